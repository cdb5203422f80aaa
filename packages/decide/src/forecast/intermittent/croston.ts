import { demandOf, type Demand } from './demand.js';

/** How Croston's ratio of mean size to mean interval is corrected for its bias. */
export type CrostonKind = 'croston' | 'sba' | 'sbj';

/** Where the mean interval begins: at the first one, or at the mean of all. Sizes begin at the first. */
export type CrostonStart = 'naive' | 'mean';

export interface CrostonOptions {
  readonly kind: CrostonKind;
  /** Smoothing weight of both sizes and intervals, 0 … 1. */
  readonly alpha: number;
  readonly start: CrostonStart;
}

export interface DemandRate {
  /** Mean size of a demand and mean steps between demands, after the end of the series. */
  readonly size: number;
  readonly interval: number;
  /** Mean demand in a step, corrected. */
  readonly rate: number;
}

/**
 * Croston (1972): sizes and intervals smoothed apart, each moved only when there is a demand; their ratio is the
 * forecast. SBA: times 1 − alpha / 2 (Syntetos & Boylan 2005). SBJ: times 1 − alpha / (2 − alpha) (Shale, Boylan &
 * Johnston 2006). Of a series without any demand the rate is 0.
 */
export function croston(series: Float64Array, { kind, alpha, start }: CrostonOptions): DemandRate {
  const demand = demandOf(series);
  const [first] = demand.sizes;
  if (first === undefined) return { size: 0, interval: Infinity, rate: 0 };
  const smooth = (from: number, values: readonly number[]) =>
    values.slice(1).reduce((state, value) => state + alpha * (value - state), from);
  const size = smooth(first, demand.sizes);
  const interval = smooth(startInterval(demand, start), demand.intervals);
  return { size, interval, rate: (correction(kind, alpha) * size) / interval };
}

function startInterval({ intervals }: Demand, start: CrostonStart): number {
  if (start === 'naive') return intervals[0] as number;
  return intervals.reduce((sum, interval) => sum + interval, 0) / intervals.length;
}

function correction(kind: CrostonKind, alpha: number): number {
  switch (kind) {
    case 'croston':
      return 1;
    case 'sba':
      return 1 - alpha / 2;
    case 'sbj':
      return 1 - alpha / (2 - alpha);
  }
}
