import { formatCount, formatDuration } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** Minutes of work, in hours however many there are: a day of work is no day of the clock. */
export function workWords(minutes: number | undefined): string {
  if (minutes === undefined || minutes < 1) return '–';
  return minutes < 60
    ? formatDuration(minutes * 60)
    : t().throughput.hours(formatCount(Math.round(minutes / 60)));
}
