import { digamma, logGamma } from '../numerics/gamma.js';
import { gaussLegendre, integrate } from '../numerics/gauss-legendre.js';
import { type BuyingProcess, type Four, shrunk } from './buying-process.js';
import type { Histories, History } from './history.js';
import { LeavingTime } from './leaving-time.js';
import { logNegativeBinomial } from './negative-binomial.js';

/*
 * Pareto/NBD: a customer orders at random at a rate of their own (rates: gamma of r and α) and leaves at a moment
 * that is exponential with a rate of their own (gamma of s and β).
 *   Schmittlein, Morrison & Colombo 1987, Management Science 33(1); Fader & Hardie 2005, A note on deriving the
 *   Pareto/NBD model; Fader, Hardie & Lee 2005, RFM and CLV, J. of Marketing Research 42(4).
 *
 * The papers write the likelihood with a difference of two ₂F₁, which loses its digits where tx is near T. Here it is
 * the integral that they came from, ∫ (α + τ)^−(r + x) (β + τ)^−(s + 1) dτ from tx to T, which has no cancellation.
 */

const RULE = gaussLegendre(20);

/** ln of the two ways to this history: still there at T, or gone between tx and T. */
function ways(parameters: Four, history: History, leaving: LeavingTime): { stayed: number; left: number } {
  const [r, alpha, s, beta] = parameters;
  const stayed = -(r + history.x) * Math.log(alpha + history.T) - s * Math.log(beta + history.T);
  if (history.T <= history.tx) return { stayed, left: -Infinity };
  leaving.over(parameters, history);
  return { stayed, left: Math.log(s) + leaving.logIntegral };
}

function misfit(histories: Histories, logs: Float64Array, gradient: Float64Array): number {
  const parameters = Array.from(logs, Math.exp) as unknown as Four;
  const [r, alpha, s, beta] = parameters;
  const [, logAlpha = 0, , logBeta = 0] = logs;
  const leaving = new LeavingTime();
  const constant = r * logAlpha + s * logBeta - logGamma(r);
  const digammaR = digamma(r);
  let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
  let [x, logGammaX, digammaX] = [NaN, 0, 0];
  for (let row = 0; row < histories.x.length; row += 1) {
    const history = { x: histories.x[row] ?? 0, tx: histories.tx[row] ?? 0, T: histories.T[row] ?? 0 };
    if (history.x !== x)
      [x, logGammaX, digammaX] = [history.x, logGamma(r + history.x), digamma(r + history.x)];
    const weight = histories.customers[row] ?? 0;
    const { stayed, left } = ways(parameters, history, leaving);
    const high = Math.max(stayed, left);
    const logSum = high + Math.log(Math.exp(stayed - high) + Math.exp(left - high));
    const gone = Math.exp(left - logSum);
    const there = 1 - gone;
    const logBoth = [Math.log(alpha + history.T), Math.log(beta + history.T)] as const;
    value += weight * (logGammaX + constant + logSum);
    byR += weight * (digammaX - digammaR + logAlpha - there * logBoth[0] - gone * leaving.logOrder);
    byAlpha += weight * (r - alpha * (r + x) * (there / (alpha + history.T) + gone * leaving.inverseOrder));
    byS += weight * (logBeta - there * logBoth[1] + gone * (1 / s - leaving.logLeave));
    byBeta +=
      weight * (s - beta * ((s * there) / (beta + history.T) + (s + 1) * gone * leaving.inverseLeave));
  }
  const scale = -1 / histories.total;
  gradient.set([byR * r * scale, byAlpha * scale, byS * s * scale, byBeta * scale]);
  return value * scale;
}

function alive(parameters: Four, history: History): number {
  const { stayed, left } = ways(parameters, history, new LeavingTime());
  return 1 / (1 + Math.exp(left - stayed));
}

/** ∫ f over (0, t] by pieces that grow with the distance from 0: f has its features near 0 and a long tail. */
function integrateFromZero(f: (time: number) => number, t: number, unit: number): number {
  const inLogs = (y: number): number => f(unit * Math.expm1(y)) * unit * Math.exp(y);
  const length = Math.log1p(t / unit);
  const pieces = Math.max(1, Math.ceil(length / 2));
  let sum = 0;
  for (let piece = 0; piece < pieces; piece += 1)
    sum += integrate(RULE, inLogs, [(length * piece) / pieces, (length * (piece + 1)) / pieces]);
  return sum;
}

function probabilityOfOrders([r, alpha, s, beta]: Four, n: number, t: number): number {
  const orders = (within: number): number => Math.exp(logNegativeBinomial({ r, alpha }, n, within));
  const leaving = (time: number): number =>
    Math.exp(s * Math.log(beta / (beta + time))) * (s / (beta + time));
  const gone = integrateFromZero((time) => orders(time) * leaving(time), t, Math.min(alpha, beta));
  return orders(t) * Math.exp(-s * Math.log1p(t / beta)) + gone;
}

/** Beyond this many times the time scale, what is left of the chance to order is below 1e-12 of it. */
const FOREVER = 1e12;

function ordersWithin([r, alpha, s, beta]: Four, { x, T }: History, t: number): number {
  const density = (time: number): number =>
    ((r + x) / (alpha + T + time)) *
    Math.exp(-(r + x) * Math.log1p(time / (alpha + T)) - s * Math.log1p(time / (beta + T)));
  const unit = Math.min(alpha, beta) + T;
  return Math.min(1, integrateFromZero(density, Math.min(t, FOREVER * unit), unit));
}

/** e^−44 is what an order is worth so many discounted units of time from now: nothing. */
const LONG_DISCOUNTED = 44;

/**
 * Orders to be expected after T, for ever, discounted continuously at this rate per unit of time ("discounted
 * expected residual transactions"): Fader, Hardie & Lee 2005, equation 2, there with Tricomi's function.
 */
export function discountedResidual(parameters: Four, history: History, rate: number): number {
  const [r, alpha, s, beta] = parameters;
  const unit = beta + history.T;
  const present = (time: number): number => Math.exp(-rate * time - s * Math.log1p(time / unit));
  const years = integrateFromZero(present, LONG_DISCOUNTED / rate, Math.min(unit, 1 / rate));
  return ((alive(parameters, history) * (r + history.x)) / (alpha + history.T)) * years;
}

export const PARETO_NBD: BuyingProcess = {
  parameters: ['r', 'alpha', 's', 'beta'],
  times: [false, true, false, true],
  misfit,
  alive,
  expectedWhileAlive: ([r, alpha, s, beta], { x, T }, t) =>
    ((r + x) * (beta + T) * shrunk(s - 1, Math.log1p(t / (beta + T)))) / (alpha + T),
  aliveAtStart: () => 1,
  probabilityOfOrders,
  ordersWithin,
};
