import { normalQuantile } from '../numerics/distributions.js';
import { fisherPValue } from './fisher.js';
import { pooledTest } from './model.js';
import type { Conversions, Interval } from './rate-intervals.js';

export interface OddsRatio extends Interval {
  readonly ratio: number;
}

/**
 * Odds of the variant against those of the control, with the interval that is normal on the logarithm (Woolf 1955). Where
 * a cell of the table is empty, half a journey is added to each (Haldane 1956; Anscombe 1956).
 */
export function oddsRatio(control: Conversions, variant: Conversions, level: number): OddsRatio {
  const cells = [variant.sum, variant.n - variant.sum, control.sum, control.n - control.sum];
  const more = cells.includes(0) ? 0.5 : 0;
  const [a = 0, b = 0, c = 0, d = 0] = cells.map((cell) => cell + more);
  const ratio = (a * d) / (b * c);
  const spread = normalQuantile(0.5 + level / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { ratio, low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) };
}

/** Cochran 1954: below so many expected in a cell, the normal distribution is too far off. */
const LEAST_EXPECTED = 5;

/**
 * Whether two rates differ: two-sided p-value by the pooled z-test, or by Fisher's exact test where a cell is expected to
 * hold fewer than five; 1 where all did the same.
 */
export function ratesPValue(control: Conversions, variant: Conversions): number {
  const n = control.n + variant.n;
  const converted = control.sum + variant.sum;
  if (control.n === 0 || variant.n === 0 || converted === 0 || converted === n) return 1;
  const least = (Math.min(control.n, variant.n) * Math.min(converted, n - converted)) / n;
  if (least >= LEAST_EXPECTED) return pooledTest(control, variant).pValue;
  // Fisher's test looks at each count that the first group can have: the small one, so that there are few.
  return control.n < variant.n ? fisherPValue(control, variant) : fisherPValue(variant, control);
}
