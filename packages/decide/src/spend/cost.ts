import { gammaQuantile } from '../numerics/distributions.js';
import type { Ratio } from './schema.js';

/**
 * The interval of the mean of a count (Garwood 1936): between the gamma quantiles that give a Poisson count this
 * high or this low. Counts that an attribution model has split need not be whole.
 */
export function countInterval(count: number, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2;
  return {
    low: count > 0 ? gammaQuantile(tail, count) : 0,
    high: gammaQuantile(1 - tail, count + 1),
  };
}

/** Spend for each of so many orders or customers; the spend is known, the count is chance. */
export function costOf(spend: number, count: number, level: number): Ratio {
  const { low, high } = countInterval(count, level);
  return {
    estimate: count > 0 ? spend / count : null,
    low: spend / high,
    high: low > 0 ? spend / low : null,
  };
}
