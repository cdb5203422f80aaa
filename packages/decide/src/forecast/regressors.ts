import { CannotEstimate } from '../cannot-estimate.js';
import { cholesky, invertPositiveDefinite } from '../numerics/cholesky.js';
import type { Band } from './prediction.js';
import { mstl } from './stl/mstl.js';
import { loess } from './stl/loess.js';

/** Something known beforehand that moves the series, as a holiday (1 on it, else 0) or a promotion's discount. */
export interface Regressor {
  readonly name: string;
  /** As long as the series. */
  readonly past: readonly number[];
  /** As long as the horizon. */
  readonly future: readonly number[];
}

export interface Effect {
  readonly name: string;
  /** What one unit of the regressor adds to the series. */
  readonly effect: number;
  readonly standardError: number;
}

export interface EffectFit {
  readonly effects: readonly Effect[];
  readonly covariance: readonly Float64Array[];
}

/** Neighbours of the trend where there is no season: a quarter of the series, odd. */
const trendWindow = (size: number) => 2 * Math.floor(size / 8) + 1;

/**
 * Effects of regressors beside trend and season, by partial regression: the same linear smoother takes trend and season
 * off the series and off each regressor, and least squares runs on what is left (Speckman 1988, “Kernel smoothing in
 * partial linear models”). So a promotion that always falls on a Friday is told from Fridays only by the Fridays without.
 *
 * @param periods those that the series is long enough for.
 * @throws CannotEstimate where a regressor never moves, or moves only with the season or with another one.
 */
export function fitEffects(
  series: Float64Array,
  regressors: readonly Regressor[],
  periods: readonly number[],
): EffectFit {
  const own = regressors.map(({ name, past }) => distinct(name, past, periods));
  const target = remainder(series, periods);
  const products = own.map((a) => Float64Array.from(own, (b) => product(a, b)));
  const inverse = isRegular(products) ? invertPositiveDefinite(products) : null;
  if (inverse === null) throw CannotEstimate.because(({ forecasts }) => forecasts.movingTogether);
  const right = own.map((values) => product(values, target));
  const effects = inverse.map((row) => product(row, right));
  const left = target.map((value, t) =>
    own.reduce((rest, values, at) => rest - (effects[at] as number) * (values[t] as number), value),
  );
  const variance = product(left, left) / Math.max(1, series.length - regressors.length);
  return {
    effects: regressors.map(({ name }, at) => ({
      name,
      effect: effects[at] as number,
      standardError: Math.sqrt(variance * (inverse[at]?.[at] as number)),
    })),
    covariance: inverse.map((row) => row.map((value) => value * variance)),
  };
}

/** Below this share of its own movement a regressor has none of its own beside trend and season. */
const LEAST_OWN = 1e-8;

function distinct(name: string, past: readonly number[], periods: readonly number[]): Float64Array {
  const values = Float64Array.from(past);
  const own = remainder(values, periods);
  if (product(own, own) > LEAST_OWN * product(values, values)) return own;
  throw CannotEstimate.because(({ forecasts }) => forecasts.movingWithSeason(name));
}

/** A correlation this close to 1 leaves nothing to tell two apart by. */
const REGULAR = 1e-8;

function isRegular(products: readonly Float64Array[]): boolean {
  const scale = products.map((row, at) => Math.sqrt(row[at] as number));
  const correlations = products.map((row, i) =>
    row.map((value, j) => value / ((scale[i] as number) * (scale[j] as number))),
  );
  const lower = cholesky(correlations);
  return lower?.every((row, at) => (row[at] as number) > Math.sqrt(REGULAR)) ?? false;
}

function remainder(values: Float64Array, periods: readonly number[]): Float64Array {
  if (periods.length > 0) return mstl(values, periods).remainder;
  const window = Math.max(3, trendWindow(values.length));
  const trend = loess(values, { window, degree: 1, jump: 1 });
  return values.map((value, t) => value - (trend[t] as number));
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** The series as it would have been with every regressor at 0. */
export function withoutEffects(
  series: Float64Array,
  regressors: readonly Regressor[],
  { effects }: EffectFit,
): Float64Array {
  return series.map((value, t) =>
    regressors.reduce(
      (rest, { past }, at) => rest - (effects[at]?.effect as number) * (past[t] as number),
      value,
    ),
  );
}

/** Adds the effects to come, and what is unsure of them. @param widths standard deviations to each bound. */
export function withEffects(
  band: Band,
  regressors: readonly Regressor[],
  { fit, widths }: { fit: EffectFit; widths: number },
): Band {
  const ahead = band.mean.map((_, step) =>
    regressors.reduce(
      (sum, { future }, at) => sum + (fit.effects[at]?.effect as number) * (future[step] as number),
      0,
    ),
  );
  const reach = band.mean.map((_, step) => {
    const values = regressors.map(({ future }) => future[step] as number);
    const variance = product(
      values,
      fit.covariance.map((row) => product(row, values)),
    );
    return widths * Math.sqrt(Math.max(0, variance));
  });
  const moved = (bound: Float64Array, sign: -1 | 1) =>
    band.mean.map((mean, step) => {
      const own = Math.abs((bound[step] as number) - mean);
      return mean + (ahead[step] as number) + sign * Math.hypot(own, reach[step] as number);
    });
  return {
    mean: band.mean.map((mean, step) => mean + (ahead[step] as number)),
    low: moved(band.low, -1),
    high: moved(band.high, 1),
  };
}
