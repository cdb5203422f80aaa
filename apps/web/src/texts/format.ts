import { dateFormat, numberFormat } from '@throughline/model';
import { say } from './texts.js';

/** The same figures as the drawings' (see `@throughline/blueprint`), in the language that is spoken now. */
export const formatCount = (value: number): string => say().count(value);
export const formatCompact = (value: number): string => say().compact(value);
export const formatShare = (share: number): string => say().share(share);
/** A change with its sign; one that is too small to be told is none. */
export function formatChange(share: number): string {
  const told = Math.round(share * 10_000) / 10_000;
  return `${told > 0 ? '+' : ''}${formatShare(told)}`;
}
/** Never parted at the end of a line. */
export const formatDuration = (seconds: number): string => say().duration(seconds).replaceAll(' ', '\u00a0');
export const formatMoney = (value: number, currency: string): string => say().money(value, currency);
export const formatMoneyCompact = (value: number, currency: string): string =>
  say().moneyCompact(value, currency);
export const formatObjects = (count: number, objectType: string): string => say().objects(count, objectType);
/** An estimate as a person would say it, to two digits: `€3,500`, `€58`. */
export const formatMoneyAbout = (value: number, currency: string): string =>
  formatMoneyCompact(Number(value.toPrecision(2)), currency);
/** The name of many objects of a type: `orders`. */
export const plural = (objectType: string): string => say().noun(objectType, 'many');

/** A sentence of the server, whose figures stay beside their units and signs at the end of a line. */
export const unparted = (sentence: string): string =>
  sentence.replaceAll(/(\d) (?=[%€])/gu, '$1\u00a0').replaceAll(/−(?=\p{Sc})/gu, '−\u2060');

/** A day of the shop's calendar, `2026-10-31`, as people write it. */
export const formatDay = (day: string): string =>
  dateFormat(say().region, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(' ', '\u00a0');

/** A number as it stands in a field that people type into: with the decimal sign of their language, and no thousands apart. */
export const typedNumber = (value: number): string =>
  formatDecimal(value, { maximumFractionDigits: 6, useGrouping: false });

/** Any other figure, with the minus of all figures where it is below nought. */
export const formatDecimal = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  numberFormat(say().region, { signDisplay: 'negative', ...options })
    .format(value)
    .replace('-', '\u2212');
