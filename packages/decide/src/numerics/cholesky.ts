/** A square matrix by rows. */
export type SquareMatrix = readonly Float64Array[];

/** The lower triangle L with L Lᵀ = the matrix; null where the matrix is not positive definite. */
export function cholesky(matrix: SquareMatrix): Float64Array[] | null {
  const lower = matrix.map(({ length }) => new Float64Array(length));
  for (const [row, values] of matrix.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const rest = (values[column] ?? NaN) - dotBefore(lower, row, column);
      const into = lower[row] as Float64Array;
      if (row !== column) into[column] = rest / (lower[column]?.[column] ?? NaN);
      else if (rest > 0 && rest < Infinity) into[column] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

function dotBefore(lower: SquareMatrix, row: number, column: number): number {
  let sum = 0;
  for (let k = 0; k < column; k += 1) sum += (lower[row]?.[k] ?? 0) * (lower[column]?.[k] ?? 0);
  return sum;
}

/** x with L Lᵀ x = the right side. */
export function solveCholesky(lower: SquareMatrix, right: ArrayLike<number>): Float64Array {
  const size = lower.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = x[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= (lower[row]?.[k] ?? 0) * (x[k] ?? 0);
    x[row] = rest / (lower[row]?.[row] ?? NaN);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = x[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) rest -= (lower[k]?.[row] ?? 0) * (x[k] ?? 0);
    x[row] = rest / (lower[row]?.[row] ?? NaN);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix; null where it is none. */
export function invertPositiveDefinite(matrix: SquareMatrix): Float64Array[] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  return matrix.map(({ length }, at) => {
    const unit = new Float64Array(length);
    unit[at] = 1;
    return solveCholesky(lower, unit);
  });
}
