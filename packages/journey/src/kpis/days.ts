import { dateOf, dayNumber, intervalNumber, intervalStart, type KpiInterval } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { ShopFacts } from '../shop/facts.js';
import type { Span } from '../source/period.js';

const MOST_DAYS = 1000;

/** The first days of the intervals of a period, in order; of all that is stored where there is none. */
export function daysBetween(
  interval: KpiInterval,
  span: Span | null,
  { settings, log }: ShopFacts,
): string[] {
  const from = span === null ? log.from && Date.parse(log.from) : +span.from;
  const to = span === null ? log.to && Date.parse(log.to) : +span.to - 1;
  if (from === null || from === '' || to === null || to === '') return [];
  const number = (instant: number) => intervalNumber(instant, interval, settings);
  const [first, last] = [number(from), number(to)];
  if (last - first >= MOST_DAYS) throw tooMany(interval);
  return Array.from({ length: last - first + 1 }, (_, each) =>
    dateOf(dayNumber(intervalStart(first + each, interval, settings), settings.zone)),
  );
}

function tooMany(interval: KpiInterval): QuestionError {
  return QuestionError.because('interval', ({ manyKpis }) => manyKpis(interval, MOST_DAYS));
}
