import {
  type EffectAnswer,
  type EffectQuestion,
  type Finding,
  type FindingCase,
  type FindingsAnswer,
  type LifeStep,
  type SeenFinding,
  type Ledger,
  ledgerOf,
  type OrderLine,
  SeenFinding as Seen,
} from '@throughline/model';
import type { Experiments, FindingCases } from '@throughline/stores';
import { Failure } from '../failure.js';
import type { StepBody } from '../routes.js';

/** The findings of a shop, and what was done about them. */
export interface ShopFindings {
  readonly shop: string;
  readonly cases: FindingCases;
  /** Those that were registered: they say which variant is the change that a finding names one for. */
  readonly experiments: Experiments;
  /** The findings of today, against the steps that are told or the shop's own; asked only where they are needed. */
  readonly today: (line?: OrderLine) => Promise<FindingsAnswer>;
  readonly effect: (question: EffectQuestion) => Promise<EffectAnswer>;
}

/** Steps before which a finding is looked at anew: its price of today is what is taken on, or let be. */
const LOOKED_AT: readonly LifeStep['do'][] = ['look', 'accept', 'dismiss'];

/**
 * Takes a step in the life of a finding, at an instant.
 * @throws Failure 404 where there is no such finding; LifeError, StoreError `conflict` where the step cannot be taken.
 */
export async function takeStep(
  { shop, cases, today }: ShopFindings,
  { finding, revision, by, step, line: told }: StepBody,
  now: Date,
): Promise<FindingCase> {
  const known = await cases.find(shop, finding);
  const line = told ?? known?.seen.line;
  const looks = known === null || LOOKED_AT.includes(step.do);
  const fresh = looks ? find(await today(line), finding) : undefined;
  const seen = fresh === undefined ? known?.seen : seenOf(fresh, line);
  if (seen === undefined) throw noSuchFinding(finding);
  const entry = { revision: (revision ?? known?.revision ?? 0) + 1, at: now.toISOString(), by, step, seen };
  return cases.take(shop, entry);
}

/** The shop's ledger, drawn up from what is found today and what was done about findings. */
export async function drawLedger({ shop, cases, today }: ShopFindings): Promise<Ledger> {
  const [answer, all] = await Promise.all([today(), cases.list(shop)]);
  return ledgerOf(answer.findings, all, answer.currency);
}

function find({ findings }: FindingsAnswer, id: string): Finding | undefined {
  return findings.find((each) => each.id === id);
}

/** Suggestions are of the library, not of the finding: they are not kept. */
function seenOf(finding: Finding, line: OrderLine | undefined): SeenFinding {
  return Seen.parse(line === undefined ? finding : { ...finding, line });
}

function noSuchFinding(finding: string): Failure {
  return Failure.because({ status: 404, field: 'finding' }, ({ kept }) => kept.noFinding(finding));
}
