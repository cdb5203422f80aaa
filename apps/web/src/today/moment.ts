import { say, t } from '../texts/texts.js';

/** An instant by the clock of a zone, to the minute; with its year where that is not the one that it is now. */
export function moment(instant: string, zone: string, now = new Date()): string {
  const yearOf = (at: Date): string =>
    at.toLocaleDateString(say().region, { year: 'numeric', timeZone: zone });
  return new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    ...(yearOf(new Date(instant)) === yearOf(now) ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

/** When a working day's cut-off is: the time alone where that is today, else with its day of the week and month. */
export function cutOffMoment(instant: string, now: string, zone: string): string {
  const written = (at: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(say().region, { ...options, timeZone: zone }).format(new Date(at));
  const time = written(instant, { hour: '2-digit', minute: '2-digit' });
  const dayOf = (at: string): string => written(at, { dateStyle: 'short' });
  if (dayOf(instant) === dayOf(now)) return t().today.cutOffToday(time);
  const day = written(instant, { weekday: 'short', day: 'numeric', month: 'short' });
  return t().today.cutOffOn(day.replaceAll(' ', '\u00a0'), time);
}
