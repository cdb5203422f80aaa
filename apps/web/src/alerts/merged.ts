import type { AlertEntry } from '@throughline/server/routes';
import { bodyOf, type Saving } from '../api/kept.js';

type Body = Saving<'alerts'>['body'];

/**
 * How what was typed is kept: over the newest of the alert; as a new one under its id where it was removed elsewhere meanwhile.
 * @param base as it was when it was opened.
 * @param newest null where it is gone.
 */
export function savingOf(base: AlertEntry, typed: Body, newest: AlertEntry | null): Saving<'alerts'> {
  if (newest === null) return { id: base.id, revision: 0, body: typed };
  return { id: base.id, revision: newest.revision, body: merged(base, typed, newest) };
}

/**
 * What is to be kept where an alert was changed elsewhere while it was filled in here: what was typed here, and of what was left alone
 * here the newest.
 * @param base as it was when it was opened.
 */
function merged(base: AlertEntry, typed: Body, newest: AlertEntry): Body {
  const [before, now] = [fieldsOf(bodyOf<'alerts'>(base)), fieldsOf(bodyOf<'alerts'>(newest))];
  const left = Object.entries(typed).filter(([name, value]) => isSame(value, before.get(name)));
  return { ...typed, ...Object.fromEntries(left.map(([name]) => [name, now.get(name)])) };
}

function fieldsOf(body: Body): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(body));
}

/** Fields are small and plain: numbers, texts, and places in their order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Whatever the order in which its parts are told. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
