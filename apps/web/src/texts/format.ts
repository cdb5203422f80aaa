import { say } from './texts.js';

/** The same figures as the drawings' (see `@throughline/blueprint`), in the language that is spoken now. */
export const formatCount = (value: number): string => say().count(value);
export const formatCompact = (value: number): string => say().compact(value);
export const formatShare = (share: number): string => say().share(share);
export const formatDuration = (seconds: number): string => say().duration(seconds);
export const formatMoney = (value: number, currency: string): string => say().money(value, currency);
export const formatMoneyCompact = (value: number, currency: string): string =>
  say().moneyCompact(value, currency);
export const formatObjects = (count: number, objectType: string): string => say().objects(count, objectType);
/** The name of many objects of a type: `orders`. */
export const plural = (objectType: string): string => say().noun(objectType, 'many');

/** Any other figure, with the minus of all figures where it is below nought. */
export const formatDecimal = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(say().region, { signDisplay: 'negative', ...options })
    .format(value)
    .replace('-', '\u2212');
