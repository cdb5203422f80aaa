import type { Interval } from '@throughline/model';
import { say } from '../texts/texts.js';

/** What a cohort is called: the day on which its interval begins, or its month. */
export function dayOf(interval: Interval, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(say().region, {
    ...(interval === 'month' ? { year: 'numeric' } : { day: 'numeric' }),
    month: 'short',
    timeZone,
  });
}
