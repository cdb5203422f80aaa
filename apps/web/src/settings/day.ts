import { say } from '../texts/texts.js';

/** The day of an instant where the reader is: `4 Nov 2026`. */
export function day(instant: string): string {
  return new Date(instant).toLocaleDateString(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
