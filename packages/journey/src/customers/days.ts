import { DAY_MILLISECONDS, startOfDate } from '@throughline/model';
import type { JourneyOrder } from '../source/order.js';

/** Days of the shop's calendar, counted from 1970-01-01. */
export type Day = number;

/** The days of one zone. */
export interface Days {
  /** The instant at which a day begins, in milliseconds since 1970. */
  startOf(day: Day): number;
  /** The day on which an instant falls. */
  of(instant: number): Day;
}

/**
 * The days of a zone, each looked up once: to find where one begins takes a twentieth of a millisecond, and a shop sells
 * thousands of products hundreds of thousands of times on some hundred days.
 */
export function daysIn(zone: string): Days {
  const starts = new Map<Day, number>();
  const startOf = (day: Day): number => {
    const start = starts.get(day) ?? startOfDate(dateOf(day), zone);
    starts.set(day, start);
    return start;
  };
  const of = (instant: number): Day => {
    // The date in the zone differs from the one in UTC by a day at most.
    const guess = Math.floor(instant / DAY_MILLISECONDS);
    if (instant < startOf(guess)) return guess - 1;
    return instant >= startOf(guess + 1) ? guess + 1 : guess;
  };
  return { startOf, of };
}

/** The day on which an instant falls in a zone. */
export const dayOf = (instant: number, zone: string): Day => daysIn(zone).of(instant);

export const dateOf = (day: Day): string =>
  new Date(Math.floor(day) * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The last day that is watched: that of the shop's last event, or the last of the period where that is earlier. */
export function lastDay({ facts, span }: JourneyOrder): Day {
  const { log, settings } = facts;
  const last = log.to === null ? 0 : Date.parse(log.to);
  return dayOf(span === null ? last : Math.min(last, +span.to - 1), settings.zone);
}
