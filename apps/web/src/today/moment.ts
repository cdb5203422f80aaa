import { say } from '../texts/texts.js';

/** An instant by the clock of a zone, to the minute. */
export function moment(instant: string, zone: string): string {
  return new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}
