import { canFit, chooseEts } from '../ets/choose.js';
import { fitEts, type EtsFit } from '../ets/fit.js';
import { etsForm, type EtsForm } from '../ets/form.js';
import { predictEts } from '../ets/predict.js';
import type { Prediction } from '../prediction.js';
import { mstl } from './mstl.js';

export interface SeasonalForecast {
  readonly prediction: Prediction;
  readonly form: EtsForm;
}

/**
 * MSTL with exponential smoothing: the series without its seasons is forecast by a form without season, and each
 * season's last round is repeated. The variance is that of the smoothing: that the seasons themselves are estimated
 * is not in it.
 *
 * @param form chosen before, or null to choose by the corrected Akaike criterion.
 * @returns null where no form fits what is left without the seasons.
 */
export function forecastMstl(
  series: Float64Array,
  { periods, horizon, form }: { periods: readonly number[]; horizon: number; form: EtsForm | null },
): SeasonalForecast | null {
  const { seasonal } = mstl(series, periods);
  const plain = series.map((value, t) =>
    seasonal.reduce((rest, effects) => rest - (effects[t] as number), value),
  );
  const fit = fitPlain(plain, form);
  if (fit === null) return null;
  const { mean, variance } = predictEts(fit, horizon);
  const effectAt = (step: number) =>
    seasonal.reduce((sum, effects, at) => {
      const period = periods[at] as number;
      return sum + (effects[series.length - period + (step % period)] as number);
    }, 0);
  return {
    prediction: { mean: mean.map((value, step) => value + effectAt(step)), variance },
    form: fit.form,
  };
}

function fitPlain(plain: Float64Array, form: EtsForm | null): EtsFit | null {
  if (form === null) return chooseEts(plain, 1);
  return canFit(plain, form, 1) ? fitEts(plain, form, 1) : fitEts(plain, etsForm('ANN'), 1);
}
