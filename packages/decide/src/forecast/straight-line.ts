export interface StraightLine {
  /** At position 0. */
  readonly intercept: number;
  readonly slope: number;
}

/** Least squares through values at positions `first`, `first` + 1, … */
export function straightLine(values: ArrayLike<number>, first: number): StraightLine {
  const size = values.length;
  const centre = first + (size - 1) / 2;
  let mean = 0;
  for (let at = 0; at < size; at += 1) mean += (values[at] as number) / size;
  let cross = 0;
  let square = 0;
  for (let at = 0; at < size; at += 1) {
    const distance = first + at - centre;
    cross += distance * ((values[at] as number) - mean);
    square += distance * distance;
  }
  const slope = square > 0 ? cross / square : 0;
  return { intercept: mean - slope * centre, slope };
}
