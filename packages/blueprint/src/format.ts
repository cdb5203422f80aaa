import { dateFormat, numberFormat } from '@throughline/model';
import { nounIn, type Locale } from './nouns.js';

const NARROW_SPACE = '\u202F';
const MINUS = '\u2212';

interface Customs {
  /** Region whose rules grouping, money and dates follow: fixed, so that a drawing is the same everywhere. */
  readonly region: string;
  /** Signs of a thousand million, a million and a thousand. */
  readonly scales: readonly [string, string, string];
  /** Signs of year, day, hour, minute and second. */
  readonly units: readonly [string, string, string, string, string];
}

const CUSTOMS: Readonly<Record<Locale, Customs>> = {
  en: {
    region: 'en-GB',
    scales: ['bn', 'M', 'k'],
    units: ['y', 'd', 'h', 'm', 's'],
  },
  de: {
    region: 'de-DE',
    scales: ['Mrd.', 'Mio.', 'Tsd.'],
    units: ['J', 'T', 'h', 'min', 's'],
  },
};

const UNITS = [
  { seconds: 365.25 * 86_400, whole: 10, from: 2 },
  { seconds: 86_400, whole: 14, from: 1 },
  { seconds: 3_600, whole: 10, from: 1 },
  { seconds: 60, whole: 10, from: 1 },
  { seconds: 1, whole: 0, from: 1 },
] as const;

/** How a language says figures, money, durations and periods. */
export interface Format {
  readonly locale: Locale;
  /** The BCP 47 tag that dates are written by. */
  readonly region: string;
  /** `412,806` */
  readonly count: (value: number) => string;
  /** `412 k`, `46.9 k`, `8,204`, `1.24 M`: three digits where there are more than four. */
  readonly compact: (value: number) => string;
  /** A share 0 … 1 as `61 %`, `2.8 %`, `0.04 %`. */
  readonly share: (share: number) => string;
  /** Seconds as people say them: `3 d 4 h`, `41 d`, `4 m 20 s`, `38 s`, `0.4 s`. */
  readonly duration: (seconds: number) => string;
  /** The same in one unit, for where there is little room: `31 h`, `3 d`, `5 m`. */
  readonly durationShort: (seconds: number) => string;
  /** An amount in major units in full: `€799,412.35`. */
  readonly money: (value: number, currency: string) => string;
  /** An amount in major units, short: `€88 k`, `€74`; the currency stands where it does in full. */
  readonly moneyCompact: (value: number, currency: string) => string;
  /** A period as `1 Oct 2026 – 31 Oct 2026`; empty where the log has no time. */
  readonly period: (from: string | null, to: string | null) => string;
  /** `1 order`, `412 k sessions`: a number with the thing it counts. */
  readonly objects: (count: number, objectType: string) => string;
  /** The name of a type of object, for one or for many: `order`, `orders`. */
  readonly noun: (objectType: string, count: 'one' | 'many') => string;
}

function numbersIn({ region, scales }: Customs) {
  const whole = new Intl.NumberFormat(region, { maximumFractionDigits: 0 });
  const significant = (value: number, digits: number): string => {
    const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value) || 1)));
    return numberFormat(region, { maximumFractionDigits: decimals }).format(value);
  };
  const steps = [999_500_000, 999_500, 9_999.5].map((from, index) => ({
    from,
    unit: [1e9, 1e6, 1e3][index] ?? 1,
    sign: scales[index] ?? '',
  }));
  const count = (value: number): string => whole.format(value).replace('-', MINUS);
  const compact = (value: number): string => {
    const size = Math.abs(value);
    const scale = steps.find((entry) => size >= entry.from);
    const said = scale
      ? `${significant(size / scale.unit, 3)}${NARROW_SPACE}${scale.sign}`
      : whole.format(size);
    return (value < 0 ? MINUS : '') + said;
  };
  return { significant, count, compact };
}

type Numbers = ReturnType<typeof numbersIn>;

function shareIn({ significant }: Numbers, share: number): string {
  const percent = Math.abs(share * 100);
  const sign = share < 0 ? MINUS : '';
  if (percent > 0 && percent < 0.01) return `<${NARROW_SPACE}${significant(0.01, 1)}${NARROW_SPACE}%`;
  return `${sign}${significant(percent, percent >= 99.5 ? 3 : 2)}${NARROW_SPACE}%`;
}

