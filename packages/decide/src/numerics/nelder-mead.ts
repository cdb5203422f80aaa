import type { Minimum } from './quasi-newton.js';

interface Vertex {
  readonly point: Float64Array;
  readonly value: number;
}

export interface NelderMeadOptions {
  /** How far the first corners lie from the start (default 0.5). */
  readonly size?: number;
  /** Stops where values and corners of the simplex lie this close together (default 1e-10). */
  readonly tolerance?: number;
  readonly iterations?: number;
}

/**
 * A local minimum without derivatives (Nelder & Mead 1965, with the coefficients that Gao & Han 2012 adapt to the
 * number of dimensions). Slow and hard to mislead: what to fall back on where `minimise` does not converge.
 */
export function minimiseByValues(
  value: (point: Float64Array) => number,
  start: ArrayLike<number>,
  { size = 0.5, tolerance = 1e-10, iterations = 5000 }: NelderMeadOptions = {},
): Minimum {
  const at = (point: Float64Array): Vertex => {
    const found = value(point);
    return { point, value: Number.isNaN(found) ? Infinity : found };
  };
  let simplex = corners(Float64Array.from(start), size).map(at);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0] as Vertex;
    if (isSmall(simplex, tolerance)) return { ...best, iterations: iteration, converged: true };
    simplex = moved(simplex, at);
  }
  simplex.sort((a, b) => a.value - b.value);
  return { ...(simplex[0] as Vertex), iterations, converged: false };
}

function corners(start: Float64Array, size: number): Float64Array[] {
  const others = Array.from(start, (_, axis) =>
    start.map((value, at) => (at === axis ? value + size : value)),
  );
  return [start, ...others];
}

function isSmall(simplex: readonly Vertex[], tolerance: number): boolean {
  const [best, worst] = [simplex[0] as Vertex, simplex.at(-1) as Vertex];
  const wide = simplex.some(({ point }) =>
    point.some((value, at) => Math.abs(value - (best.point[at] ?? 0)) > Math.sqrt(tolerance)),
  );
  return !wide && Math.abs(worst.value - best.value) <= tolerance * (1 + Math.abs(best.value));
}

/** One step: the worst corner is reflected, and then stretched, drawn in, or the whole simplex shrunk. */
function moved(simplex: readonly Vertex[], at: (point: Float64Array) => Vertex): Vertex[] {
  const dimensions = simplex.length - 1;
  const kept = simplex.slice(0, -1);
  const [best, second, worst] = [kept[0] as Vertex, kept.at(-1) as Vertex, simplex.at(-1) as Vertex];
  const centre = best.point.map(
    (_, i) => kept.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / dimensions,
  );
  const along = (by: number) => at(centre.map((value, i) => value + by * (value - (worst.point[i] ?? 0))));

  const reflected = along(1);
  if (reflected.value < best.value) {
    const stretched = along(1 + 2 / dimensions);
    return [...kept, stretched.value < reflected.value ? stretched : reflected];
  }
  if (reflected.value < second.value) return [...kept, reflected];
  const inwards = 0.75 - 0.5 / dimensions;
  const contracted = along(reflected.value < worst.value ? inwards : -inwards);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted];
  const shrink = dimensions > 1 ? 1 - 1 / dimensions : 0.5;
  const towardsBest = ({ point }: Vertex) =>
    at(point.map((value, i) => (best.point[i] ?? 0) + shrink * (value - (best.point[i] ?? 0))));
  return [best, ...simplex.slice(1).map(towardsBest)];
}
