import { IS_BOT } from '../shop/facts.js';
import { conditionsOf } from './conditions.sql.js';
import { marksOf } from './marks.sql.js';
import { plainNumbers } from './match.js';
import type { Binder } from '../sql/binder.js';
import type { JourneyOrder, SourcePart } from './order.js';
import type { Span } from './period.js';

/** Objects of the order, as conditions over any table that has `shop`, `object_type` and `object_id`. */
export function ofObjects({ order, binder }: SourcePart): string[] {
  const { facts, objectType, bots } = order;
  const shop = `shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)}`;
  if (bots === 'in' || !facts.bots.has(objectType)) return [shop];
  return [
    shop,
    `object_id NOT IN (SELECT object_id FROM ${facts.layout.own('objects')} WHERE ${shop} AND ${IS_BOT})`,
  ];
}

/** Which whole journeys a span takes. */
export function inSpan(span: Span | null, binder: SourcePart['binder']): string[] {
  if (span === null) return [];
  const from = binder.instant(span.from);
  const to = binder.instant(span.to);
  const between = `toUnixTimestamp64Milli(start) + offset >= toUnixTimestamp64Milli(${from}) AND toUnixTimestamp64Milli(start) + offset < toUnixTimestamp64Milli(${to})`;
  switch (span.take) {
    case 'starting':
      return [`start >= ${from}`, `start < ${to}`];
    case 'contained':
      return [`start >= ${from}`, `finish < ${to}`];
    case 'touching':
    case 'events':
      return [`finish >= ${from}`, `start < ${to}`, `arrayExists(offset -> ${between}, offsets)`];
  }
}

/** Asked of `activities` alone, before the engine reads anything else of a journey. */
function bearingMarks({ order: { marks = [], marked }, binder }: SourcePart): string[] {
  const numbers = marks.map(plainNumbers);
  if (marked !== true || numbers.includes(null)) return [];
  return [`hasAny(activities, ${binder.activities([...new Set(numbers.flatMap((each) => each ?? []))])})`];
}

/** Journeys as they are stored, for orders that cut nothing. */
export function storedTable(part: SourcePart): string {
  const { order, binder } = part;
  const { facts, marks } = order;
  const wanted = [
    ...ofObjects(part),
    ...inSpan(order.span, binder),
    ...conditionsOf(part),
    ...bearingMarks(part),
  ];
  const marked = marks === undefined ? '' : `, ${marksOf(marks, facts, binder)} AS marks`;
  return `(SELECT *${assumedIn(order, binder)}${marked} FROM ${facts.layout.own('journeys')} WHERE ${wanted.join(' AND ')})`;
}

/** Amounts with those that are assumed. */
function assumedIn({ assumed }: JourneyOrder, binder: Binder): string {
  if (assumed === undefined) return '';
  const value = `toDecimal64(${binder.bind('Float64', assumed.value)}, 4)`;
  const isMeant = `amount = 0 AND currency = '' AND has(${binder.activities(assumed.numbers)}, activity)`;
  return ` REPLACE (arrayMap((amount, activity) -> if(${isMeant}, ${value}, amount), amounts, activities) AS amounts)`;
}
