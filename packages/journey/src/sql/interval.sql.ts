import { hourShift, weekShift, type Interval, type IntervalCalendar } from '@throughline/model';
import type { Binder } from './binder.js';

/**
 * The number of the interval that an instant falls into, as `intervalNumber` of the model counts.
 * @param instant an SQL expression: milliseconds since 1970.
 */
export function intervalSql(
  instant: string,
  interval: Interval,
  calendar: IntervalCalendar,
  binder: Binder,
): string {
  const { zone } = calendar;
  const time = `fromUnixTimestamp64Milli(${instant}, 'UTC')`;
  const day = `toInt32(toDate32(${time}, ${binder.text(zone)}))`;
  switch (interval) {
    case 'hour':
      return `toInt32(floor((${instant} + ${hourShift(zone)}) / 3600000))`;
    case 'day':
      return day;
    case 'week':
      return `toInt32(floor((${day} + ${weekShift(calendar)}) / 7))`;
    case 'month':
      return `toInt32(toYear(${time}, ${binder.text(zone)}) * 12 + toMonth(${time}, ${binder.text(zone)}) - 1)`;
  }
}
