import { createHash, randomBytes } from 'node:crypto';
import type { StoredKey } from '@throughline/stores';

type KeyKind = StoredKey['kind'];

/** 160 bits of chance: there is nothing to guess, so a plain hash keeps them (unlike passwords). */
const BYTES = 20;

/** A new key: `tl_write_…` or `tl_api_…`, in letters that every protocol's field for keys takes. */
export function newKey(kind: KeyKind): string {
  return `tl_${kind}_${randomBytes(BYTES).toString('hex')}`;
}

/** SHA-256 in hexadecimal: all that is kept of a key or of an invitation's link. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** By what people tell a key from others, without learning it. */
export function hintOf(secret: string): string {
  return secret.startsWith('tl_')
    ? `${secret.slice(0, secret.indexOf('_', 3) + 5)}…`
    : `${secret.slice(0, 4)}…`;
}
