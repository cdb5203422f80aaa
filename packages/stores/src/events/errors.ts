/** What can go wrong with a store, as a person would sort it. */
export const STORE_ERROR_KINDS = [
  'engine-missing',
  'folder-locked',
  'no-permission',
  'disk-full',
  'out-of-memory',
  'cancelled',
  'unreachable',
  'busy',
  'wrong-data',
  'wrong-text',
  'too-many-activities',
  'unknown-shop',
  'closed',
  'conflict',
  'query-failed',
] as const;
export type StoreErrorKind = (typeof STORE_ERROR_KINDS)[number];

interface StoreErrorParts {
  readonly kind: StoreErrorKind;
  readonly message: string;
  /** What to do about it, as one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error of a store: `kind` for programs, `message` (what and where) and `hint` (what to do) for people. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly hint: string | null;

  constructor(parts: StoreErrorParts) {
    super(parts.hint === undefined ? parts.message : `${parts.message} ${parts.hint}`, {
      cause: parts.cause,
    });
    this.name = 'StoreError';
    this.kind = parts.kind;
    this.hint = parts.hint ?? null;
  }
}

interface Symptom {
  readonly kind: StoreErrorKind;
  readonly sign: RegExp;
  readonly says: string;
  readonly hint: string;
}

/** The engine's own words for faults that have little to do with the query, most telling first. */
const SYMPTOMS: readonly Symptom[] = [
  {
    kind: 'disk-full',
    sign: /NOT_ENOUGH_SPACE|No space left on device|errno: 28\b|ENOSPC/u,
    says: 'The disk is full: the engine could not write',
    hint: 'Free some space on that disk, or choose a data folder on another one. Nothing of the import is kept.',
  },
  {
    kind: 'no-permission',
    sign: /Permission denied|errno: 13\b|EACCES|EPERM|Read-only file system|EROFS/u,
    says: 'The engine may not read or write there',
    hint: 'Give this user the right to it, or choose another folder or file.',
  },
  {
    kind: 'out-of-memory',
    sign: /MEMORY_LIMIT_EXCEEDED|CANNOT_ALLOCATE_MEMORY/u,
    says: 'The query needed more memory than the engine is allowed',
    hint: 'Ask for a shorter period or one object type, or allow the engine more memory.',
  },
  {
    kind: 'cancelled',
    sign: /QUERY_WAS_CANCELLED|Query was cancelled|ABORTED\)/u,
    says: 'The query was cancelled',
    hint: 'Ask again.',
  },
  {
    kind: 'unreachable',
    sign: /ECONNREFUSED|ENOTFOUND|ECONNRESET|EHOSTUNREACH|socket hang up|Timeout error/u,
    says: 'The ClickHouse server does not answer',
    hint: 'Check its address, and that it runs and lets this machine in.',
  },
];

/** Turns whatever the engine threw into a `StoreError` that names the fault and keeps the engine's words. */
export function storeError(thrown: unknown, doing: string): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const symptom = SYMPTOMS.find((each) => each.sign.test(words));
  const detail = words.replace(/^Code: \d+\. DB::Exception: /u, '').trim();
  if (symptom === undefined) {
    return new StoreError({ kind: 'query-failed', message: `${doing} failed: ${detail}`, cause: thrown });
  }
  const message = `${symptom.says} (${doing}): ${detail}`;
  return new StoreError({ kind: symptom.kind, message, hint: symptom.hint, cause: thrown });
}
