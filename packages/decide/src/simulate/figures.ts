import { quantileOfSorted } from '../numerics/quantile.js';
import { isLate } from './lateness.js';
import type { Run } from './run.js';
import { REACH, WITHOUT, type Parameters } from './shop.js';
import { WEEK_SECONDS } from './timing.js';

/** What a run came to. Null where no journey can tell. */
export interface Figures {
  /** Share of journeys that reached the goal. */
  readonly conversion: number;
  /** A month: 30.4375 days. */
  readonly revenue: number;
  readonly cost: number;
  /** Seconds from start to goal. */
  readonly median: number | null;
  readonly p90: number | null;
  /** Share of those with a promise that came later. */
  readonly late: number | null;
}

export const MEASURES = ['conversion', 'revenue', 'cost', 'median', 'p90', 'late'] as const;
export type MeasureName = (typeof MEASURES)[number];

export const WEEKS_OF_MONTH = 30.4375 / 7;

/** Which journeys count: with queues, not those that came while these were filling up. */
export interface Counted {
  /** Weeks at the start that are left out. */
  readonly warmUp: number;
  /** Every other journey alone: two halves tell how much is noise of playing. */
  readonly half?: 0 | 1;
  /** By when each journey is promised; null without a promise. */
  readonly dues: Float64Array | null;
}

export function figuresOf(run: Run, parameters: Parameters, counted: Counted): Figures {
  const sums = sumsOf(run, counted, parameters.promise?.later ?? 0);
  const perMonth = parameters.perWeek * WEEKS_OF_MONTH;
  const each = (sum: number) => (sums.journeys === 0 ? 0 : sum / sums.journeys);
  const leads = sums.leads.sort();
  return {
    conversion: each(leads.length),
    revenue: each(sums.revenue) * perMonth,
    cost: each(sums.cost) * perMonth + parameters.staffCost * WEEKS_OF_MONTH,
    median: leads.length === 0 ? null : quantileOfSorted(leads, 0.5),
    p90: leads.length === 0 ? null : quantileOfSorted(leads, 0.9),
    late: sums.promised === 0 ? null : sums.late / sums.promised,
  };
}

export const reachedGoal = (marks: number): boolean => (marks & REACH) !== 0 && (marks & WITHOUT) === 0;

function sumsOf(run: Run, { warmUp, half, dues }: Counted, later: number) {
  const from = warmUp * WEEK_SECONDS;
  const step = half === undefined ? 1 : 2;
  const leads = new Float64Array(run.size.journeys);
  const sums = { journeys: 0, reached: 0, revenue: 0, cost: 0, promised: 0, late: 0 };
  for (let at = half ?? 0; at < run.size.journeys; at += step) {
    if ((run.start[at] ?? 0) < from) continue;
    sums.journeys += 1;
    sums.revenue += run.revenue[at] ?? 0;
    sums.cost += run.cost[at] ?? 0;
    if (reachedGoal(run.marks[at] ?? 0)) leads[sums.reached++] = run.lead[at] ?? 0;
    const late = isLate(run.kept[at] ?? -1, dues?.[at] ?? NaN, later);
    if (late !== null) sums.promised += 1;
    if (late === true) sums.late += 1;
  }
  return { ...sums, leads: leads.slice(0, sums.reached) };
}
