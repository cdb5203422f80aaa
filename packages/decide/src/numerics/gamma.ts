const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;
/** From here on eight terms of Stirling's series are exact to the last digit of a double. */
const STIRLING_FROM = 10;

/** Coefficients B(2k) / (2k (2k − 1)) of Stirling's series (Abramowitz & Stegun 6.1.40). */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
] as const;

/** Coefficients B(2k) / 2k of the asymptotic series of the digamma function (Abramowitz & Stegun 6.3.18). */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12, -3617 / 8160] as const;

function evenSeries(coefficients: readonly number[], inverseSquare: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = sum * inverseSquare + (coefficients[k] ?? 0);
  return sum;
}

/**
 * ln Γ(x) for x > 0, to about 1e-15 of its size (absolutely, near its zeros at 1 and 2).
 * Infinity at 0, NaN below it.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const series = evenSeries(STIRLING, 1 / (shifted * shifted)) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product);
}

/** ψ(x), the derivative of ln Γ, for x > 0. */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shifted = x;
  let sum = 0;
  while (shifted < STIRLING_FROM) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  return sum + Math.log(shifted) - 0.5 / shifted - evenSeries(DIGAMMA, inverseSquare) * inverseSquare;
}

/** ln B(a, b) for a, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln (a)ₙ, the rising factorial a (a + 1) … (a + n − 1), for a > 0 and n ≥ 0. */
export const logRising = (a: number, n: number): number => logGamma(a + n) - logGamma(a);
