import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import type { Day } from './days.js';

/** Orders of one customer, up to a day. Several on a day of the shop's calendar count once, but for `orders`. */
export interface CustomerOrdersRow {
  readonly id: string;
  readonly orders: number;
  readonly days: number;
  readonly first: Day;
  readonly last: Day;
  /** What all orders were worth, and those after the first day, in the shop's currency. */
  readonly spent: number;
  readonly later: number;
  /** Days with orders afterwards, up to the other day. */
  readonly afterwards: number;
  /** Of the whole journey. */
  readonly events: number;
  readonly channel: string;
  readonly device: string;
}

export interface Watch {
  readonly until: Day;
  /** The end of what is counted in `afterwards`. */
  readonly end: Day;
  /** True for those without an order too: their figures are 0. */
  readonly everybody?: boolean;
}

/**
 * Every customer who ordered by a day, in the order of their ids, so that what is worked out of them does not hang on
 * how threads come in.
 * @param order whose first match says which events are orders.
 */
export function customerOrders(order: JourneyOrder, { until, end, everybody = false }: Watch): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const { zone, currency } = order.facts.settings;
  const [last, close] = [binder.whole(until), binder.whole(end)];
  // Amounts of journeys in another currency are left out: none is converted without a rate.
  const paid = `if(currency = ${binder.text(currency)}, toFloat64(each.2), 0.)`;
  const ordered = `
    SELECT object_id, length(activities) + cut AS events, toString(channel) AS channel, toString(device) AS device,
      arrayMap(each -> (toInt32(toDate(fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + each.1, 'UTC'), ${binder.text(zone)})), ${paid}),
        arrayFilter(each -> bitTest(each.3, 0), arrayZip(offsets, amounts, marks))) AS bought
    FROM ${source.journeys}`;
  const seen = `
  SELECT object_id, events, channel, device, bought,
    arrayFilter(each -> each.1 <= ${last}, bought) AS seen, arrayDistinct(seen.1) AS dates
  FROM (${ordered})${everybody ? '' : '\n  WHERE notEmpty(dates)'}`;
  const sql = `
SELECT id, orders, days, first, last, spent, later, afterwards, events, channel, device
FROM ${source.everyShard(`
SELECT object_id AS id, toUInt32(length(seen)) AS orders, toUInt32(length(dates)) AS days, dates[1] AS first, dates[-1] AS last,
  arraySum(seen.2) AS spent, arraySum(arrayMap(each -> if(each.1 > dates[1], each.2, 0.), seen)) AS later,
  toUInt32(length(arrayDistinct(arrayFilter(day -> day > ${last} AND day <= ${close}, bought.1)))) AS afterwards,
  toUInt32(events) AS events, channel, device
FROM (${seen})`)}
ORDER BY id`;
  return binder.statement(sql);
}
