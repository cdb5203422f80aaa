import type { Answers } from '@throughline/model';
import { type FigureSort, valueOf } from './figures.js';

type Intervals = NonNullable<Answers['kpis']['intervals']>;
type Key = FigureSort['key'];

/** A figure over the days of a period, and over those before it. */
export interface FigureDays {
  /** Days that each value is of: its own, or the seven that end with it. */
  readonly window: number;
  readonly now: readonly (number | null)[];
  /** As long before, day for day; null where nothing is compared, or too few of its days can be told. */
  readonly before: readonly (number | null)[] | null;
}

/** Means of what is counted, so that several days have a mean of theirs, weighted by what each stands on. */
const MEANS: ReadonlySet<Key> = new Set<Key>([
  'conversion',
  'averageOrderValue',
  'onTimeDelivery',
  'returnRate',
  'csat',
  'nps',
]);

const WEEK = 7;
/** On so few a day, on average, a day's share jumps between none and all, whatever happens. */
const FEW_A_DAY = 8;

/**
 * A mean that stands on few things a day is told of seven days together: day by day it shows chance alone. Where that leaves less than
 * a line of it, as in a shop of a few days, it is told day by day all the same.
 */
export function figureDays(answer: Answers['kpis'], key: Key): FigureDays {
  if (!MEANS.has(key) || !isFew(answer.intervals ?? [], key)) return daysOf(answer, key, 1);
  const weekly = daysOf(answer, key, WEEK);
  return isLine(weekly.now) ? weekly : daysOf(answer, key, 1);
}

/** Two values at least. */
const isLine = (values: readonly (number | null)[]): boolean =>
  values.filter((value) => value !== null).length > 1;

function daysOf({ intervals = [], compared }: Answers['kpis'], key: Key, window: number): FigureDays {
  const earlier = compared?.intervals ?? [];
  const all = [...earlier, ...intervals];
  const told = all.map((_, at) => meanOf(all.slice(Math.max(0, at + 1 - window), at + 1), key, window));
  const begins = earlier.length;
  const before = intervals.map((_, at) => (at < begins ? (told[at] ?? null) : null));
  return { window, now: told.slice(begins), before: isLine(before) ? before : null };
}

function isFew(intervals: Intervals, key: Key): boolean {
  const all = intervals.reduce((sum, { figures }) => sum + figures[key].n, 0);
  return all < FEW_A_DAY * intervals.length;
}

/** Null where days of the window lie before all that is known, or nothing is there to tell it from. */
function meanOf(days: Intervals, key: Key, window: number): number | null {
  if (days.length < window) return null;
  if (window === 1) return days[0] === undefined ? null : valueOf(days[0].figures, key);
  let [sum, weight] = [0, 0];
  for (const { figures } of days) {
    const value = valueOf(figures, key);
    if (value === null) continue;
    sum += value * figures[key].n;
    weight += figures[key].n;
  }
  return weight === 0 ? null : sum / weight;
}
