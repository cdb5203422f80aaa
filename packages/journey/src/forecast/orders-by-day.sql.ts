import type { Statement } from '@throughline/stores';
import type { Day } from '../customers/days.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

/** Orders of one day of the shop's calendar. Days without any have no row. */
export interface OrdersByDayRow {
  readonly day: Day;
  readonly orders: number;
  /** What they were worth in the shop's currency; amounts in others are left out. */
  readonly revenue: number;
  /** Journeys whose first order it was, so that these sum to the journeys with an order. */
  readonly journeys: number;
}

/** @param order whose first match says which events are orders. */
export function ordersByDay(order: JourneyOrder): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const { zone, currency } = order.facts.settings;
  // Decimals all the way: sums of floats would hang on the order in which shards come in.
  const paid = `each.2 * toUInt8(currency = ${binder.text(currency)})`;
  const time = `fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + each.1, 'UTC')`;
  const bought = `
  SELECT arrayMap(each -> (toInt32(toDate(${time}, ${binder.text(zone)})), ${paid}),
    arrayFilter(each -> bitTest(each.3, 0), arrayZip(offsets, amounts, marks))) AS bought
  FROM ${source.journeys}`;
  const byDay = `
  SELECT one.1 AS day, count() AS orders, sum(one.2) AS revenue, countIf(place = 1) AS journeys
  FROM (${bought}) ARRAY JOIN bought AS one, arrayEnumerate(bought) AS place
  GROUP BY day`;
  return binder.statement(`
SELECT day, toUInt32(sum(orders)) AS orders, toFloat64(sum(revenue)) AS revenue, toUInt32(sum(journeys)) AS journeys
FROM ${source.everyShard(byDay)}
GROUP BY day ORDER BY day`);
}
