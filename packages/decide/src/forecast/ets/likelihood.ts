import { emptyTrace, filterSeries, type EtsStates, type EtsTrace, type EtsWeights } from './filter.js';
import type { EtsForm } from './form.js';

/** Where the walk backwards leaves the slopes of the criterion, by weight and by first state. */
export interface EtsGradient {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  level: number;
  slope: number;
  readonly season: Float64Array;
}

/** Below this sum of squares, in units of the scaled series, a fit is perfect and its logarithm means nothing. */
const PERFECT = 1e-24;

/**
 * The criterion that a fit makes small: minus twice the log-likelihood without its constants, after the error's
 * variance is concentrated out (Hyndman et al. 2008, equation 5.3). Its slopes come from one walk backwards over
 * the stored pass (reverse accumulation), so they cost about as much as the criterion itself whatever their number.
 */
export class EtsLikelihood {
  readonly #trace: EtsTrace;
  /** The criterion's slope in each one-step forecast. */
  readonly #pull: Float64Array;

  constructor(
    readonly series: Float64Array,
    readonly form: EtsForm,
  ) {
    this.#trace = emptyTrace(series.length);
    this.#pull = new Float64Array(series.length);
  }

  get fitted(): Float64Array {
    return this.#trace.fitted;
  }

  /** Infinite where a multiplicative form meets a forecast that is not above 0. */
  value(weights: EtsWeights, states: EtsStates): number {
    filterSeries(this.series, this.form, { weights, states, trace: this.#trace });
    return this.form.error === 'A' ? this.#additive() : this.#multiplicative();
  }

  /** Sum of squared errors (relative ones where the error is multiplicative) of the last pass. */
  squares(): number {
    const { series } = this;
    const { fitted } = this.#trace;
    const relative = this.form.error === 'M';
    let sum = 0;
    for (let t = 0; t < series.length; t += 1) {
      const forecast = fitted[t] as number;
      const error = (series[t] as number) - forecast;
      const counted = relative ? error / forecast : error;
      sum += counted * counted;
    }
    return sum;
  }

  #additive(): number {
    const { series } = this;
    const { fitted } = this.#trace;
    const sum = this.squares();
    if (!(sum > PERFECT)) {
      this.#pull.fill(0);
      return Number.isNaN(sum) ? Infinity : series.length * Math.log(PERFECT);
    }
    const factor = (-2 * series.length) / sum;
    for (let t = 0; t < series.length; t += 1)
      this.#pull[t] = factor * ((series[t] as number) - (fitted[t] as number));
    return series.length * Math.log(sum);
  }

  #multiplicative(): number {
    const { series } = this;
    const { fitted } = this.#trace;
    if (!allPositive(fitted)) return Infinity;
    if (this.form.season === 'M' && !allPositive(this.#trace.base)) return Infinity;
    const sum = Math.max(this.squares(), PERFECT);
    const factor = (-2 * series.length) / sum;
    let logarithms = 0;
    for (let t = 0; t < series.length; t += 1) {
      const forecast = fitted[t] as number;
      const ratio = (series[t] as number) / forecast;
      logarithms += Math.log(forecast);
      this.#pull[t] = (factor * (ratio - 1) * ratio + 2) / forecast;
    }
    return series.length * Math.log(sum) + 2 * logarithms;
  }

  /** The slopes at the point of the last call of `value`. */
  gradient(weights: EtsWeights, into: EtsGradient): void {
    into.season.fill(0);
    if (this.form.season === 'M') this.#backwardsMultiplicative(weights, into);
    else this.#backwardsAdditive(weights, into);
  }

  #backwardsAdditive({ alpha, beta, gamma, phi }: EtsWeights, into: EtsGradient): void {
    const { series } = this;
    const { slope: slopes, fitted } = this.#trace;
    const effects = into.season;
    const seasonal = this.form.season === 'A';
    let place = seasonal ? series.length % effects.length : 0;
    let [level, slope, onAlpha, onBeta, onGamma, onPhi] = [0, 0, 0, 0, 0, 0];
    for (let t = series.length - 1; t >= 0; t -= 1) {
      if (seasonal) place = place === 0 ? effects.length - 1 : place - 1;
      const error = (series[t] as number) - (fitted[t] as number);
      const season = seasonal ? (effects[place] as number) : 0;
      const rest = (this.#pull[t] as number) - alpha * level - beta * slope - gamma * season;
      onAlpha += level * error;
      onBeta += slope * error;
      onGamma += season * error;
      if (seasonal) effects[place] = season + rest;
      level += rest;
      // base = level + phi × slope, and the slope goes on damped.
      onPhi += (slopes[t] as number) * (slope + level);
      slope = phi * (slope + level);
    }
    Object.assign(into, { alpha: onAlpha, beta: onBeta, gamma: onGamma, phi: onPhi, level, slope });
  }

  #backwardsMultiplicative({ alpha, beta, gamma, phi }: EtsWeights, into: EtsGradient): void {
    const { series } = this;
    const { base: bases, slope: slopes, season: used } = this.#trace;
    const effects = into.season;
    let place = series.length % effects.length;
    let [level, slope, onAlpha, onBeta, onGamma, onPhi] = [0, 0, 0, 0, 0, 0];
    for (let t = series.length - 1; t >= 0; t -= 1) {
      place = place === 0 ? effects.length - 1 : place - 1;
      const base = bases[t] as number;
      const effect = used[t] as number;
      const pull = this.#pull[t] as number;
      const ratio = (series[t] as number) / base;
      const deseasoned = (series[t] as number) / effect;
      const season = effects[place] as number;
      const onError = alpha * level + beta * slope;
      onAlpha += level * (deseasoned - base);
      onBeta += slope * (deseasoned - base);
      onGamma += season * (ratio - effect);
      effects[place] = season * (1 - gamma) - (onError * deseasoned) / effect + pull * base;
      level += pull * effect - onError - (gamma * season * ratio) / base;
      onPhi += (slopes[t] as number) * (slope + level);
      slope = phi * (slope + level);
    }
    Object.assign(into, { alpha: onAlpha, beta: onBeta, gamma: onGamma, phi: onPhi, level, slope });
  }
}

function allPositive(values: Float64Array): boolean {
  for (let t = 0; t < values.length; t += 1) if (!((values[t] as number) > 0)) return false;
  return true;
}
