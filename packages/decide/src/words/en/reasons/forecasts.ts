import { figuresIn } from '@throughline/model';

const { whole } = figuresIn('en');

/** Of a series that goes on. */
export const forecasts = {
  /** @param values one or two */
  fewValues: (values: number, least: number) => ({
    reason: `A forecast cannot be estimated, because the series holds ${values === 1 ? 'one value' : 'two values'}.`,
    hint: `Give at least ${least} values; ten or more make a forecast worth reading.`,
  }),
  noLogarithm: {
    reason: 'Logarithms cannot be taken, because the series has values of 0 or below.',
    hint: 'Leave out the transform, or add a constant to the series.',
  },
  outOfRange: {
    reason: 'The forecast cannot be given, because it leaves the range of numbers.',
    hint: 'Ask for a nearer horizon, for a method without a trend, or give the series in larger units.',
  },
  movingTogether: {
    reason:
      'The effects of the regressors cannot be estimated, because some of them only ever move together.',
    hint: 'Leave one of them out, or join them into one.',
  },
  movingWithSeason: (regressor: string) => ({
    reason: `The effect of “${regressor}” cannot be estimated, because it never moves apart from trend and season.`,
    hint: 'Give past values in which it was both on and off at the same place of the season, or leave it out.',
  }),
  longSeason: (period: number) => ({
    reason: `A season of ${period} cannot be estimated by exponential smoothing, because that would be ${period} effects one by one.`,
    hint: 'Ask for "mstl", which smooths them.',
  }),
  /** @param form the form of smoothing that was asked for; null where one was to be chosen */
  shortSeries: (form: string | null, values: number) => ({
    reason: `${form ?? 'Exponential smoothing'} cannot be estimated, because the ${whole(values)} values are too few for it or not all above 0 where it multiplies.`,
    hint: 'Give a longer series with at least two whole seasons, or ask for "snaive", "naive" or "mean".',
  }),
  belowZero: {
    reason: 'Demand cannot be estimated, because the series has values below 0.',
    hint: 'Count returns apart from demand, or ask for a method that is not made for demand.',
  },
};
