import { type EventFilter, propertyParts } from '@throughline/model';
import { compare } from '../sql/comparison.sql.js';
import { eventOperand, valueText, type EventRows } from '../sql/event-property.sql.js';
import { isOfNumber, matchesRow, plainNumbers, type Match } from './match.js';
import { CODE_BITS, type CodedProperty, type JourneyOrder } from './order.js';

/** What the rows of events tell of themselves, each as one whole number. */
export interface CodedEvents {
  /** Bit i says whether an event is one of the order's match i. Refers to `code` by its alias. */
  readonly mark: string;
  /** The order's codes in the first bits; in those after `CODE_BITS` what marks are made of. */
  readonly code: string;
}

/** @param alias of `code` in the statement. */
export function codedEvents(order: JourneyOrder, rows: EventRows, alias: string): CodedEvents {
  const { codes = [], marks = [] } = order;
  const told = toldOnce(marks);
  return { mark: markOf(order, rows, { told, alias }), code: codeOf(codes, rows, told) };
}

/** The codes of an event alone, of its row. */
export function rowCode(codes: readonly CodedProperty[], rows: EventRows): string {
  return codeOf(codes, rows, []);
}

/** Filters of which an event's own texts and numbers are asked, each for a bit of its code. */
const MOST_TOLD = 64 - CODE_BITS;

/** A filter that several matches may share, and their bits. */
interface Told {
  readonly filter: EventFilter;
  readonly bit: number;
  readonly matches: readonly number[];
}

/**
 * The filters that decide about matches beside the activity. To look into an event for each of them takes most of the time, since
 * nearly all events are asked in vain: all of its texts and numbers are gone through once for all.
 */
function toldOnce(marks: readonly Match[]): Told[] {
  const all = new Map<string, { filter: EventFilter; matches: number[] }>();
  marks.forEach((match, at) => {
    const filter = filterOf(match);
    if (filter === null) return;
    const key = JSON.stringify(filter);
    const own = all.get(key) ?? { filter, matches: [] };
    own.matches.push(at);
    all.set(key, own);
  });
  return [...all.values()].slice(0, MOST_TOLD).map((own, at) => ({ ...own, bit: CODE_BITS + at }));
}

/** The one filter of a match that a text or a number of the event decides; null where it takes more than that. */
function filterOf({ ways }: Match): EventFilter | null {
  const [filter, ...others] = ways.flatMap(({ where }) => where);
  const key = JSON.stringify(filter);
  const one = ways.every(({ numbers, where }) => numbers !== null && where.length === 1);
  if (filter === undefined || !one || others.some((other) => JSON.stringify(other) !== key)) return null;
  return textsOf(filter) !== null || isOfNumber(filter) ? filter : null;
}

/** The texts of which an event has to tell one; null where it is another kind of filter. */
function textsOf({ property, operator, value }: EventFilter): string[] | null {
  if (textName({ property }) === null || operator !== 'is') return null;
  const texts = (typeof value === 'object' ? value : [value ?? '']).map(String);
  return texts.includes('') ? null : texts;
}

function codeOf(codes: readonly CodedProperty[], rows: EventRows, told: readonly Told[]): string {
  const fields = codes.filter((code) => textName(code) === null);
  const texts = codes.filter((code) => textName(code) !== null);
  const parts = [
    ...fields.map((code) => codeOfField(code, rows)),
    codeOfTexts(texts, rows, told),
    codeOfNumbers(rows, told),
  ];
  return parts.filter((part) => part !== '').join(' + ') || 'toUInt64(0)';
}

