import type { Times, WeekPattern } from '@throughline/model';
import type { TimesRow } from './flow.sql.js';
import type { PatternRow } from './load.sql.js';

/** Milliseconds to seconds. */
export function timesOf({ mean, sum, quantiles }: TimesRow): Times {
  const [p50, p90, p95] = quantiles;
  return { mean: mean / 1000, p50: p50 / 1000, p90: p90 / 1000, p95: p95 / 1000, sum: sum / 1000 };
}

/** Monday to Sunday, hour by hour. */
export function weekOf(rows: readonly PatternRow[]): WeekPattern {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { day, hour, count } of rows) {
    const hours = week[day - 1];
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + count;
  }
  return week;
}
