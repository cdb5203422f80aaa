import { normalCdf, normalDensity } from '../numerics/distributions.js';

/** Of a 90 % interval. */
const Z = 1.645;

/**
 * The mean of what something may cost where it costs anything: the positive part of a normal variable with this mean and 90 %
 * interval. What is uncertain and may be large weighs more than its mean, what is surely a gain weighs nothing.
 */
export function stakeOf({
  mean,
  low,
  high,
}: {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}): number {
  const spread = (high - low) / (2 * Z);
  if (spread <= 0) return Math.max(0, mean);
  return Math.max(0, mean * normalCdf(mean / spread) + spread * normalDensity(mean / spread));
}
