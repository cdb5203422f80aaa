import { storeError, StoreError, type StoreErrorKind } from '../events/errors.js';

interface Words {
  readonly kind: StoreErrorKind;
  readonly says: string;
  readonly hint: string;
}

/** By the classes of PostgreSQL's error codes (its manual, appendix A), and by the system's own. */
const CLASSES: readonly (readonly [RegExp, Words])[] = [
  [
    /^(08|57P|ECONNREFUSED|ENOTFOUND|ECONNRESET|EHOSTUNREACH|ETIMEDOUT)/u,
    {
      kind: 'unreachable',
      says: 'The PostgreSQL server does not answer',
      hint: 'Check its address, and that it runs and lets this machine in.',
    },
  ],
  [
    /^(28|3D000|42501)/u,
    {
      kind: 'no-permission',
      says: 'The PostgreSQL server does not let us in',
      hint: 'Check the user, the password and the database in DATABASE_URL, and what the user may do.',
    },
  ],
  [
    /^(53100|ENOSPC)/u,
    { kind: 'disk-full', says: 'The disk of the database is full', hint: 'Free some space on it.' },
  ],
  [
    /^(22021|22P05)$/u,
    {
      kind: 'wrong-text',
      says: 'A name or text holds a character that cannot be kept',
      hint: 'Send it without NUL characters.',
    },
  ],
];

/** Turns what the database threw into a `StoreError` that names the fault and keeps the database's words. */
export function appError(thrown: unknown, doing: string): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const words = CLASSES.find(([sign]) => sign.test(code))?.[1];
  if (words === undefined) return storeError(thrown, doing);
  const detail = thrown instanceof Error && thrown.message !== '' ? thrown.message : code;
  const message = `${words.says} (${doing}): ${detail}.`;
  return new StoreError({ kind: words.kind, message, hint: words.hint, cause: thrown });
}
