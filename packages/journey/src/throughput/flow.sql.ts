import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';
import { workedUntil } from '../teams/working.sql.js';
import type { WorkingTable } from '../teams/working.js';

export interface FirstRow {
  readonly activity: number;
  readonly journeys: number;
  readonly earliest: string;
  readonly latest: string;
}

/** With what journeys start, and within what time. */
export function firsts(source: JourneySource): Statement {
  const sql = `
SELECT first AS activity, count() AS journeys, min(start) AS earliest, max(finish) AS latest
FROM ${source.everyShard(`SELECT first, start, finish FROM ${source.journeys}`)}
GROUP BY activity`;
  return source.binder.statement(sql);
}

/** Milliseconds. */
export interface TimesRow {
  readonly mean: number;
  readonly sum: number;
  /** p50, p90 and p95. */
  readonly quantiles: readonly [number, number, number];
}

export interface GapRow extends TimesRow {
  /** A way, from * 65536 + to, or, where less than 65536, all ways that lead to an activity. */
  readonly key: number;
  readonly count: number;
  readonly journeys: number;
  /** Steps that bring a journey to `to` for the first and for the second time. */
  readonly fresh: number;
  readonly again: number;
}

const TIMES = (column: string) =>
  `avg(${column}) AS mean, sum(${column}) AS sum, quantilesExactInclusive(0.5, 0.9, 0.95)(${column}) AS quantiles`;

/** Times between events, by the way and by the activity that they lead to: one pass for both. */
export function gaps(source: JourneySource): Statement {
  const sql = `
SELECT key, count() AS count, sum(bitAnd(mark, 1)) AS journeys, sum(bitAnd(bitShiftRight(mark, 1), 1)) AS fresh,
  sum(bitShiftRight(mark, 2)) AS again, ${TIMES('gap')}
FROM ${source.everyShard(`
  SELECT arrayJoin([edge, bitAnd(edge, 65535)]) AS key, gap, mark
  FROM (SELECT steps.edge AS edges, steps.gap AS gaps, steps.mark AS marks FROM ${source.journeys})
  ARRAY JOIN edges AS edge, gaps AS gap, marks AS mark`)}
GROUP BY key`;
  return source.binder.statement(sql);
}

export interface WorkedRow extends TimesRow {
  readonly key: number;
}

/** How much of those times lay in working hours, for ways that lead to some activities. */
export function workedGaps(
  source: JourneySource,
  activities: readonly number[],
  table: WorkingTable,
): Statement {
  const { binder } = source;
  const sql = `
SELECT key, ${TIMES('worked')}
FROM ${source.everyShard(`
  SELECT arrayJoin([edge, bitAnd(edge, 65535)]) AS key,
    ${workedUntil('done', table, binder)} - ${workedUntil('begun', table, binder)} AS worked
  FROM (
    SELECT edge, toUnixTimestamp64Milli(start) + offset AS done, done - toInt64(gap) AS begun
    FROM (SELECT start, steps.edge AS edges, steps.gap AS gaps, arrayPopFront(offsets) AS ends FROM ${source.journeys})
    ARRAY JOIN edges AS edge, gaps AS gap, ends AS offset
    WHERE has(${binder.activities(activities)}, toUInt16(bitAnd(edge, 65535)))
  )`)}
GROUP BY key`;
  return binder.statement(sql);
}

export interface ServiceRow extends TimesRow {
  readonly activity: number;
  readonly count: number;
}

/**
 * Times from start to completion of a step. Each completion belongs to the earliest start of the same activity in the
 * same journey that is not yet completed; one without a start took no time. Marks: bit 0 a start, bit 1 a completion.
 */
export function services(source: JourneySource): Statement {
  const none = "(CAST([], 'Array(Int64)'), CAST([], 'Array(Int64)'))";
  const sql = `
SELECT activity, count() AS count, ${TIMES('took')}
FROM ${source.everyShard(`
  SELECT activity, arrayJoin(arrayFold((known, each) -> multiIf(
    each.2 = 1, (arrayPushBack(known.1, each.1), known.2),
    empty(known.1), (known.1, arrayPushBack(known.2, toInt64(0))),
    (arrayPopFront(known.1), arrayPushBack(known.2, each.1 - known.1[1]))), done, ${none}).2) AS took
  FROM (
    SELECT activity, arrayMap(each -> (each.1, each.2), arrayFilter(each -> each.3 = activity AND each.2 IN (1, 2),
      arrayZip(times, kinds, names))) AS done
    FROM (SELECT offsets AS times, marks AS kinds, activities AS names, arrayDistinct(activities) AS different
      FROM ${source.journeys})
    ARRAY JOIN different AS activity
  )`)}
GROUP BY activity`;
  return source.binder.statement(sql);
}
