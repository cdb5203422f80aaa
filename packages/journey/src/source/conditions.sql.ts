import { millisecondsOf, propertyParts, type EventMatch, type JourneyCondition } from '@throughline/model';
import { compare, contraryOf, type Operand } from '../sql/comparison.sql.js';
import { matchesRow, matchOf, plainNumbers, type Match } from './match.js';
import type { SourcePart } from './order.js';
import { rowsTelling } from './event-rows.sql.js';
import { isMember } from './split.sql.js';
import { inSegment } from './segment.sql.js';
import { goesWay } from './ways.sql.js';
import { worthSql } from '../worth/worth.sql.js';
import { worthNumbersOf } from '../worth/worth.js';

/** The journey conditions of an order, its members among them, over the columns of `journeys`, each an SQL expression. */
export function conditionsOf(part: SourcePart): string[] {
  const { where, members } = part.order;
  const conditions = where.flatMap((condition) =>
    'events' in condition ? [] : [conditionSql(condition, part)],
  );
  return members === undefined ? conditions : [...conditions, isMember(members, part)];
}

export function conditionSql(condition: JourneyCondition, part: SourcePart): string {
  if ('not' in condition) return `NOT (${conditionSql(condition.not, part)})`;
  if ('any' in condition) return `(${condition.any.map((each) => conditionSql(each, part)).join(' OR ')})`;
  if ('with' in condition) return holds(condition.with, condition, part);
  if ('without' in condition) return `NOT (${holds(condition.without, condition, part)})`;
  if ('worth' in condition) return isWorth(condition.worth, part);
  if ('starts' in condition) return endsWith('first', condition.starts, part);
  if ('ends' in condition) return endsWith('last', condition.ends, part);
  if ('followed' in condition) return followed(condition.followed, part);
  if ('variants' in condition) return goesWay(condition.variants, part);
  if ('segment' in condition) return inSegment(condition.segment, part);
  return journeyProperty(condition, part);
}

type Of<Key extends string> = Extract<JourneyCondition, Record<Key, unknown>>;

type Often = Pick<Of<'with'>, 'times' | 'last'>;

/** How often: at least once where nothing is said. */
function holds(match: EventMatch, { times, last }: Often, part: SourcePart): string {
  const { order, binder } = part;
  const wanted = matchOf(match, order.facts);
  const least = times?.atLeast ?? (times?.atMost === undefined ? 1 : 0);
  if (wanted.plain && last === undefined)
    return counted(plainCount(wanted, part), { least, most: times?.atMost }, part);
  const rows = matchesRow(wanted, order.facts, { binder, zone: order.facts.settings.zone });
  const from = `SELECT object_id FROM ${order.facts.layout.own('event_objects')} WHERE ${rowsTelling(part)} AND ${rows}${since(last, part)}`;
  const atLeast = (n: number) =>
    n <= 1
      ? `object_id IN (${from})`
      : `object_id IN (${from} GROUP BY object_id HAVING count() >= ${binder.whole(n)})`;
  const parts = least > 0 ? [atLeast(least)] : [];
  if (times?.atMost !== undefined) parts.push(`NOT (${atLeast(times.atMost + 1)})`);
  return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
}

/** Back from the shop's last event, as `last` of a period is. */
function since(last: string | undefined, { order, binder }: SourcePart): string {
  const { to } = order.facts.log;
  if (last === undefined || to === null) return '';
  return ` AND time > ${binder.instant(new Date(Date.parse(to) - millisecondsOf(last)))}`;
}

function isWorth({ atLeast, atMost }: Of<'worth'>['worth'], { order, binder }: SourcePart): string {
  const numbers = worthNumbersOf(order.facts);
  const worth = numbers === null ? '0.' : worthSql(numbers, binder);
  const bounds = [
    ...(atLeast === undefined ? [] : [`${worth} >= ${binder.bind('Float64', atLeast)}`]),
    ...(atMost === undefined ? [] : [`${worth} <= ${binder.bind('Float64', atMost)}`]),
  ];
  return `(${bounds.join(' AND ')})`;
}

/** How many events of a journey are one, and whether any is. */
function plainCount(match: Match, { binder }: SourcePart): { any: string; count: string } {
  const numbers = plainNumbers(match);
  if (numbers === null) return { any: 'notEmpty(activities)', count: 'length(activities)' };
  const bound = binder.activities(numbers);
  return {
    any: `hasAny(activities, ${bound})`,
    count: `arrayCount(activity -> has(${bound}, activity), activities)`,
  };
}

