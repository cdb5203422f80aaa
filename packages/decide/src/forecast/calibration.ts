import type { Tried } from './backtest.js';
import type { Band } from './prediction.js';

/** Checks that the method's own widths are worth: so many errors move the factor half-way to what they say. */
const PRIOR_WEIGHT = 20;
const NARROWEST = 0.5;
const WIDEST = 4;

/**
 * By how much bounds must be widened (or may be narrowed) for as many of the backtest's values to fall between them as
 * was asked for: the quantile of errors in units of their own bounds, as in split conformal prediction (Lei, G'Sell,
 * Rinaldo, Tibshirani & Wasserman 2018), drawn towards 1 where there are few errors. Errors of one origin are alike,
 * so each origin counts as few.
 *
 * @returns null where no error can be measured, as of bounds without width.
 */
export function calibrationFactor(tried: readonly Tried[], level: number): number | null {
  const scores = tried.flatMap(({ band, actual }) =>
    Array.from(actual, (value, step) => score(band, value, step)).filter(Number.isFinite),
  );
  if (scores.length === 0) return null;
  scores.sort((a, b) => a - b);
  const rank = Math.ceil((scores.length + 1) * level) - 1;
  const found = scores[Math.min(scores.length - 1, rank)] as number;
  const weight = scores.length / (scores.length + PRIOR_WEIGHT);
  return Math.min(WIDEST, Math.max(NARROWEST, found ** weight));
}

function score({ mean, low, high }: Band, value: number, step: number): number {
  const centre = mean[step] as number;
  const error = value - centre;
  const bound = error < 0 ? centre - (low[step] as number) : (high[step] as number) - centre;
  return Math.abs(error) / bound;
}

/** Moves both bounds away from the mean by a factor. */
export function widened({ mean, low, high }: Band, factor: number): Band {
  const moved = (bound: Float64Array) =>
    mean.map((value, step) => value + factor * ((bound[step] as number) - value));
  return { mean, low: moved(low), high: moved(high) };
}
