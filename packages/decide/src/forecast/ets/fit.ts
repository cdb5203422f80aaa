import { minimise, type Smooth } from '../../numerics/quasi-newton.js';
import { isAdmissible } from './admissible.js';
import { filterSeries, emptyTrace, type EtsStates, type EtsWeights } from './filter.js';
import { parameterCount, type EtsForm } from './form.js';
import { EtsLikelihood, type EtsGradient } from './likelihood.js';
import { EtsParameters, type EtsPoint } from './parameters.js';
import { startStates } from './start.js';

/** A form fitted to a series, in the units of the series given. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly period: number;
  readonly weights: EtsWeights;
  readonly first: EtsStates;
  /** After the last observation; `season[h]` is the effect on the forecast h + 1 steps on. */
  readonly last: EtsStates;
  readonly fitted: Float64Array;
  /** Variance of the one-step errors (relative ones where the error is multiplicative), by degrees of freedom. */
  readonly variance: number;
  /** Without its constants, as R's `ets` has it: −(n ln Σ ε² + 2 Σ ln |forecast|) / 2. */
  readonly logLikelihood: number;
  /** Akaike's criterion, corrected for short series; infinite where the series is too short for the form. */
  readonly aicc: number;
}

/** Enough for the likelihood to settle to what could change a choice; the slopes near a bound never vanish. */
const SEARCH = { iterations: 100, tolerance: 5e-3, stepCap: 3 };
/** How fast the past may be forgotten where the search sets out: slowly, fairly, at once. */
const START_ALPHAS = [0.05, 0.3, 0.8] as const;
const START_SHARES = [0.02, 0.3] as const;
/** A short series' likelihood may have more hills than one; of a long one every start finds the same. */
const SHORT = 200;
const searchesFor = (length: number): number => (length < SHORT ? 2 : 1);

/**
 * Fits a form by maximum likelihood over smoothing weights, damping and first states at once (Hyndman, Koehler,
 * Snyder & Grose 2002, “A state space framework for automatic forecasting”), by quasi-Newton steps on exact slopes,
 * from the best one or two of several starts.
 *
 * @param series scaled so that its largest value is about 1.
 * @param period observations in a season; of no account where the form has none.
 * @returns null where the form cannot describe the series, as a multiplicative one where forecasts reach 0.
 */
export function fitEts(series: Float64Array, form: EtsForm, period: number): EtsFit | null {
  const origin = startStates(series, form, period);
  const parameters = new EtsParameters(form, origin, roughness(series));
  const objective = objectiveOf(new EtsLikelihood(series, form), parameters);
  const best = startWeights()
    .map((weights) => parameters.vector(weights))
    .map((vector) => ({ vector, value: objective(vector, new Float64Array(parameters.size)) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value)
    .slice(0, searchesFor(series.length))
    .map(({ vector }) => minimise(objective, vector, SEARCH))
    .sort((a, b) => a.value - b.value)[0];
  return best === undefined ? null : runEts(series, form, parameters.read(best.point));
}

/** The form with weights and first states as given. */
export function runEts(series: Float64Array, form: EtsForm, { weights, states }: EtsPoint): EtsFit {
  const trace = emptyTrace(series.length);
  const end = filterSeries(series, form, { weights, states, trace });
  const likelihood = new EtsLikelihood(series, form);
  const logLikelihood = -likelihood.value(weights, states) / 2;
  const estimated = parameterCount(form, states.season.length);
  return {
    form,
    period: states.season.length,
    weights,
    first: states,
    last: { ...end, season: fromPlace(end.season, series.length) },
    fitted: trace.fitted,
    variance: likelihood.squares() / Math.max(1, series.length - estimated),
    logLikelihood,
    aicc: corrected(-2 * logLikelihood, estimated + 1, series.length),
  };
}

function objectiveOf(likelihood: EtsLikelihood, parameters: EtsParameters): Smooth {
  const { form, origin } = parameters;
  const slopes: EtsGradient = { ...NO_SLOPES, season: new Float64Array(origin.season.length) };
  return (vector, gradient) => {
    const point = parameters.read(vector);
    if (!isAdmissible(form, point.weights, origin.season.length)) return Infinity;
    const value = likelihood.value(point.weights, point.states);
    if (!Number.isFinite(value)) return Infinity;
    likelihood.gradient(point.weights, slopes);
    parameters.pullBack(point, slopes, gradient);
    return value;
  };
}

const NO_SLOPES = { alpha: 0, beta: 0, gamma: 0, phi: 0, level: 0, slope: 0 };

function startWeights(): EtsWeights[] {
  return START_ALPHAS.flatMap((alpha) =>
    START_SHARES.map((share) => ({
      alpha,
      beta: alpha * share,
      gamma: (1 - alpha) * share,
      phi: 0.96,
    })),
  );
}

/** Root mean square of the steps from one value to the next: the unit in which states are searched. */
function roughness(series: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < series.length; t += 1)
    sum += ((series[t] as number) - (series[t - 1] as number)) ** 2 / (series.length - 1);
  return Math.max(Math.sqrt(sum), 1e-9);
}

function fromPlace(season: Float64Array, length: number): Float64Array {
  return season.map((_, at) => season[(at + length) % season.length] as number);
}

function corrected(deviance: number, parameters: number, length: number): number {
  const room = length - parameters - 1;
  if (room <= 0) return Infinity;
  return deviance + 2 * parameters + (2 * parameters * (parameters + 1)) / room;
}