function codeOfField(code: CodedProperty, rows: EventRows): string {
  const { binder } = rows;
  if (code.bounds !== undefined) return codeOfBand(code, code.bounds, rows);
  const text = valueText(eventOperand(code.property, rows));
  const numbers = code.values.map((_, at) => (at + 1) * 2 ** code.shift);
  return `transform(${text}, ${binder.texts(code.values)}, ${binder.bind('Array(UInt64)', numbers)}, toUInt64(0))`;
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
function codeOfTexts(codes: readonly CodedProperty[], { binder }: EventRows, told: readonly Told[]): string {
  const pairs = new Map<string, bigint>();
  const add = (name: string | null, value: string, bits: bigint) => {
    const pair = `${name}${BETWEEN}${value}`;
    pairs.set(pair, (pairs.get(pair) ?? 0n) | bits);
  };
  for (const code of codes)
    code.values.forEach((value, at) => add(textName(code), value, BigInt(at + 1) << BigInt(code.shift)));
  for (const { filter, bit } of told)
    for (const value of textsOf(filter) ?? []) add(textName(filter), value, 1n << BigInt(bit));
  if (pairs.size === 0) return '';
  return `arraySum(arrayMap((name, value) -> transform(concat(name, ${binder.text(BETWEEN)}, value), ${binder.texts([...pairs.keys()])}, ${wholes([...pairs.values()], binder)}, toUInt64(0)), mapKeys(text), mapValues(text)))`;
}

function codeOfNumbers({ binder }: EventRows, told: readonly Told[]): string {
  const bits = told.flatMap(({ filter, bit }) => {
    if (!isOfNumber(filter)) return [];
    const isSet = `name = ${binder.text(propertyParts(filter.property).name)}`;
    const holds = compare({ type: 'number', sql: 'number', isSet }, filter, binder);
    return [`bitShiftLeft(toUInt64(${holds}), ${bit})`];
  });
  if (bits.length === 0) return '';
  return `arraySum(arrayMap((name, number) -> ${bits.join(' + ')}, mapKeys(numbers), mapValues(numbers)))`;
}

/** The name of a property that is a text of the event's own; null for others. */
function textName({ property }: Pick<CodedProperty, 'property'>): string | null {
  const { of, type, name } = propertyParts(property);
  return of === 'event' && type === 'text' ? name : null;
}

/**
 * By its activity, looked up once, where that alone decides, or where it does together with a bit of the code; by its row for all
 * other matches.
 */
function markOf(
  { facts, marks = [] }: JourneyOrder,
  rows: EventRows,
  { told, alias }: { readonly told: readonly Told[]; readonly alias: string },
): string {
  const { binder } = rows;
  const filtered = new Set(told.flatMap(({ matches }) => matches));
  const masks = new Map<number, bigint>();
  const others: string[] = [];
  let plain = 0n;
  marks.forEach((match, bit) => {
    const numbers = filtered.has(bit) ? match.ways.flatMap((way) => way.numbers ?? []) : plainOf(match);
    if (numbers === null) others.push(`bitShiftLeft(toUInt64(${matchesRow(match, facts, rows)}), ${bit})`);
    else if (!filtered.has(bit)) plain |= 1n << BigInt(bit);
    for (const number of numbers ?? []) masks.set(number, (masks.get(number) ?? 0n) | (1n << BigInt(bit)));
  });
  const names = [...masks.keys()].map((number) => facts.nameOf.get(number) ?? '');
  const byName = `transform(activity, ${binder.texts(names)}, ${wholes([...masks.values()], binder)}, toUInt64(0))`;
  const holding = told.map(
    ({ bit, matches }) => `bitTest(${alias}, ${bit}) * ${whole(maskOf(matches), binder)}`,
  );
  const named =
    told.length === 0 ? byName : `bitAnd(${byName}, ${[whole(plain, binder), ...holding].join(' + ')})`;
  return [...(masks.size === 0 ? [] : [named]), ...others].join(' + ') || 'toUInt64(0)';
}

const plainOf = (match: Match) => (match.plain ? plainNumbers(match) : null);

const maskOf = (bits: readonly number[]): bigint =>
  bits.reduce((mask, bit) => mask | (1n << BigInt(bit)), 0n);

/** As text: 64 bits are more than a JavaScript number holds. */
function whole(value: bigint, binder: EventRows['binder']): string {
  return `toUInt64(${binder.text(String(value))})`;
}

function wholes(values: readonly bigint[], binder: EventRows['binder']): string {
  return `CAST(${binder.texts(values.map(String))} AS Array(UInt64))`;
}
