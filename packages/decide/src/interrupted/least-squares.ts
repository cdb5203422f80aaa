import { invertPositiveDefinite } from '../numerics/cholesky.js';

/** A line of a regression: what was seen, by what it is explained, and how much it weighs. */
export interface Line {
  readonly y: number;
  readonly x: readonly number[];
  readonly weight: number;
}

export interface Fitted {
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients, sound where errors are unequal and follow on each other. */
  readonly covariance: readonly Float64Array[];
  /** Lines less coefficients. */
  readonly freedom: number;
}

const total = (from: readonly number[]): number => from.reduce((sum, each) => sum + each, 0);
const product = (a: readonly number[], b: readonly number[]): number =>
  total(a.map((each, at) => each * (b[at] ?? 0)));

/** The sum over pairs of rows, as a matrix: Σ left rightᵀ. */
function outer(
  size: number,
  pairs: readonly (readonly [readonly number[], readonly number[]])[],
): Float64Array[] {
  return Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_, column) =>
      total(pairs.map(([a, b]) => (a[row] ?? 0) * (b[column] ?? 0))),
    ),
  );
}

function times(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  return a.map((row) =>
    Float64Array.from(row, (_, column) => total([...row].map((each, k) => each * (b[k]?.[column] ?? 0)))),
  );
}

/**
 * Weighted least squares with the covariance of Newey & West (1987, Econometrica 55:703): errors of neighbouring days may
 * go together up to a lag, with weights that fall to nothing (Bartlett). The lag is the usual 4 (T / 100)^(2/9); the
 * covariance is raised by T / (T − k) for the coefficients that were fitted.
 * @returns null where the columns do not tell apart what they should.
 */
export function leastSquares(lines: readonly Line[]): Fitted | null {
  const size = lines[0]?.x.length ?? 0;
  const count = lines.length;
  const scaled = lines.map(({ x, weight }) => x.map((each) => each * weight));
  const bread = invertPositiveDefinite(
    outer(
      size,
      lines.map(({ x }, at) => [x, scaled[at] ?? []]),
    ),
  );
  if (bread === null || count <= size) return null;
  const right = Array.from({ length: size }, (_, column) =>
    total(lines.map(({ y }, at) => y * (scaled[at]?.[column] ?? 0))),
  );
  const coefficients = bread.map((row) => product([...row], right));
  const scores = lines.map(({ x, y }, at) => {
    const error = y - product(x, coefficients);
    return (scaled[at] ?? []).map((each) => each * error);
  });
  const meat = longRun(scores, size);
  const rise = count / (count - size);
  const covariance = times(times(bread, meat), bread).map((row) => row.map((each) => each * rise));
  return { coefficients, covariance, freedom: count - size };
}

function longRun(scores: readonly (readonly number[])[], size: number): Float64Array[] {
  const lags = Math.floor(4 * (scores.length / 100) ** (2 / 9));
  const sum = outer(
    size,
    scores.map((each) => [each, each]),
  );
  for (let lag = 1; lag <= lags; lag += 1) {
    const pairs = scores.slice(lag).map((each, at) => [each, scores[at] ?? []] as const);
    const together = outer(size, pairs);
    const weight = 1 - lag / (lags + 1);
    for (const [row, values] of sum.entries()) {
      for (const column of values.keys()) {
        values[column] =
          (values[column] ?? 0) + weight * ((together[row]?.[column] ?? 0) + (together[column]?.[row] ?? 0));
      }
    }
  }
  return sum;
}
