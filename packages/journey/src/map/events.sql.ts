import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { rowsLeft } from '../source/event-rows.sql.js';
import { namedByAll } from '../source/named.js';
import type { JourneyOrder } from '../source/order.js';
import type { JourneySource } from '../source/source.js';

/** Events carry the names of activities; only journeys carry their numbers. */
export interface AmountRow {
  readonly activity: string;
  readonly currency: string;
  /** An exact decimal. */
  readonly value: string;
}

/**
 * Amounts by activity, over events: an event that touches three items of one order counts once. Journeys decide
 * which events are meant, so those are reached through the objects that they touched. A journey has the currency of
 * the first of its events that tells one: without, none does (of one beyond the cap, none of those that are kept).
 * @param all true where the source is all of the type's journeys: then no journey need be read.
 */
export function amounts(source: JourneySource, order: JourneyOrder, all: boolean): Statement {
  const { binder } = source;
  const part = { order, binder, table: () => source.journeys };
  const sql =
    all && namedByAll(order.objectType)
      ? `
SELECT toString(activity) AS activity, toString(currency) AS currency, sum(amount) AS value
FROM ${source.everyShard(`
  SELECT activity, currency, amount FROM ${source.own('events')}
  WHERE shop = ${binder.text(order.facts.shop)} AND currency != '' AND has(object_types, ${binder.text(order.objectType)})`)}
GROUP BY activity, currency`
      : `
SELECT toString(named) AS activity, toString(paidIn) AS currency, sum(paid) AS value
FROM (
  SELECT event_id, any(activity) AS named, any(currency) AS paidIn, any(amount) AS paid
  FROM ${source.everyShard(`
    SELECT event_id, activity, currency, amount FROM ${source.own('event_objects')}
    WHERE ${rowsLeft(part)} AND currency != '' AND object_id IN (
      SELECT object_id FROM ${source.journeys} WHERE currency != '' OR cut > 0)`)}
  GROUP BY event_id
)
GROUP BY activity, currency`;
  return binder.statement(sql);
}

export interface SystemRow {
  readonly activity: string;
  readonly system: string;
  readonly events: number;
}

/** The systems that report each activity. */
export function systems({ shop, layout }: ShopFacts): Statement {
  const sql = `
SELECT toString(activity) AS activity, toString(system) AS system, count() AS events
FROM ${layout.everyShard(`
  SELECT activity, system FROM ${layout.own('events')} WHERE shop = {shop:String} AND system != ''`)}
GROUP BY activity, system`;
  return { sql, params: { shop } };
}
