import type { Day } from '../customers/days.js';
import type { JourneyOrder, SourcePart } from '../source/order.js';

/**
 * What segments are worked out from, for each object with an order by a day: `recency` in days, `orders`, `spent` in the
 * shop's currency, `events`. The same figures as those of `customerOrders`.
 * @param order whose first match says which events are orders.
 */
export function figuresTable(order: JourneyOrder, until: Day, { binder, table }: SourcePart): string {
  const { zone, currency } = order.facts.settings;
  const last = binder.whole(until);
  const paid = `if(currency = ${binder.text(currency)}, toFloat64(each.2), 0.)`;
  const day = `toInt32(toDate(fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + each.1, 'UTC'), ${binder.text(zone)}))`;
  return `(
    SELECT object_id, length(activities) + cut AS events,
      arrayFilter(one -> one.1 <= ${last}, arrayMap(each -> (${day}, ${paid}), arrayFilter(each -> bitTest(each.3, 0), arrayZip(offsets, amounts, marks)))) AS seen,
      ${last} - seen[-1].1 AS recency, length(seen) AS orders, arraySum(seen.2) AS spent
    FROM ${table(order)}
    WHERE notEmpty(seen))`;
}
