/** Figures as people say them. The locale is fixed, so that a drawing is the same on every machine. */
const LOCALE = 'en-GB';
const NARROW_SPACE = '\u202F';
const MINUS = '\u2212';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

const SCALES = [
  { from: 999_500_000, unit: 1e9, sign: 'bn' },
  { from: 999_500, unit: 1e6, sign: 'M' },
  { from: 9_999.5, unit: 1e3, sign: 'k' },
] as const;

function significant(value: number, digits: number): string {
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString(LOCALE, { maximumFractionDigits: decimals });
}

/** `412,806` */
export function formatCount(value: number): string {
  return whole.format(value).replace('-', MINUS);
}

/** `412 k`, `46.9 k`, `8,204`, `1.24 M`: three digits where there are more than four. */
export function formatCompact(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  const scale = SCALES.find((entry) => size >= entry.from);
  if (!scale) return sign + whole.format(size);
  return `${sign}${significant(size / scale.unit, 3)}${NARROW_SPACE}${scale.sign}`;
}

/** A share 0 … 1 as `61 %`, `2.8 %`, `0.04 %`. */
export function formatShare(share: number): string {
  const percent = Math.abs(share * 100);
  const sign = share < 0 ? MINUS : '';
  if (percent > 0 && percent < 0.01) return `<${NARROW_SPACE}0.01${NARROW_SPACE}%`;
  const digits = percent >= 99.5 ? 3 : percent >= 10 && share < 0.995 ? 2 : 2;
  return `${sign}${significant(percent, digits)}${NARROW_SPACE}%`;
}

const UNITS = [
  { seconds: 365.25 * 86_400, sign: 'y', whole: 10, next: 1 },
  { seconds: 86_400, sign: 'd', whole: 14, next: 2 },
  { seconds: 3_600, sign: 'h', whole: 10, next: 3 },
  { seconds: 60, sign: 'm', whole: 10, next: 4 },
  { seconds: 1, sign: 's', whole: 0, next: 5 },
] as const;

/** Seconds as people say them: `3 d 4 h`, `41 d`, `4 m 20 s`, `38 s`, `0.4 s`. */
export function formatDuration(seconds: number): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? MINUS : '';
  if (size < 10) return `${sign}${significant(size, 2)}${NARROW_SPACE}s`;
  const at = UNITS.findIndex((unit) => size >= unit.seconds * (unit.sign === 'y' ? 2 : 1) - 1e-9);
  return sign + twoUnits(size, at < 0 ? UNITS.length - 1 : at);
}

/** The same in one unit, for where there is little room: `31 h`, `3 d`, `5 m`. */
export function formatDurationShort(seconds: number): string {
  const unit = UNITS.find((entry) => Math.abs(seconds) >= 1.5 * entry.seconds);
  if (!unit || Math.abs(seconds) < 10) return formatDuration(seconds);
  return `${whole.format(seconds / unit.seconds).replace('-', MINUS)}${NARROW_SPACE}${unit.sign}`;
}

function twoUnits(size: number, at: number): string {
  const unit = UNITS[at] ?? UNITS[4];
  const smaller = UNITS[at + 1];
  const said = (count: number, sign: string) => `${whole.format(count)}${NARROW_SPACE}${sign}`;
  if (!smaller || size >= unit.seconds * unit.whole) return said(Math.round(size / unit.seconds), unit.sign);
  const inSmaller = Math.round(size / smaller.seconds);
  const perUnit = Math.round(unit.seconds / smaller.seconds);
  const rest = inSmaller % perUnit;
  const head = said(Math.floor(inSmaller / perUnit), unit.sign);
  return rest === 0 ? head : `${head} ${said(rest, smaller.sign)}`;
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string): Intl.NumberFormat {
  const known = moneyFormats.get(currency);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  moneyFormats.set(currency, made);
  return made;
}

/** The sign of a currency: `€`, `£`, `CHF`. */
export function currencySign(currency: string): string {
  const part = moneyFormat(currency)
    .formatToParts(0)
    .find((entry) => entry.type === 'currency');
  return part?.value ?? currency;
}

/** An amount in major units in full: `€799,412.35`. */
export function formatMoney(value: number, currency: string): string {
  return moneyFormat(currency).format(value).replace('-', MINUS);
}

/** An amount in major units, short: `€ 88 k`, `€ 74`. */
export function formatMoneyCompact(value: number, currency: string): string {
  const sign = value < 0 ? MINUS : '';
  return `${sign}${currencySign(currency)}${NARROW_SPACE}${formatCompact(Math.abs(value))}`;
}

const day = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A period as `1 Oct 2026 – 31 Oct 2026`; empty where the log has no time. */
export function formatPeriod(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  const first = day.format(new Date(from));
  const last = day.format(new Date(to));
  return first === last ? first : `${first} – ${last}`;
}

/** `1 order`, `412 k sessions`: a number with the thing it counts. */
export function formatObjects(count: number, objectType: string): string {
  return `${formatCompact(count)} ${count === 1 ? objectType : plural(objectType)}`;
}

/** The plural of an object type's name, by English rules: enough for a heading. */
export function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/iu.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
