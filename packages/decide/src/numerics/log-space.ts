/** ln(eˣ + eʸ) without overflow. */
export function logAdd(x: number, y: number): number {
  const high = Math.max(x, y);
  if (high === -Infinity || high === Infinity) return high;
  return high + Math.log1p(Math.exp(-Math.abs(x - y)));
}

/** ln Σ eˣ without overflow; −Infinity of nothing. */
export function logSumExp(terms: ArrayLike<number>): number {
  let high = -Infinity;
  for (let at = 0; at < terms.length; at += 1) high = Math.max(high, terms[at] ?? NaN);
  if (high === -Infinity || high === Infinity) return high;
  let sum = 0;
  for (let at = 0; at < terms.length; at += 1) sum += Math.exp((terms[at] ?? 0) - high);
  return high + Math.log(sum);
}

/** ln(1 − eˣ) for x ≤ 0, exact at both ends (Mächler 2012). */
export const logOneMinusExp = (x: number): number =>
  x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));

/** 1 / (1 + e⁻ˣ) without overflow. */
export const logistic = (x: number): number =>
  x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
