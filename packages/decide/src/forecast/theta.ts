import { isSeasonal } from './autocorrelation.js';
import { decompose, withoutSeason } from './decomposition.js';
import { fitEts } from './ets/fit.js';
import { etsForm } from './ets/form.js';
import type { Prediction } from './prediction.js';
import { straightLine } from './straight-line.js';

const LEAST_EFFECT = 1e-4;

/**
 * The theta method (Assimakopoulos & Nikolopoulos 2000) in the form that Hyndman & Billah (2003) found it to have:
 * simple exponential smoothing with half the slope of the straight line through the series as drift, on the series
 * without its multiplicative season where it has one. Intervals are those of simple exponential smoothing.
 *
 * @returns null where simple exponential smoothing cannot be fitted.
 */
export function theta(series: Float64Array, period: number, horizon: number): Prediction | null {
  const figure = seasonOf(series, period);
  const plain = figure === null ? series : withoutSeason(series, figure, 'M');
  const fit = fitEts(plain, etsForm('ANN'), 1);
  if (fit === null) return null;
  const { alpha } = fit.weights;
  const { slope } = straightLine(plain, 0);
  const behind = (1 - (1 - alpha) ** plain.length) / alpha;
  const steps = Float64Array.from({ length: horizon }, (_, step) => step);
  return {
    mean: steps.map((step) => {
      const value = fit.last.level + (slope / 2) * (step + behind);
      return figure === null ? value : value * (figure[(plain.length + step) % period] as number);
    }),
    variance: steps.map((step) => fit.variance * (1 + step * alpha * alpha)),
  };
}

/** Null where there is no season, or one that a multiplication cannot tell. */
function seasonOf(series: Float64Array, period: number): Float64Array | null {
  if (!series.every((value) => value > 0) || !isSeasonal(series, period)) return null;
  const { figure } = decompose(series, period, 'M');
  return figure.every((effect) => Math.abs(effect) >= LEAST_EFFECT) ? figure : null;
}
