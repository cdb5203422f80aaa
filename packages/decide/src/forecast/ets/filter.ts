import type { EtsForm } from './form.js';

/** How strongly each error moves the states. `beta` is alpha times the weight that older books call beta. */
export interface EtsWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Level, slope, and a season's effects by place in the season: `season[t mod period]` belongs to time t. */
export interface EtsStates {
  readonly level: number;
  readonly slope: number;
  readonly season: Float64Array;
}

/** What a pass over the series leaves behind: enough to walk it backwards. All arrays are as long as the series. */
export interface EtsTrace {
  /** Level plus damped slope before each observation. */
  readonly base: Float64Array;
  readonly slope: Float64Array;
  /** The season's effect that each forecast used. */
  readonly season: Float64Array;
  /** One-step forecasts. */
  readonly fitted: Float64Array;
}

export function emptyTrace(length: number): EtsTrace {
  const array = () => new Float64Array(length);
  return { base: array(), slope: array(), season: array(), fitted: array() };
}

/**
 * Runs the smoothing equations over the series and returns the states after its end. The states move alike whether
 * errors are additive or multiplicative (Hyndman et al. 2008, section 2.5); only the likelihood tells them apart.
 */
export function filterSeries(
  series: Float64Array,
  form: EtsForm,
  { weights, states, trace }: { weights: EtsWeights; states: EtsStates; trace: EtsTrace },
): EtsStates {
  switch (form.season) {
    case 'N':
      return filterPlain(series, weights, { states, trace });
    case 'A':
      return filterAdditive(series, weights, { states, trace });
    case 'M':
      return filterMultiplicative(series, weights, { states, trace });
  }
}

interface Pass {
  readonly states: EtsStates;
  readonly trace: EtsTrace;
}

function filterPlain(series: Float64Array, { alpha, beta, phi }: EtsWeights, { states, trace }: Pass) {
  let { level, slope } = states;
  for (let t = 0; t < series.length; t += 1) {
    const damped = phi * slope;
    const base = level + damped;
    trace.base[t] = base;
    trace.slope[t] = slope;
    trace.fitted[t] = base;
    const error = (series[t] as number) - base;
    level = base + alpha * error;
    slope = damped + beta * error;
  }
  return { level, slope, season: states.season };
}

function filterAdditive(series: Float64Array, { alpha, beta, gamma, phi }: EtsWeights, pass: Pass) {
  const { trace } = pass;
  let { level, slope } = pass.states;
  const season = Float64Array.from(pass.states.season);
  for (let t = 0, place = 0; t < series.length; t += 1, place += 1) {
    if (place === season.length) place = 0;
    const damped = phi * slope;
    const base = level + damped;
    const effect = season[place] as number;
    trace.base[t] = base;
    trace.slope[t] = slope;
    trace.season[t] = effect;
    trace.fitted[t] = base + effect;
    const error = (series[t] as number) - base - effect;
    level = base + alpha * error;
    slope = damped + beta * error;
    season[place] = effect + gamma * error;
  }
  return { level, slope, season };
}

function filterMultiplicative(series: Float64Array, { alpha, beta, gamma, phi }: EtsWeights, pass: Pass) {
  const { trace } = pass;
  let { level, slope } = pass.states;
  const season = Float64Array.from(pass.states.season);
  for (let t = 0, place = 0; t < series.length; t += 1, place += 1) {
    if (place === season.length) place = 0;
    const damped = phi * slope;
    const base = level + damped;
    const effect = season[place] as number;
    trace.base[t] = base;
    trace.slope[t] = slope;
    trace.season[t] = effect;
    trace.fitted[t] = base * effect;
    const value = series[t] as number;
    const error = value / effect - base;
    level = base + alpha * error;
    slope = damped + beta * error;
    season[place] = effect + gamma * (value / base - effect);
  }
  return { level, slope, season };
}
