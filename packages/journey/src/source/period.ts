import {
  DAY_MILLISECONDS,
  dateOf,
  dayNumber,
  millisecondsOf,
  startOfDate,
  startOfDay,
  type Period,
  type PeriodMonth,
  type PeriodTake,
  type ShopSettings,
} from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';

/** A period as instants: `from` included, `to` not. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
  readonly take: PeriodTake;
}

interface Calendar {
  readonly settings: Pick<ShopSettings, 'zone'>;
  /** The shop's last event: `last` reaches back from there. */
  readonly last: string | null;
}

/**
 * @param take what the question takes of journeys where the period does not say.
 * @throws QuestionError where the period is empty.
 */
export function spanOf(period: Period, calendar: Calendar, take: PeriodTake): Span {
  const { zone } = calendar.settings;
  const span = { take: period.take ?? take, ...instantsOf(period, calendar) };
  if (span.from < span.to) return span;
  const said =
    'last' in period ? period.last : 'month' in period ? period.month : { from: period.from, to: period.to };
  throw QuestionError.because('period', ({ emptyPeriod }) => emptyPeriod(said, zone));
}

function instantsOf(period: Period, { settings: { zone }, last }: Calendar): { from: Date; to: Date } {
  if ('last' in period) {
    // One millisecond on: the last event belongs to it.
    const to = last === null ? 1 : Date.parse(last) + 1;
    return { from: new Date(to - millisecondsOf(period.last)), to: new Date(to) };
  }
  const { from, to } = 'month' in period ? daysOfMonth(period.month, last, zone) : period;
  return { from: new Date(startOf(from, zone)), to: new Date(endOf(to, zone)) };
}

/** The month of the last event until its day, or the whole month before. */
function daysOfMonth(
  month: PeriodMonth,
  last: string | null,
  zone: string,
): { readonly from: string; readonly to: string } {
  const today = dateOf(dayNumber(last === null ? 0 : Date.parse(last), zone));
  const first = `${today.slice(0, 7)}-01`;
  if (month === 'this') return { from: first, to: today };
  const to = dateOf(dayNumber(Date.parse(first), 'UTC') - 1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

const isDate = (moment: string): boolean => moment.length === 10;

function startOf(moment: string, zone: string): number {
  return isDate(moment) ? startOfDate(moment, zone) : Date.parse(moment);
}

function endOf(moment: string, zone: string): number {
  return isDate(moment) ? dayAfter(startOfDate(moment, zone), zone) : Date.parse(moment);
}

/** A day is 23 to 25 hours long. */
function dayAfter(start: number, zone: string): number {
  return startOfDay(start + 1.5 * DAY_MILLISECONDS, zone);
}

/** The stretch of the same length that ends where this one begins; of days, as many days. */
export function previousOf(period: Period, span: Span, zone: string): Period {
  const take = period.take === undefined ? {} : { take: period.take };
  const instants = { from: new Date(2 * +span.from - +span.to).toISOString(), to: span.from.toISOString() };
  const inDays = 'month' in period || (!('last' in period) && isDate(period.from) && isDate(period.to));
  if (!inDays) return { ...instants, ...take };
  const days = Math.round((+span.to - +span.from) / DAY_MILLISECONDS);
  return { ...instants, from: new Date(daysBefore(+span.from, days, zone)).toISOString(), ...take };
}

function daysBefore(start: number, days: number, zone: string): number {
  return startOfDay(start - (days - 0.5) * DAY_MILLISECONDS, zone);
}
