/** A local regression over evenly spaced values: how many neighbours, of which degree, and at which places. */
export interface LoessOptions {
  /** Neighbours that count, an odd number. */
  readonly window: number;
  readonly degree: 0 | 1;
  /** Fits every `jump`-th value; those between lie on straight lines. */
  readonly jump: number;
}

/**
 * Loess as `stl` has it (Cleveland, Cleveland, McRae & Terpenning 1990, “STL: A seasonal-trend decomposition
 * procedure based on loess”): tricube weights, evenly spaced places.
 */
export function loess(values: Float64Array, { window, degree, jump }: LoessOptions): Float64Array {
  const size = values.length;
  const smooth = new Float64Array(size);
  if (size < 2) return Float64Array.from(values);
  const step = Math.min(jump, size - 1);
  const fit = (at: number): number => {
    const { from, to } = neighbours(at, size, window);
    return localFit(values, { at, from, to, window, degree }) ?? (values[at] as number);
  };
  for (let at = 0; at < size; at += step) smooth[at] = fit(at);
  const last = Math.floor((size - 1) / step) * step;
  for (let at = 0; at < last; at += step) interpolate(smooth, at, at + step);
  if (last !== size - 1) {
    smooth[size - 1] = fit(size - 1);
    interpolate(smooth, last, size - 1);
  }
  return smooth;
}

/** The value that the regression has at a place before the first or after the last value, by position. */
export function loessBeyond(values: Float64Array, at: number, { window, degree }: LoessOptions): number {
  const inside = at < 0 ? 0 : values.length - 1;
  const { from, to } = neighbours(inside, values.length, window);
  return localFit(values, { at, from, to, window, degree }) ?? (values[inside] as number);
}

function neighbours(at: number, size: number, window: number): { from: number; to: number } {
  if (window >= size) return { from: 0, to: size - 1 };
  const half = (window - 1) / 2;
  const from = Math.min(Math.max(0, at - half), size - window);
  return { from, to: from + window - 1 };
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly window: number;
  readonly degree: 0 | 1;
}

/** Beyond this share of the furthest neighbour's distance a value counts nothing; below the other, fully. */
const FAR = 0.999;
const NEAR = 0.001;

/** Null where all weights are 0. */
function localFit(values: Float64Array, { at, from, to, window, degree }: Stretch): number | null {
  const size = values.length;
  let reach = Math.max(at - from, to - at);
  if (window > size) reach += Math.floor((window - size) / 2);
  const weights = new Float64Array(to - from + 1);
  let total = 0;
  for (let j = from; j <= to; j += 1) {
    const distance = Math.abs(j - at);
    if (distance > FAR * reach) continue;
    const ratio = distance / reach;
    const cube = 1 - ratio * ratio * ratio;
    const weight = distance <= NEAR * reach ? 1 : cube * cube * cube;
    weights[j - from] = weight;
    total += weight;
  }
  if (total <= 0) return null;
  if (degree === 1 && reach > 0) tilt(weights, { at, from, total, size });
  else for (let j = 0; j < weights.length; j += 1) weights[j] = (weights[j] as number) / total;
  let sum = 0;
  for (let j = 0; j < weights.length; j += 1) sum += (weights[j] as number) * (values[from + j] as number);
  return sum;
}

/** Turns weights of a mean into weights of a line's value at `at`. */
function tilt(
  weights: Float64Array,
  { at, from, total, size }: { at: number; from: number; total: number; size: number },
): void {
  let centre = 0;
  for (let j = 0; j < weights.length; j += 1) centre += ((weights[j] as number) / total) * (from + j);
  let square = 0;
  for (let j = 0; j < weights.length; j += 1)
    square += ((weights[j] as number) / total) * (from + j - centre) ** 2;
  const slope = Math.sqrt(square) > NEAR * (size - 1) ? (at - centre) / square : 0;
  for (let j = 0; j < weights.length; j += 1)
    weights[j] = ((weights[j] as number) / total) * (1 + slope * (from + j - centre));
}

function interpolate(smooth: Float64Array, from: number, to: number): void {
  const start = smooth[from] as number;
  const slope = ((smooth[to] as number) - start) / (to - from);
  for (let at = from + 1; at < to; at += 1) smooth[at] = start + slope * (at - from);
}
