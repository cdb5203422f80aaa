import { z } from 'zod';
import type { KindTable, LogKinds } from '../native/kinds.js';
import { noKinds } from '../native/kinds.js';
import { KINDS, type Kind, numberOf, type Value } from '../values/kinds.js';
import { NAMES } from '../values/names.js';
import type { StoredEvent, StoredLog, StoredProperties, StoredType } from './stored.js';

const Table = z.record(z.string(), z.record(z.string(), z.enum(KINDS)));
const Kinds = z.object({ event: Table, object: Table });

/** What the attributes of a shop's logs are, as the logs said; two that differ make it text. */
export function kindsOf(logs: StoredLog['logs']): LogKinds {
  const kinds = noKinds();
  for (const { text } of logs) {
    const told = Kinds.safeParse(jsonOf(text[NAMES.kinds] ?? ''));
    if (!told.success) continue;
    merge(kinds.event, told.data.event);
    merge(kinds.object, told.data.object);
  }
  return kinds;
}

function merge(into: KindTable, told: KindTable): void {
  for (const [type, row] of Object.entries(told)) {
    const known = (into[type] ??= Object.create(null) as Record<string, Kind>);
    for (const [name, kind] of Object.entries(row))
      known[name] = known[name] === undefined || known[name] === kind ? kind : 'string';
  }
}

/** JSON as a value; null where the text is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What an attribute is: by its log, or by where the store keeps it. */
export function kindOfAttribute(table: KindTable, of: { type: string; name: string; number: boolean }): Kind {
  const told = table[of.type]?.[of.name] ?? table['']?.[of.name];
  const numeric = told === 'integer' || told === 'float';
  if (of.number) return numeric ? told : 'float';
  return told ?? 'string';
}

/** All properties as attributes, but for those that a format tells in its own way. */
export function valuesOf(
  { text, numbers }: StoredProperties,
  table: KindTable,
  { type, without }: { readonly type: string; readonly without: ReadonlySet<string> },
): Value[] {
  const values: Value[] = [];
  for (const [name, value] of Object.entries(text)) {
    if (without.has(name)) continue;
    values.push(fitting({ name, kind: kindOfAttribute(table, { type, name, number: false }), text: value }));
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (without.has(name)) continue;
    const kind = kindOfAttribute(table, { type, name, number: true });
    values.push({ name, kind: Number.isSafeInteger(value) ? kind : 'float', text: String(value) });
  }
  return values;
}

const WHOLE = /^[+-]?\d+$/u;

/** A text where a number is declared: one too large for a double is still one, and the rest is told as the text it is. */
function fitting(value: Value): Value {
  if (value.kind !== 'integer' && value.kind !== 'float') return value;
  const isText = numberOf(value) !== null || !WHOLE.test(value.text);
  return isText ? { ...value, kind: 'string' } : value;
}

/** Fields that a log has no place for, as attributes of our own. */
export function ownValues(event: StoredEvent): Value[] {
  const own = (name: string, text: string, kind: Kind = 'string') =>
    text === '' ? [] : [{ name, kind, text }];
  return [
    ...own(NAMES.system, event.system),
    ...own(NAMES.channel, event.channel),
    ...own(NAMES.device, event.device),
    ...own(NAMES.amount, event.amount),
    ...own(NAMES.currency, event.currency),
  ];
}

/** Attributes that a type has, declared or met, by their names. */
export function declaredOf(
  types: readonly StoredType[],
  table: KindTable,
  without: ReadonlySet<string>,
): Map<string, Map<string, Kind>> {
  const declared = new Map<string, Map<string, Kind>>();
  for (const [type, row] of Object.entries(table))
    if (type !== '') declared.set(type, new Map(Object.entries(row)));
  for (const { name: type, text, numbers } of types) {
    const row = declared.get(type) ?? new Map<string, Kind>();
    declared.set(type, row);
    const put = (names: readonly string[], number: boolean) => {
      for (const name of names)
        if (!without.has(name) && !row.has(name))
          row.set(name, kindOfAttribute(table, { type, name, number }));
    };
    put(text, false);
    put(numbers, true);
  }
  return new Map([...declared].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
