import type { CrostonStart, DemandRate } from './croston.js';
import { demandOf } from './demand.js';

export interface TsbOptions {
  /** Smoothing weight of the sizes. */
  readonly alpha: number;
  /** Smoothing weight of the chance of a demand, moved at every step: what lets a dying product fade. */
  readonly beta: number;
  readonly start: CrostonStart;
}

/** Teunter, Syntetos & Babai (2011): the chance of a demand in a step, smoothed, times its smoothed size. */
export function teunterSyntetosBabai(series: Float64Array, { alpha, beta, start }: TsbOptions): DemandRate {
  const { sizes } = demandOf(series);
  if (sizes.length === 0) return { size: 0, interval: Infinity, rate: 0 };
  let size = sizes[0] as number;
  let chance = start === 'mean' ? sizes.length / series.length : series[0] === 0 ? 0 : 1;
  for (let t = 1; t < series.length; t += 1) {
    const value = series[t] as number;
    chance += beta * ((value === 0 ? 0 : 1) - chance);
    if (value !== 0) size += alpha * (value - size);
  }
  return { size, interval: 1 / chance, rate: size * chance };
}
