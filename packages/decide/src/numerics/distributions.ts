import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { logGamma } from './gamma.js';
import { upperGamma } from './incomplete-gamma.js';

/*
 * Tails are worked out as tails, never as 1 − the rest: a p-value of 1e-80 keeps its digits. What is from
 * @stdlib agrees with scipy to about 1e-13 of its size.
 */

const INVERSE_ROOT_TWO_PI = 0.398_942_280_401_432_7;

export const normalDensity = (z: number): number => INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * z * z);

/** P(Z ≤ z). */
export const normalCdf = (z: number): number => 0.5 * erfc(-z * Math.SQRT1_2);

/** P(Z > z). */
export const normalTail = (z: number): number => 0.5 * erfc(z * Math.SQRT1_2);

/** The z with P(Z ≤ z) = p. */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * p);

/** P(T > t) for Student's t with these degrees of freedom, which need not be whole. */
export function studentTail(t: number, freedom: number): number {
  const square = t * t;
  // Each form is exact where the other cancels.
  const half =
    square < freedom
      ? 0.5 * betainc(square / (freedom + square), 0.5, freedom / 2, true, true)
      : 0.5 * betainc(freedom / (freedom + square), freedom / 2, 0.5, true, false);
  return t >= 0 ? half : 1 - half;
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, freedom: number): number {
  if (p > 0.5) return -studentQuantile(1 - p, freedom);
  if (p === 0.5) return 0;
  const outer = betaincinv(2 * p, 0.5, freedom / 2, true);
  if (outer < 0.5) return -Math.sqrt((freedom * outer) / (1 - outer));
  const inner = betaincinv(2 * p, freedom / 2, 0.5, false);
  return -Math.sqrt((freedom * (1 - inner)) / inner);
}

/** P(X ≤ x) for a beta distribution. */
export const betaCdf = (x: number, a: number, b: number): number =>
  x <= 0 ? 0 : x >= 1 ? 1 : betainc(x, a, b, true, false);

/** The x with P(X ≤ x) = p for a beta distribution. */
export const betaQuantile = (p: number, a: number, b: number): number => betaincinv(p, a, b, false);

/** Wilson & Hilferty 1931; near 0 the first term of the series. */
function roughGammaQuantile(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  if (shape >= 1 && root > 0.1) return shape * root ** 3;
  return Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
}

/** The x with P(X ≤ x) = p for a gamma distribution of this shape and rate 1; Newton's method on its logarithm. */
export function gammaQuantile(p: number, shape: number): number {
  let x = roughGammaQuantile(p, shape);
  for (let round = 0; round < 100; round += 1) {
    const density = Math.exp(shape * Math.log(x) - x - logGamma(shape));
    const step = (1 - p - upperGamma(shape, x)) / density;
    x *= Math.exp(-Math.max(-1, Math.min(1, step)));
    if (!(Math.abs(step) > 1e-13)) return x;
  }
  return x;
}
