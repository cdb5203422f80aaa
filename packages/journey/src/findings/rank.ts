import { stakeOf } from '@throughline/decide';
import type { Finding, FindingsAnswer } from '@throughline/model';
import { markOverlaps } from './overlaps.js';

/**
 * Findings in the order in which they are told, each with the one that it lies within. What lies within another of a segment, and each
 * further step at which the same people stop, comes after what is told for the first time.
 */
export function ranked(findings: readonly Finding[]): Finding[] {
  const marked = markOverlaps([...findings].sort((a, b) => order(weightOf(a), weightOf(b), a, b)));
  const stopped = new Set<string>();
  const weights = new Map<Finding, number>();
  for (const finding of marked) {
    const again = stopped.has(stopOf(finding));
    // The id of a finding of a segment names its values; one of everybody does not tell a segment's better.
    const told = finding.within?.includes('=') === true;
    if (!told && isStop(finding)) stopped.add(stopOf(finding));
    weights.set(finding, weightOf(finding) * (told || again ? TOLD : 1));
  }
  return marked.sort((a, b) => order(weights.get(a) ?? 0, weights.get(b) ?? 0, a, b));
}

function order(one: number, other: number, a: Finding, b: Finding): number {
  return other - one || (a.id < b.id ? -1 : 1);
}

const isStop = ({ id }: Finding): boolean => id.startsWith('stop-at-');
/** The people who stop somewhere on the way to an order; of other findings, the finding itself. */
const stopOf = (finding: Finding): string =>
  isStop(finding) ? JSON.stringify(finding.where.segment) : finding.id;

const WEIGHT = { high: 1, medium: 0.7, low: 0.35 } as const;
/** What is only seen together, and what is told of everybody, is less sure to be got back. */
const LESS = 0.5;
const TOLD = 0.15;

/**
 * What money is at stake, by how sure the finding is: the mean of what it may cost where it costs anything, so that what is
 * uncertain and may be large is not passed over for what is sure and small.
 */
function weightOf({ price, confidence, causal, where, strength }: Finding): number {
  const { perMonth, low, high } = price;
  const stake = strength
    ? stakeOf({ mean: -perMonth, low: -high, high: -low })
    : stakeOf({ mean: perMonth, low, high });
  const doubts = [causal === 'association', Object.keys(where.segment).length === 0].filter(Boolean).length;
  return stake * WEIGHT[confidence] * LESS ** doubts;
}

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
