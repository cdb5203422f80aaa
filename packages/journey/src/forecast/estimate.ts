import { type Deciding, forecast } from '@throughline/decide';
import { DAY_MILLISECONDS, type ForecastQuestion, type ForecastSeries } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { Day } from '../customers/days.js';
import { ahead, byStep, SEASONS, type Stretch } from './steps.js';

/** What a series is called, and its figures by step. */
export interface Past {
  readonly product: string | null;
  readonly name: string | null;
  readonly value: string | null;
  readonly past: readonly number[];
}

export interface Forecasting {
  readonly question: ForecastQuestion;
  readonly stretch: Stretch;
  readonly decide: Deciding;
}

/** The forecast of one series: the `forecast` model of docs/models.md, never below 0. */
export async function forecastOf(
  { past, ...named }: Past,
  { question, stretch, decide }: Forecasting,
): Promise<ForecastSeries> {
  const { estimate, cannotEstimate } = await estimated(() =>
    decide(forecast, inputOf(past, question, stretch)),
  );
  return {
    ...named,
    past: [...past],
    mean: estimate?.mean ?? [],
    low: estimate?.low ?? [],
    high: estimate?.high ?? [],
    model: estimate?.model ?? null,
    form: estimate?.form ?? null,
    effects: estimate?.effects ?? [],
    notes: estimate?.notes ?? [],
    cannotEstimate,
  };
}

function inputOf(past: readonly number[], question: ForecastQuestion, stretch: Stretch) {
  const { method, horizon, level, events = [] } = question;
  // A season that was not seen twice is none: it would only be noted for each series.
  const periods = SEASONS[stretch.step].filter((period) => past.length >= 2 * period);
  const later = ahead(stretch, horizon);
  const regressors = events.map(({ name, days }) => {
    const counted = days.map((date): readonly [Day, number] => [
      Math.floor(Date.parse(date) / DAY_MILLISECONDS),
      1,
    ]);
    return { name, past: byStep(stretch, counted), future: byStep(later, counted) };
  });
  return forecast.input.parse({
    model: method,
    series: past,
    ...(periods.length > 0 ? { periods } : {}),
    horizon,
    level,
    ...(regressors.length > 0 ? { regressors } : {}),
    atLeast: 0,
    locale: question.locale,
  });
}
