import { intervalNumber, type Interval } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { JourneyOrder } from '../source/order.js';

/** More would be no trend that anyone can read, and a statement of megabytes. */
const MOST = 10_000;

/**
 * The numbers of the intervals of a trend, ascending: over the order's period, or over all of the log. None where there
 * is neither.
 * @throws QuestionError where there are too many.
 */
export function intervalsOf({ span, facts }: JourneyOrder, interval: Interval): number[] {
  const { from, to } = facts.log;
  if (span === null && (from === null || to === null)) return [];
  const number = (instant: number) => intervalNumber(instant, interval, facts.settings);
  const first = number(span === null ? Date.parse(from ?? '') : span.from.getTime());
  const last = number(span === null ? Date.parse(to ?? '') : span.to.getTime() - 1);
  if (last - first >= MOST) throw tooMany(interval);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function tooMany(interval: Interval): QuestionError {
  return QuestionError.because('trend', ({ manyFigures }) => manyFigures(interval, MOST));
}
