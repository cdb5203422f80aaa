export interface Evaluation {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

const SUFFICIENT = 1e-4;
const SHORTEST = 1e-12;
/** Values that differ by less than this share are the same but for rounding. */
const ROUNDING = 1e-12;

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/**
 * Goes along a direction from the full step downwards until the value fell enough (Armijo's condition), by
 * quadratic interpolation; null where no step lowers it. Near a minimum, where values differ by rounding alone, the
 * slope decides instead (the approximate condition of Hager & Zhang 2005).
 */
export function armijoStep(
  at: (point: Float64Array) => Evaluation,
  from: Evaluation,
  direction: Float64Array,
): Evaluation | null {
  const slope = dot(from.gradient, direction);
  if (!(slope < 0)) return null;
  let step = 1;
  while (step > SHORTEST) {
    const length = step;
    const next = at(from.point.map((value, i) => value + length * (direction[i] ?? 0)));
    if (next.value <= from.value + SUFFICIENT * step * slope) return next;
    const flat = next.value <= from.value + ROUNDING * Math.abs(from.value);
    if (flat && dot(next.gradient, direction) <= -(1 - 2 * SUFFICIENT) * slope) return next;
    const fitted = (-slope * step * step) / (2 * (next.value - from.value - slope * step));
    step =
      fitted > 0.1 * step && fitted < 0.5 * step ? fitted : step * (Number.isFinite(next.value) ? 0.5 : 0.1);
  }
  return null;
}
