import type { EventRule } from '../mapping/schema.js';
import { type AmountSql, amountSql } from './amount.js';
import { conditionSql, textSql } from './expression.js';
import { noObjectSql, OBJECTS_TYPE, objectsSql, touchedSql } from './objects.js';
import { NUMBERS_TYPE, TEXT_TYPE, numberMapSql, textMapSql } from './properties.js';
import { LEFT_OUT, NOT_HAPPENED } from './reasons.js';
import type { Place } from './scope.js';
import { timeSql } from './time.js';

/** What the events of a table have in common. */
export interface EventContext {
  /** How times are written unless a rule says otherwise. */
  readonly times: string;
  readonly currency: string;
  /** SQL of the text that makes an event of a grouped row the same event; null for plain rows. */
  readonly key: string | null;
  /** SQL of the objects that a group has gathered. */
  readonly gathered: string | null;
  /** Several rules: an empty time means that the event has not happened. */
  readonly several: boolean;
}

/** SQL for each part of one event of a row; `touched` differs where the objects do. */
export type EventSql = Readonly<Record<(typeof EVENT_PARTS)[number]['name'] | 'touched', string>>;

/** The parts in the order in which they stand in a tuple, with their types. */
export const EVENT_PARTS = [
  { name: 'activity', type: 'String' },
  { name: 'time', type: "DateTime64(3, 'UTC')" },
  { name: 'system', type: 'String' },
  { name: 'channel', type: 'String' },
  { name: 'device', type: 'String' },
  { name: 'amount', type: 'Decimal(18, 4)' },
  { name: 'currency', type: 'String' },
  { name: 'text', type: TEXT_TYPE },
  { name: 'numbers', type: NUMBERS_TYPE },
  { name: 'objects', type: OBJECTS_TYPE },
  { name: 'position', type: 'UInt64' },
  { name: 'key', type: 'String' },
  { name: 'reason', type: 'UInt8' },
  { name: 'detail', type: 'String' },
] as const;

export function eventSql(rule: EventRule, place: Place, context: EventContext): EventSql {
  const optional = (name: 'system' | 'channel' | 'device') => {
    const field = rule[name];
    return field === undefined ? "''" : textSql(field, place.at(name));
  };
  const time = timeSql(rule.time, place.at('time'), context.times);
  const amount = amountSql(rule.amount, place.at('amount'), context.currency);
  const activity = textSql(rule.activity, place.at('activity'));
  const objects = objectsSql(rule.objects, place.at('objects'), context.gathered);
  const nothing = noObjectSql(rule.objects, place.at('objects'), context.gathered) ?? `empty(${objects})`;
  return {
    activity,
    time: `ifNull(toTimeZone(${time.time}, 'UTC'), toDateTime64(0, 3, 'UTC'))`,
    system: optional('system'),
    channel: optional('channel'),
    device: optional('device'),
    amount: amount.amount,
    currency: amount.currency,
    text: textMapSql(rule.text, place.at('text')),
    numbers: numberMapSql(rule.numbers, place.at('numbers')),
    objects,
    touched: touchedSql(rule.objects, place.at('objects'), context.gathered) ?? objects,
    position: positionSql(rule, place),
    key: keySql(rule, place, { context, activity }),
    reason: reasonSql({ rule, place, context, time, amount, activity, nothing }),
    detail: `multiIf(${time.text} != '' AND isNull(${time.time}), ${time.text}, ${amount.broken}, ${amount.text}, '')`,
  };
}

function positionSql(rule: EventRule, place: Place): string {
  return rule.position === undefined
    ? 'r'
    : `toUInt64OrZero(${textSql(rule.position, place.at('position'))})`;
}

function keySql(rule: EventRule, place: Place, known: { context: EventContext; activity: string }): string {
  if (rule.id !== undefined) return textSql(rule.id, place.at('id'));
  return known.context.key === null ? "''" : `concat(${known.activity}, '\\n', ${known.context.key})`;
}

interface ReasonParts {
  readonly rule: EventRule;
  readonly place: Place;
  readonly context: EventContext;
  readonly time: { readonly time: string; readonly text: string };
  readonly amount: AmountSql;
  readonly activity: string;
  /** SQL of the test whether no object is named. */
  readonly nothing: string;
}

const EARLIEST = "toDateTime64('1900-01-01 00:00:00', 3, 'UTC')";
const LATEST = "toDateTime64('2299-01-01 00:00:00', 3, 'UTC')";

/** The first thing wrong with a row decides; the numbers are those of `REASONS`. */
function reasonSql(parts: ReasonParts): string {
  const { rule, place, context, time, amount } = parts;
  const branches = ['g != 0', 'g'];
  if (rule.if !== undefined)
    branches.push(`NOT (${conditionSql(rule.if, place.at('if'))})`, String(LEFT_OUT));
  branches.push(`${time.text} = ''`, context.several ? String(NOT_HAPPENED) : '2');
  branches.push(`isNull(${time.time})`, '3');
  branches.push(`${time.time} < ${EARLIEST} OR ${time.time} >= ${LATEST}`, '4');
  branches.push(`${parts.activity} = ''`, '5', parts.nothing, '6');
  if (rule.amount !== undefined) branches.push(amount.broken, '7');
  if (amount.code !== null) branches.push(`NOT match(${amount.code}, '^([A-Z]{3})?$')`, '8');
  return `toUInt8(multiIf(${branches.join(', ')}, 0))`;
}
