import { WEEKDAYS, type Weekday } from '../settings.js';
import { instantOf, wallTime } from './zone.js';

export const DAY_MILLISECONDS = 86_400_000;

/** A day of the zone's calendar as a whole number: days since 1970-01-01. */
export function dayNumber(instant: number, zone: string): number {
  return Math.floor(wallTime(instant, zone) / DAY_MILLISECONDS);
}

/** The day of the week of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday;
}

/** A day number as YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The instant (UTC, milliseconds) at which the day of `instant` begins in a zone. */
export function startOfDay(instant: number, zone: string): number {
  return instantOf(dayNumber(instant, zone) * DAY_MILLISECONDS, zone);
}

/** The instant (UTC, milliseconds) at which the week of `instant` begins in a zone. */
export function startOfWeek(instant: number, zone: string, weekStart: Weekday): number {
  const day = dayNumber(instant, zone);
  const since = (WEEKDAYS.indexOf(weekdayOf(day)) - WEEKDAYS.indexOf(weekStart) + 7) % 7;
  return instantOf((day - since) * DAY_MILLISECONDS, zone);
}

/** The instant (UTC, milliseconds) at which a day, as YYYY-MM-DD, begins in a zone. */
export function startOfDate(date: string, zone: string): number {
  return instantOf(Date.parse(`${date}T00:00:00Z`), zone);
}
