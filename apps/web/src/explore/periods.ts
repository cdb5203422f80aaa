import { dateOf, dayNumber } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { formatDay } from '../texts/format.js';
import { t } from '../texts/texts.js';

/*
 * A period as the address holds it: back from the last event (`30d`), its month or the one before (`this-month`), or days
 * of the shop's zone, both whole (`2026-03-01..2026-03-31`). Days stay; the others move on with the shop.
 */

export const BACK = ['7d', '30d', '90d'] as const;

export const MONTHS = { 'this-month': 'this', 'last-month': 'last' } as const;
type Month = keyof typeof MONTHS;

export interface Days {
  readonly from: string;
  readonly to: string;
}

const DURATION = /^\d{1,4}[dwhm]$/u;
const DAYS = /^(?<from>[\d-]{10})\.\.(?<to>[\d-]{10})$/u;

/** Whether a text is a day of the calendar, of the years in which shops keep events. */
export function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return instant >= 0 && new Date(instant).toISOString().slice(0, 10) === text;
}

/** The days of a period that has some; null for one that reaches back. */
export function daysIn(period: string | null): Days | null {
  const { from = '', to = '' } = DAYS.exec(period ?? '')?.groups ?? {};
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

export const daysText = ({ from, to }: Days): string => `${from}..${to}`;

export function periodIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return DURATION.test(value) || isMonth(value) || daysIn(value) !== null ? value : null;
}

const isMonth = (period: string): period is Month => Object.hasOwn(MONTHS, period);

/** A period as a question says it. */
export function periodOf(period: string): NonNullable<QuestionOf<'funnel'>['period']> {
  if (isMonth(period)) return { month: MONTHS[period] };
  return daysIn(period) ?? { last: period };
}

/** The month of a moment in a zone, until its day. */
export function monthOf(now: number, zone: string): Days {
  const today = dateOf(dayNumber(now, zone));
  return { from: `${today.slice(0, 7)}-01`, to: today };
}

/** Days that a month has at most. */
const LONGEST_MONTH = 31;

/** How many days it takes; null where it is told otherwise than by days. */
export function lengthOf(period: string | null): number | null {
  const days = daysIn(period);
  if (days !== null) return (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1;
  if (period !== null && isMonth(period)) return LONGEST_MONTH;
  return period?.endsWith('d') === true ? Number(period.slice(0, -1)) : null;
}

/** A period in words. */
export function periodWords(period: string | null): string {
  const { periods, months, allTime } = t().explore;
  if (period === null) return allTime;
  if (isMonth(period)) return months[MONTHS[period]];
  const days = daysIn(period);
  if (days !== null) return `${formatDay(days.from)} – ${formatDay(days.to)}`;
  return BACK.some((each) => each === period) ? periods[period as (typeof BACK)[number]] : period;
}
