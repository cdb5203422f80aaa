import type { Commit } from '@throughline/stores';
import { type ReasonCode, reasonIn } from '../../words/reason.js';
import type { Guess } from '../guess/guess.js';

/** Rows of one file that could not be used, for one reason. */
export interface RejectCount {
  readonly file: string;
  /** In English. */
  readonly reason: string;
  readonly code: ReasonCode;
  readonly rows: number;
}

export function countOf(file: string, code: ReasonCode, rows: number): RejectCount {
  return { file, reason: reasonIn('en', { code }), code, rows };
}

/** What an import did. */
export interface ImportReport {
  readonly shop: string;
  /** Events that the shop did not hold before. */
  readonly events: number;
  /** Events that the shop held already, or that the files tell twice. */
  readonly duplicates: number;
  /** Rows that could not be used. */
  readonly rejected: number;
  readonly rejects: readonly RejectCount[];
  /** Where the rejected rows are kept with their reasons; null where there are none. */
  readonly rejectsPath: string | null;
  /** The preset that was named or recognised. */
  readonly preset: string | null;
  /** The guess that was made where neither mapping nor preset said what the columns are. */
  readonly guess: Guess | null;
  /** What a person should know: conversions, ambiguous dates, files left aside. */
  readonly notes: readonly string[];
  readonly commit: Commit;
}
