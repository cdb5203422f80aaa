import type { StepTime } from './statistics.js';
import { resampled, valueAt, GRID } from './quantile-grid.js';

/** Parts of the week that times are told apart by: four to a day. */
export const BUCKETS = 28;
export const WEEK_SECONDS = 604_800;
export const BUCKET_SECONDS = WEEK_SECONDS / BUCKETS;

/** A part of the week has times of its own where it was seen so often. */
const ENOUGH = 40;

/** How long steps take: distributions side by side, and which of them holds for a pair of activities and a part of the week. */
export interface Timing {
  /** GRID + 1 values for each distribution. */
  readonly grids: Float64Array;
  readonly counts: Float64Array;
  /** The distribution of pair × BUCKETS + part of the week; -1 where it takes no time. */
  readonly which: Int32Array;
}

export function timingOf(
  pairs: readonly (readonly [from: number, to: number])[],
  times: readonly StepTime[],
): Timing {
  const numbers = new Map(pairs.map(([from, to], at) => [from * 65_536 + to, at]));
  const usable = times.filter(({ bucket, count }) => bucket === null || count >= ENOUGH);
  const which = new Int32Array(pairs.length * BUCKETS).fill(-1);
  const grids = new Float64Array(usable.length * (GRID + 1));
  const general = usable.map((time, at) => ({ time, at })).sort((a, b) => rank(a.time) - rank(b.time));
  for (const { time, at } of general) {
    grids.set(resampled(time.quantiles), at * (GRID + 1));
    const pair = numbers.get(time.from * 65_536 + time.to);
    if (pair === undefined) continue;
    const from = pair * BUCKETS;
    if (time.bucket === null) which.fill(at, from, from + BUCKETS);
    else which[from + time.bucket] = at;
  }
  return { grids, counts: Float64Array.from(usable, ({ count }) => count), which };
}

/** Those of all parts of the week come first, to be written over. */
const rank = ({ bucket }: StepTime): number => (bucket === null ? 0 : 1);

/** Which part of the week an instant of the simulated calendar lies in; Monday 00:00 is 0. */
export function bucketOf(seconds: number): number {
  return Math.floor((seconds % WEEK_SECONDS) / BUCKET_SECONDS);
}

/** Seconds that a step takes. */
export function stepSeconds({ grids }: Timing, distribution: number, uniform: number): number {
  return distribution < 0 ? 0 : valueAt(grids, distribution * (GRID + 1), uniform);
}
