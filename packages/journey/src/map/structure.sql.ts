import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface DurationRow {
  readonly n: number;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  readonly sum: number;
  /** p50 and p90. */
  readonly quantiles: readonly [number, number];
  /** First to last start of a journey. */
  readonly span: number;
}

/** How long journeys take and how far their starts lie apart, in milliseconds. */
export function durations(source: JourneySource): Statement {
  const sql = `
SELECT count() AS n, min(took) AS min, avg(took) AS mean, max(took) AS max, sum(took) AS sum,
  quantilesExactInclusive(0.5, 0.9)(took) AS quantiles, dateDiff('millisecond', min(start), max(start)) AS span
FROM ${source.everyShard(`
  SELECT start, dateDiff('millisecond', start, finish) AS took FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}

export interface SelfDistanceRow {
  readonly activity: number;
  readonly distance: number;
}

/**
 * The fewest events between two occurrences of an activity in one journey. Sorted by (activity, place), the
 * occurrences of an activity stand side by side; journeys without a repeat are left out by their marks.
 */
export function selfDistances(source: JourneySource): Statement {
  const sql = `
SELECT pair.1 AS activity, min(pair.2) AS distance
FROM ${source.everyShard(`
  SELECT arraySort(arrayZip(activities, arrayEnumerate(activities))) AS sorted,
    arrayMap((a, b) -> (a.1, b.2 - a.2 - 1, a.1 = b.1), arrayPopBack(sorted), arrayPopFront(sorted)) AS pairs
  FROM ${source.journeys}
  WHERE arrayExists(mark -> bitAnd(mark, 4) > 0, steps.mark)`)}
ARRAY JOIN pairs AS pair
WHERE pair.3
GROUP BY activity`;
  return source.binder.statement(sql);
}

export interface FollowRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Pairs of positions i < j, by what stands there (the eventually-follows graph as pm4py counts it). A journey of
 * n events has n² / 2 pairs: they are counted by running sums, one for each kind of activity in the journey, so
 * that the pairs never exist as rows.
 */
export function eventuallyFollows(source: JourneySource): Statement {
  const sql = `
SELECT from, to, sum(seen) AS count
FROM ${source.everyShard(`
  SELECT from, activities AS tos,
    arrayPushFront(arrayPopBack(arrayCumSum(activity -> toUInt64(activity = from), activities)), 0) AS befores
  FROM (SELECT activities, arrayDistinct(activities) AS kinds FROM ${source.journeys})
  ARRAY JOIN kinds AS from`)}
ARRAY JOIN tos AS to, befores AS seen
GROUP BY from, to
HAVING count > 0`;
  return source.binder.statement(sql);
}
