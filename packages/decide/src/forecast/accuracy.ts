/** How far forecasts were off. Null where a figure is undefined, as a percentage of an actual value of 0. */
export interface Accuracy {
  /** Mean of actual minus forecast. */
  readonly meanError: number;
  readonly meanAbsolute: number;
  readonly rootMeanSquare: number;
  /** In percent. */
  readonly meanPercentage: number | null;
  readonly meanAbsolutePercentage: number | null;
  /** Symmetric, in percent, 0 … 200. */
  readonly symmetricPercentage: number | null;
  /** Sum of absolute errors over the sum of actual values. */
  readonly weightedAbsolute: number | null;
  /** Sum of actual values minus sum of forecasts, as a share of the former: above 0 where too little was forecast. */
  readonly bias: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** Hyndman & Koehler (2006), “Another look at measures of forecast accuracy”. */
export function accuracy(actual: readonly number[], forecast: ArrayLike<number>): Accuracy {
  const errors = actual.map((value, at) => value - (forecast[at] as number));
  const absolute = errors.map(Math.abs);
  const total = sum(actual);
  const shares = errors.map((error, at) => (100 * error) / (actual[at] as number));
  return {
    meanError: mean(errors),
    meanAbsolute: mean(absolute),
    rootMeanSquare: Math.sqrt(mean(errors.map((error) => error * error))),
    meanPercentage: finite(mean(shares)),
    meanAbsolutePercentage: finite(mean(shares.map(Math.abs))),
    symmetricPercentage: finite(
      mean(
        absolute.map(
          (error, at) => (200 * error) / (Math.abs(actual[at] as number) + Math.abs(forecast[at] as number)),
        ),
      ),
    ),
    weightedAbsolute: finite(sum(absolute) / total),
    bias: finite(sum(errors) / total),
  };
}

/**
 * What errors are measured against: the mean absolute error that the seasonal naive method makes within the series.
 * MASE is the mean absolute error over this. 0 for a series that repeats itself.
 */
export function naiveScale(series: ArrayLike<number>, period: number): number {
  const lag = series.length > period ? period : 1;
  let total = 0;
  for (let t = lag; t < series.length; t += 1)
    total += Math.abs((series[t] as number) - (series[t - lag] as number));
  return total / (series.length - lag);
}
