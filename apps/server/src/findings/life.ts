import {
  type EffectAnswer,
  type EffectQuestion,
  type FindingCase,
  type FindingsAnswer,
  type LifeStep,
  type SeenFinding,
  type Ledger,
  type Locale,
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
  readonly today: (line?: OrderLine, locale?: Locale) => Promise<FindingsAnswer>;
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
  const fresh = looks ? await lookFor(finding, (locale) => today(line, locale)) : undefined;
  const seen = fresh === undefined ? known?.seen : { ...fresh, ...(line === undefined ? {} : { line }) };
  if (seen === undefined) throw noSuchFinding(finding);
  const entry = { revision: (revision ?? known?.revision ?? 0) + 1, at: now.toISOString(), by, step, seen };
  return cases.take(shop, entry);
}

/** The shop's ledger, drawn up from what is found today and what was done about findings. */
export async function drawLedger({ shop, cases, today }: ShopFindings): Promise<Ledger> {
  const [answer, all] = await Promise.all([today(), cases.list(shop)]);
  return ledgerOf(answer.findings, all, answer.currency);
}

/** The finding as it is today, called in every language: whoever reads of it later may speak another than who took the step. */
async function lookFor(
  id: string,
  today: (locale: Locale) => Promise<FindingsAnswer>,
): Promise<SeenFinding | undefined> {
  const [en, de] = (await Promise.all([today('en'), today('de')])).map(({ findings }) =>
    findings.find((each) => each.id === id),
  );
  if (en === undefined) return undefined;
  // Suggestions are of the library, not of the finding: they are not kept.
  return Seen.parse({ ...en, titles: { en: en.title, de: de?.title ?? en.title } });
}

function noSuchFinding(finding: string): Failure {
  return Failure.because({ status: 404, field: 'finding' }, ({ kept }) => kept.noFinding(finding));
}
