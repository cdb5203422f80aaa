import { randomUUID } from 'node:crypto';
import type { Keys, StoredKey } from '@throughline/stores';
import { Failure } from '../../failure.js';
import type { KeyEntry, KeyOrder, NewKey } from '../../routes.js';
import { hashOf, hintOf, newKey } from './secret.js';

/** Who makes a key, and when. */
export interface Issuing {
  readonly keys: Keys;
  readonly by: string;
  readonly now: Date;
}

/** Makes a key, and tells it: the one time that it is told. */
export async function issueKey(order: KeyOrder, { keys, by, now }: Issuing): Promise<NewKey> {
  const secret = (order.kind === 'write' ? order.value : undefined) ?? newKey(order.kind);
  const key: StoredKey = {
    id: randomUUID(),
    kind: order.kind,
    name: order.name,
    shop: order.kind === 'write' ? order.shop : null,
    scopes: order.kind === 'api' ? order.scopes : [],
    hash: hashOf(secret),
    hint: hintOf(secret),
    made: now.toISOString(),
    madeBy: by,
    ends: order.days === undefined ? null : after(now, order.days * 24),
  };
  await keys.add(key);
  return { ...entryOf(key), secret };
}

/** A new key for the same, and an end for the old one: until then both are taken, so that clients can change over. */
export async function rotateKey(id: string, overlapHours: number, issuing: Issuing): Promise<NewKey> {
  const old = (await issuing.keys.list()).find((key) => key.id === id);
  if (old === undefined || hasEnded(old, issuing.now)) throw noSuchKey(id);
  const order: KeyOrder =
    old.kind === 'write'
      ? { kind: 'write', name: old.name, shop: old.shop ?? '' }
      : { kind: 'api', name: old.name, scopes: old.scopes };
  const made = await issueKey(order, issuing);
  await issuing.keys.end(id, after(issuing.now, overlapHours));
  return made;
}

export async function revokeKey(id: string, { keys, now }: Omit<Issuing, 'by'>): Promise<void> {
  if ((await keys.end(id, now.toISOString())) === null) throw noSuchKey(id);
}

/** Every key that was made, the newest first. */
export async function listKeys(keys: Keys): Promise<KeyEntry[]> {
  return (await keys.list()).map(entryOf);
}

/** A key as it is told: without its hash. */
function entryOf({ hash: _hash, ...told }: StoredKey): KeyEntry {
  return told;
}

function hasEnded({ ends }: StoredKey, now: Date): boolean {
  return ends !== null && Date.parse(ends) <= now.getTime();
}

function after(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * 3_600_000).toISOString();
}

function noSuchKey(id: string): Failure {
  return Failure.because({ status: 404, field: 'id' }, ({ access }) => access.noKey(id));
}
