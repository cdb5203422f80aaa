import { conditionsOf } from './conditions.sql.js';
import { rowFacets, rowMark, rowNumber, rowsLeft, rowValue } from './event-rows.sql.js';
import { cutOf, cutsNothing, isWhole, type JourneyOrder, type SourcePart } from './order.js';
import { rebuilt } from './rebuilt.sql.js';
import { inSpan, ofObjects } from './stored.sql.js';

const FIRST_OF = (place: number) => `arrayFirst(each -> each != '', rows.${place})`;

/**
 * Journeys told by their events: for questions that need more of an event than its activity, time and amount.
 * Events stand in the order of journeys. Journeys beyond the cap are left out: what is stored of them are their
 * first events, and the rest would not fit in memory.
 */
export function toldTable(part: SourcePart): string {
  const { order } = part;
  const left = rowsLeft(part);
  const rows = `
SELECT object_id, rows.1 AS instants, rows.4 AS activities, rows.5 AS amounts, ${FIRST_OF(6)} AS currency,
  ${FIRST_OF(7)} AS channel, ${FIRST_OF(8)} AS device, rows.9 AS marks, rows.10 AS values, rows.3 AS ids, rows.11 AS facets, toUInt64(0) AS cut
FROM (
  SELECT object_id, arraySort(groupArray(row)) AS rows
  FROM (
    SELECT object_id, (toUnixTimestamp64Milli(time), position, event_id, ${rowNumber(part)}, amount,
      toString(currency), toString(channel), toString(device), ${rowMark(part)}, ${rowValue(part)}, ${rowFacets(part)}) AS row
    FROM ${order.facts.layout.own('event_objects')}
    WHERE ${left} AND ${objectsMeant(part)}
  )
  GROUP BY object_id
)`;
  const columns = order.ids === true ? ['marks', 'values', 'facets', 'ids'] : ['marks', 'values', 'facets'];
  const wanted = cutsNothing(cutOf(order)) ? [] : conditionsOf(part);
  const where = wanted.length === 0 ? '' : ` WHERE ${wanted.join(' AND ')}`;
  return `(SELECT * FROM ${rebuilt(rows, columns)}${where})`;
}

/** Where nothing is cut, the stored journeys say which objects are meant; else only the cut ones can. */
function objectsMeant(part: SourcePart): string {
  const { order, binder } = part;
  // Hardly ever is a journey beyond the cap: where none is and all are meant, no set of ids need be made.
  if (
    isWhole({ ...order, where: [], span: null }) &&
    !restricts(order) &&
    !order.facts.capped.has(order.objectType)
  )
    return 'true';
  const whole = [...ofObjects(part), ...inSpan(order.span, binder), 'cut = 0'];
  const wanted = cutsNothing(cutOf(order)) ? conditionsOf(part) : [];
  return `object_id IN (SELECT object_id FROM ${order.facts.layout.own('journeys')} WHERE ${[...whole, ...wanted].join(' AND ')})`;
}

/** Whether something else than its cuts keeps objects out: cuts are checked on the rows themselves. */
function restricts({ span, where, members }: JourneyOrder): boolean {
  const others = members !== undefined || where.some((condition) => !('events' in condition));
  return (span !== null && span.take !== 'events') || (others && cutsNothing({ span, matches: [] }));
}
