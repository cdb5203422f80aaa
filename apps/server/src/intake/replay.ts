import type { DeadLetter } from '@throughline/stores';
import type { ReplayBody } from '../routes.js';

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that holds the last field of a path, made where it is missing; null where something else is in its place. */
function holderOf(item: Fields, path: readonly string[]): Fields | null {
  let holder = item;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (inner !== undefined && !isFields(inner)) return null;
    const next: Fields = inner ?? {};
    put(holder, name, next);
    holder = next;
  }
  return holder;
}

/** As an own property, whatever its name is. */
function put(holder: Fields, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}

function setAt(item: Fields, field: string, value: unknown): void {
  const path = field.split('.');
  const holder = holderOf(item, path);
  if (holder !== null) put(holder, path.at(-1) ?? '', value);
}

function takeFrom(item: Fields, field: string): unknown {
  const path = field.split('.');
  const holder = holderOf(item, path);
  const name = path.at(-1) ?? '';
  if (holder === null || !Object.hasOwn(holder, name)) return undefined;
  const value = holder[name];
  Reflect.deleteProperty(holder, name);
  return value;
}

/** The item of a dead letter, mended: fields moved to where they belong, then set. Null where it is no JSON any more. */
export function mended({ item }: DeadLetter, { move = {}, set = {} }: ReplayBody): unknown {
  const read = parsed(item);
  if (!isFields(read)) return read;
  for (const [from, to] of Object.entries(move)) {
    const value = takeFrom(read, from);
    if (value !== undefined) setAt(read, to, value);
  }
  for (const [field, value] of Object.entries(set)) setAt(read, field, value);
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
