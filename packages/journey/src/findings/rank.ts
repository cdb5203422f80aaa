import type { Finding, FindingsAnswer } from '@throughline/model';
import { markOverlaps } from './overlaps.js';

/** Findings in the order in which they are told, each with the one that it lies within. */
export function ranked(findings: readonly Finding[]): Finding[] {
  return markOverlaps(findings).sort(byWeight);
}

/** What money is at stake for sure comes first: the nearer end of the interval, by how sure the finding is. */
function byWeight(a: Finding, b: Finding): number {
  return weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1);
}

const WEIGHT = { high: 1, medium: 0.5, low: 0.1 } as const;
/** What is only seen together, what is told of everybody, and what another finding of a segment tells better come later. */
const LESS = 0.4;

function weightOf({ price, confidence, causal, where, within }: Finding): number {
  const nearer = price.low > 0 ? price.low : price.high < 0 ? -price.high : 0;
  const everybody = Object.keys(where.segment).length === 0;
  // The id of a finding of a segment names its values; one of everybody does not tell a segment's better.
  const shadow = within?.includes('=') === true;
  const doubts = [causal === 'association', everybody, shadow].filter(Boolean).length;
  // What is surely out of line in one place is worth a look even where its price may be nothing.
  const perhaps = everybody ? 0 : PERHAPS * Math.abs(price.perMonth);
  return (nearer + perhaps) * WEIGHT[confidence] * LESS ** doubts;
}

const PERHAPS = 0.1;

/** Those within others are left out, since what holds them counts them, and so are those that may be nothing. */
export function totalOf(findings: readonly Finding[]): FindingsAnswer['total'] {
  const sum = (counts: (finding: Finding) => boolean) =>
    findings
      .filter((finding) => finding.within === null && finding.confidence !== 'low' && counts(finding))
      .reduce((total, { price }) => total + Math.abs(price.perMonth), 0);
  return {
    cost: sum(({ strength, causal }) => !strength && causal !== 'association'),
    exposed: sum(({ strength, causal }) => !strength && causal === 'association'),
    gained: sum(({ strength }) => strength),
  };
}
