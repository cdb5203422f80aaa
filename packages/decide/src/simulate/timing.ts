import { PACES, type StepTime } from './statistics.js';
import { GRID, resampled, spreadOf } from './quantile-grid.js';

/** Parts of the week that times are told apart by: four to a day. */
export const BUCKETS = 28;
export const WEEK_SECONDS = 604_800;
export const BUCKET_SECONDS = WEEK_SECONDS / BUCKETS;

/** Cells of a pair: parts of the week × how long the step before took. */
const PACE_COUNT = PACES.length + 1;
export const CELLS = BUCKETS * PACE_COUNT;

/** A cell has times of its own where it was seen so often. */
const ENOUGH = 30;

/** How long steps take: distributions side by side, and which of them holds for a cell of a pair of activities. */
export interface Timing {
  /** GRID + 1 values for each distribution; with 24 bits each, so that as many as may be stay close to the processor. */
  readonly grids: Float32Array;
  readonly counts: Float64Array;
  /** The distribution of pair × CELLS + cell; -1 where it takes no time. */
  readonly which: Int32Array;
}

/**
 * What a step takes hangs on the part of the week (nobody picks at night) and on how long the step before took (who looked
 * for a parcel late has less time to wait for it): each cell has times of its own where it was seen often enough, else
 * those of the one that tells more, else those of the step.
 */
export function timingOf(
  pairs: readonly (readonly [from: number, to: number])[],
  times: readonly StepTime[],
): Timing {
  const numbers = new Map(pairs.map(([from, to], at) => [from * 65_536 + to, at]));
  const usable = times.filter(
    ({ bucket, pace, count }) => (bucket === null && pace === null) || count >= ENOUGH,
  );
  const which = new Int32Array(pairs.length * CELLS).fill(-1);
  const grids = new Float32Array(usable.length * (GRID + 1));
  usable.forEach(({ quantiles }, at) => grids.set(resampled(quantiles), at * (GRID + 1)));
  const spreads = Float64Array.from(usable, (_, at) =>
    spreadOf(grids.subarray(at * (GRID + 1), (at + 1) * (GRID + 1))),
  );
  for (const [pair, own] of byPair(usable, numbers)) fillCells(which, pair, { own, spreads });
  return { grids, counts: Float64Array.from(usable, ({ count }) => count), which };
}

interface Numbered {
  readonly time: StepTime;
  /** Of the distribution. */
  readonly at: number;
}

function byPair(times: readonly StepTime[], numbers: ReadonlyMap<number, number>): Map<number, Numbered[]> {
  const grouped = new Map<number, Numbered[]>();
  times.forEach((time, at) => {
    const pair = numbers.get(time.from * 65_536 + time.to);
    if (pair === undefined) return;
    const own = grouped.get(pair) ?? [];
    own.push({ time, at });
    grouped.set(pair, own);
  });
  return grouped;
}

/** Those that tell less come first, to be written over. */
function fillCells(
  which: Int32Array,
  pair: number,
  { own, spreads }: { readonly own: readonly Numbered[]; readonly spreads: Float64Array },
): void {
  const of = (bucket: boolean, pace: boolean) =>
    own.filter(({ time }) => (time.bucket !== null) === bucket && (time.pace !== null) === pace);
  const [byWeek, byPace] = [of(true, false), of(false, true)];
  const single =
    spreadWithin(byWeek, spreads) < spreadWithin(byPace, spreads) ? [byPace, byWeek] : [byWeek, byPace];
  for (const layer of [of(false, false), ...single, of(true, true)])
    for (const { time, at } of layer) for (const cell of cellsOf(time)) which[pair * CELLS + cell] = at;
}

function cellsOf({ bucket, pace }: StepTime): number[] {
  const buckets = bucket === null ? Array.from({ length: BUCKETS }, (_, at) => at) : [bucket];
  const paces = pace === null ? Array.from({ length: PACE_COUNT }, (_, at) => at) : [pace];
  return buckets.flatMap((each) => paces.map((other) => each * PACE_COUNT + other));
}

/** The variance that is left within the classes of a layer. */
function spreadWithin(layer: readonly Numbered[], spreads: Float64Array): number {
  const total = layer.reduce((sum, { time }) => sum + time.count, 0);
  if (total === 0) return Infinity;
  const squares = layer.map(({ time, at }) => time.count * (spreads[at] ?? 0) ** 2);
  return squares.reduce((sum, each) => sum + each, 0) / total;
}

/** The cell of a step that begins at an instant of the simulated week, after one that took so long. */
export function cellOf(instant: number, before: number): number {
  let pace = 0;
  while (pace < PACES.length && before > (PACES[pace] ?? Infinity)) pace += 1;
  return bucketOf(instant) * PACE_COUNT + pace;
}

/** Which part of the week an instant of the simulated calendar lies in; Monday 00:00 is 0. */
function bucketOf(seconds: number): number {
  return Math.floor((seconds % WEEK_SECONDS) / BUCKET_SECONDS);
}

/**
 * Seconds that a step takes: as `valueAt` of the quantile grid, written out over its narrower numbers, since this is where a
 * simulation spends its time.
 */
export function stepSeconds({ grids }: Timing, distribution: number, uniform: number): number {
  if (distribution < 0) return 0;
  const place = uniform * GRID;
  const below = Math.min(GRID - 1, Math.floor(place));
  const at = distribution * (GRID + 1) + below;
  const low = grids[at] ?? 0;
  const high = grids[at + 1] ?? low;
  if (below === GRID - 1 && low > 0) return low * (high / low) ** (place - below);
  return low + (place - below) * (high - low);
}
