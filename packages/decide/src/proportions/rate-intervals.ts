import { betaQuantile, normalQuantile } from '../numerics/distributions.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Conversions of visitors: `sum` of `n`. */
export interface Conversions {
  readonly n: number;
  readonly sum: number;
}

const clipped = (middle: number, half: number): Interval => ({
  low: Math.max(0, middle - half),
  high: Math.min(1, middle + half),
});

/** Wald's: too narrow near 0 and 1. */
export function waldInterval({ n, sum }: Conversions, level: number): Interval {
  const rate = sum / n;
  return clipped(rate, normalQuantile(0.5 + level / 2) * Math.sqrt((rate * (1 - rate)) / n));
}

/** Wilson 1927. */
export function wilsonInterval({ n, sum }: Conversions, level: number): Interval {
  const z = normalQuantile(0.5 + level / 2);
  const rate = sum / n;
  const width = 1 + (z * z) / n;
  const half = (z / width) * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  return clipped((rate + (z * z) / (2 * n)) / width, half);
}

/** Agresti & Coull 1998. */
export function agrestiCoullInterval({ n, sum }: Conversions, level: number): Interval {
  const z = normalQuantile(0.5 + level / 2);
  return waldInterval({ n: n + z * z, sum: sum + (z * z) / 2 }, level);
}

/** Clopper & Pearson 1934: never covers less than its level. */
export function clopperPearsonInterval({ n, sum }: Conversions, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: sum === 0 ? 0 : betaQuantile(tail, sum, n - sum + 1),
    high: sum === n ? 1 : betaQuantile(1 - tail, sum + 1, n - sum),
  };
}

/** Jeffreys': quantiles of the posterior with the prior Beta(½, ½). */
export function jeffreysInterval({ n, sum }: Conversions, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, sum + 0.5, n - sum + 0.5),
    high: betaQuantile(1 - tail, sum + 0.5, n - sum + 0.5),
  };
}

/** Newcombe 1998, method 10: the difference of two rates from their Wilson intervals. */
export function newcombeInterval(control: Conversions, variant: Conversions, level: number): Interval {
  const [before, after] = [wilsonInterval(control, level), wilsonInterval(variant, level)];
  const [p, q] = [control.sum / control.n, variant.sum / variant.n];
  return {
    low: q - p - Math.hypot(q - after.low, before.high - p),
    high: q - p + Math.hypot(after.high - q, p - before.low),
  };
}
