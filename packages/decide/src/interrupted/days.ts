import type { Line } from './least-squares.js';
import type { InterruptedInput } from './schema.js';

type Day = InterruptedInput['days'][number];
type Counted = Day['inside'];

/** A day that tells something, with the difference that is followed. */
export interface Told extends Line {
  readonly day: string;
  readonly after: boolean;
}

export const shareOf = ({ n, hits }: Counted): number | null => (n === 0 ? null : hits / n);

/** Shares of few are drawn to a half, so that a day on which nobody was hit is not taken for certain (Agresti & Coull 1998). */
function varianceOf({ n, hits }: Counted): number {
  const share = (hits + 2) / (n + 4);
  return (share * (1 - share)) / n;
}

export function sumOf(days: readonly Counted[]): Counted {
  return {
    n: days.reduce((sum, { n }) => sum + n, 0),
    hits: days.reduce((sum, { hits }) => sum + hits, 0),
  };
}

/** Monday 0 … Sunday 6. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

interface Design {
  readonly compared: boolean;
  readonly weekdays: boolean;
  readonly trend: boolean;
}

/**
 * The days as lines of a regression: the share inside, less that outside where there is one; explained by a step at the change,
 * the day of the week where there are weeks enough, and a trend where there is nothing to compare with. A day weighs what
 * its numbers tell.
 */
export function linesOf({ days, changed }: InterruptedInput, { compared, weekdays, trend }: Design): Told[] {
  return days.flatMap(({ day, inside, outside }, at) => {
    const share = shareOf(inside);
    const other = compared && outside !== undefined ? shareOf(outside) : 0;
    if (share === null || other === null) return [];
    const after = day >= changed;
    const noise = varianceOf(inside) + (compared && outside !== undefined ? varianceOf(outside) : 0);
    const of = weekdayOf(day);
    const week = weekdays ? [1, 2, 3, 4, 5, 6].map((each) => Number(each === of) - Number(of === 0)) : [];
    const slope = trend ? [at / days.length] : [];
    return [{ day, after, y: share - other, x: [1, Number(after), ...week, ...slope], weight: 1 / noise }];
  });
}
