import type { Prediction } from '../prediction.js';
import type { EtsFit } from './fit.js';

/**
 * Means and variances of the forecasts of a fitted form (Hyndman et al. 2008, chapter 6: exact for additive errors
 * and for multiplicative errors without a multiplicative season; with one, their approximation for class 3).
 */
export function predictEts(fit: EtsFit, horizon: number): Prediction {
  const plain = plainMeans(fit, horizon);
  const weights = responses(fit, horizon);
  const { season, error } = fit.form;
  if (season === 'M') return class3(fit, plain, weights);
  const mean = plain.map((value, step) => value + (season === 'A' ? effectOf(fit, step) : 0));
  return { mean, variance: error === 'A' ? class1(fit, weights) : class2(fit, mean, weights) };
}

const effectOf = ({ last, period }: EtsFit, step: number): number => last.season[step % period] as number;

/** Level and damped slope alone. */
function plainMeans({ last, weights }: EtsFit, horizon: number): Float64Array {
  const means = new Float64Array(horizon);
  let damped = 0;
  let power = 1;
  for (let step = 0; step < horizon; step += 1) {
    power *= weights.phi;
    damped += power;
    means[step] = last.level + damped * last.slope;
  }
  return means;
}

/** How much an error moves the forecast j steps later, by j from 1 (at index 0); the season's part is left out. */
function responses({ weights: { alpha, beta, phi } }: EtsFit, horizon: number): Float64Array {
  const found = new Float64Array(horizon);
  let damped = 0;
  let power = 1;
  for (let j = 0; j < horizon; j += 1) {
    power *= phi;
    damped += power;
    found[j] = alpha + beta * damped;
  }
  return found;
}

/** The same with the season: an error moves each later visit to its place. */
function seasonalResponse({ form, weights, period }: EtsFit, plain: number, step: number): number {
  return form.season === 'A' && (step + 1) % period === 0 ? plain + weights.gamma : plain;
}

function class1(fit: EtsFit, weights: Float64Array): Float64Array {
  const variance = new Float64Array(weights.length);
  let sum = 1;
  for (let step = 0; step < variance.length; step += 1) {
    variance[step] = fit.variance * sum;
    sum += seasonalResponse(fit, weights[step] as number, step) ** 2;
  }
  return variance;
}

function class2(fit: EtsFit, mean: Float64Array, weights: Float64Array): Float64Array {
  const full = weights.map((weight, step) => seasonalResponse(fit, weight, step));
  const squares = meanSquares(fit.variance, mean, full);
  return mean.map((value, step) => (1 + fit.variance) * (squares[step] as number) - value * value);
}

function class3(fit: EtsFit, plain: Float64Array, weights: Float64Array): Prediction {
  const squares = meanSquares(fit.variance, plain, weights);
  const perVisit = 1 + fit.weights.gamma ** 2 * fit.variance;
  const mean = plain.map((value, step) => value * effectOf(fit, step));
  const variance = plain.map((value, step) => {
    const visits = Math.floor(step / fit.period);
    const spread = (squares[step] as number) * (1 + fit.variance) * perVisit ** visits - value * value;
    return effectOf(fit, step) ** 2 * spread;
  });
  return { mean, variance };
}

/** θ of section 6.3: θ(h) = μ(h)² + σ² Σ c(j)² θ(h − j). */
function meanSquares(variance: number, mean: Float64Array, weights: Float64Array): Float64Array {
  const theta = new Float64Array(mean.length);
  for (let h = 0; h < theta.length; h += 1) {
    let sum = 0;
    for (let j = 1; j <= h; j += 1) sum += (weights[j - 1] as number) ** 2 * (theta[h - j] as number);
    theta[h] = (mean[h] as number) ** 2 + variance * sum;
  }
  return theta;
}
