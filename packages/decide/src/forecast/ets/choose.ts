import { fitEts, type EtsFit } from './fit.js';
import { ETS_FORMS, etsForm, needsPositive, parameterCount, type EtsForm } from './form.js';

/** Seasons longer than this have too many effects to estimate one by one. */
export const LONGEST_SEASON = 24;

/** Whether the series is long enough, and of such values, that the form can be fitted. */
export function canFit(series: Float64Array, form: EtsForm, period: number): boolean {
  const seasonal = form.season !== 'N';
  if (seasonal && (period < 2 || period > LONGEST_SEASON || series.length < 2 * period)) return false;
  if (needsPositive(form) && !series.every((value) => value > 0)) return false;
  return series.length > parameterCount(form, seasonal ? period : 1) + 2;
}

/** The form with the smallest corrected Akaike criterion of those that fit; null where none does. */
export function chooseEts(series: Float64Array, period: number): EtsFit | null {
  let best: EtsFit | null = null;
  for (const name of ETS_FORMS) {
    const form = etsForm(name);
    if (!canFit(series, form, period)) continue;
    const fit = fitEts(series, form, period);
    if (fit !== null && Number.isFinite(fit.aicc) && (best === null || fit.aicc < best.aicc)) best = fit;
  }
  return best;
}
