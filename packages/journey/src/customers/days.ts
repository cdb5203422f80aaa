import { DAY_MILLISECONDS, startOfDate } from '@throughline/model';
import type { JourneyOrder } from '../source/order.js';

/** Days of the shop's calendar, counted from 1970-01-01. */
export type Day = number;

/** The day on which an instant falls in a zone. */
export function dayOf(instant: number, zone: string): Day {
  // The date in the zone differs from the one in UTC by a day at most.
  const guess = Math.floor(instant / DAY_MILLISECONDS);
  if (instant < startOfDate(dateOf(guess), zone)) return guess - 1;
  return instant >= startOfDate(dateOf(guess + 1), zone) ? guess + 1 : guess;
}

export const dateOf = (day: Day): string =>
  new Date(Math.floor(day) * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The last day that is watched: that of the shop's last event, or the last of the period where that is earlier. */
export function lastDay({ facts, span }: JourneyOrder): Day {
  const { log, settings } = facts;
  const last = log.to === null ? 0 : Date.parse(log.to);
  return dayOf(span === null ? last : Math.min(last, +span.to - 1), settings.zone);
}
