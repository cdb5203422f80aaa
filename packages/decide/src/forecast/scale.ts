import type { Forecast } from './method.js';
import type { Band } from './prediction.js';

/** A power of two near the largest value: dividing by it loses no digit, and no square of it overflows. */
export function scaleOf(series: readonly number[]): number {
  const largest = series.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 0 ? 2 ** Math.min(1000, Math.max(-1000, Math.ceil(Math.log2(largest)))) : 1;
}

export function mapBand({ mean, low, high }: Band, by: (value: number) => number): Band {
  return { mean: mean.map(by), low: low.map(by), high: high.map(by) };
}

/** Exponential smoothing's likelihood in the units of the series as it was given. */
export function unscaledFit({ fit }: Forecast, scale: number, length: number) {
  if (fit === undefined) return undefined;
  const shift = length * Math.log(scale);
  const aicc = fit.aicc + 2 * shift;
  return {
    ...fit.weights,
    logLikelihood: fit.logLikelihood - shift,
    aicc: Number.isFinite(aicc) ? aicc : null,
  };
}
