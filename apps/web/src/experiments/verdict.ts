import type { ComparedVariant, ExperimentAnswer } from '@throughline/model';
import { ALL_GONE } from './figures.js';

/** What to do about an experiment, as far as its figures say. */
export type Verdict =
  | { readonly says: 'distrust' }
  | { readonly says: 'nothing'; readonly why: string }
  | { readonly says: 'early'; readonly share: number }
  | { readonly says: 'ship' | 'stop'; readonly variant: ComparedVariant }
  | { readonly says: 'wait' };

/** From here on a variant is taken to be better, or worse, where the answer tells the chance of it. */
const SURE = 0.95;

/**
 * Reads an experiment in the order in which it can be trusted: a split that is not the planned one first, then what cannot be
 * estimated, then that it is not over, then the variant whose interval lies above nothing with the largest lift, then those that
 * all lie below.
 * @param unfinished the share of planned visitors that a test has which is looked at once, at its end; null once they are there.
 */
export function verdictOf(
  { sampleRatio, cannotEstimate, variants }: ExperimentAnswer,
  unfinished: number | null = null,
): Verdict {
  if (sampleRatio.mismatch) return { says: 'distrust' };
  if (cannotEstimate !== null)
    return { says: 'nothing', why: `${cannotEstimate.reason} ${cannotEstimate.hint}` };
  if (unfinished !== null) return { says: 'early', share: unfinished };
  const best = variants.filter((each) => isBetter(each)).toSorted((a, b) => (b.lift ?? 0) - (a.lift ?? 0))[0];
  if (best !== undefined) return { says: 'ship', variant: best };
  const [worst] = variants.toSorted((a, b) => (a.lift ?? 0) - (b.lift ?? 0));
  if (worst !== undefined && variants.every((each) => isWorse(each))) return { says: 'stop', variant: worst };
  return { says: 'wait' };
}

export function isBetter({ low, chanceToWin }: ComparedVariant): boolean {
  return chanceToWin === undefined ? low !== null && low > 0 : chanceToWin >= SURE;
}

export function isWorse({ high, chanceToWin }: ComparedVariant): boolean {
  return chanceToWin === undefined ? high !== null && high < 0 : chanceToWin <= 1 - SURE;
}

/** What a measure that must not get worse shows of a variant, by its interval. */
export function guardOf(
  { low, high }: ComparedVariant,
  better: 'higher' | 'lower',
): 'fine' | 'worse' | 'unsure' {
  const above = low !== null && low > 0;
  const below = high !== null && high < 0;
  if (!above && !below) return 'unsure';
  return above === (better === 'higher') ? 'fine' : 'worse';
}

/** Where effects are drawn: the same on both sides of no effect, wide enough for all, intervals without an end cut. */
export function reachOf(variants: readonly ComparedVariant[]): number {
  const told = variants
    .flatMap(({ lift, low, high }) => [lift, low, high])
    .filter((each) => each !== null)
    .map((each) => Math.max(ALL_GONE, each));
  return Math.max(0.01, ...told.map(Math.abs)) * 1.05;
}