function counted(
  { any, count }: { any: string; count: string },
  { least, most }: { least: number; most: number | undefined },
  { binder }: SourcePart,
): string {
  if (least === 1 && most === undefined) return any;
  const upper = most === undefined ? '' : ` AND ${count} <= ${binder.whole(most)}`;
  return `(${count} >= ${binder.whole(least)}${upper})`;
}

function endsWith(column: 'first' | 'last', match: EventMatch, part: SourcePart): string {
  const wanted = matchOf(match, part.order.facts);
  if (!wanted.plain) return marked([wanted], column === 'first' ? 'marks[1] > 0' : 'marks[-1] > 0', part);
  const numbers = plainNumbers(wanted);
  return numbers === null ? 'true' : `has(${part.binder.activities(numbers)}, ${column})`;
}

/** What holds of the marks of a journey, where only its events can tell. */
function marked(marks: readonly Match[], holds: string, part: SourcePart): string {
  const where = part.order.where.filter((condition) => 'events' in condition);
  const { facts, objectType, span, bots } = part.order;
  const order = { facts, objectType, span, bots };
  const table = part.table({ ...order, where, marks });
  return `object_id IN (SELECT object_id FROM ${table} WHERE ${holds})`;
}

function followed({ first, then, within, directly }: Of<'followed'>['followed'], part: SourcePart): string {
  const { order, binder } = part;
  const matches = [matchOf(first, order.facts), matchOf(then, order.facts)] as const;
  const limit = within === undefined ? null : binder.whole(millisecondsOf(within));
  if (!matches.every(({ plain }) => plain))
    return marked(
      matches,
      pairExists(['bitTest(mark, 0)', 'bitTest(mark, 1)'], 'marks', { limit, directly }),
      part,
    );
  const isOne = (match: Match) => {
    const numbers = plainNumbers(match);
    return numbers === null ? 'true' : `has(${binder.activities(numbers)}, mark)`;
  };
  return pairExists([isOne(matches[0]), isOne(matches[1])], 'activities', { limit, directly });
}

/**
 * Whether an event of the first kind is followed by one of the second. Without `directly` it is enough to look at
 * the latest of the first kind before each event: `arrayFill` carries its time along.
 */
function pairExists(
  [isFirst, isThen]: readonly [string, string],
  column: 'marks' | 'activities',
  { limit, directly }: { limit: string | null; directly: boolean },
): string {
  const since = `arrayMap((mark, offset) -> if(${isFirst}, offset, -1), ${column}, offsets)`;
  const latest = directly ? since : `arrayFill(offset -> offset >= 0, ${since})`;
  const inTime = limit === null ? '' : ` AND offset - before <= ${limit}`;
  return `arrayExists((mark, offset, before) -> ${isThen} AND before >= 0${inTime}, ${column}, offsets,
    arrayPushFront(arrayPopBack(${latest}), -1))`;
}

function journeyProperty(condition: Of<'journey'>, part: SourcePart): string {
  const { of, name, type } = propertyParts(condition.journey);
  if (of !== 'object') return compare(journeyOperand(name), condition, part.binder);
  const { operator, value } = condition;
  const contrary = contraryOf(operator);
  const key = part.binder.text(name);
  const operand: Operand =
    type === 'text'
      ? { type, sql: `text[${key}]`, isSet: `text[${key}] != ''` }
      : { type, sql: `numbers[${key}]`, isSet: `mapContains(numbers, ${key})` };
  const said = compare(operand, { operator: contrary ?? operator, value }, part.binder);
  const { facts, objectType } = part.order;
  const objects = `SELECT object_id FROM ${facts.layout.own('objects')} WHERE shop = ${part.binder.text(facts.shop)} AND object_type = ${part.binder.text(objectType)} AND ${said}`;
  return `object_id ${contrary === undefined ? 'IN' : 'NOT IN'} (${objects})`;
}

function journeyOperand(name: string): Operand {
  switch (name) {
    case 'events':
      return { type: 'number', sql: '(length(activities) + cut)', isSet: 'true' };
    case 'duration':
      return { type: 'number', sql: "(dateDiff('millisecond', start, finish) / 1000)", isSet: 'true' };
    default:
      return { type: 'text', sql: `toString(${name})`, isSet: `${name} != ''` };
  }
}
