import { CannotEstimate } from '../cannot-estimate.js';
import { canFit, chooseEts, LONGEST_SEASON } from './ets/choose.js';
import { fitEts, type EtsFit } from './ets/fit.js';
import { etsForm, etsTitle, type EtsForm, type EtsName } from './ets/form.js';
import { predictEts } from './ets/predict.js';
import { demandBand } from './intermittent/band.js';
import { croston, type CrostonKind } from './intermittent/croston.js';
import { teunterSyntetosBabai } from './intermittent/tsb.js';
import type { Ask, Forecast, Method } from './method.js';
import { bandOf, normalWidth, type Band, type Prediction } from './prediction.js';
import type { MethodName } from './schema.js';
import { drift, overallMean, overallMeanWidth, seasonalNaive } from './simple.js';
import { forecastMstl } from './stl/forecast.js';
import { theta } from './theta.js';

/** Every method by its name, but for `auto`, which chooses among them. */
export const METHODS: Readonly<Record<MethodName, Method>> = {
  ets: (series, ask) => smoothed(series, ask, ask.form),
  ses: fixedForm('ANN'),
  holt: fixedForm('AAN'),
  'holt-damped': fixedForm('AAdN'),
  'holt-winters': fixedForm('AAA'),
  'holt-winters-multiplicative': fixedForm('MAM'),
  theta: (series, ask) => {
    const [period = 1] = ask.periods;
    const found = theta(series, period, ask.horizon) ?? tooShort(series, 'The theta method');
    return normal(found, ask);
  },
  mstl: decomposed,
  naive: (series, ask) => normal(seasonalNaive(series, 1, ask.horizon), ask),
  snaive: (series, ask) => normal(seasonalNaive(series, ask.periods[0] ?? 1, ask.horizon), ask),
  drift: (series, ask) => normal(drift(series, ask.horizon), ask),
  mean: (series, { horizon, level }) =>
    plain(bandOf(overallMean(series, horizon), overallMeanWidth(series.length, level))),
  croston: intermittent('croston'),
  sba: intermittent('sba'),
  sbj: intermittent('sbj'),
  tsb: (series, ask) => plain(demandBand(demandOnly(series), teunterSyntetosBabai(series, ask.demand), ask)),
  combination: (series, ask) => combined(membersFor(ask).map((name) => METHODS[name](series, ask))),
};

/** What `combination` takes the mean of. */
export function membersFor({ periods }: Ask): MethodName[] {
  const [shortest = 1] = periods;
  if (periods.length === 0) return ['ets', 'theta', 'drift'];
  return shortest > LONGEST_SEASON ? ['mstl', 'snaive'] : ['ets', 'theta', 'mstl'];
}

/**
 * The mean of forecasts and of their bounds: what is lost by a method chosen wrongly is shared (Bates & Granger 1969;
 * for bounds, Lichtendahl, Grushka-Cockayne & Winkler 2013).
 */
export function combined(forecasts: readonly Forecast[]): Forecast {
  const bands = forecasts.map(({ band }) => band);
  const meanOf = (part: keyof Band) =>
    (bands[0] as Band)[part].map((_, step) =>
      bands.reduce((sum, band) => sum + (band[part][step] as number) / bands.length, 0),
    );
  return plain({ mean: meanOf('mean'), low: meanOf('low'), high: meanOf('high') });
}

const plain = (band: Band): Forecast => ({ band, form: null });
const normal = (prediction: Prediction, { level }: Ask): Forecast =>
  plain(bandOf(prediction, normalWidth(level)));

function fixedForm(name: EtsName): Method {
  return (series, ask) => smoothed(series, ask, etsForm(name));
}

function smoothed(series: Float64Array, ask: Ask, form: EtsForm | null): Forecast {
  const [period = 1] = ask.periods;
  if (period > LONGEST_SEASON && form?.season !== 'N')
    throw CannotEstimate.because(({ forecasts }) => forecasts.longSeason(period));
  const fit = form === null ? chooseEts(series, period) : fitForm(series, form, period);
  if (fit === null) return tooShort(series, form === null ? null : etsTitle(form));
  return { ...normal(predictEts(fit, ask.horizon), ask), form: fit.form, fit };
}

function fitForm(series: Float64Array, form: EtsForm, period: number): EtsFit | null {
  return canFit(series, form, period) ? fitEts(series, form, period) : null;
}

function tooShort(series: Float64Array, form: string | null): never {
  throw CannotEstimate.because(({ forecasts }) => forecasts.shortSeries(form, series.length));
}

function decomposed(series: Float64Array, ask: Ask): Forecast {
  const { periods, horizon } = ask;
  const form = ask.form === null ? null : ({ ...ask.form, season: 'N' } as const);
  if (periods.length === 0) return smoothed(series, ask, form);
  const found = forecastMstl(series, { periods, horizon, form }) ?? tooShort(series, 'MSTL');
  return { ...normal(found.prediction, ask), form: found.form };
}

function intermittent(kind: CrostonKind): Method {
  return (series, ask) =>
    plain(demandBand(demandOnly(series), croston(series, { kind, ...ask.demand }), ask));
}

function demandOnly(series: Float64Array): Float64Array {
  if (series.every((value) => value >= 0)) return series;
  throw CannotEstimate.because(({ forecasts }) => forecasts.belowZero);
}
