import type { Seconds } from '@throughline/model';

/** Times of the store, in milliseconds. */
export interface Milliseconds {
  readonly mean: number;
  /** p50 and p90. */
  readonly quantiles: readonly [number, number];
}

/** Milliseconds to seconds. */
export function secondsOf({ mean, quantiles }: Milliseconds): Seconds {
  return { mean: mean / 1000, p50: quantiles[0] / 1000, p90: quantiles[1] / 1000 };
}
