/** The quantile of numbers in ascending order, linear between them (Hyndman & Fan's type 7). NaN of none. */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = Math.floor(at);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (at - below) * (high - low);
}