function durationsIn({ units }: Customs, { significant, count }: Numbers) {
  const said = (value: number, at: number): string => `${count(value)}${NARROW_SPACE}${units[at] ?? ''}`;
  const twoUnits = (size: number, at: number): string => {
    const unit = UNITS[at] ?? UNITS[4];
    const smaller = UNITS[at + 1];
    if (!smaller || size >= unit.seconds * unit.whole) return said(Math.round(size / unit.seconds), at);
    const inSmaller = Math.round(size / smaller.seconds);
    const perUnit = Math.round(unit.seconds / smaller.seconds);
    const rest = inSmaller % perUnit;
    const head = said(Math.floor(inSmaller / perUnit), at);
    return rest === 0 ? head : `${head} ${said(rest, at + 1)}`;
  };
  const duration = (seconds: number): string => {
    const size = Math.abs(seconds);
    const sign = seconds < 0 ? MINUS : '';
    if (size < 10) return `${sign}${significant(size, 2)}${NARROW_SPACE}${units[4]}`;
    const at = UNITS.findIndex((unit) => size >= unit.seconds * unit.from - 1e-9);
    return sign + twoUnits(size, at < 0 ? UNITS.length - 1 : at);
  };
  const durationShort = (seconds: number): string => {
    const at = UNITS.findIndex((unit) => Math.abs(seconds) >= 1.5 * unit.seconds);
    const unit = UNITS[at];
    return !unit || Math.abs(seconds) < 10 ? duration(seconds) : said(seconds / unit.seconds, at);
  };
  return { duration, durationShort };
}

const NUMBER_PARTS: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction']);

/** What stands before and after the number of an amount: `€`, or ` €`. */
function aroundNumber(format: Intl.NumberFormat): readonly [string, string] {
  const parts = format.formatToParts(1);
  const first = parts.findIndex(({ type }) => NUMBER_PARTS.has(type));
  const last = parts.findLastIndex(({ type }) => NUMBER_PARTS.has(type));
  const said = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  return [said(0, first), said(last + 1, parts.length)];
}

function moneyIn({ region }: Customs, { compact }: Numbers) {
  const formatOf = (currency: string): Intl.NumberFormat =>
    numberFormat(region, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const money = (value: number, currency: string): string =>
    formatOf(currency).format(value).replace('-', MINUS);
  const moneyCompact = (value: number, currency: string): string => {
    const [before, after] = aroundNumber(formatOf(currency));
    return `${value < 0 ? MINUS : ''}${before}${compact(Math.abs(value))}${after}`;
  };
  return { money, moneyCompact };
}

function periodIn({ region }: Customs) {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return (from: string | null, to: string | null): string => {
    if (from === null || to === null) return '';
    const day = dateFormat(region, options);
    const first = day.format(new Date(from));
    const last = day.format(new Date(to));
    return first === last ? first : `${first} – ${last}`;
  };
}

function make(locale: Locale): Format {
  const customs = CUSTOMS[locale];
  const numbers = numbersIn(customs);
  const noun = (objectType: string, count: 'one' | 'many') => nounIn(locale, objectType, count);
  return {
    locale,
    region: customs.region,
    count: numbers.count,
    compact: numbers.compact,
    share: (share) => shareIn(numbers, share),
    ...durationsIn(customs, numbers),
    ...moneyIn(customs, numbers),
    period: periodIn(customs),
    objects: (count, objectType) =>
      `${numbers.compact(count)} ${noun(objectType, count === 1 ? 'one' : 'many')}`,
    noun,
  };
}

const made: Readonly<Record<Locale, Format>> = { en: make('en'), de: make('de') };

/** How a language says figures. */
export function formatFor(locale: Locale): Format {
  return made[locale];
}

const english = made.en;

/** English figures, as the drawings of the command line carry them: see {@link Format} for each. */
export const formatCount = english.count;
export const formatCompact = english.compact;
export const formatShare = english.share;
export const formatDuration = english.duration;
export const formatDurationShort = english.durationShort;
export const formatMoney = english.money;
export const formatMoneyCompact = english.moneyCompact;
export const formatPeriod = english.period;
export const formatObjects = english.objects;
