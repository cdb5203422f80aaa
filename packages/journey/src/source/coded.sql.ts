import type { Binder } from '../sql/binder.js';
import { codedEvents } from './coded-events.sql.js';
import { rowsLeft } from './event-rows.sql.js';
import type { Match } from './match.js';
import { isWhole, type JourneyOrder, type RowsOf, type SourcePart } from './order.js';

/**
 * Journeys of which only marks, amounts and codes are needed: `object_id`, `start`, `offsets`, `amounts` (as Float64), `marks`
 * and `codes`. All properties of an event stand in one number, which is grouped by some ten times faster than their texts. Events
 * that bear no mark are left out; what is asked of journeys is asked of them whole.
 */
export function codedTable(part: SourcePart): string {
  const { order, binder } = part;
  const { mark, code } = codedEvents(order, { binder, zone: order.facts.settings.zone }, 'code');
  return `(
SELECT object_id, fromUnixTimestamp64Milli(rows.1[1], 'UTC') AS start,
  arrayMap(instant -> instant - rows.1[1], rows.1) AS offsets, rows.3 AS amounts, rows.4 AS marks, rows.5 AS codes
FROM (
  SELECT object_id, arrayZip(instants, positions, worths, bits, told) AS read, if(${MIXED}, arraySort(read), read) AS rows
  FROM (
    -- Columns of numbers are put together several times as fast as rows of several things.
    SELECT object_id, groupArray(toUnixTimestamp64Milli(time)) AS instants, groupArray(position) AS positions,
      groupArray(${worthOf(order, binder)}) AS worths, groupArray(${mark}) AS bits, groupArray(${code} AS code) AS told
    FROM ${order.facts.layout.own('event_objects')}
    WHERE ${rowsLeft(part)} AND ${marked(order, binder)} AND ${objectsMeant(part)} AND ${partMeant(part)}
    GROUP BY object_id
    -- Rows lie in the order of their objects: an object is done with when the next one comes, and takes no memory any more. Shop and
    -- type are one each: as keys they would take a quarter of the time.
    SETTINGS optimize_aggregation_in_order = 1
  )
))`;
}

function worthOf({ assumed, facts }: JourneyOrder, binder: Binder): string {
  if (assumed === undefined) return 'toFloat64(amount)';
  const names = binder.texts(assumed.numbers.flatMap((number) => facts.nameOf.get(number) ?? []));
  return `if(amount = 0 AND currency = '' AND activity IN ${names}, ${binder.bind('Float64', assumed.value)}, toFloat64(amount))`;
}

/** Whether the rows of an object did not come in order: those of several parts of a table meet here. Most lie in one. */
const MIXED =
  'arrayExists((gap, step) -> gap < 0 OR (gap = 0 AND step <= 0), arrayDifference(instants), arrayPushFront(arrayPopFront(arrayDifference(positions)), 1))';

function marked({ facts, marks = [] }: JourneyOrder, binder: Binder): string {
  const numbers = marks.map(namedBy);
  if (numbers.includes(null)) return 'true';
  const names = [...new Set(numbers.flatMap((each) => each ?? []))].map(
    (number) => facts.nameOf.get(number) ?? '',
  );
  return `activity IN ${binder.texts(names)}`;
}

/** The activities that a match can be; null for every one. */
function namedBy({ ways }: Match): readonly number[] | null {
  if (ways.some(({ numbers }) => numbers === null)) return null;
  return ways.flatMap(({ numbers }) => numbers ?? []);
}

/** Journeys beyond the cap are left out, as they are wherever events tell them: they would not fit in memory. */
export function objectsMeant({ order, table }: SourcePart): string {
  const { facts, objectType, span, where, bots } = order;
  const plain = { facts, objectType, span, where, bots };
  if (isWhole(plain) && !facts.capped.has(objectType)) return 'true';
  return `object_id IN (SELECT object_id FROM ${table(plain)} WHERE cut = 0)`;
}

function partMeant({ order, binder }: SourcePart): string {
  const { facts, objectType, part } = order;
  if (part === undefined) return 'true';
  const those = (rows: readonly RowsOf[]) => `(SELECT object_id FROM ${facts.layout.own('event_objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)} AND (${rows.map(rowOf).join(' OR ')}))`;
  const rowOf = ({ after, from, to }: RowsOf) => {
    const wanted = [
      ...(after === undefined ? [] : [`import > ${binder.whole(after)}`]),
      ...(from === undefined ? [] : [`time > ${binder.instant(from)}`]),
      ...(to === undefined ? [] : [`time <= ${binder.instant(to)}`]),
    ];
    return `(${wanted.join(' AND ')})`;
  };
  const conditions = [
    `object_id IN ${those(part.having)}`,
    ...(part.lacking === undefined ? [] : [`object_id NOT IN ${those(part.lacking)}`]),
    ...(part.until === undefined ? [] : [`import <= ${binder.whole(part.until)}`]),
  ];
  return conditions.join(' AND ');
}
