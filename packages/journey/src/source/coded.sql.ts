import { propertyParts } from '@throughline/model';
import { eventOperand, valueText, type EventRows } from '../sql/event-property.sql.js';
import { plainNumbers, matchesRow, type Match } from './match.js';
import { isWhole, type CodedProperty, type JourneyOrder, type RowsOf, type SourcePart } from './order.js';
import { rowsLeft } from './event-rows.sql.js';

/**
 * Journeys of which only marks, amounts and codes are needed: `object_id`, `start`, `offsets`, `amounts`, `marks` and
 * `codes`. All properties of an event stand in one number, which is grouped by some ten times faster than their texts. Events
 * that bear no mark are left out; what is asked of journeys is asked of them whole.
 */
export function codedTable(part: SourcePart): string {
  const { order, binder } = part;
  const rows: EventRows = { binder, zone: order.facts.settings.zone };
  return `(
SELECT object_id, fromUnixTimestamp64Milli(rows.1[1], 'UTC') AS start,
  arrayMap(instant -> instant - rows.1[1], rows.1) AS offsets, rows.3 AS amounts, rows.4 AS marks, rows.5 AS codes
FROM (
  SELECT object_id, arraySort(groupArray((toUnixTimestamp64Milli(time), position, amount, ${markOf(order, rows)}, ${codeOf(order, rows)}))) AS rows
  FROM ${order.facts.layout.own('event_objects')}
  WHERE ${rowsLeft(part)} AND ${marked(order, rows)} AND ${objectsMeant(part)} AND ${partMeant(part)}
  GROUP BY shop, object_type, object_id
  -- Rows lie in the order of their objects: an object is done with when the next one comes, and takes no memory any more.
  SETTINGS optimize_aggregation_in_order = 1
))`;
}

function codeOf({ codes = [] }: JourneyOrder, rows: EventRows): string {
  const fields = codes.filter((code) => textName(code) === null);
  const texts = codes.filter((code) => textName(code) !== null);
  const parts = fields.map((code) => {
    if (code.bounds !== undefined) return codeOfBand(code, code.bounds, rows);
    const text = valueText(eventOperand(code.property, rows));
    return `transform(${text}, ${rows.binder.texts(code.values)}, ${numbersOf([code], rows)}, toUInt64(0))`;
  });
  return [...parts, ...(texts.length === 0 ? [] : [codeOfTexts(texts, rows)])].join(' + ') || 'toUInt64(0)';
}

/** The band that a number lies in; 0 where it is not set. */
function codeOfBand(code: CodedProperty, bounds: readonly number[], rows: EventRows): string {
  const { sql, isSet } = eventOperand(code.property, rows);
  const band = `1 + arrayCount(bound -> ${sql} >= bound, ${rows.binder.bind('Array(Float64)', bounds)})`;
  return `if(${isSet}, toUInt64(${band}) * toUInt64(${rows.binder.whole(2 ** code.shift)}), toUInt64(0))`;
}

/** Stands between the name of a property and its value; no name that anybody gives holds it. */
const BETWEEN = '\u0001';

/**
 * Each of an event's texts is looked up once, by its name and value together: to look into an event for each property that some
 * event may have takes twice as long, since there are many, and most events have but a few.
 */
function codeOfTexts(codes: readonly CodedProperty[], rows: EventRows): string {
  const { binder } = rows;
  const pairs = codes.flatMap((code) => code.values.map((value) => `${textName(code)}${BETWEEN}${value}`));
  return `arraySum(arrayMap((name, value) -> transform(concat(name, ${binder.text(BETWEEN)}, value), ${binder.texts(pairs)}, ${numbersOf(codes, rows)}, toUInt64(0)), mapKeys(text), mapValues(text)))`;
}

function numbersOf(codes: readonly CodedProperty[], { binder }: EventRows): string {
  const numbers = codes.flatMap(({ values, shift }) => values.map((_, at) => (at + 1) * 2 ** shift));
  return binder.bind('Array(UInt64)', numbers);
}

/** The name of a property that is a text of the event's own; null for others. */
function textName({ property }: CodedProperty): string | null {
  const { of, type, name } = propertyParts(property);
  return of === 'event' && type === 'text' ? name : null;
}

/** Bit i of a mark says whether an event is one of match i: by its activity, looked up once, where that alone decides. */
function markOf({ facts, marks = [] }: JourneyOrder, rows: EventRows): string {
  const masks = new Map<number, bigint>();
  const others: string[] = [];
  marks.forEach((match, bit) => {
    const numbers = match.plain ? plainNumbers(match) : null;
    if (numbers === null) others.push(`bitShiftLeft(toUInt64(${matchesRow(match, facts, rows)}), ${bit})`);
    for (const number of numbers ?? []) masks.set(number, (masks.get(number) ?? 0n) | (1n << BigInt(bit)));
  });
  const names = [...masks.keys()].map((number) => facts.nameOf.get(number) ?? '');
  // As text: the bits of 64 matches are more than a JavaScript number holds.
  const table = `CAST(${rows.binder.texts([...masks.values()].map(String))} AS Array(UInt64))`;
  const plain = `transform(activity, ${rows.binder.texts(names)}, ${table}, toUInt64(0))`;
  return [...(masks.size === 0 ? [] : [plain]), ...others].join(' + ') || 'toUInt64(0)';
}

function marked({ facts, marks = [] }: JourneyOrder, { binder }: EventRows): string {
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
