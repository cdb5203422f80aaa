/** Autocorrelations from lag 0 to `most`, each by the whole series' variance (Box & Jenkins; R's `acf`). */
export function autocorrelations(series: Float64Array, most: number): Float64Array {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  const covariances = Float64Array.from({ length: most + 1 }, (_, lag) => {
    let sum = 0;
    for (let t = lag; t < series.length; t += 1)
      sum += ((series[t] as number) - mean) * ((series[t - lag] as number) - mean);
    return sum;
  });
  const variance = covariances[0] as number;
  return covariances.map((value) => (variance > 0 ? value / variance : 0));
}

/** z of 90 % of a normal distribution, two-sided: where Assimakopoulos & Nikolopoulos (2000) set the test. */
const CRITICAL = 1.644_853_626_951_472_2;

/** Whether the correlation one season apart is more than chance, against the spread of the shorter ones (Bartlett). */
export function isSeasonal(series: Float64Array, period: number): boolean {
  if (period < 2 || series.length <= 2 * period) return false;
  const correlations = autocorrelations(series, period);
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += (correlations[lag] as number) ** 2;
  const spread = Math.sqrt((1 + 2 * squares) / series.length);
  return Math.abs(correlations[period] as number) > CRITICAL * spread;
}
