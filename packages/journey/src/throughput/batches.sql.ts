import type { EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { rowsLeft } from '../source/event-rows.sql.js';
import { namedByAll } from '../source/named.js';
import { isWhole, type JourneyOrder } from '../source/order.js';
import { tableOf } from '../source/source.js';
import { Binder } from '../sql/binder.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';

export interface BatchRule {
  /** Milliseconds. */
  readonly within: number;
  readonly least: number;
  readonly resource: EventProperty | undefined;
}

export interface BatchRow {
  readonly name: string;
  readonly events: number;
  readonly batched: number;
  readonly batches: number;
}

/**
 * Runs of events of one activity by one system and person, none further from the next than `within`; runs of at least
 * `least` are batches (sequential batching: Martin et al. 2017). Over events, not over journeys: what touches five
 * items happened once. Times are gathered and split, which needs neither a window nor a join.
 */
export function batches(order: JourneyOrder, { within, least, resource }: BatchRule): Statement {
  const binder = new Binder();
  const enough = binder.whole(least);
  const sql = `
SELECT name, sum(length(times)) AS events, sum(arraySum(arrayFilter(size -> size >= ${enough}, sizes))) AS batched,
  sum(arrayCount(size -> size >= ${enough}, sizes)) AS batches
FROM (
  SELECT name, arraySort(groupArray(at)) AS times,
    arrayMap(run -> length(run), arraySplit((at, gap) -> gap > ${binder.whole(within)}, times, arrayDifference(times))) AS sizes
  FROM ${eventsOf(order, resource, binder)}
  GROUP BY name, reporter, who
)
GROUP BY name`;
  return binder.statement(sql);
}

/** Events of the journeys that are meant, each once. */
function eventsOf(order: JourneyOrder, resource: EventProperty | undefined, binder: Binder): string {
  const { facts, objectType } = order;
  const operand =
    resource === undefined ? undefined : eventOperand(resource, { binder, zone: facts.settings.zone });
  const { layout, shop } = facts;
  const columns = `toString(activity) AS name, toUnixTimestamp64Milli(time) AS at, toString(system) AS reporter,
      ${operand === undefined ? "''" : valueText(operand)} AS who`;
  if (isWhole(order) && namedByAll(objectType))
    return layout.everyShard(
      `SELECT ${columns} FROM ${layout.own('events')} WHERE shop = ${binder.text(shop)} AND has(object_types, ${binder.text(objectType)})`,
    );
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  return `(
    SELECT any(name) AS name, any(at) AS at, any(reporter) AS reporter, any(who) AS who
    FROM ${layout.everyShard(`
      SELECT event_id, ${columns} FROM ${layout.own('event_objects')}
      WHERE ${rowsLeft(part)} AND object_id IN (SELECT object_id FROM ${tableOf(order, binder)})`)}
    GROUP BY event_id)`;
}
