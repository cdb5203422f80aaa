import type { Statement } from '@throughline/stores';
import type { GoalNumbers } from '../outcome/goal.js';
import { reachesGoal } from '../outcome/outcome.sql.js';
import { promisedSource, type PromiseQuery } from '../promises/promises.sql.js';
import { journeySource } from '../source/source.js';
import type { JourneyOrder } from '../source/order.js';
import { worthSql } from '../worth/worth.sql.js';
import type { WorthNumbers } from '../worth/worth.js';
import { oldSource, withParts, type Window } from './window.js';

/** Probabilities of the quantile functions that are learned: 0, 1/64, …, 1. */
export const LEVELS = Array.from({ length: 65 }, (_, at) => at / 64).join(', ');

export interface ExtentRow {
  readonly journeys: number;
  readonly young: number;
  /** Milliseconds since 1970, of those that are old enough; null where none is. */
  readonly first: number | null;
  readonly last: number | null;
  readonly split: number | null;
}

/** How many journeys there are, and where to part them. */
export function extent(order: JourneyOrder, oldUntil: Date | null, heldOut: number): Statement {
  const { binder, everyShard, journeys } = journeySource(order);
  const old = oldUntil === null ? 'true' : `start <= ${binder.instant(oldUntil)}`;
  const sql = `
SELECT toUInt32(countIf(old)) AS journeys, toUInt32(countIf(NOT old)) AS young,
  if(journeys = 0, NULL, minIf(at, old)) AS first, if(journeys = 0, NULL, maxIf(at, old)) AS last,
  if(journeys = 0, NULL, quantileExactInclusiveIf(${binder.number(1 - heldOut)})(at, old)) AS split
FROM ${everyShard(`SELECT toUnixTimestamp64Milli(start) AS at, ${old} AS old FROM ${journeys}`)}`;
  return binder.statement(sql);
}

export interface ValueRow {
  readonly value: string;
}

/** The channels or devices with the most journeys. */
export function values(window: Window, by: 'channel' | 'device', most: number): Statement {
  const { binder, everyShard, journeys } = oldSource({ ...window, by: null });
  const sql = `
SELECT value
FROM ${everyShard(`SELECT toString(${by}) AS value FROM ${journeys}`)}
GROUP BY value ORDER BY count() DESC, value LIMIT ${binder.whole(most)}`;
  return binder.statement(sql);
}

export interface GroupRow {
  readonly held: 0 | 1;
  readonly grp: string;
  readonly journeys: number;
}

/** How many journeys of each channel or device there are in both parts. */
export function groups(window: Window): Statement {
  const { binder, everyShard, journeys } = oldSource(window);
  const sql = `
SELECT held, grp, toUInt32(count()) AS journeys
FROM ${everyShard(`SELECT held, grp FROM ${journeys}`)}
GROUP BY held, grp ORDER BY held, journeys DESC, grp`;
  return binder.statement(sql);
}

export interface PartRow {
  readonly held: 0 | 1;
  readonly journeys: number;
  readonly reached: number;
  readonly revenue: number;
  /** Seconds; of none, zeros. */
  readonly leadTimes: readonly (number | null)[];
}

/** What journeys of both parts came to. */
export function parts(window: Window, goal: GoalNumbers, worth: WorthNumbers | null): Statement {
  const { binder, everyShard, journeys } = oldSource(window);
  const reach = binder.activities(goal.reach);
  const sql = `
SELECT held, toUInt32(count()) AS journeys, toUInt32(countIf(success)) AS reached, sum(worth) AS revenue,
  quantilesExactInclusiveIf(${LEVELS})(lead / 1000, success) AS leadTimes
FROM ${everyShard(`
  SELECT held, ${reachesGoal(goal, binder)} AS success, ${worth === null ? '0.' : worthSql(worth, binder)} AS worth,
    offsets[arrayFirstIndex(activity -> has(${reach}, activity), activities)] AS lead
  FROM ${journeys}`)}
GROUP BY held`;
  return binder.statement(sql);
}

export interface LatenessRow {
  readonly held: 0 | 1;
  /** The class of how long it took, from 0 on; -1 for all. */
  readonly class: number;
  /** Seconds that journeys of the class took at most. */
  readonly upTo: number;
  readonly journeys: number;
  readonly late: number;
  /** Seconds later than promised; less than 0 is earlier. */
  readonly quantiles: readonly number[];
}

/** How long journeys took is told apart by so many quantiles. */
const CLASSES = 20;

/** How late journeys were that have come to what was promised, by how long that took. */
export function lateness(query: PromiseQuery, window: Window): Statement {
  const source = promisedSource(query);
  const { binder, everyShard, journeys } = withParts(source, window);
  const levels = Array.from({ length: CLASSES - 1 }, (_, at) => (at + 1) / CLASSES).join(', ');
  const sql = `
WITH come AS (SELECT held, toInt64(over) AS over, toInt64(lasted) AS lasted
  FROM ${everyShard(`SELECT held, over, offsets[closed] AS lasted FROM ${journeys} WHERE closed > 0`)})
SELECT held, class, max(lasted) / 1000 AS upTo, toUInt32(count()) AS journeys, toUInt32(countIf(over > 0)) AS late,
  quantilesExactInclusive(${LEVELS})(over / 1000) AS quantiles
FROM (
  SELECT held, over, lasted, arrayJoin([-1, toInt16(arrayCount(bound -> bound < lasted, bounds))]) AS class
  FROM come
  CROSS JOIN (SELECT quantilesExactInclusive(${levels})(lasted) AS bounds FROM come WHERE held = 0) AS parted
)
GROUP BY held, class ORDER BY held, class`;
  return binder.statement(sql);
}

export interface VariantRow {
  readonly activities: readonly number[];
  readonly learned: number;
  readonly held: number;
}

/** The commonest ways, those of the held-out part first. */
export function variants(window: Window, most: number): Statement {
  const { binder, everyShard, journeys } = oldSource(window);
  // A hash is quicker to group by than arrays are.
  const sql = `
SELECT any(way) AS activities, toUInt32(countIf(later = 0)) AS learned, toUInt32(countIf(later = 1)) AS held
FROM ${everyShard(`SELECT variant, activities AS way, held AS later FROM ${journeys}`)}
GROUP BY variant ORDER BY held DESC, learned DESC, activities LIMIT ${binder.whole(most)}`;
  return binder.statement(sql);
}
