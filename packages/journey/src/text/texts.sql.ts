import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

export interface TextRow {
  readonly object: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  /** As text, empty where there are none. */
  readonly stars: string;
  readonly grp: string;
  /** Texts there are in all. */
  readonly total: number;
}

/**
 * Texts of the journeys that are meant, the newest first.
 * @param order whose first match says which events count; its facets are `texts` properties of text, then those of stars,
 * then what groups are made by.
 */
export function textsOf(order: JourneyOrder, texts: number, most: number): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const count = binder.whole(texts);
  const said = "arrayFirst(one -> one != '', arraySlice(each.1, 1, " + count + '))';
  const each = `
  SELECT object_id, start, arrayJoin(arrayFilter(each -> bitTest(each.3, 0) AND ${said} != '', arrayZip(facets, offsets, marks))) AS each
  FROM ${source.journeys}`;
  const rows = `
  SELECT object_id AS object, toUnixTimestamp64Milli(start) + each.2 AS time, ${said} AS text,
    arrayFirst(one -> one != '', arraySlice(each.1, ${count} + 1, length(each.1) - ${count} - 1)) AS stars, each.1[-1] AS grp
  FROM (${each})`;
  return binder.statement(`
SELECT object, time, text, stars, grp, toUInt32(count() OVER ()) AS total
FROM ${source.everyShard(rows)}
ORDER BY time DESC, object, text
LIMIT ${binder.whole(most)}`);
}
