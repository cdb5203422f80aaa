import { isReference, mentions, reference, type EventRule, type TableRule } from './mapping.js';

/** What a column says of its row. `rule`: it is used in a rule that drop-downs cannot tell. */
export type Role =
  | { readonly is: 'ignore' }
  | { readonly is: 'rule' }
  | { readonly is: 'activity' }
  /** With no activity column, each time is an event of its own with this name. */
  | { readonly is: 'time'; readonly activity: string | null }
  | { readonly is: 'object'; readonly type: string }
  | { readonly is: 'amount' }
  | { readonly is: 'currency' }
  | { readonly is: Plain }
  | { readonly is: 'text' }
  | { readonly is: 'number' };

const PLAIN = ['channel', 'device', 'system', 'position'] as const;
type Plain = (typeof PLAIN)[number];

const IGNORE: Role = { is: 'ignore' };

/** The role that a column plays in a table's rule. */
export function roleOf(rule: TableRule, column: string): Role {
  for (const event of rule.events ?? []) {
    const role = roleIn(event, column);
    if (role !== null) return role;
  }
  return mentions(rule, column) ? { is: 'rule' } : IGNORE;
}

/** The rule, of several that read the same file, in which a column plays its part; the first where it plays none. */
export function ruleOfColumn(rules: readonly (readonly [string, TableRule])[], column: string) {
  return rules.find(([, rule]) => roleOf(rule, column).is !== 'ignore') ?? rules[0];
}

function roleIn(event: EventRule, column: string): Role | null {
  const holds = (expression: unknown): boolean => isReference(expression, column);
  if (holds(event.activity)) return { is: 'activity' };
  if (holds(valueOf(event.time))) return { is: 'time', activity: constant(event.activity) };
  const object = event.objects?.find(({ id, type }) => holds(id) && constant(type) !== null);
  if (object !== undefined) return { is: 'object', type: constant(object.type) ?? '' };
  if (holds(valueOf(event.amount))) return { is: 'amount' };
  if (holds(currencyOf(event.amount))) return { is: 'currency' };
  const plain = PLAIN.find((slot) => holds(event[slot]));
  if (plain !== undefined) return { is: plain };
  if (Object.values(event.text ?? {}).some(holds)) return { is: 'text' };
  if (Object.values(event.numbers ?? {}).some(holds)) return { is: 'number' };
  return null;
}

/** The rule with a column in another role. A role that only one column can have is taken from the one that had it. */
export function withRole(rule: TableRule, column: string, role: Role): TableRule {
  if (role.is === 'rule') return rule;
  const cleared = withoutColumn(rule, column);
  if (role.is === 'ignore') return cleared;
  return role.is === 'time' ? withTime(cleared, column, role.activity) : given(cleared, column, role);
}

type SlotRole = Exclude<Role, { is: 'ignore' } | { is: 'rule' } | { is: 'time' }>;

function given(rule: TableRule, column: string, role: SlotRole): TableRule {
  const events = rule.events ?? [];
  const target = role.is === 'activity' ? oneEvent(events) : events;
  const base = target.length === 0 ? [EMPTY] : target;
  return { ...rule, events: base.map((event) => filled(event, column, role)) };
}

const EMPTY: EventRule = { activity: '', time: '', objects: [] };

/** A column that names the activity makes one event of a row, at the first of its times. */
function oneEvent(events: readonly EventRule[]): readonly EventRule[] {
  return events.slice(0, 1);
}

function filled(event: EventRule, column: string, role: SlotRole): EventRule {
  const value = reference(column);
  switch (role.is) {
    case 'activity':
      return { ...event, activity: value };
    case 'object':
      return { ...event, objects: [...(event.objects ?? []), { type: role.type, id: value }] };
    case 'amount':
      return { ...event, amount: withPart(event.amount, 'value', value) };
    case 'currency':
      return event.amount === undefined
        ? event
        : { ...event, amount: withPart(event.amount, 'currency', value) };
    case 'text':
      return { ...event, text: { ...event.text, [column]: value } };
    case 'number':
      return { ...event, numbers: { ...event.numbers, [column]: value } };
    case 'channel':
    case 'device':
    case 'system':
    case 'position':
      return { ...event, [role.is]: value };
  }
}

