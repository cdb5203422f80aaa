import { studentQuantile } from '../numerics/distributions.js';
import { normalWidth, type Prediction } from './prediction.js';

/*
 * The methods that every other has to beat (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 5.2 and
 * 5.5), with the intervals of R's `naive`, `snaive`, `rwf` and `meanf`.
 */

/** The last value, or the last one at the same place of the season, again and again. */
export function seasonalNaive(series: Float64Array, period: number, horizon: number): Prediction {
  const steps = Array.from({ length: horizon }, (_, step) => step);
  const spread = meanSquareOfSteps(series, period);
  return {
    mean: Float64Array.from(steps, (step) => series[series.length - period + (step % period)] as number),
    variance: Float64Array.from(steps, (step) => spread * (Math.floor(step / period) + 1)),
  };
}

function meanSquareOfSteps(series: Float64Array, lag: number): number {
  const count = series.length - lag;
  let sum = 0;
  for (let t = lag; t < series.length; t += 1)
    sum += ((series[t] as number) - (series[t - lag] as number)) ** 2 / count;
  return sum;
}

/** The line from the first value through the last, which starts again at each new last value. */
export function drift(series: Float64Array, horizon: number): Prediction {
  const count = series.length - 1;
  const last = series[count] as number;
  const slope = (last - (series[0] as number)) / count;
  const spread = ((meanSquareOfSteps(series, 1) - slope * slope) * count) / Math.max(1, count - 1);
  const steps = Float64Array.from({ length: horizon }, (_, step) => step + 1);
  return {
    mean: steps.map((step) => last + slope * step),
    variance: steps.map((step) => spread * (step + (step * step) / count)),
  };
}

/** The mean of all values: for series without trend, season or memory. */
export function overallMean(series: Float64Array, horizon: number): Prediction {
  const size = series.length;
  const mean = series.reduce((sum, value) => sum + value, 0) / size;
  const squares = series.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = (squares / (size - 1)) * (1 + 1 / size);
  return {
    mean: new Float64Array(horizon).fill(mean),
    variance: new Float64Array(horizon).fill(variance),
  };
}

/** The mean's spread is itself estimated from few values, so its bounds follow Student's distribution. */
export function overallMeanWidth(size: number, level: number): number {
  return size > 1 ? studentQuantile((1 + level) / 2, size - 1) : normalWidth(level);
}
