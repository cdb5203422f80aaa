import { quantileOfSorted } from '../numerics/quantile.js';

/** Steps of a quantile function: values at 0, 1/GRID, …, 1. */
export const GRID = 64;

/** The same quantile function on the grid that everything is drawn from. */
export function resampled(quantiles: readonly number[]): Float64Array {
  if (quantiles.length === GRID + 1) return Float64Array.from(quantiles);
  return Float64Array.from({ length: GRID + 1 }, (_, at) => quantileOfSorted(quantiles, at / GRID));
}

/**
 * The value at a probability, straight between the values of the grid; beyond the last of them on a logarithmic scale,
 * since what is greatest of all is far from what is usual there.
 */
export function valueAt(grid: Float64Array, from: number, probability: number): number {
  const place = probability * GRID;
  const below = Math.min(GRID - 1, Math.floor(place));
  const low = grid[from + below] ?? 0;
  const high = grid[from + below + 1] ?? low;
  const share = place - below;
  if (below === GRID - 1 && low > 0) return low * (high / low) ** share;
  return low + share * (high - low);
}

/** The mean of what is drawn. */
export function meanOf(grid: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < 16 * GRID; at += 1) sum += valueAt(grid, 0, (at + 0.5) / (16 * GRID));
  return sum / (16 * GRID);
}

/** The standard deviation of the grid's values. */
export function spreadOf(grid: Float64Array | Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of grid) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / grid.length;
  return Math.sqrt(Math.max(0, squares / grid.length - mean * mean));
}
