import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** The way of each journey, by its hash. */
const ways = (source: JourneySource): string => source.everyShard(`SELECT variant FROM ${source.journeys}`);

export interface FrequencyRow {
  /** So many journeys go the same way … */
  readonly count: number;
  /** … and so many ways are gone by that many. */
  readonly variants: number;
}

/** How many variants there are of each frequency, the most frequent first: few rows, whatever the log. */
export function variantFrequencies(source: JourneySource): Statement {
  const sql = `
SELECT count, count() AS variants
FROM (SELECT count() AS count FROM ${ways(source)} GROUP BY variant)
GROUP BY count
ORDER BY count DESC`;
  return source.binder.statement(sql);
}

export interface VariantRow {
  readonly activities: readonly number[];
  readonly count: number;
}

export interface VariantCut {
  /** Frequency of the last variant that is listed. */
  readonly least: number;
  readonly limit: number;
  /** By number of the activity, the rank of its name: ties are listed by name. */
  readonly ranks: readonly number[];
}

/** The most frequent variants. Activities are read for the journeys of those alone. */
export function topVariants(source: JourneySource, cut: VariantCut): Statement {
  const sql = `
SELECT any(activities) AS activities, count() AS count
FROM ${source.everyShard(`
  SELECT variant, activities FROM ${source.journeys}
  WHERE variant IN (SELECT variant FROM ${ways(source)} GROUP BY variant HAVING count() >= {least:UInt64})`)}
GROUP BY variant
ORDER BY count DESC, arrayMap(activity -> {ranks:Array(UInt16)}[activity], activities)
LIMIT {limit:UInt32}`;
  return source.binder.statement(sql, { ...cut });
}
