import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';

export interface TextRow {
  readonly object: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  /** As text, empty where there are none. */
  readonly stars: string;
  readonly grp: string;
}

/**
 * Texts of the journeys that are meant, the newest first.
 * @param order whose first match says which events count, the second at which the score is stars; its facets are `texts`
 * properties of text, then those of stars, the score, and what groups are made by.
 */
export function textsOf(order: JourneyOrder, texts: number, most: number): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const { each, said, count } = writtenIn(source, texts);
  const rows = `
  SELECT object_id AS object, toUnixTimestamp64Milli(start) + each.2 AS time, ${said} AS text,
    arrayFirst(one -> one != '', arrayPushBack(arraySlice(each.1, ${count} + 1, length(each.1) - ${count} - 2),
      if(bitTest(each.3, 1), each.1[-2], ''))) AS stars, each.1[-1] AS grp
  FROM (${each})`;
  return binder.statement(`
SELECT object, time, text, stars, grp
FROM ${source.everyShard(rows)}
ORDER BY time DESC, object, text
LIMIT ${binder.whole(most)}`);
}

/** How many such texts there are, listed or not, as `total`. */
export function textCount(order: JourneyOrder, texts: number): Statement {
  const source = journeySource(order);
  const { each } = writtenIn(source, texts);
  return source.binder.statement(`
SELECT toUInt32(count()) AS total
FROM ${source.everyShard(`SELECT object_id FROM (${each})`)}`);
}

/** Events that hold a text, one a row: `each` is their facets, their offset and their mark; `said` is the text of one. */
function writtenIn({ journeys, binder }: JourneySource, texts: number) {
  const count = binder.whole(texts);
  const said = `arrayFirst(one -> one != '', arraySlice(each.1, 1, ${count}))`;
  const each = `
  SELECT object_id, start, arrayJoin(arrayFilter(each -> bitTest(each.3, 0) AND ${said} != '', arrayZip(facets, offsets, marks))) AS each
  FROM ${journeys}`;
  return { each, said, count };
}
