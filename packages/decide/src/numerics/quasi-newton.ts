import type { SquareMatrix } from './cholesky.js';
import { armijoStep, dot, type Evaluation } from './line-search.js';

/** A function to be made small: its value at a point; it writes the gradient into the second argument. */
export type Smooth = (point: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** False where it stopped before the gradient was small. */
  readonly converged: boolean;
}

export interface QuasiNewtonOptions {
  /** No step is longer than this in any coordinate (default 2): what keeps logarithms of parameters in range. */
  readonly stepCap?: number;
  /** Stops where no part of the gradient is larger (default 1e-8). Scale the function to be about 1. */
  readonly tolerance?: number;
  readonly iterations?: number;
  /** Stops where a coordinate is larger than this: it runs away. */
  readonly reach?: number;
  /** What is known of the inverse of the Hessian at the start. */
  readonly inverseHessian?: SquareMatrix;
}

/**
 * A local minimum by BFGS (Nocedal & Wright 2006, algorithm 6.1), its steps capped, with a backtracking search along
 * the line. Where a value is not finite the step is shortened, so a function may be undefined in places.
 */
export function minimise(
  smooth: Smooth,
  start: ArrayLike<number>,
  {
    stepCap = 2,
    tolerance = 1e-8,
    iterations = 500,
    reach = Infinity,
    inverseHessian,
  }: QuasiNewtonOptions = {},
): Minimum {
  let here = evaluate(smooth, Float64Array.from(start));
  let inverse = inverseHessian ?? identity(start.length);
  let fresh = inverseHessian === undefined;
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const found = { point: here.point, value: here.value, iterations: iteration };
    if (largest(here.gradient) <= tolerance) return { ...found, converged: true };
    if (largest(here.point) > reach) return { ...found, converged: false };
    const direction = capped(descent(inverse, here.gradient), stepCap);
    const next = armijoStep((point) => evaluate(smooth, point), here, direction);
    if (next === null && fresh) return { ...found, converged: largest(here.gradient) <= tolerance * 1e3 };
    fresh = next === null;
    if (next === null) inverse = identity(start.length);
    else {
      inverse = updated(inverse, here, next);
      here = next;
    }
  }
  return { point: here.point, value: here.value, iterations, converged: false };
}

function evaluate(smooth: Smooth, point: Float64Array): Evaluation {
  const gradient = new Float64Array(point.length);
  const value = smooth(point, gradient);
  return { point, value, gradient };
}

const identity = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = 1;
    return row;
  });

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const descent = (inverse: readonly Float64Array[], gradient: Float64Array): Float64Array =>
  Float64Array.from(inverse, (row) => -dot(row, gradient));

function capped(step: Float64Array, cap: number): Float64Array {
  const length = largest(step);
  return length > cap ? step.map((value) => (value * cap) / length) : step;
}

/** The BFGS update of the inverse Hessian; left as it is where the curvature along the step is not positive. */
function updated(inverse: SquareMatrix, from: Evaluation, to: Evaluation): SquareMatrix {
  const step = to.point.map((value, at) => value - (from.point[at] ?? 0));
  const change = to.gradient.map((value, at) => value - (from.gradient[at] ?? 0));
  const curvature = dot(step, change);
  if (!(curvature > 1e-300)) return inverse;
  const image = Float64Array.from(inverse, (row) => dot(row, change));
  const factor = (1 + dot(change, image) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((value, j) => {
      const [si, sj] = [step[i] ?? 0, step[j] ?? 0];
      return value + factor * si * sj - ((image[i] ?? 0) * sj + si * (image[j] ?? 0)) / curvature;
    }),
  );
}
