import type { EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { RowSource } from '../../source/source.js';
import { eventOperand, valueText } from '../../sql/event-property.sql.js';
import type { DaysAsked } from './daily.sql.js';

/** A property by which figures are followed each by itself, and those of its values that are. */
export interface ToldBy {
  readonly property: EventProperty;
  readonly values: readonly string[];
  /** Whether visits are counted by it too. */
  readonly visits: boolean;
}

/**
 * How many of each activity's events there were on each day by what they tell of themselves, and their amounts; activity 0: how many
 * journeys had one of `present` that tells it. Rows are those of `dailyCounts`; what tells nothing stands beside, with an empty value.
 */
export function toldDays(source: RowSource, told: readonly ToldBy[], asked: DaysAskedByName): Statement {
  const { rows, everyShard, binder } = source;
  const { zone, counted, present } = asked;
  const pairsOf = (some: readonly ToldBy[]) =>
    `[${some.map(({ property, values }) => `(toUInt8(${told.findIndex((each) => each.property === property) + 1}), toUInt8(indexOf(${binder.texts(values)}, ${valueText(eventOperand(property, { binder, zone }))})))`).join(', ')}]`;
  const day = `toInt64(toDate(time, ${binder.text(zone)}))`;
  const names = binder.texts([...counted.values()]);
  const number = `transform(activity, ${names}, ${binder.activities([...counted.keys()])}, toUInt16(0))`;
  const visited = told.filter(({ visits }) => visits);
  const visits =
    visited.length === 0 || present.length === 0
      ? ''
      : `
  UNION ALL
  SELECT ${day} AS day, each.1 AS place, each.2 AS at, toUInt16(0) AS number, uniqExact(cityHash64(object_id)) AS events, toFloat64(0) AS money
  FROM ${rows}
  ARRAY JOIN ${pairsOf(visited)} AS each
  WHERE activity IN ${binder.texts(present)}
  GROUP BY day, place, at`;
  const sql = `
SELECT day, ${binder.texts(told.map(({ property }) => property))}[place] AS facet,
  if(at = 0, '', ${valuesOf(told, binder)}[place][at]) AS value, number AS activity, sum(events) AS n, sum(money) AS amount
FROM ${everyShard(`
  SELECT ${day} AS day, each.1 AS place, each.2 AS at, ${number} AS number, count() AS events, sum(toFloat64(amount)) AS money
  FROM ${rows}
  ARRAY JOIN ${pairsOf(told)} AS each
  WHERE activity IN ${names}
  GROUP BY day, place, at, number${visits}`)}
GROUP BY day, facet, value, activity
ORDER BY day, facet, value, activity`;
  return binder.statement(sql);
}

/** Activities by their incoming names. */
interface DaysAskedByName extends Pick<DaysAsked, 'zone'> {
  /** Names by number. */
  readonly counted: ReadonlyMap<number, string>;
  readonly present: readonly string[];
}

function valuesOf(told: readonly ToldBy[], binder: RowSource['binder']): string {
  return `[${told.map(({ values }) => binder.texts(values)).join(', ')}]`;
}
