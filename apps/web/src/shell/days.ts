import { say } from '../texts/texts.js';

/** The days from first to last event as the shop's own calendar has them: `3 Aug – 31 Oct 2026`. */
export function daysText(from: string | null, to: string | null, zone: string): string {
  if (from === null || to === null) return '';
  const format = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  // The browser leaves out what both ends share, such as the year.
  return format
    .formatRange(new Date(from), new Date(to))
    .replace(/[\u2009\u202f ]?–[\u2009\u202f ]?/u, ' – ');
}

/**
 * How days of a course are written: `3 Aug`, with the year where the course goes from one year into another.
 * @param from,to its first and last day or instant; where there is none, no year is told
 */
export function shortDays(
  from: string | undefined,
  to: string | undefined,
  zone = 'UTC',
): (date: string) => string {
  const yearOf = (date = ''): string =>
    date === '' ? '' : new Date(date).toLocaleDateString('en', { year: 'numeric', timeZone: zone });
  const format = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    ...(yearOf(from) === yearOf(to) ? {} : { year: 'numeric' }),
    timeZone: zone,
  });
  return (date) => format.format(new Date(date));
}
