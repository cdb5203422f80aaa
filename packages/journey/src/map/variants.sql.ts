import type { Statement } from '@throughline/stores';
import { inScope, scopeParams, type JourneyScope } from '../scope.js';

export interface FrequencyRow {
  /** So many journeys go the same way … */
  readonly count: number;
  /** … and so many ways are gone by that many. */
  readonly variants: number;
}

/** How many variants there are of each frequency, the most frequent first: few rows, whatever the log. */
export function variantFrequencies(scope: JourneyScope): Statement {
  const sql = `
SELECT count, count() AS variants
FROM (SELECT count() AS count FROM journeys FINAL WHERE ${inScope(scope)} GROUP BY variant)
GROUP BY count
ORDER BY count DESC`;
  return { sql, params: scopeParams(scope) };
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
export function topVariants(scope: JourneyScope, cut: VariantCut): Statement {
  const sql = `
SELECT any(activities) AS activities, count() AS count
FROM journeys FINAL
WHERE ${inScope(scope)} AND variant IN (
  SELECT variant FROM journeys FINAL WHERE ${inScope(scope)} GROUP BY variant HAVING count() >= {least:UInt64}
)
GROUP BY variant
ORDER BY count DESC, arrayMap(activity -> {ranks:Array(UInt16)}[activity], activities)
LIMIT {limit:UInt32}`;
  return { sql, params: { ...scopeParams(scope), ...cut } };
}
