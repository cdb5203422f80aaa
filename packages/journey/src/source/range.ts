import { intervalNumber, type Interval, type IntervalCalendar } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { History } from './history.js';

/** Numbers of intervals, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

interface Told {
  readonly history: History;
  readonly interval: Interval;
  readonly calendar: IntervalCalendar;
}

/** Intervals told at most. */
const MOST = 1000;

/**
 * The intervals that an answer tells of: those of the period where it says what counts, else those in which something
 * was seen; null where nothing was.
 * @throws QuestionError where they are too many.
 */
export function rangeOf({ history, interval, calendar }: Told, seen: readonly number[]): Range | null {
  const { within } = history;
  if (within === null && seen.length === 0) return null;
  const numberOf = (instant: number) => intervalNumber(instant, interval, calendar);
  const range =
    within === null
      ? { first: Math.min(...seen), last: Math.max(...seen) }
      : { first: numberOf(within.from.getTime()), last: numberOf(within.to.getTime() - 1) };
  requireFew(range, interval);
  return range;
}

function requireFew({ first, last }: Range, interval: Interval): void {
  const count = last - first + 1;
  if (count <= MOST) return;
  throw QuestionError.because('interval', ({ manyIntervals }) => manyIntervals(count, interval, MOST));
}

/** All numbers of a range. */
export function numbersOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The last instant of which anything is known, in milliseconds: the shop's last event or the end of the span. */
export function lastKnown({ within }: History, asOf: string | null): number {
  const last = asOf === null ? Number.NEGATIVE_INFINITY : Date.parse(asOf);
  return within === null ? last : Math.min(last, within.to.getTime() - 1);
}
