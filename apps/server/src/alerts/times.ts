import { type Alert, dayNumber, instantOf, wallTime, weekdayOf } from '@throughline/model';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/**
 * When an alert looks next after an instant: at the next full hour, or at its hour of the shop's clocks, each day or each Monday. What
 * lies in its quiet hours waits for their end.
 */
export function nextLook(alert: Pick<Alert, 'every' | 'at' | 'quiet'>, after: number, zone: string): number {
  return afterQuiet(alert.quiet, nextOf(alert, after, zone), zone);
}

function nextOf({ every, at }: Pick<Alert, 'every' | 'at'>, after: number, zone: string): number {
  if (every === 'hour') return (Math.floor(after / HOUR) + 1) * HOUR;
  for (let day = dayNumber(after, zone); ; day += 1) {
    const look = instantOf(day * DAY + at * HOUR, zone);
    if (look > after && (every === 'day' || weekdayOf(day) === 'monday')) return look;
  }
}

/** Whether the clocks show a quiet hour. */
export function isQuiet(quiet: Alert['quiet'], instant: number, zone: string): boolean {
  if (quiet === null || quiet.from === quiet.until) return false;
  const hour = new Date(wallTime(instant, zone)).getUTCHours();
  return quiet.from < quiet.until
    ? hour >= quiet.from && hour < quiet.until
    : hour >= quiet.from || hour < quiet.until;
}

/** The instant itself, or where that is quiet the end of the quiet hours. */
export function afterQuiet(quiet: Alert['quiet'], instant: number, zone: string): number {
  if (quiet === null || !isQuiet(quiet, instant, zone)) return instant;
  const end = dayNumber(instant, zone) * DAY + quiet.until * HOUR;
  const today = instantOf(end, zone);
  return today > instant ? today : instantOf(end + DAY, zone);
}
