import { logGamma, logRising } from '../numerics/gamma.js';

export interface Rates {
  /** Shape of the gamma distribution of customers' rates. */
  readonly r: number;
  readonly alpha: number;
}

/** ln P(n orders within t) where rates are gamma distributed and nobody leaves. */
export function logNegativeBinomial({ r, alpha }: Rates, n: number, t: number): number {
  const some = n === 0 ? 0 : n * Math.log(t / (alpha + t));
  return logRising(r, n) - logGamma(n + 1) - r * Math.log1p(t / alpha) + some;
}

/** P(at least n orders within t) of the same. */
export function negativeBinomialTail(rates: Rates, n: number, t: number): number {
  let below = 0;
  for (let k = 0; k < n; k += 1) below += Math.exp(logNegativeBinomial(rates, k, t));
  return Math.max(0, 1 - below);
}
