/** A square matrix by rows. */
export type Matrix = Float64Array[];

export const square = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

/** Adds a value off the diagonal; places that are not there are passed over. */
export function put(
  matrix: Matrix,
  at: { readonly from: number | undefined; readonly to: number | undefined },
  value: number,
): void {
  if (at.from === undefined || at.to === undefined || at.from === at.to) return;
  const row = matrix[at.from];
  if (row) row[at.to] = (row[at.to] ?? 0) + value;
}

export function addScaled(target: Matrix, source: Matrix, factor: number): void {
  source.forEach((row, from) => {
    row.forEach((value, to) => {
      put(target, { from, to }, value * factor);
    });
  });
}

/** The powers 2 … reach of a matrix whose rows are scaled to at most 1, each weaker by `decay`, added up. */
export function powersOf(matrix: Matrix, { reach, decay }: { reach: number; decay: number }): Matrix {
  const scaled = matrix.map((row) => {
    const sum = row.reduce((total, value) => total + value, 0);
    return sum > 1 ? row.map((value) => value / sum) : row;
  });
  const all = square(matrix.length);
  let power = matrix;
  for (let step = 2; step <= reach; step += 1) {
    power = product(power, scaled);
    addScaled(all, power, decay ** (step - 1));
  }
  return all;
}

function product(left: Matrix, right: Matrix): Matrix {
  const result = square(left.length);
  left.forEach((row, from) => {
    const target = result[from];
    row.forEach((value, via) => {
      if (value === 0 || !target) return;
      right[via]?.forEach((next, to) => {
        target[to] = (target[to] ?? 0) + value * next;
      });
    });
  });
  return result;
}
