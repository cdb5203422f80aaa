import type { SquareMatrix } from './cholesky.js';
import type { Smooth } from './quasi-newton.js';

/** Balances rounding against curvature for central differences of a double: its epsilon to the third part. */
const STEP = 6e-6;

const stepAt = (value: number): number => STEP * Math.max(1, Math.abs(value));

const shifted = (point: Float64Array, axis: number, by: number): Float64Array => {
  const moved = Float64Array.from(point);
  moved[axis] = (moved[axis] ?? 0) + by;
  return moved;
};

/** A function of values alone, with its gradient by central differences. */
export function withNumericalGradient(value: (point: Float64Array) => number): Smooth {
  return (point, gradient) => {
    for (const [axis, coordinate] of point.entries()) {
      const step = stepAt(coordinate);
      gradient[axis] = (value(shifted(point, axis, step)) - value(shifted(point, axis, -step))) / (2 * step);
    }
    return value(point);
  };
}

/** The Hessian at a point by central differences of the gradient, made symmetric. */
export function numericalHessian(smooth: Smooth, point: Float64Array): SquareMatrix {
  const gradientAt = (where: Float64Array): Float64Array => {
    const gradient = new Float64Array(where.length);
    smooth(where, gradient);
    return gradient;
  };
  const rows = Array.from(point, (coordinate, axis) => {
    const step = stepAt(coordinate) * 10;
    const above = gradientAt(shifted(point, axis, step));
    const below = gradientAt(shifted(point, axis, -step));
    return above.map((value, at) => (value - (below[at] ?? 0)) / (2 * step));
  });
  return rows.map((row, i) => row.map((value, j) => (value + (rows[j]?.[i] ?? 0)) / 2));
}
