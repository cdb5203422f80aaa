import type { Day } from '../customers/days.js';

export type Step = 'day' | 'week';

const STEP_DAYS = { day: 1, week: 7 } as const;

/** The stretch of whole steps that a forecast learns from, its last day last. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly step: Step;
}

/** As many whole steps as there are, counted back from the last day. Null where there is none. */
export function stretchOf(first: Day, last: Day, step: Step): Stretch | null {
  const steps = Math.floor((last - first + 1) / STEP_DAYS[step]);
  return steps > 0 ? { from: last + 1 - steps * STEP_DAYS[step], to: last, step } : null;
}

/** What fell on each step, zeros included; what lies outside the stretch is left out. */
export function byStep({ from, to, step }: Stretch, figures: Iterable<readonly [Day, number]>): number[] {
  const width = STEP_DAYS[step];
  const sums = Array.from({ length: (to + 1 - from) / width }, () => 0);
  for (const [day, figure] of figures) {
    if (day < from || day > to) continue;
    const at = Math.floor((day - from) / width);
    sums[at] = (sums[at] ?? 0) + figure;
  }
  return sums;
}

/** The steps after a stretch. */
export function ahead({ to, step }: Stretch, count: number): Stretch {
  return { from: to + 1, to: to + count * STEP_DAYS[step], step };
}

/** Steps in a week and in a year. */
export const SEASONS: Readonly<Record<Step, readonly number[]>> = { day: [7, 365], week: [52] };
