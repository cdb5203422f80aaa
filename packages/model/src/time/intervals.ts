import { WEEKDAYS, type Weekday } from '../settings.js';
import { dateOf, dayNumber, startOfDate } from './days.js';
import { instantOf, wallTime } from './zone.js';

/** Stretches that a shop's calendar is made of. */
export const INTERVALS = ['hour', 'day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];

export interface IntervalCalendar {
  readonly zone: string;
  readonly weekStart: Weekday;
}

const HOUR = 3_600_000;

/**
 * The number of the interval that an instant (UTC, milliseconds) falls into: intervals of one kind are numbered without
 * gaps, so that the difference of two numbers is how many intervals lie between. Days, weeks and months are those of
 * the zone's clocks; hours are 60 minutes long and begin when the zone's clocks show a full hour.
 */
export function intervalNumber(instant: number, interval: Interval, calendar: IntervalCalendar): number {
  const { zone } = calendar;
  switch (interval) {
    case 'hour':
      return Math.floor((instant + hourShift(zone)) / HOUR);
    case 'day':
      return dayNumber(instant, zone);
    case 'week':
      return Math.floor((dayNumber(instant, zone) + weekShift(calendar)) / 7);
    case 'month':
      return monthNumber(wallTime(instant, zone));
  }
}

/** The instant (UTC, milliseconds) at which an interval begins. */
export function intervalStart(number: number, interval: Interval, calendar: IntervalCalendar): number {
  const { zone } = calendar;
  switch (interval) {
    case 'hour':
      return number * HOUR - hourShift(zone);
    case 'day':
      return startOfDate(dateOf(number), zone);
    case 'week':
      return startOfDate(dateOf(number * 7 - weekShift(calendar)), zone);
    case 'month':
      return instantOf(Date.UTC(Math.floor(number / 12), number % 12, 1), zone);
  }
}

/** By how much the full hours of a zone are away from those of UTC: 0 for most. Of zones that change it, that of January 2020. */
export function hourShift(zone: string): number {
  const instant = Date.UTC(2020, 0, 1);
  return (((wallTime(instant, zone) - instant) % HOUR) + HOUR) % HOUR;
}

/** Days to add to a day number so that weeks begin at multiples of seven; day 0, 1970-01-01, was a Thursday. */
export function weekShift({ weekStart }: Pick<IntervalCalendar, 'weekStart'>): number {
  return 3 - WEEKDAYS.indexOf(weekStart);
}

function monthNumber(wall: number): number {
  const date = new Date(wall);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
