import { WEEKDAYS, type KpiInterval, type ShopSettings } from '@throughline/model';
import type { Binder } from '../sql/binder.js';

/** Stands for the whole period among the days that figures are told of. */
export const WHOLE = '';

/** The days that things count for, as SQL: the whole period, and the interval's first day where there is an interval. */
export interface Days {
  /** Of one instant (milliseconds since 1970): an array of days as text. */
  readonly of: (instant: string) => string;
  /** Of a date: the same. */
  readonly ofDate: (date: string) => string;
  /** Of an array of instants: an array of days as text, for each its first; see `each`. */
  readonly mapped: (instants: string) => string;
  /** All different days of an array of instants, the whole period among them where there is any instant. */
  readonly each: (instants: string) => string;
}

type Calendar = Pick<ShopSettings, 'zone' | 'weekStart'>;

export function daysOf(interval: KpiInterval | undefined, calendar: Calendar, binder: Binder): Days {
  const date = (instant: string) => localDate(instant, calendar.zone, binder);
  if (interval === undefined) {
    return {
      of: () => `['${WHOLE}']`,
      ofDate: () => `['${WHOLE}']`,
      mapped: (instants) => `arrayMap(instant -> '${WHOLE}', ${instants})`,
      each: (instants) => `if(empty(${instants}), [], ['${WHOLE}'])`,
    };
  }
  const first = (day: string) => `toString(${firstDay(day, interval, calendar)})`;
  const mapped = (instants: string) => `arrayMap(instant -> ${first(date('instant'))}, ${instants})`;
  return {
    of: (instant) => `['${WHOLE}', ${first(date(instant))}]`,
    ofDate: (day) => `['${WHOLE}', ${first(day)}]`,
    mapped,
    each: (instants) =>
      `if(empty(${instants}), [], arrayPushFront(arrayDistinct(${mapped(instants)}), '${WHOLE}'))`,
  };
}

/** The day of the zone's calendar on which an instant (milliseconds since 1970) falls. */
export function localDate(instant: string, zone: string, binder: Binder): string {
  return `toDate(fromUnixTimestamp64Milli(toInt64(${instant}), ${binder.text(zone)}))`;
}

function firstDay(day: string, interval: KpiInterval, { weekStart }: Calendar): string {
  switch (interval) {
    case 'day':
      return day;
    case 'week':
      return `(${day} - (toDayOfWeek(${day}) + ${6 - WEEKDAYS.indexOf(weekStart)}) % 7)`;
    case 'month':
      return `toStartOfMonth(${day})`;
  }
}
