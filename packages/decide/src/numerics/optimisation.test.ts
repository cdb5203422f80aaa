import { describe, expect, test } from 'vitest';
import { cholesky, invertPositiveDefinite } from './cholesky.js';
import { numericalHessian, withNumericalGradient } from './derivatives.js';
import { minimiseByValues } from './nelder-mead.js';
import { minimise } from './quasi-newton.js';

const rosenbrock = (point: Float64Array): number => {
  const [x = 0, y = 0] = point;
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
};

describe('both ways to the minimum', () => {
  test('BFGS goes down Rosenbrock’s valley', () => {
    const found = minimise(withNumericalGradient(rosenbrock), [-1.2, 1], { tolerance: 1e-7 });
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 6);
    expect(found.point[1]).toBeCloseTo(1, 6);
  });

  test('Nelder and Mead do, without a gradient', () => {
    const found = minimiseByValues(rosenbrock, [-1.2, 1]);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 4);
    expect(found.point[1]).toBeCloseTo(1, 4);
  });

  test('they keep out of where a function is not defined', () => {
    const logarithmic = (point: Float64Array) => (point[0] ?? 0) - Math.log(point[0] ?? 0);
    expect(minimise(withNumericalGradient(logarithmic), [20]).point[0]).toBeCloseTo(1, 5);
    expect(minimiseByValues(logarithmic, [20]).point[0]).toBeCloseTo(1, 4);
  });

  test('no step is longer than the cap', () => {
    const seen: number[] = [];
    const steep = withNumericalGradient((point) => {
      seen.push(point[0] ?? NaN);
      return 1e9 * ((point[0] ?? 0) - 3) ** 2;
    });
    expect(minimise(steep, [0], { stepCap: 0.25, tolerance: 1 }).point[0]).toBeCloseTo(3, 6);
    expect(seen[3]).toBeLessThanOrEqual(0.2501);
  });

  test('a function without a minimum does not converge', () => {
    expect(
      minimise(
        withNumericalGradient(([x = 0]) => -x),
        [0],
        { iterations: 50 },
      ).converged,
    ).toBe(false);
    expect(minimiseByValues(([x = 0]) => -x, [0], { iterations: 50 }).converged).toBe(false);
  });
});

describe('curvature', () => {
  const smooth = withNumericalGradient(([x = 0, y = 0]) => 2 * x * x + x * y + 3 * y * y);

  test('of a quadratic is its matrix', () => {
    const hessian = numericalHessian(smooth, Float64Array.of(0.4, -2));
    [4, 1, 1, 6].forEach((expected, at) => expect(hessian[at >> 1]?.[at % 2]).toBeCloseTo(expected, 4));
  });

  test('Cholesky’s triangle squares to the matrix, and solves it', () => {
    const matrix = [Float64Array.of(4, 2, 1), Float64Array.of(2, 5, 3), Float64Array.of(1, 3, 6)];
    const inverse = invertPositiveDefinite(matrix) ?? [];
    matrix.forEach((row, i) =>
      matrix.forEach((_, j) =>
        expect(row.reduce((sum, value, k) => sum + value * (inverse[k]?.[j] ?? NaN), 0)).toBeCloseTo(
          i === j ? 1 : 0,
          12,
        ),
      ),
    );
    expect(cholesky([Float64Array.of(-1)])).toBeNull();
  });
});
