import { CannotEstimate } from '../cannot-estimate.js';
import { originsOf, tryMethod } from './backtest.js';
import { calibrationFactor, widened } from './calibration.js';
import { chooseMethod, type Choice } from './choose.js';
import { etsForm, etsTitle } from './ets/form.js';
import type { Ask, Forecast } from './method.js';
import { METHODS } from './methods.js';
import { normalWidth, type Band } from './prediction.js';
import { fitEffects, withEffects, withoutEffects, type EffectFit } from './regressors.js';
import { mapBand, scaleOf, unscaledFit } from './scale.js';
import type { ForecastInput, ForecastOutput, MethodName } from './schema.js';
import { wordsIn } from '../words/words.js';

const FEWEST_VALUES = 3;
/** Origins from which the chosen method is tried again to set its bounds. */
const CALIBRATION_ORIGINS = 12;
/** Their bounds are quantiles of what was seen: nothing of a model that could be wrong. */
const EMPIRICAL: ReadonlySet<MethodName> = new Set(['croston', 'sba', 'sbj', 'tsb']);

/**
 * Forecasts a series with bounds. Steps: scale, take logarithms and known effects off, choose a method, forecast, set
 * the bounds by a backtest, and put everything back on in the opposite order.
 *
 * @throws CannotEstimate where the series does not carry what was asked for.
 */
export function forecast(input: ForecastInput): ForecastOutput {
  if (input.series.length < FEWEST_VALUES)
    throw CannotEstimate.because(({ forecasts }) => forecasts.fewValues(input.series.length, FEWEST_VALUES));
  const notes: string[] = [];
  const { values, scale } = prepared(input);
  const ask = askOf(input, notes);
  const regressors = input.regressors ?? [];
  const effects = regressors.length > 0 ? fitEffects(values, regressors, ask.periods) : null;
  const series = effects === null ? values : withoutEffects(values, regressors, effects);
  const found = isConstant(series) ? constantForecast(series, input, notes) : modelled(series, input, ask);
  const band = effects === null ? found.band : withEffects(found.band, regressors, effectsAt(effects, ask));
  return {
    ...boundsOf(finished(band, scale, input)),
    model: found.model,
    ...detailsOf(found, { scale, length: series.length }),
    ...(effects === null ? {} : { effects: unscaledEffects(effects, scale) }),
    notes,
  };
}

interface Found extends Forecast {
  readonly model: MethodName;
  readonly choice?: Choice;
  readonly widened?: number;
}

function prepared({ series, transform }: ForecastInput): { values: Float64Array; scale: number } {
  if (transform === 'none') {
    const scale = scaleOf(series);
    return { values: Float64Array.from(series, (value) => value / scale), scale };
  }
  if (!series.every((value) => value > 0))
    throw CannotEstimate.because(({ forecasts }) => forecasts.noLogarithm);
  return { values: Float64Array.from(series, Math.log), scale: 1 };
}

/** Seasons that the series does not hold twice are left out, and it is said so. */
function askOf(input: ForecastInput, notes: string[]): Ask {
  const wanted = [...new Set(input.periods ?? (input.period > 1 ? [input.period] : []))].sort(
    (a, b) => a - b,
  );
  const periods = wanted.filter((period) => input.series.length >= 2 * period);
  for (const period of wanted.filter((each) => !periods.includes(each)))
    notes.push(wordsIn(input.locale).notes.seasonLeftOut(period));
  return {
    periods,
    horizon: input.horizon,
    level: input.level,
    form: input.form === undefined ? null : etsForm(input.form),
    demand: { alpha: input.alpha, beta: input.beta, start: input.start },
  };
}

function isConstant(series: Float64Array): boolean {
  return series.every((value) => value === series[0]);
}

function constantForecast(
  series: Float64Array,
  { model, horizon, locale }: ForecastInput,
  notes: string[],
): Found {
  notes.push(wordsIn(locale).notes.allTheSame);
  const all = new Float64Array(horizon).fill(series[0] as number);
  return { band: { mean: all, low: all, high: all }, form: null, model: model === 'auto' ? 'naive' : model };
}

function modelled(series: Float64Array, input: ForecastInput, ask: Ask): Found {
  const choice = input.model === 'auto' ? chooseMethod(series, ask, input.origins) : undefined;
  const model = choice?.model ?? (input.model as MethodName);
  const forecast = METHODS[model](series, ask);
  const found: Found = { ...forecast, model, ...(choice === undefined ? {} : { choice }) };
  const wanted = input.intervals ?? (input.model === 'auto' ? 'backtest' : 'model');
  return wanted === 'backtest' && !EMPIRICAL.has(model) ? calibrated(series, found, ask) : found;
}

function calibrated(series: Float64Array, found: Found, ask: Ask): Found {
  const origins = originsOf(series.length, ask, CALIBRATION_ORIGINS);
  const kept = { ...ask, form: ask.form ?? found.form };
  const tried = tryMethod(METHODS[found.model], series, { ask: kept, origins });
  const factor = tried === null ? null : calibrationFactor(tried, ask.level);
  return factor === null ? found : { ...found, band: widened(found.band, factor), widened: factor };
}

const effectsAt = (fit: EffectFit, { level }: Ask) => ({ fit, widths: normalWidth(level) });

function unscaledEffects({ effects }: EffectFit, scale: number) {
  return effects.map(({ name, effect, standardError }) => ({
    name,
    effect: effect * scale,
    standardError: standardError * scale,
  }));
}

function finished(band: Band, scale: number, { transform, atLeast }: ForecastInput): Band {
  const back = mapBand(band, transform === 'log' ? Math.exp : (value) => value * scale);
  const whole = [back.mean, back.low, back.high].every((bound) => bound.every(Number.isFinite));
  if (!whole) throw CannotEstimate.because(({ forecasts }) => forecasts.outOfRange);
  return atLeast === undefined ? back : mapBand(back, (value) => Math.max(atLeast, value));
}

const boundsOf = ({ mean, low, high }: Band) => ({ mean: [...mean], low: [...low], high: [...high] });

function detailsOf(found: Found, { scale, length }: { scale: number; length: number }) {
  const fit = unscaledFit(found, scale, length);
  return {
    ...(found.form === null ? {} : { form: etsTitle(found.form) }),
    ...(fit === undefined ? {} : { fit }),
    ...(found.choice === undefined
      ? {}
      : { backtest: { origins: found.choice.origins, candidates: unscaledCandidates(found.choice, scale) } }),
    ...(found.widened === undefined ? {} : { widened: found.widened }),
  };
}

function unscaledCandidates({ candidates }: Choice, scale: number) {
  return candidates.map((each) => ({ ...each, error: each.error * scale }));
}
