/** Sums over visitors, in the words of GrowthBook's statistics engine, so that its figures fit as they are. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  /** Missing of a proportion, where every square is the number itself. */
  readonly sum_squares?: number | undefined;
}

export const meanOf = ({ n, sum }: Sums): number => sum / n;

/** Variance of one visitor: p (1 − p) of a proportion, else with n − 1. Rounding never makes it negative. */
export function varianceOf({ n, sum, sum_squares }: Sums): number {
  if (sum_squares === undefined) return Math.max(0, (sum / n) * (1 - sum / n));
  return n > 1 ? Math.max(0, (sum_squares - (sum * sum) / n) / (n - 1)) : 0;
}

/** Covariance of two figures of one visitor, from the sum of their products. */
export function covarianceOf(one: Sums, other: Sums, products: number): number {
  const { n } = one;
  const proportions = one.sum_squares === undefined && other.sum_squares === undefined;
  const about = products - (one.sum * other.sum) / n;
  return proportions ? about / n : n > 1 ? about / (n - 1) : 0;
}

export function added(one: Sums, other: Sums): Sums {
  const sums = { n: one.n + other.n, sum: one.sum + other.sum };
  if (one.sum_squares === undefined || other.sum_squares === undefined) return sums;
  return { ...sums, sum_squares: one.sum_squares + other.sum_squares };
}

export function sumsOf(values: readonly number[]): Sums & { readonly sum_squares: number } {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return { n: values.length, sum, sum_squares: squares };
}

export function productsOf(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
