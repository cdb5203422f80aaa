import type { EtsStates, EtsWeights } from './filter.js';
import type { EtsForm } from './form.js';
import type { EtsGradient } from './likelihood.js';

/** The usual bounds (Hyndman & Khandakar 2008, section 2.3), with beta below alpha and gamma below 1 − alpha. */
const LOWEST = 1e-4;
const HIGHEST = 0.9999;
const PHI_LOWEST = 0.8;
const PHI_HIGHEST = 0.98;
/** Keeps starts off the ends of the logistic curve, where it is flat. */
const EDGE = 0.02;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const between = (low: number, high: number, share: number): number => low + (high - low) * share;

function shareOf(value: number, low: number, high: number): number {
  const share = Math.min(1 - EDGE, Math.max(EDGE, (value - low) / (high - low)));
  return Math.log(share / (1 - share));
}

export interface EtsPoint {
  readonly weights: EtsWeights;
  readonly states: EtsStates;
}

/**
 * A form's weights and first states as one vector without bounds, for the search: weights as logits between their
 * bounds, states as distances from where the search set out, in units of the series' own roughness.
 */
export class EtsParameters {
  readonly size: number;
  readonly #period: number;
  readonly #beta: number;
  readonly #gamma: number;
  readonly #phi: number;
  readonly #level: number;

  constructor(
    readonly form: EtsForm,
    readonly origin: EtsStates,
    readonly unit: number,
  ) {
    const trend = form.trend === 'A' ? 1 : 0;
    const season = form.season === 'N' ? 0 : 1;
    this.#period = origin.season.length;
    this.#beta = 1;
    this.#gamma = this.#beta + trend;
    this.#phi = this.#gamma + season;
    this.#level = this.#phi + (form.damped ? 1 : 0);
    this.size = this.#level + 1 + trend + Math.max(0, this.#period - 1);
  }

  /** The vector of these weights, with the states where the search sets out. */
  vector({ alpha, beta, gamma, phi }: EtsWeights): Float64Array {
    const vector = new Float64Array(this.size);
    vector[0] = shareOf(alpha, LOWEST, HIGHEST);
    if (this.form.trend === 'A') vector[this.#beta] = shareOf(beta, LOWEST, alpha);
    if (this.form.season !== 'N') vector[this.#gamma] = shareOf(gamma, LOWEST, 1 - alpha);
    if (this.form.damped) vector[this.#phi] = shareOf(phi, PHI_LOWEST, PHI_HIGHEST);
    return vector;
  }

  read(vector: Float64Array): EtsPoint {
    return { weights: this.#weights(vector), states: this.#states(vector) };
  }

  #weights(vector: Float64Array): EtsWeights {
    const at = (index: number) => logistic(vector[index] as number);
    const alpha = between(LOWEST, HIGHEST, at(0));
    return {
      alpha,
      beta: this.form.trend === 'A' ? between(LOWEST, Math.max(alpha, LOWEST), at(this.#beta)) : 0,
      gamma: this.form.season === 'N' ? 0 : between(LOWEST, Math.max(1 - alpha, LOWEST), at(this.#gamma)),
      phi: this.form.damped ? between(PHI_LOWEST, PHI_HIGHEST, at(this.#phi)) : 1,
    };
  }

  #states(vector: Float64Array): EtsStates {
    const { origin, unit } = this;
    const level = origin.level + unit * (vector[this.#level] as number);
    if (this.form.trend === 'N') return { level, slope: 0, season: this.#season(vector, this.#level + 1) };
    const slope = origin.slope + unit * SLOPE_UNIT * (vector[this.#level + 1] as number);
    return { level, slope, season: this.#season(vector, this.#level + 2) };
  }

  /** The last place takes what keeps the effects' sum: how high the season lies is the level's business. */
  #season(vector: Float64Array, from: number): Float64Array {
    const season = Float64Array.from(this.origin.season);
    const last = this.#period - 1;
    for (let place = 0; place < last; place += 1) {
      const moved = this.unit * this.#seasonUnit() * (vector[from + place] as number);
      season[place] = (season[place] as number) + moved;
      season[last] = (season[last] as number) - moved;
    }
    return season;
  }

  #seasonUnit(): number {
    return this.form.season === 'M' ? 1 / Math.abs(this.origin.level) : 1;
  }

  /** Slopes by weight and state, turned into slopes by coordinate. */
  pullBack({ weights }: EtsPoint, gradient: EtsGradient, into: Float64Array): void {
    const { alpha, beta, gamma, phi } = weights;
    // Alpha bounds beta from above and gamma by 1 − alpha, so moving alpha moves them.
    let onAlpha = gradient.alpha;
    if (this.form.trend === 'A') {
      const share = (beta - LOWEST) / Math.max(alpha - LOWEST, Number.MIN_VALUE);
      into[this.#beta] = gradient.beta * (beta - LOWEST) * (1 - share);
      onAlpha += gradient.beta * share;
    }
    if (this.form.season !== 'N') {
      const share = (gamma - LOWEST) / Math.max(1 - alpha - LOWEST, Number.MIN_VALUE);
      into[this.#gamma] = gradient.gamma * (gamma - LOWEST) * (1 - share);
      onAlpha -= gradient.gamma * share;
    }
    into[0] = onAlpha * slopeOfBound(alpha, LOWEST, HIGHEST);
    if (this.form.damped) into[this.#phi] = gradient.phi * slopeOfBound(phi, PHI_LOWEST, PHI_HIGHEST);
    this.#pullBackStates(gradient, into);
  }

  #pullBackStates(gradient: EtsGradient, into: Float64Array): void {
    into[this.#level] = this.unit * gradient.level;
    let from = this.#level + 1;
    if (this.form.trend === 'A') {
      into[from] = this.unit * SLOPE_UNIT * gradient.slope;
      from += 1;
    }
    const last = this.#period - 1;
    for (let place = 0; place < last; place += 1) {
      const difference = (gradient.season[place] as number) - (gradient.season[last] as number);
      into[from + place] = this.unit * this.#seasonUnit() * difference;
    }
  }
}

/** A slope acts on every later value, so it moves in smaller steps than a level. */
const SLOPE_UNIT = 0.05;

function slopeOfBound(value: number, low: number, high: number): number {
  return ((value - low) * (high - value)) / (high - low);
}
