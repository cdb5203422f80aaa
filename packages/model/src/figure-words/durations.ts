import { numberFormat } from '../kept-formats.js';
import type { Locale } from '../locale.js';
import { regionOf } from '../written-figures.js';

const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

const unitAt = (seconds: number): number => UNITS.findIndex((each) => seconds >= each.seconds);

/** Seconds as people write them, in the largest unit that holds them and the next smaller one: `3 days 4 hrs`, `3 Tage 4 Std.`. */
export function durationText(seconds: number, locale: Locale): string {
  const size = Math.abs(seconds);
  const written = (value: number, unit: (typeof UNITS)[number]['unit'], digits = 0): string =>
    numberFormat(regionOf(locale), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const sign = seconds <= -0.05 ? '−' : '';
  if (Math.round(size) < 60) return sign + written(size, 'second', size < 9.95 ? 1 : 0);
  // Rounded first: 59.7 seconds are a minute, and 23 hours 59.9 minutes a day.
  const finest = UNITS[unitAt(size) + 1]?.seconds ?? 1;
  const rounded = Math.round(size / finest) * finest;
  const at = unitAt(rounded);
  const [large, small] = [UNITS[at], UNITS[at + 1]];
  if (large === undefined || small === undefined) return sign + written(size, 'second');
  const parts = Math.round(rounded / small.seconds);
  const inLarge = large.seconds / small.seconds;
  const rest = parts % inLarge;
  const head = written(Math.floor(parts / inLarge), large.unit);
  return sign + (rest === 0 ? head : `${head} ${written(rest, small.unit)}`);
}
