import type { ShopFacts } from '../shop/facts.js';
import type { Binder } from '../sql/binder.js';
import { conditionsOf } from './conditions.sql.js';
import { marksOf } from './marks.sql.js';
import { matchOf, plainNumbers, type Match } from './match.js';
import { cutOf, type Cut, type SourcePart } from './order.js';
import { rebuilt } from './rebuilt.sql.js';
import { inSpan, ofObjects } from './stored.sql.js';

/** Journeys cut by their activities and times: the stored arrays hold all that is needed. */
export function cutTable(part: SourcePart): string {
  const { order, binder } = part;
  const { facts, marks } = order;
  const cut = cutOf(order);
  const whole = [...ofObjects(part), ...inSpan(order.span, binder)];
  const keep = keeps(cut, facts, binder);
  const left = (column: string) => `arrayFilter((each, kept) -> kept, ${column}, keep)`;
  const rows = `
SELECT object_id, ${left('activities')} AS activities, ${left('instants')} AS instants, ${left('amounts')} AS amounts,
  currency, channel, device, cut
FROM (
  SELECT object_id, activities, amounts, currency, channel, device, cut,
    arrayMap(offset -> toUnixTimestamp64Milli(start) + offset, offsets) AS instants,
    arrayMap((activity, instant) -> ${keep}, activities, instants) AS keep
  FROM ${facts.layout.own('journeys')}
  WHERE ${whole.join(' AND ')}
)`;
  const wanted = conditionsOf(part);
  const marked = marks === undefined ? '' : `, ${marksOf(marks, facts, binder)} AS marks`;
  const where = wanted.length === 0 ? '' : ` WHERE ${wanted.join(' AND ')}`;
  return `(SELECT *${marked} FROM ${rebuilt(rows, [])}${where})`;
}

/** Whether an event of a journey stays, from its activity and instant. */
function keeps({ span, matches }: Cut, facts: ShopFacts, binder: Binder): string {
  const parts = matches.map((match) => isOne(matchOf(match, facts), binder));
  if (span !== null)
    parts.push(
      `instant >= toUnixTimestamp64Milli(${binder.instant(span.from)})`,
      `instant < toUnixTimestamp64Milli(${binder.instant(span.to)})`,
    );
  return parts.join(' AND ');
}

function isOne(match: Match, binder: Binder): string {
  const numbers = plainNumbers(match);
  return numbers === null ? 'true' : `has(${binder.activities(numbers)}, activity)`;
}
