/** What the classical decomposition finds: a trend (NaN at both ends) and one effect for each place of the season. */
export interface Decomposition {
  readonly trend: Float64Array;
  /** By place in the season: they sum to 0 (additive) or have the mean 1 (multiplicative). */
  readonly figure: Float64Array;
}

/**
 * Classical decomposition by moving averages (Kendall & Stuart 1983; `decompose` of R): needs two whole seasons.
 * @param type whether the season is added to the trend or multiplies it.
 */
export function decompose(series: Float64Array, period: number, type: 'A' | 'M'): Decomposition {
  const trend = movingAverage(series, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = 0; t < series.length; t += 1) {
    const smooth = trend[t] as number;
    const value = series[t] as number;
    const effect = type === 'A' ? value - smooth : value / smooth;
    if (!Number.isFinite(effect)) continue;
    sums[t % period] = (sums[t % period] as number) + effect;
    counts[t % period] = (counts[t % period] as number) + 1;
  }
  const effects = sums.map((sum, place) => sum / (counts[place] as number));
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / period;
  return { trend, figure: effects.map((effect) => (type === 'A' ? effect - mean : effect / mean)) };
}

/** Centred, one season wide; where the season is even, the outermost two count half. NaN where it does not reach. */
function movingAverage(series: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  const trend = new Float64Array(series.length).fill(NaN);
  for (let t = half; t < series.length - half; t += 1) {
    let sum = 0;
    for (let at = t - half; at <= t + half; at += 1) sum += series[at] as number;
    if (even) sum -= ((series[t - half] as number) + (series[t + half] as number)) / 2;
    trend[t] = sum / period;
  }
  return trend;
}

/** The series without its season. */
export function withoutSeason(series: Float64Array, figure: Float64Array, type: 'A' | 'M'): Float64Array {
  return series.map((value, t) => {
    const effect = figure[t % figure.length] as number;
    return type === 'A' ? value - effect : value / effect;
  });
}
