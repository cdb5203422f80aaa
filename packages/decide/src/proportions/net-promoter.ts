import { normalQuantile } from '../numerics/distributions.js';
import type { Interval } from './rate-intervals.js';

/** Answers to “would you recommend us”: of `n`, those of 9 and 10 and those of 0 to 6. */
export interface Recommending {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
}

/** Answers that are added, a half of them to the passives and a quarter to each of the others. */
const ADDED = 3;

/**
 * Bounds of a net promoter score in points, -100 … 100: the adjusted Wald interval that Rocks 2016 (Interval estimation for
 * the “Net Promoter Score”, The American Statistician 70) found to cover best, of a trinomial with three answers added; widened to hold
 * the score itself where but a few answered.
 */
export function netPromoterInterval({ n, promoters, detractors }: Recommending, level: number): Interval {
  const all = n + ADDED;
  const [good, bad] = [(promoters + ADDED / 4) / all, (detractors + ADDED / 4) / all];
  const middle = good - bad;
  const half = normalQuantile(0.5 + level / 2) * Math.sqrt((good + bad - middle * middle) / all);
  const score = (promoters - detractors) / n;
  return {
    low: 100 * Math.max(-1, Math.min(score, middle - half)),
    high: 100 * Math.min(1, Math.max(score, middle + half)),
  };
}
