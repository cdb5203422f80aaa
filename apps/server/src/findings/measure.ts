import { QuestionError } from '@throughline/journey';
import {
  comparedArms,
  type EffectAnswer,
  EffectQuestion,
  type FindingCase,
  type Locale,
  type MeasuredEffect,
  type RegisteredExperiment,
} from '@throughline/model';
import type { Measurements } from '../routes.js';
import type { Refusals } from '../words/refusals.js';
import { refusalsIn } from '../words/words.js';
import type { ShopFindings } from './life.js';

interface Asked {
  readonly now: Date;
  readonly locale: Locale;
}

type Waiting = Measurements['waiting'][number];

/**
 * Measures what every change has done, as far as the data go, and keeps what can be said as a step. What was said up to the
 * same day already is left as it is.
 * @param locale of what is said of those that wait
 * @throws what the question about the effect throws.
 */
export async function measureCases(
  of: ShopFindings,
  now: Date,
  locale: Locale = 'en',
): Promise<Measurements> {
  const changed = (await of.cases.list(of.shop)).filter(isFollowed);
  const done: Measurements = { measured: [], waiting: [] };
  for (const each of changed) {
    const outcome = await measureCase(of, each, { now, locale });
    if (outcome === null) continue;
    if ('why' in outcome) done.waiting.push(outcome);
    else done.measured.push(outcome);
  }
  return done;
}

const isFollowed = ({ state, change }: FindingCase): boolean =>
  change !== null && (state === 'changed' || state === 'measured' || state === 'closed');

async function measureCase(
  { shop, cases, experiments, effect }: ShopFindings,
  known: FindingCase,
  { now, locale }: Asked,
): Promise<FindingCase | Waiting | null> {
  const { measuring } = refusalsIn(locale);
  const named = known.change?.experiment ?? null;
  const tested = named === null ? null : await experiments.find(shop, named);
  const question = questionOf(known, tested, locale);
  if (question === null) return waiting(known, measuring.notByDay);
  const answer = await effect(question).catch(untoldIn(locale));
  if ('untold' in answer) return waiting(known, answer.untold);
  const told = effectOf(answer);
  if (told === null) return waiting(known, whyOf(answer, measuring), answer.wait);
  if (known.effect !== null && known.effect.asOf >= told.asOf) return null;
  const step = { do: 'measure', effect: told } as const;
  const entry = { revision: known.revision + 1, at: now.toISOString(), by: '', step, seen: known.seen };
  return cases.take(shop, entry);
}

/** A finding of a kind that cannot be followed by day waits, and keeps none of the others from being measured. */
function untoldIn(locale: Locale): (thrown: unknown) => { readonly untold: string } {
  return (thrown) => {
    if (!(thrown instanceof QuestionError)) throw thrown;
    const { message, hint } = thrown.in(locale);
    return { untold: `${message} ${hint}` };
  };
}

/** The price is that of before the change, as it was last seen. */
function questionOf(
  { finding, change, seen }: FindingCase,
  tested: RegisteredExperiment | null,
  locale: Locale,
): EffectQuestion | null {
  const arms = tested === null ? null : comparedArms(tested);
  const { perMonth, low, high } = seen.price;
  const read = EffectQuestion.safeParse({
    kind: 'effect',
    locale,
    finding,
    inside: seen.where.segment,
    changed: change?.on,
    price: { perMonth, low, high },
    line: seen.line,
    ...(change?.experiment == null ? {} : { experiment: change.experiment }),
    ...(arms === null ? {} : { arms }),
  });
  return read.success ? read.data : null;
}

function effectOf({ method, share, perMonth, currency, days, asOf }: EffectAnswer): MeasuredEffect | null {
  if (method === null || share === null || perMonth === null || asOf === null) return null;
  return { method, share, perMonth, currency, days, asOf };
}

function whyOf({ cannotEstimate, days, tested }: EffectAnswer, said: Refusals['measuring']): string {
  if (cannotEstimate !== null) return cannotEstimate.reason;
  if (tested !== null) return said.tooFew(tested.variant.objects, tested.experiment);
  return said.tooEarly(days.after);
}

function waiting({ finding }: FindingCase, why: string, wait: number | null = null): Waiting {
  return { finding, why, wait };
}
