import { stl } from './stl.js';

export interface MstlParts {
  /** One array for each period, in their order. */
  readonly seasonal: readonly Float64Array[];
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
}

const ROUNDS = 2;

/**
 * Several seasons, taken off in turn from the shortest to the longest and gone over again (Bandara, Hyndman &
 * Bergmeir 2021, “MSTL”). Seasons' effects may change over 7 + 4 i seasons, i counting from 1.
 *
 * @param periods ascending, each above 1 and at most half the series.
 */
export function mstl(series: Float64Array, periods: readonly number[]): MstlParts {
  const seasonal = periods.map(() => new Float64Array(series.length));
  let rest = series;
  let trend: Float64Array = new Float64Array(series.length);
  const rounds = periods.length > 1 ? ROUNDS : 1;
  for (let round = 0; round < rounds; round += 1)
    for (const [at, period] of periods.entries()) {
      const own = seasonal[at] as Float64Array;
      const target = rest.map((value, t) => value + (own[t] as number));
      const parts = stl(target, { period, seasonal: 7 + 4 * (at + 1) });
      own.set(parts.seasonal);
      ({ trend } = parts);
      rest = target.map((value, t) => value - (own[t] as number));
    }
  return { seasonal, trend, remainder: rest.map((value, t) => value - (trend[t] as number)) };
}
