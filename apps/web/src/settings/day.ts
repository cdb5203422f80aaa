import { say } from '../texts/texts.js';

/** The day of an instant where the reader is: `4 Nov 2026`. */
export function day(instant: string): string {
  return new Date(instant).toLocaleDateString(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/**
 * The name of a day of the week.
 * @param at days after a Monday
 */
export function dayName(at: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + at));
  return new Intl.DateTimeFormat(say().region, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
