import type { EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { RowSource } from '../../source/source.js';
import { rowCode } from '../../source/coded-events.sql.js';
import type { DaysAsked } from './daily.sql.js';

/** A property by which figures are followed each by itself, and those of its values that are. */
export interface ToldBy {
  readonly property: EventProperty;
  readonly values: readonly string[];
  /** Incoming names of the activities whose events are asked for it. */
  readonly activities: readonly string[];
}

/** Bits of the place that a value has among those of its property; 0: it is none of them. */
const BITS = 4;

/**
 * How many of each activity's events there were on each day by what they tell of themselves, and their amounts. Rows are those of
 * `dailyCounts`; what tells nothing stands beside, with an empty value.
 * What an event tells is put into one number first: of the many events few are left by it, and those are looked at for each property.
 * @param told of at most fifteen values each.
 */
export function toldDays(
  { rows, everyShard, binder }: RowSource,
  told: readonly ToldBy[],
  { zone, counted }: DaysAskedByName,
): Statement {
  const codes = told.map(({ property, values }, at) => ({ property, values, shift: BITS * at }));
  const code = `bitAnd(${rowCode(codes, { binder, zone })}, ${askedOf(told, binder)})`;
  const names = binder.texts([...counted.values()]);
  const number = `transform(activity, ${names}, ${binder.activities([...counted.keys()])}, toUInt16(0))`;
  const sql = `
SELECT day, ${binder.texts(told.map(({ property }) => property))}[place] AS facet,
  if(at = 0, '', ${valuesOf(told, binder)}[place][at]) AS value, number AS activity, sum(events) AS n, sum(money) AS amount
FROM ${everyShard(`
  SELECT day, each.1 AS place, each.2 AS at, ${number} AS number, sum(own) AS events, sum(worth) AS money
  FROM (
    SELECT toInt64(toDate(time, ${binder.text(zone)})) AS day, activity, ${code} AS code, count() AS own, sum(toFloat64(amount)) AS worth
    FROM ${rows}
    WHERE activity IN ${names}
    GROUP BY day, activity, code
  )
  ARRAY JOIN ${placesOf(told)} AS each
  GROUP BY day, place, at, number`)}
GROUP BY day, facet, value, activity
ORDER BY day, facet, value, activity`;
  return binder.statement(sql);
}

/** The bits of a code that are asked of an event, by its activity. */
function askedOf(told: readonly ToldBy[], binder: RowSource['binder']): string {
  const masks = new Map<string, number>();
  told.forEach(({ activities }, at) => {
    for (const name of activities)
      masks.set(name, (masks.get(name) ?? 0) + (2 ** BITS - 1) * 2 ** (BITS * at));
  });
  const bits = binder.bind('Array(UInt64)', [...masks.values()]);
  return `transform(activity, ${binder.texts([...masks.keys()])}, ${bits}, toUInt64(0))`;
}

/** Of a code, each property and the place of its value. */
function placesOf(told: readonly ToldBy[]): string {
  const places = told.map(
    (_, at) => `(toUInt8(${at + 1}), toUInt8(bitAnd(bitShiftRight(code, ${BITS * at}), ${2 ** BITS - 1})))`,
  );
  return `[${places.join(', ')}]`;
}

/** Activities by their incoming names. */
interface DaysAskedByName extends Pick<DaysAsked, 'zone'> {
  /** Names by number. */
  readonly counted: ReadonlyMap<number, string>;
}

function valuesOf(told: readonly ToldBy[], binder: RowSource['binder']): string {
  return `[${told.map(({ values }) => binder.texts(values)).join(', ')}]`;
}