function withTime(rule: TableRule, column: string, activity: string | null): TableRule {
  const events = rule.events ?? [];
  const time = reference(column);
  const named = events.find((event) => constant(event.activity) === null && event.activity !== '');
  // The activity stands in a column: a row is one event, and has one time.
  if (named !== undefined)
    return { ...rule, events: [{ ...named, time: withPart(named.time, 'value', time) }] };
  const first = events[0];
  const name = activity ?? eventName(column);
  const waiting = events.findIndex((event) => event.time === '');
  if (first === undefined || waiting >= 0) {
    const event = { ...(events[Math.max(0, waiting)] ?? EMPTY), activity: name, time };
    return { ...rule, events: [event, ...events.filter((_, index) => index !== waiting)] };
  }
  return {
    ...rule,
    events: [...events, { ...first, activity: name, time: withPart(first.time, 'value', time) }],
  };
}

/** A column's name as an event's: `delivered_at` → `Delivered`. */
export function eventName(column: string): string {
  const words = column
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .split(/[\s_\-.]+/u)
    .filter((word) => word !== '' && !TIME_WORDS.has(word.toLowerCase()));
  const named = words.length === 0 ? [column] : words;
  return named.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}

const TIME_WORDS = new Set(['at', 'on', 'date', 'time', 'timestamp', 'datetime', 'ts', 'utc']);

/** The rule without the column in any slot that a drop-down can fill. Events that lose their time are dropped. */
function withoutColumn(rule: TableRule, column: string): TableRule {
  const cleared = (rule.events ?? []).map((event) => clearedEvent(event, column));
  const timed = cleared.filter(({ time }) => time !== '');
  return { ...rule, events: timed.length > 0 ? timed : cleared.slice(0, 1) };
}

function clearedEvent(event: EventRule, column: string): EventRule {
  const holds = (expression: unknown): boolean => isReference(expression, column);
  const { amount, channel, device, system, position, text, numbers, ...rest } = event;
  const kept = (slot: unknown): boolean => slot !== undefined && !holds(slot);
  return {
    ...rest,
    activity: holds(event.activity) ? '' : event.activity,
    time: holds(valueOf(event.time)) ? '' : event.time,
    objects: (event.objects ?? []).filter(({ id }) => !holds(id)),
    ...(kept(valueOf(amount)) ? { amount: holds(currencyOf(amount)) ? valueOf(amount) : amount } : {}),
    ...(kept(channel) ? { channel } : {}),
    ...(kept(device) ? { device } : {}),
    ...(kept(system) ? { system } : {}),
    ...(kept(position) ? { position } : {}),
    ...filledRecord('text', without(text, holds)),
    ...filledRecord('numbers', without(numbers, holds)),
  };
}

function filledRecord(slot: 'text' | 'numbers', record: Readonly<Record<string, unknown>>) {
  return Object.keys(record).length === 0 ? {} : { [slot]: record };
}

function without(record: Readonly<Record<string, unknown>> | undefined, drop: (value: unknown) => boolean) {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => !drop(value)));
}

function isField(field: unknown): field is Readonly<Record<string, unknown>> {
  return typeof field === 'object' && field !== null && 'value' in field;
}

/** Times and amounts are either an expression or an object that holds one as `value`. */
function valueOf(field: unknown): unknown {
  return isField(field) ? field['value'] : field;
}

function currencyOf(field: unknown): unknown {
  return isField(field) ? field['currency'] : undefined;
}

function withPart(field: unknown, part: 'value' | 'currency', value: string): unknown {
  if (isField(field)) return { ...field, [part]: value };
  return part === 'value' ? value : { value: field, currency: value };
}

/** The text of an expression that names no column; null where it does. */
function constant(expression: unknown): string | null {
  return typeof expression === 'string' && expression !== '' && !expression.includes('$') ? expression : null;
}
