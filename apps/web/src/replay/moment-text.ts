import { say } from '../texts/texts.js';

/** A moment as the shop's clocks show it. @param seconds since 1970 */
export function momentText(seconds: number, zone: string): string {
  return new Intl.DateTimeFormat(say().region, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(seconds * 1000);
}
