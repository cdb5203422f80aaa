import { logGamma } from './gamma.js';

const MOST_TERMS = 100_000;
const TINY = 1e-300;

/**
 * Q(a, x) = Γ(a, x) / Γ(a), the upper tail of the gamma distribution of shape a > 0 and rate 1 above x ≥ 0: by its
 * series below a + 1, by Lentz's continued fraction above (Press et al., Numerical Recipes, 6.2).
 */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return 1;
  const scale = a * Math.log(x) - x - logGamma(a);
  return x < a + 1 ? 1 - Math.exp(scale) * seriesBelow(a, x) : Math.exp(scale) * fractionAbove(a, x);
}

/** P(χ² ≥ `statistic`) with these degrees of freedom. */
export const chiSquaredTail = (statistic: number, degrees: number): number =>
  upperGamma(degrees / 2, statistic / 2);

function seriesBelow(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS && term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function fractionAbove(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < MOST_TERMS; k += 1) {
    const factor = -k * (k - a);
    b += 2;
    d = 1 / (factor * d + b || TINY);
    c = b + factor / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
