import { CannotEstimate } from '../cannot-estimate.js';
import { digamma, logGamma } from '../numerics/gamma.js';
import { type Estimates, maximiseLikelihood } from '../numerics/maximum-likelihood.js';

/*
 * Gamma-Gamma: what an order of a customer is worth varies around a mean of their own (gamma of shape p), and those
 * means vary between customers (inverse gamma of q and v). How often one orders is taken to say nothing of how much.
 *   Fader, Hardie & Lee 2005, RFM and CLV; Fader & Hardie 2013, The Gamma-Gamma model of monetary value.
 */

export interface Spend {
  /** Orders after the first, at least 1. */
  readonly x: number;
  /** The mean of what they were worth, above 0. */
  readonly value: number;
}

export const SPEND_PARAMETERS = ['p', 'q', 'v'] as const;
export type SpendParameters = readonly [p: number, q: number, v: number];

/** Columns of customers, sorted by x, so that what depends on x alone is worked out once. */
interface Columns {
  readonly x: Float64Array;
  readonly value: Float64Array;
}

function misfit({ x: orders, value: values }: Columns, logs: Float64Array, gradient: Float64Array): number {
  const [p = 0, q = 0, v = 0] = logs.map(Math.exp);
  const [, , logV = 0] = logs;
  const digammaQ = digamma(q);
  let [sum, byP, byQ, byV] = [0, 0, 0, 0];
  let [x, ofX, psiTotal, psiX] = [0, 0, 0, 0];
  for (let row = 0; row < orders.length; row += 1) {
    const next = orders[row] ?? 0;
    if (next !== x) {
      x = next;
      ofX = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * logV;
      psiTotal = digamma(p * x + q);
      psiX = digamma(p * x);
    }
    const spent = x * (values[row] ?? 0);
    const logTotal = Math.log(spent + v);
    const logShare = Math.log(spent) - logTotal;
    // The density of the mean spend, so that likelihoods compare with those published.
    sum += ofX + p * x * Math.log(spent) - Math.log(spent / x) - (p * x + q) * logTotal;
    byP += x * (psiTotal - psiX + logShare);
    byQ += psiTotal - digammaQ + logV - logTotal;
    byV += q - ((p * x + q) * v) / (spent + v);
  }
  const scale = -1 / orders.length;
  gradient.set([byP * p * scale, byQ * q * scale, byV * scale]);
  return sum * scale;
}

function columnsOf(spends: readonly Spend[], stride = 1): Columns {
  const some = spends.filter((_, at) => at % stride === 0);
  return { x: Float64Array.from(some, ({ x }) => x), value: Float64Array.from(some, ({ value }) => value) };
}

/** Of these customers, at these parameters. */
export function logLikelihoodOfSpend(spends: readonly Spend[], parameters: SpendParameters): number {
  const columns = columnsOf(spends);
  if (spends.length === 0) return 0;
  return -spends.length * misfit(columns, Float64Array.from(parameters, Math.log), new Float64Array(3));
}

const FEWEST = 10;
const THIN_ABOVE = 50_000;

/**
 * p, q and v by maximum likelihood.
 * @throws CannotEstimate where there are too few customers, or what they spend does not vary.
 */
export function fitSpend(spends: readonly Spend[], prior?: number): Estimates {
  if (spends.length < FEWEST)
    throw CannotEstimate.because(({ customers }) => customers.fewSpends(spends.length, FEWEST));
  const [first] = spends;
  if (spends.every(({ value }) => value === first?.value))
    throw CannotEstimate.because(({ customers }) => customers.sameSpend(first?.value ?? 0));
  const unit = spends.reduce((sum, { value }) => sum + value, 0) / spends.length;
  const sorted = spends.map(({ x, value }) => ({ x, value: value / unit })).sort((a, b) => a.x - b.x);
  const columns = columnsOf(sorted);
  const thin = columnsOf(sorted, Math.ceil(sorted.length / THIN_ABOVE));
  const found = maximiseLikelihood({
    parameters: SPEND_PARAMETERS,
    misfit: (logs, gradient) => misfit(columns, logs, gradient),
    observations: sorted.length,
    start: [2, 3, 1],
    prior,
    ...(sorted.length > THIN_ABOVE ? { ofSome: (logs, gradient) => misfit(thin, logs, gradient) } : {}),
  });
  return inOwnUnits(found, { unit, observations: sorted.length });
}

/** Whatever currency values are in, the search sees the same numbers; v is one of them. */
function inOwnUnits(
  {
    values: [p = NaN, q = NaN, v = NaN],
    standardErrors: [ofP = NaN, ofQ = NaN, ofV = NaN],
    logLikelihood,
  }: Estimates,
  { unit, observations }: { readonly unit: number; readonly observations: number },
): Estimates {
  return {
    values: [p, q, v * unit],
    standardErrors: [ofP, ofQ, ofV * unit],
    logLikelihood: logLikelihood - observations * Math.log(unit),
  };
}

/**
 * What an order of this customer is worth in the mean: their own mean, drawn towards everybody's, the more so the
 * fewer orders there are. Customers without a repeat order get everybody's mean.
 *
 * @throws CannotEstimate where spending is so uneven that it has no mean.
 */
export function expectedSpend([p, q, v]: SpendParameters, { x, value }: Spend): number {
  const weight = p * x + q - 1;
  if (!(weight > 0)) throw CannotEstimate.because(({ customers }) => customers.unevenSpend(q));
  return (p * (v + (x > 0 ? x * value : 0))) / weight;
}
