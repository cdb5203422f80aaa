import { ONE_MACHINE } from '@throughline/stores';
import { rowMark, rowNumber, rowsLeft } from '../source/event-rows.sql.js';
import type { JourneyOrder } from '../source/order.js';
import { rebuilt } from '../source/rebuilt.sql.js';
import { tableOf, type JourneySource } from '../source/source.js';
import type { FunnelSplit } from './plan.js';

export interface RelatedOrder {
  readonly order: JourneyOrder;
  /** The type of the objects that take the journeys apart. */
  readonly related: string;
  readonly split: FunnelSplit | null;
}

/**
 * Journeys taken apart by the objects of another type that their events touch: a row for each journey and such object
 * (`part`), with the events that they share. Read from `events`, the one place where an event's objects stand together.
 * On a cluster these lie on other shards than the journeys, so the rows are grouped over all shards, and what is worked
 * out for each journey is worked out where they come together.
 * @param meant the journeys that are meant, with `grp` where they are split.
 */
export function relatedSource(meant: JourneySource, wanted: RelatedOrder): JourneySource {
  const { order, related, split } = wanted;
  const { binder } = meant;
  const { everyShard, own } = order.facts.layout;
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  const ours = binder.text(order.objectType);
  const theirs = binder.text(related);
  const ids = (type: string) => `arrayFilter((each, kind) -> kind = ${type}, object_ids, object_types)`;
  const touching = everyShard(`
    SELECT object_id, part, (toUnixTimestamp64Milli(time), position, id, ${rowNumber(part)}, amount,
      toString(currency), ${rowMark(part)}) AS row
    FROM (
      SELECT *, ${ours} AS object_type, arrayJoin(${ids(ours)}) AS object_id, arrayJoin(${ids(theirs)}) AS part
      FROM ${own('events')}
      WHERE shop = ${binder.text(order.facts.shop)} AND has(object_types, ${ours}) AND has(object_types, ${theirs})
    )
    WHERE ${rowsLeft(part)}`);
  const rows = `
SELECT object_id, part, rows.1 AS instants, rows.4 AS activities, rows.5 AS amounts, rows.7 AS marks,
  arrayFirst(each -> each != '', rows.6) AS currency, '' AS channel, '' AS device, toUInt64(0) AS cut
FROM (
  SELECT object_id, part, arraySort(groupArray(row)) AS rows
  FROM ${touching}
  GROUP BY object_id, part
)
WHERE object_id IN (SELECT object_id FROM ${everyShard(`SELECT object_id FROM ${meant.journeys}`)})`;
  const apart = rebuilt(rows, ['part', 'marks']);
  const here = { ...meant, kind: 'told' as const, everyShard: ONE_MACHINE.everyShard };
  if (split === null) return { ...here, journeys: apart };
  const said = everyShard(`SELECT object_id, grp FROM ${meant.journeys}`);
  return {
    ...here,
    journeys: `(SELECT * FROM ${apart} AS journey INNER JOIN ${said} AS said USING (object_id))`,
  };
}
