import { loess, loessBeyond, type LoessOptions } from './loess.js';

export interface StlOptions {
  readonly period: number;
  /** Neighbours over which a season's effects may change, odd; or the same effects throughout. */
  readonly seasonal: number | 'periodic';
  /** Neighbours of the trend, odd; where left out, as many as keep it apart from the season. */
  readonly trend?: number;
}

/** Parts that sum to the series. */
export interface StlParts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
}

const INNER_ROUNDS = 2;

const nextOdd = (value: number): number => {
  const rounded = Math.ceil(value);
  return rounded % 2 === 0 ? rounded + 1 : rounded;
};

const options = (window: number, degree: 0 | 1): LoessOptions => ({
  window,
  degree,
  jump: Math.ceil(window / 10),
});

/**
 * Season and trend by loess (Cleveland, Cleveland, McRae & Terpenning 1990), without robustness rounds, with the
 * windows of R's `stl`. It is linear in the series: the parts of a sum are the sums of the parts.
 *
 * @throws RangeError where the series is shorter than two seasons.
 */
export function stl(series: Float64Array, { period, seasonal, trend }: StlOptions): StlParts {
  const size = series.length;
  if (period < 2 || size < 2 * period)
    throw new RangeError(`stl: ${size} values hold no two seasons of ${period}: give a longer series`);
  const window = seasonal === 'periodic' ? 10 * size + 1 : seasonal;
  const bySeason = options(window, 0);
  const byTrend = options(trend ?? nextOdd((1.5 * period) / (1 - 1.5 / window)), 1);
  const byLow = options(nextOdd(period), 1);
  let season: Float64Array = new Float64Array(size);
  let smooth: Float64Array = new Float64Array(size);
  for (let round = 0; round < INNER_ROUNDS; round += 1) {
    const detrended = series.map((value, t) => value - (smooth[t] as number));
    const cycle = smoothCycles(detrended, period, bySeason);
    const low = loess(lowPass(cycle, period), byLow);
    season = low.map((value, t) => (cycle[t + period] as number) - value);
    const plain = series.map((value, t) => value - (season[t] as number));
    smooth = loess(plain, byTrend);
  }
  if (seasonal === 'periodic') season = averageCycles(season, period);
  return {
    seasonal: season,
    trend: smooth,
    remainder: series.map((value, t) => value - (season[t] as number) - (smooth[t] as number)),
  };
}

/** Each place of the season smoothed along the years, with one season more at both ends. */
function smoothCycles(values: Float64Array, period: number, by: LoessOptions): Float64Array {
  const cycles = new Float64Array(values.length + 2 * period);
  for (let place = 0; place < period; place += 1) {
    const count = Math.floor((values.length - place - 1) / period) + 1;
    const own = Float64Array.from({ length: count }, (_, at) => values[place + at * period] as number);
    const smooth = loess(own, by);
    cycles[place] = loessBeyond(own, -1, by);
    for (let at = 0; at < count; at += 1) cycles[place + (at + 1) * period] = smooth[at] as number;
    cycles[place + (count + 1) * period] = loessBeyond(own, count, by);
  }
  return cycles;
}

/** What of the season is trend: moving averages of one season, one season and three. */
function lowPass(values: Float64Array, period: number): Float64Array {
  return movingMean(movingMean(movingMean(values, period), period), 3);
}

function movingMean(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += values[at] as number;
  means[0] = sum / width;
  for (let at = 1; at < means.length; at += 1) {
    sum += (values[at + width - 1] as number) - (values[at - 1] as number);
    means[at] = sum / width;
  }
  return means;
}

function averageCycles(season: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  season.forEach((value, t) => {
    sums[t % period] = (sums[t % period] as number) + value;
    counts[t % period] = (counts[t % period] as number) + 1;
  });
  return season.map((_, t) => (sums[t % period] as number) / (counts[t % period] as number));
}
