import { normalQuantile } from '../numerics/distributions.js';

/** What a method says of the steps to come, before a level is asked for. Arrays are as long as the horizon. */
export interface Prediction {
  readonly mean: Float64Array;
  /** Of the forecast errors. */
  readonly variance: Float64Array;
}

/** A forecast with the bounds between which a value falls with the probability asked for. */
export interface Band {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Standard deviations from the mean to each bound, where errors are normal. */
export function normalWidth(level: number): number {
  return normalQuantile((1 + level) / 2);
}

/** @param widths standard deviations from the mean to each bound. */
export function bandOf({ mean, variance }: Prediction, widths: number): Band {
  const reach = variance.map((value) => widths * Math.sqrt(Math.max(0, value)));
  return {
    mean,
    low: mean.map((value, step) => value - (reach[step] as number)),
    high: mean.map((value, step) => value + (reach[step] as number)),
  };
}
