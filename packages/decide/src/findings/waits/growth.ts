import { studentTail } from '../../numerics/distributions.js';
import { type DayFigure, rateOf } from '../breaks/day-figures.js';

/** A figure that grows over weeks. */
export interface Growth {
  /** Where the line through the weeks begins and ends. */
  readonly first: number;
  readonly last: number;
  /** One-sided probability of such a slope by chance, with what weeks vary beyond it. */
  readonly p: number;
}

const WEEK = 7;
const LEAST_WEEKS = 6;

/**
 * The straight line through a share by week, weighted by how many each week counted: whole weeks take the season out, and
 * the spread of the weeks around the line is their own.
 * @returns null of fewer than six weeks, or where nothing varies.
 */
export function growthOf(days: readonly DayFigure[]): Growth | null {
  const weeks = Array.from({ length: Math.floor(days.length / WEEK) }, (_, at) =>
    days.slice(at * WEEK, (at + 1) * WEEK),
  )
    .map((week, at) => ({ at, rate: rateOf(week), weight: week.reduce((sum, { n }) => sum + n, 0) }))
    .filter(({ weight }) => weight > 0);
  if (weeks.length < LEAST_WEEKS) return null;
  const sum = (of: (week: (typeof weeks)[number]) => number) =>
    weeks.reduce((total, week) => total + week.weight * of(week), 0);
  const weight = sum(() => 1);
  const [x, y] = [sum(({ at }) => at) / weight, sum(({ rate }) => rate) / weight];
  const xx = sum(({ at }) => (at - x) ** 2);
  const slope = sum(({ at, rate }) => (at - x) * (rate - y)) / xx;
  const residual = sum(({ at, rate }) => (rate - y - slope * (at - x)) ** 2) / (weeks.length - 2);
  if (residual === 0) return null;
  // Weeks vary by chance at least: of none that vary less is more made.
  const error = Math.sqrt(Math.max(residual, y * (1 - Math.min(1, y))) / xx);
  const lineAt = (week: number) => Math.max(0, y + slope * (week - x));
  return {
    first: lineAt(weeks[0]?.at ?? 0),
    last: lineAt(weeks.at(-1)?.at ?? 0),
    p: studentTail(slope / error, weeks.length - 2),
  };
}
