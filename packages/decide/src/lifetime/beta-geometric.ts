import { digamma, logBeta, logGamma } from '../numerics/gamma.js';
import { logHypergeometric } from '../numerics/hypergeometric.js';
import { logistic } from '../numerics/log-space.js';
import { type BuyingProcess, type Four, shrunk } from './buying-process.js';
import type { Histories, History } from './history.js';
import { logNegativeBinomial, negativeBinomialTail } from './negative-binomial.js';

/*
 * BG/NBD: a customer orders at random at a rate of their own (rates: gamma of shape r and rate α) and may leave after
 * each repeat order, with a probability of their own (beta of a and b).
 *   Fader, Hardie & Lee 2005, "Counting your customers" the easy way, Marketing Science 24(2).
 * MBG/NBD: the same, and a customer may also leave right after the first order.
 *   Batislam, Denizel & Filiztekin 2007, Int. J. of Research in Marketing 24(3); Wagner & Hoppe 2008.
 *
 * The two differ in how often a customer could have left: x times, or x + 1.
 */

type Chances = (x: number) => number;

/** Terms of a sum that are so much larger than it have cost it too many digits. */
const MOST_CANCELLED = 1e6;
const NEAR_ONE = 1e-4;

function betaGeometric(chances: Chances): BuyingProcess {
  return {
    parameters: ['r', 'alpha', 'a', 'b'],
    times: [false, true, false, false],
    misfit: (histories, logs, gradient) => misfit(chances, histories, logs, gradient),
    alive: (parameters, history) => 1 - logistic(logOddsOfHavingLeft(chances, parameters, history)),
    expectedWhileAlive: ([r, alpha, a, b], { x, T }, t) =>
      expected({ rate: r + x, time: alpha + T, leave: a, stay: b + chances(x) }, t),
    aliveAtStart: ([, , a, b]) => (chances(0) === 0 ? 1 : b / (a + b)),
    probabilityOfOrders: ([r, alpha, a, b], n, t) => {
      const times = chances(n);
      const rates = { r, alpha };
      const staying = Math.exp(logBeta(a, b + times) - logBeta(a, b) + logNegativeBinomial(rates, n, t));
      if (times === 0) return staying;
      const leaving = Math.exp(logBeta(a + 1, b + times - 1) - logBeta(a, b));
      return staying + leaving * negativeBinomialTail(rates, n, t);
    },
    ordersWithin: ([r, alpha], { x, T }, t) => -Math.expm1(-(r + x) * Math.log1p(t / (alpha + T))),
  };
}

export const BG_NBD = betaGeometric((x) => x);
export const MBG_NBD = betaGeometric((x) => x + 1);

/** −Infinity where the customer had no chance to leave. */
function logOddsOfHavingLeft(chances: Chances, [r, alpha, a, b]: Four, { x, tx, T }: History): number {
  const times = chances(x);
  if (times === 0) return -Infinity;
  return Math.log(a / (b + times - 1)) + (r + x) * Math.log((alpha + T) / (alpha + tx));
}

/** What of the likelihood depends on x alone, and its derivatives by r, a and b. */
function partsOf(chances: Chances, [r, alpha, a, b]: Four, x: number) {
  const times = chances(x);
  const total = digamma(a + b) - digamma(a + b + times);
  return {
    x,
    value: logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + times) - logBeta(a, b),
    byR: digamma(r + x) - digamma(r) + Math.log(alpha),
    byA: total,
    byB: total - digamma(b) + digamma(b + times),
    /** ln of the odds that the last chance to leave was taken, but for time. */
    odds: times === 0 ? -Infinity : Math.log(a / (b + times - 1)),
    oddsByB: times === 0 ? 0 : 1 / (b + times - 1),
  };
}

function misfit(chances: Chances, histories: Histories, logs: Float64Array, gradient: Float64Array): number {
  const parameters = Array.from(logs, Math.exp) as unknown as Four;
  const [r, alpha, a, b] = parameters;
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  let parts = partsOf(chances, parameters, 0);
  for (let row = 0; row < histories.x.length; row += 1) {
    const x = histories.x[row] ?? 0;
    if (x !== parts.x) parts = partsOf(chances, parameters, x);
    const weight = histories.customers[row] ?? 0;
    const atEnd = alpha + (histories.T[row] ?? 0);
    const atLast = alpha + (histories.tx[row] ?? 0);
    const logEnd = Math.log(atEnd);
    const logLast = Math.log(atLast);
    const odds = parts.odds + (r + x) * (logEnd - logLast);
    const left = logistic(odds);
    const logSum = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
    value += weight * (parts.value - (r + x) * logEnd + logSum);
    byR += weight * (parts.byR - logEnd + left * (logEnd - logLast));
    byAlpha += weight * (r / alpha - (r + x) * ((1 - left) / atEnd + left / atLast));
    byA += weight * (parts.byA + left / a);
    byB += weight * (parts.byB - left * parts.oddsByB);
  }
  const scale = -1 / histories.total;
  gradient.set([byR * r * scale, byAlpha * alpha * scale, byA * a * scale, byB * b * scale]);
  return value * scale;
}

/** A customer who is still there: rate ~ gamma(rate, time), probability to leave ~ beta(leave, stay). */
interface Posterior {
  readonly rate: number;
  readonly time: number;
  readonly leave: number;
  readonly stay: number;
}

/**
 * The papers' (c / (a − 1)) (1 − (1 − z)^A ₂F₁(A, B; c; z)) with A the rate, B the beta's second parameter,
 * c = a + B − 1 and z = t / (time + t), brought by Euler's transformation to a form that neither overflows nor
 * divides by a − 1.
 */
function expected(posterior: Posterior, t: number): number {
  const { rate, time, leave, stay } = posterior;
  const c = leave + stay - 1;
  const d = c - rate;
  const z = t / (time + t);
  const length = Math.log1p(t / time);
  let term = d * z;
  let sum = 0;
  let largest = 0;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) || d + k < 1; k += 1) {
    sum += term;
    largest = Math.max(largest, Math.abs(term));
    term *= (((d + k) * (leave + k - 1)) / ((c + k) * (k + 1))) * z;
    if (term === 0) break;
  }
  const shrinking = Math.exp(-(leave - 1) * length);
  const orders = c * shrunk(leave - 1, length) - shrinking * sum;
  // Not so where a rate is far above what leaving would explain: the terms then alternate, and grow.
  return shrinking * largest <= MOST_CANCELLED * orders ? orders : expectedOfRegular(posterior, t);
}

/** The same where rates differ little between customers: by sums of positive terms only. */
function expectedOfRegular(posterior: Posterior, t: number): number {
  const { rate, time, leave, stay } = posterior;
  if (Math.abs(leave - 1) < NEAR_ONE) {
    const [from, to] = [1 - 2 * NEAR_ONE, 1 + 2 * NEAR_ONE];
    const below = expectedOfRegular({ ...posterior, leave: from }, t);
    const above = expectedOfRegular({ ...posterior, leave: to }, t);
    return below + ((above - below) * (leave - from)) / (to - from);
  }
  const c = leave + stay - 1;
  const z = t / (time + t);
  const shrinking = -rate * Math.log1p(t / time);
  // c ₂F₁(A, B; c; z), also for c ≤ 0, by a relation between contiguous functions.
  const scaled =
    c * Math.exp(shrinking + logHypergeometric(rate, stay, c + 1, z)) +
    ((rate * stay * z) / (c + 1)) * Math.exp(shrinking + logHypergeometric(rate + 1, stay + 1, c + 2, z));
  return (c - scaled) / (leave - 1);
}
