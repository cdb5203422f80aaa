import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';

/** Bits of an event's mark: the goal, and any step before it. */
export const GOAL_BIT = 0;
export const STEP_BIT = 1;

/**
 * A customer's visits, told by their events on devices: `devices`, whether the goal was reached in each (`wins`), and
 * whether a step before it was (`steps`). Another device, or a long pause, begins another visit. An event without a device (of the warehouse, say) belongs to no visit.
 */
function visitsSql(table: string, gap: number, binder: Binder): string {
  return `
SELECT began, goalAt, arrayMap(visit -> visit[1].2, visits) AS devices,
  arrayMap(visit -> arrayExists(each -> bitTest(each.3, ${GOAL_BIT}), visit), visits) AS wins,
  arrayMap(visit -> arrayExists(each -> bitTest(each.3, ${STEP_BIT}), visit), visits) AS steps
FROM (
  SELECT seen[1].1 AS began, arrayFirst(each -> bitTest(each.3, ${GOAL_BIT}), seen).1 AS goalAt,
    arraySplit((each, gap, before) -> gap > ${binder.whole(gap)} OR each.2 != before, seen, arrayDifference(seen.1),
      arrayPushFront(arrayPopBack(seen.2), seen[1].2)) AS visits
  FROM (
    SELECT arrayFilter(each -> each.2 != '', arrayZip(arrayMap(offset -> toUnixTimestamp64Milli(start) + offset, offsets), values, marks)) AS seen
    FROM ${table}
  )
  WHERE notEmpty(seen)
)`;
}

export interface CustomersRow {
  /** 1: seen on several devices. */
  readonly several: 0 | 1;
  readonly customers: number;
  readonly converted: number;
  /** Milliseconds to the goal; NaN, where nobody reached it, comes as null. */
  readonly mean: number | null;
  readonly quantiles: readonly (number | null)[];
}

/** Customers with one device, and with several, who reached the goal. */
export function customersByDevices(order: JourneyOrder, gap: number): Statement {
  const source = journeySource(order);
  const sql = `
SELECT several, count() AS customers, countIf(won) AS converted, avgIf(took, won) AS mean,
  quantilesExactInclusiveIf(0.5, 0.9)(took, won) AS quantiles
FROM ${source.everyShard(`
  SELECT length(arrayDistinct(devices)) > 1 AS several, has(wins, true) AS won, goalAt - began AS took
  FROM (${visitsSql(source.journeys, gap, source.binder)})`)}
GROUP BY several`;
  return source.binder.statement(sql);
}

export interface ReturnRow {
  readonly from: string;
  readonly to: string;
  readonly returns: number;
  readonly converted: number;
  readonly carried: number;
  readonly carriedConverted: number;
}

/** Later visits by the device of the visit before and their own. */
export function returnsByDevices(order: JourneyOrder, gap: number): Statement {
  const source = journeySource(order);
  const sql = `
SELECT pair.1 AS from, pair.2 AS to, count() AS returns, countIf(pair.3) AS converted, countIf(pair.4) AS carried,
  countIf(pair.3 AND pair.4) AS carriedConverted
FROM ${source.everyShard(`
  SELECT arrayMap((before, after, won, left) -> (before, after, won, left), arrayPopBack(devices), arrayPopFront(devices),
    arrayPopFront(wins), arrayMap((step, goal) -> step AND NOT goal, arrayPopBack(steps), arrayPopBack(wins))) AS pairs
  FROM (${visitsSql(source.journeys, gap, source.binder)})`)}
ARRAY JOIN pairs AS pair
GROUP BY from, to`;
  return source.binder.statement(sql);
}
