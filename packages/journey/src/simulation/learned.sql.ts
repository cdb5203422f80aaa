import { SIMULATION_PACES as PACES } from '@throughline/decide';
import type { Statement } from '@throughline/stores';
import type { WorthNumbers } from '../worth/worth.js';
import { LEVELS } from './parts.sql.js';
import { learnedSource, type Window } from './window.js';

export interface RouteRow {
  readonly after: readonly number[];
  /** How many different activities had happened by then. */
  readonly progress: number;
  readonly next: number;
  readonly fresh: 0 | 1;
  readonly grp: string;
  readonly count: number;
  readonly tuning: number;
}

/** Rows beyond so many are the rarest of all ways: they are left out. */
const MOST_ROUTES = 300_000;
const MOST_PROGRESS = 31;

/**
 * What came next after the last activities, counted. 0 stands for what is before the start and after the end. One journey
 * in five, by its id, is held back to find out how much is worth remembering.
 */
export function routes(window: Window, memory: number): Statement {
  const { binder, everyShard, journeys } = learnedSource(window);
  const most = binder.whole(memory);
  const sql = `
SELECT step.1 AS after, step.2 AS progress, step.3 AS next, step.4 AS fresh, grp, toUInt32(count()) AS count,
  toUInt32(sum(tuned)) AS tuning
FROM ${everyShard(`
  SELECT grp, tuned, arrayJoin(arrayMap(at -> (arraySlice(path, greatest(1, at - ${most} + 1), least(at, ${most})),
      toUInt8(least(different[at], ${MOST_PROGRESS})), path[at + 1], news[at]), range(1, length(path)))) AS step
  FROM (
    SELECT grp, tuned, path, arrayPushBack(firsts, toUInt8(0)) AS news,
      arrayPushFront(arrayCumSum(firsts), toUInt64(0)) AS different
    FROM (
      SELECT grp, toUInt8(cityHash64(object_id, 'tuning') % 5 = 0) AS tuned,
        arrayPushBack(arrayPushFront(activities, toUInt16(0)), toUInt16(0)) AS path,
        arrayMap(nth -> toUInt8(nth = 1), arrayEnumerateUniq(activities)) AS firsts
      FROM ${journeys}
    )
  )`)}
GROUP BY after, progress, next, fresh, grp
ORDER BY count DESC, after, progress, next, fresh, grp LIMIT ${binder.whole(MOST_ROUTES)}`;
  return binder.statement(sql);
}

export interface TimeRow {
  /** From * 65536 + to. */
  readonly edge: number;
  /** The part of the week in which it began, and the class of how long the step before took; -1 for all. */
  readonly bucket: number;
  readonly pace: number;
  readonly count: number;
  readonly quantiles: readonly number[];
}

/** Classes with fewer steps have no times of their own. */
const ENOUGH = 30;

/**
 * How long steps took, in seconds, by the part of the week in which they began (four parts to a day of the shop's clocks), by how
 * long the step before took, by both and by neither.
 */
export function times(window: Window, zone: string): Statement {
  const { binder, everyShard, journeys } = learnedSource(window);
  const clock = binder.text(zone);
  const bounds = binder.bind(
    'Array(UInt64)',
    PACES.map((seconds) => seconds * 1000),
  );
  const sql = `
SELECT edge, class.1 AS bucket, class.2 AS pace, toUInt32(count()) AS count,
  quantilesExactInclusive(${LEVELS})(gap / 1000) AS quantiles
FROM ${everyShard(`
  SELECT edge, gap, arrayJoin([(-1, -1), (week, -1), (-1, quick), (week, quick)]) AS class
  FROM (
    SELECT edge, gap, toInt8(toDayOfWeek(begun, 1, ${clock}) * 4 + intDiv(toHour(begun, ${clock}), 6)) AS week,
      toInt8(arrayCount(bound -> bound < before, ${bounds})) AS quick
    FROM (
      SELECT edge, gap, before, fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + offset, 'UTC') AS begun
      FROM (
        SELECT start, steps.edge AS edges, steps.gap AS gaps, arrayPopBack(offsets) AS begins,
          arraySlice(arrayPushFront(gaps, toUInt64(0)), 1, length(gaps)) AS befores
        FROM ${journeys}
      )
      ARRAY JOIN edges AS edge, gaps AS gap, begins AS offset, befores AS before
    )
  )`)}
GROUP BY edge, class
HAVING bucket = -1 AND pace = -1 OR count >= ${binder.whole(ENOUGH)}
ORDER BY edge, bucket, pace`;
  return binder.statement(sql);
}

export interface ArrivalRow {
  /** 0 Monday 00:00 … 167. */
  readonly hour: number;
  readonly count: number;
}

/** In which hours of the week journeys start. */
export function arrivals(window: Window, zone: string): Statement {
  const { binder, everyShard, journeys } = learnedSource(window);
  const clock = binder.text(zone);
  const sql = `
SELECT hour, toUInt32(count()) AS count
FROM ${everyShard(`SELECT toUInt8(toDayOfWeek(start, 1, ${clock}) * 24 + toHour(start, ${clock})) AS hour FROM ${journeys}`)}
GROUP BY hour ORDER BY hour`;
  return binder.statement(sql);
}

export interface AmountRow {
  readonly activity: number;
  readonly events: number;
  readonly paid: number;
  readonly mean: number | null;
  readonly quantiles: readonly (number | null)[];
}

/** What activities that move money were worth, in the shop's currency; what is given back counts as less than nothing. */
export function amounts(window: Window, { earned, given, currency }: WorthNumbers): Statement {
  const { binder, everyShard, journeys } = learnedSource(window);
  const back = binder.activities(given);
  const sql = `
SELECT activity, toUInt32(count()) AS events, toUInt32(countIf(amount != 0)) AS paid, avgIf(amount, amount != 0) AS mean,
  quantilesExactInclusiveIf(${LEVELS})(amount, amount != 0) AS quantiles
FROM ${everyShard(`
  SELECT activity, if(money = ${binder.text(currency)}, if(has(${back}, activity), -abs(toFloat64(sum)), toFloat64(sum)), 0.) AS amount
  FROM (SELECT activities, amounts, currency AS money FROM ${journeys})
  ARRAY JOIN activities AS activity, amounts AS sum
  WHERE has(${binder.activities([...earned, ...given])}, activity)`)}
GROUP BY activity ORDER BY activity`;
  return binder.statement(sql);
}
