import { formatChange, formatCount, formatDecimal, formatMoney, formatShare } from '../texts/format.js';
import { say } from '../texts/texts.js';

/** What counts or sums to nothing is all gone: a bound of a relative effect below that says no more. */
export const ALL_GONE = -1;

/** A relative effect with its sign: `+4.2 %`; never below `−100 %`. */
export function lift(value: number | null): string {
  if (value === null) return '–';
  return formatChange(Math.max(ALL_GONE, value));
}

/** A probability as people write p-values, with its sign: `= 0.03`, `< 0.001`. */
export function chance(value: number): string {
  if (value < 0.001) return `< ${formatDecimal(0.001)}`;
  return `= ${formatDecimal(value, { maximumFractionDigits: 3 })}`;
}

/** What a variant came to, in the unit of what is counted. */
export function figureWords(
  metric: 'conversion' | 'count' | 'revenue',
  value: number | null,
  currency: string,
): string {
  if (value === null) return '–';
  if (metric === 'conversion') return formatShare(value);
  if (metric === 'revenue') return formatMoney(value, currency);
  return value < 100 ? formatDecimal(value, { maximumSignificantDigits: 3 }) : formatCount(value);
}

/** The day of an instant by the shop's clocks, as people write it; never parted at the end of a line. */
export function dayIn(instant: string, zone: string): string {
  if (instant === '') return '–';
  return new Intl.DateTimeFormat(say().region, { dateStyle: 'medium', timeZone: zone })
    .format(new Date(instant))
    .replaceAll(' ', '\u00a0');
}
