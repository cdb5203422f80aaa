import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** What came after one order, each activity at its first time; times in milliseconds since the order. */
export interface SampledOrder {
  readonly activities: readonly number[];
  readonly offsets: readonly number[];
}

export interface SampleAsked {
  /** How long after an order a step counts, in milliseconds. */
  readonly within: number;
  readonly first: Date;
  readonly last: Date;
  /** Journeys that are read: one of so many, by a hash of their ids. */
  readonly every: number;
}

/** So many orders show the way that they take. */
const MOST_ORDERS = 4000;

/**
 * What came after some orders, from journeys as they are stored: bit 0 of the source's marks is the order. Of a journey its first order
 * counts, if no other one came within that time.
 */
export function sampledOrders(
  { journeys, everyShard, binder }: JourneySource,
  { within, first, last, every }: SampleAsked,
): Statement {
  const instant = (date: Date) => `toUnixTimestamp64Milli(${binder.instant(date)})`;
  const long = binder.whole(within);
  const sql = `
SELECT activities, offsets
FROM ${everyShard(`
  SELECT object_id, arrayDistinct(after.1) AS activities, arrayMap(each -> after.2[indexOf(after.1, each)] - since, activities) AS offsets
  FROM (
    SELECT object_id, orders[1] AS since,
      arrayFilter(each -> each.2 >= since AND each.2 <= since + ${long} AND NOT bitTest(each.3, 0), arrayZip(activities, offsets, marks)) AS after
    FROM (
      SELECT object_id, toUnixTimestamp64Milli(start) AS began, activities, offsets, marks,
        arrayFilter((at, mark) -> bitTest(mark, 0), offsets, marks) AS orders
      FROM ${journeys}
      WHERE cityHash64(object_id) % ${binder.whole(every)} = 0
    )
    WHERE notEmpty(orders) AND began + since >= ${instant(first)} AND began + since <= ${instant(last)} - ${long}
      AND (length(orders) = 1 OR orders[2] > since + ${long})
  )`)}
ORDER BY cityHash64(object_id)
LIMIT ${binder.whole(MOST_ORDERS)}`;
  return binder.statement(sql);
}
