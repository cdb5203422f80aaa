import type { Statement } from '@throughline/stores';
import { groupedTable, type Split } from '../source/split.sql.js';
import type { JourneyOrder } from '../source/order.js';
import { tableOf } from '../source/source.js';
import { Binder } from '../sql/binder.js';

export interface ValueRow {
  readonly value: string;
  readonly journeys: number;
  /** How many values there are in all. */
  readonly among: number;
}

/** The values that the journeys of some orders have, those of the most journeys first. Only their names leave a shard. */
export function splitValues(orders: readonly JourneyOrder[], split: Split, limit: number): Statement {
  const binder = new Binder();
  const selects = orders.map((order) => {
    const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
    return `SELECT toString(grp) AS said FROM ${groupedTable(tableOf(order, binder), split, part)}`;
  });
  const [first] = orders;
  const rows = first?.facts.layout.everyShard(selects.join('\nUNION ALL\n'));
  const sql = `
SELECT said AS value, count() AS journeys, count() OVER () AS among
FROM ${rows}
GROUP BY said
ORDER BY journeys DESC, value
LIMIT ${binder.whole(limit)}`;
  return binder.statement(sql);
}
