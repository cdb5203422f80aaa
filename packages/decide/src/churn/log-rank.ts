import { cholesky, solveCholesky } from '../numerics/cholesky.js';
import { chiSquaredTail } from '../numerics/incomplete-gamma.js';
import type { Watched } from './kaplan-meier.js';

export interface LogRank {
  readonly statistic: number;
  readonly degrees: number;
  /** The chance of curves this far apart, were they the same. */
  readonly pValue: number;
}

interface Group {
  readonly times: Float64Array;
  readonly left: Float64Array;
}

/**
 * Whether curves differ: the log-rank test of two and more groups (Mantel 1966; Peto & Peto 1972). Null where nobody
 * left, or the groups never overlap, so that there is nothing to compare.
 */
export function logRank(groups: readonly (readonly Watched[])[]): LogRank | null {
  const sorted = groups.map(columns);
  const times = [
    ...new Set(groups.flatMap((group) => group.filter(({ left }) => left).map(({ time }) => time))),
  ];
  const degrees = groups.length - 1;
  const surplus = new Float64Array(degrees);
  const covariance = Array.from({ length: degrees }, () => new Float64Array(degrees));
  for (const time of times.sort((a, b) => a - b)) {
    const atRisk = sorted.map((group) => group.times.length - firstAt(group.times, time));
    const left = sorted.map((group) => leftAt(group, time));
    addTime({ surplus, covariance }, atRisk, left);
  }
  const lower = cholesky(covariance);
  if (lower === null) return null;
  const solved = solveCholesky(lower, surplus);
  const statistic = surplus.reduce((sum, value, at) => sum + value * (solved[at] ?? 0), 0);
  return { statistic, degrees, pValue: chiSquaredTail(statistic, degrees) };
}

function columns(group: readonly Watched[]): Group {
  const sorted = [...group].sort((a, b) => a.time - b.time);
  return {
    times: Float64Array.from(sorted, ({ time }) => time),
    left: Float64Array.from(sorted, ({ left }) => Number(left)),
  };
}

/** The first place with a time at or after this one. */
function firstAt(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leftAt({ times, left }: Group, time: number): number {
  let sum = 0;
  for (let at = firstAt(times, time); times[at] === time; at += 1) sum += left[at] ?? 0;
  return sum;
}

interface Sums {
  readonly surplus: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/** Of the last group nothing is kept: it follows from the others. */
function addTime({ surplus, covariance }: Sums, atRisk: readonly number[], left: readonly number[]): void {
  const there = atRisk.reduce((sum, count) => sum + count, 0);
  const gone = left.reduce((sum, count) => sum + count, 0);
  const spread = there > 1 ? (gone * (there - gone)) / (there - 1) : 0;
  for (let i = 0; i < surplus.length; i += 1) {
    const share = (atRisk[i] ?? 0) / there;
    surplus[i] = (surplus[i] ?? 0) + (left[i] ?? 0) - gone * share;
    const row = covariance[i] as Float64Array;
    for (let j = 0; j < surplus.length; j += 1)
      row[j] = (row[j] ?? 0) + spread * share * (Number(i === j) - (atRisk[j] ?? 0) / there);
  }
}
