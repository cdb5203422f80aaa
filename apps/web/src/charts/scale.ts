/** Ticks of an axis: from 0 or below, in steps of 1, 2 or 5 times a power of ten, a few of them. */
export function ticksOf(values: readonly number[], most = 4): readonly number[] {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const step = stepOf((top - bottom || 1) / most);
  const first = Math.floor(bottom / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
}

function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return digit * power;
}

// 3 × 0.1 is not 0.3 in binary; an axis says 0.3.
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Where a value stands between the ends of an axis that runs over `size` pixels, the largest value at the top. */
export function heightOf(value: number, ticks: readonly number[], size: number): number {
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return size - ((value - low) / (high - low)) * size;
}

/** At most so many of the positions 0 … count − 1, evenly apart, the first among them. */
export function evenly(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
}

/** An SVG path through points; a point without a height breaks it. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let broken = true;
  return points
    .map(({ x, y }) => {
      if (y === null) {
        broken = true;
        return '';
      }
      const part = `${broken ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      broken = false;
      return part;
    })
    .join('');
}
