const PERIOD = 365.25 / 7;

export interface Background {
  readonly weeks: number;
  readonly trend: boolean;
  /** Pairs of yearly waves. */
  readonly harmonics: number;
  readonly controls: readonly (readonly number[])[];
}

/** What moves the outcome beside spend: a level, a line, yearly waves, and what was given. */
function columnsOf({ weeks, trend, harmonics, controls }: Background): Float64Array[] {
  const column = (of: (week: number) => number) =>
    Float64Array.from({ length: weeks }, (_, week) => of(week));
  const waves = Array.from({ length: harmonics }, (_, at) => (2 * Math.PI * (at + 1)) / PERIOD);
  return [
    column(() => 1),
    ...(trend ? [column((week) => week - (weeks - 1) / 2)] : []),
    ...waves.flatMap((speed) => [
      column((week) => Math.sin(speed * week)),
      column((week) => Math.cos(speed * week)),
    ]),
    ...controls.map((values) => Float64Array.from(values)),
  ];
}

export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

const length = (column: Float64Array): number => Math.sqrt(dot(column, column));

const DEPENDENT = 1e-9;

/** Orthonormal columns that span the background (Gram–Schmidt, twice); what depends on others is left out. */
export function backgroundBasis(background: Background): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columnsOf(background)) {
    const rest = without(basis, without(basis, column));
    const size = length(rest);
    if (size > DEPENDENT * length(column)) basis.push(rest.map((value) => value / size));
  }
  return basis;
}

/** What of a series the background does not explain. */
export function without(basis: readonly Float64Array[], series: Float64Array): Float64Array {
  const rest = Float64Array.from(series);
  for (const column of basis) {
    const part = dot(column, rest);
    for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) - part * (column[at] ?? 0);
  }
  return rest;
}
