import type { Json } from './json.js';
import { isPrivate, isPrivateName } from './private.js';

/** Properties of an event or an object, as the store keeps them. */
export interface Properties {
  readonly text: Record<string, string>;
  readonly numbers: Record<string, number>;
}

const MOST = 60;
const LONGEST_NAME = 64;
const LONGEST_TEXT = 1000;

export function noProperties(): Properties {
  return { text: {}, numbers: {} };
}

/**
 * Keeps one property: numbers as numbers, text and yes-or-no as text. Lists and objects are not kept, nor is what
 * nobody should have sent.
 */
export function keep(into: Properties, name: string, value: unknown): void {
  // The one name that would not become a property, but the prototype.
  if (name === '__proto__') return;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !isPrivateName(name)) into.numbers[name] = value;
    return;
  }
  const text = typeof value === 'boolean' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || isPrivate(name, text)) return;
  into.text[name] = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

/**
 * Keeps the properties of an object of JSON, the first 60 of them.
 * @param aside names that mean something to the adapter, which keeps them in its own way.
 */
export function keepAll(into: Properties, json: Json, aside: ReadonlySet<string>): void {
  let kept = 0;
  for (const name in json) {
    if (kept >= MOST) return;
    if (name.length > LONGEST_NAME || name === '' || aside.has(name) || !Object.hasOwn(json, name)) continue;
    keep(into, name, json[name]);
    kept += 1;
  }
}

/** Texts and numbers that are properties already. */
interface Propertied {
  readonly text?: Record<string, string> | undefined;
  readonly numbers?: Record<string, number> | undefined;
}

/** What came as properties, without what nobody should have sent. */
export function withoutPrivate<Kept extends Propertied>(kept: Kept): Kept {
  const { text, numbers } = kept;
  return {
    ...kept,
    ...(text === undefined ? {} : { text: filtered(text, (name, value) => !isPrivate(name, value)) }),
    ...(numbers === undefined ? {} : { numbers: filtered(numbers, (name) => !isPrivateName(name)) }),
  };
}

function filtered<Value>(
  record: Record<string, Value>,
  isKept: (name: string, value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => isKept(name, value)));
}
