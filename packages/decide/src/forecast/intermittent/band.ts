import type { Band } from '../prediction.js';
import type { DemandRate } from './croston.js';
import { demandOf } from './demand.js';

/**
 * Bounds of the demand in one step. Croston's method has no model that would give them (Shenstone & Hyndman 2005),
 * so they are quantiles of what was seen: no demand with the chance that the interval tells, else one of the sizes
 * seen. Of such a distribution bounds cover at least what was asked for; they never leave the mean outside.
 */
export function demandBand(
  series: Float64Array,
  { rate, interval }: DemandRate,
  { horizon, level }: { horizon: number; level: number },
): Band {
  const sizes = demandOf(series).sizes.sort((a, b) => a - b);
  const quiet = 1 - Math.min(1, 1 / interval);
  const quantile = (share: number) => {
    if (share <= quiet || sizes.length === 0) return 0;
    const place = Math.ceil(((share - quiet) / (1 - quiet)) * sizes.length) - 1;
    return sizes[Math.min(sizes.length - 1, Math.max(0, place))] as number;
  };
  const constant = (value: number) => new Float64Array(horizon).fill(value);
  return {
    mean: constant(rate),
    low: constant(Math.min(rate, quantile((1 - level) / 2))),
    high: constant(Math.max(rate, quantile((1 + level) / 2))),
  };
}
