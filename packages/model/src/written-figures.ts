import { dateFormat, numberFormat } from './kept-formats.js';
import type { Locale } from './locale.js';

const REGIONS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };

/** The region whose way of writing figures a language goes by. */
export function regionOf(locale: Locale): string {
  return REGIONS[locale];
}

/** How a language writes the figures in a sentence. */
export interface Figures {
  /** With so many decimals: “2.30”, “2,30”. */
  readonly decimal: (value: number, decimals: number) => string;
  /** “12,345”. */
  readonly whole: (value: number) => string;
  /** In an ISO 4217 currency, to its smallest coin: “€2.30”, “2,30 €”. */
  readonly money: (value: number, currency: string) => string;
  /** “€12,345”. */
  readonly wholeMoney: (value: number, currency: string) => string;
  /** A share 0 … 1: “4.2 %”, “38 %”. */
  readonly percent: (share: number) => string;
  /** A bound as it is: “25”, “60.5”. */
  readonly bound: (value: number) => string;
  /** A day that is given as YYYY-MM-DD: “7 Sept 2026”, “07.09.2026”. */
  readonly day: (date: string) => string;
}

export function figuresIn(locale: Locale): Figures {
  const region = regionOf(locale);
  const decimal = (value: number, decimals: number): string =>
    numberFormat(region, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  const money = (value: number, currency: string, options: Intl.NumberFormatOptions): string =>
    numberFormat(region, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      signDisplay: 'negative',
      ...options,
    })
      .format(value)
      // A hyphen could be left alone at the end of a line.
      .replace('-', '−');
  return {
    decimal,
    whole: (value) => decimal(Math.round(value) + 0, 0),
    money: (value, currency) => money(value, currency, {}),
    wholeMoney: (value, currency) => money(Math.round(value) + 0, currency, { maximumFractionDigits: 0 }),
    percent: (share) => `${decimal(share * 100, share < 0.0995 ? 1 : 0)} %`,
    bound: (value) => numberFormat(region, {}).format(value),
    day: (date) =>
      dateFormat(region, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
  };
}
