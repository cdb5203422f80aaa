import { CannotEstimate } from '../cannot-estimate.js';
import type { Ask, Forecast } from './method.js';
import type { Band } from './prediction.js';

/** A point in the series from which it was forecast, as if the rest were not known. */
export interface Origin {
  /** Values before it. */
  readonly known: number;
  /** Steps after it that can be checked. */
  readonly steps: number;
}

/** What a method said from an origin, beside what came. */
export interface Tried {
  readonly band: Band;
  readonly actual: Float64Array;
}

/** Of the series, at least this share is left to learn from. */
const LEAST_KNOWN = 0.5;
const FEWEST_KNOWN = 8;

/**
 * Origins for a rolling-origin evaluation (Tashman 2000), the latest first: a horizon apart where the series allows,
 * else closer. None where it is too short to learn from and to check.
 */
export function originsOf(length: number, ask: Ask, count: number): Origin[] {
  const season = ask.periods.at(-1) ?? 1;
  const least = Math.max(Math.ceil(length * LEAST_KNOWN), FEWEST_KNOWN, 2 * season + 3);
  const latest = Math.max(least, length - ask.horizon);
  if (latest >= length) return [];
  const apart = Math.min(ask.horizon, Math.floor((latest - least) / Math.max(1, count - 1)));
  const origins = new Map<number, Origin>();
  for (let at = 0; at < count; at += 1) {
    const known = latest - at * apart;
    origins.set(known, { known, steps: Math.min(ask.horizon, length - known) });
  }
  return [...origins.values()];
}

/**
 * Forecasts from each origin; null where the method cannot from one of them. A form that is chosen at the earliest
 * origin is kept at the later ones, so no choice sees what comes after.
 */
export function tryMethod(
  method: (series: Float64Array, ask: Ask) => Forecast,
  series: Float64Array,
  { ask, origins }: { ask: Ask; origins: readonly Origin[] },
): Tried[] | null {
  let { form } = ask;
  const tried: Tried[] = [];
  try {
    for (const { known, steps } of origins.toReversed()) {
      const forecast = method(series.slice(0, known), { ...ask, form, horizon: steps });
      form ??= forecast.form;
      tried.push({ band: forecast.band, actual: series.slice(known, known + steps) });
    }
  } catch (error) {
    if (error instanceof CannotEstimate) return null;
    throw error;
  }
  return tried;
}

/** Root mean square of the errors over all origins and steps. */
export function rootMeanSquare(tried: readonly Tried[]): number {
  let sum = 0;
  let count = 0;
  for (const { band, actual } of tried)
    actual.forEach((value, step) => {
      sum += (value - (band.mean[step] as number)) ** 2;
      count += 1;
    });
  return Math.sqrt(sum / count);
}

/** Share of values that fell between the bounds, 0 … 1. */
export function coverage(tried: readonly Tried[]): number {
  let inside = 0;
  let count = 0;
  for (const { band, actual } of tried)
    actual.forEach((value, step) => {
      if (value >= (band.low[step] as number) && value <= (band.high[step] as number)) inside += 1;
      count += 1;
    });
  return inside / count;
}
