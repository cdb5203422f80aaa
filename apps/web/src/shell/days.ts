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
