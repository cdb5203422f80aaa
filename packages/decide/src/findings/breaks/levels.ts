import type { SteadyDay } from './day-figures.js';

/** Sums by which the cost of any stretch is known at once: entry i holds all days before i. */
export interface Sums {
  readonly weight: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export function sumsOf(days: readonly SteadyDay[]): Sums {
  const size = days.length + 1;
  const sums = {
    weight: new Float64Array(size),
    first: new Float64Array(size),
    second: new Float64Array(size),
  };
  days.forEach(({ rate, weight }, at) => {
    sums.weight[at + 1] = (sums.weight[at] ?? 0) + weight;
    sums.first[at + 1] = (sums.first[at] ?? 0) + weight * rate;
    sums.second[at + 1] = (sums.second[at] ?? 0) + weight * rate * rate;
  });
  return sums;
}

/** How badly one level fits the days `from` … `to` − 1: twice the loss in log-likelihood, up to dispersion. */
export function costOf({ weight, first, second }: Sums, from: number, to: number): number {
  const [w, x, xx] = [weight, first, second].map((sum) => (sum[to] ?? 0) - (sum[from] ?? 0));
  if (w === undefined || x === undefined || xx === undefined || w <= 0) return 0;
  return Math.max(0, xx - (x * x) / w);
}

export interface LevelOptions {
  /** A level holds for so many days at least. */
  readonly shortest: number;
  /** What a further level has to be worth, in units of cost. */
  readonly penalty: number;
}

/**
 * The places at which the level changes, by the best of all segmentations: PELT (Killick, Fearnhead & Eckley 2012), exact
 * as dynamic programming is, with beginnings that can never win again left out.
 * @returns first places of the second level, the third … in ascending order; none where one level is best.
 */
export function levelChanges(sums: Sums, { shortest, penalty }: LevelOptions): number[] {
  const size = sums.weight.length - 1;
  const best = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const since = new Int32Array(size + 1);
  best[0] = -penalty;
  let beginnings = [0];
  for (let to = shortest; to <= size; to += 1) {
    const tries = beginnings.map((from) => ({
      from,
      cost: (best[from] ?? Infinity) + costOf(sums, from, to) + penalty,
    }));
    for (const { from, cost } of tries) {
      if (cost >= (best[to] ?? Infinity)) continue;
      best[to] = cost;
      since[to] = from;
    }
    beginnings = tries.filter(({ cost }) => cost - penalty <= (best[to] ?? Infinity)).map(({ from }) => from);
    beginnings.push(to - shortest + 1);
  }
  return placesBack(since, size);
}

function placesBack(since: Int32Array, size: number): number[] {
  const places: number[] = [];
  for (let at = since[size] ?? 0; at > 0; at = since[at] ?? 0) places.unshift(at);
  return places;
}
