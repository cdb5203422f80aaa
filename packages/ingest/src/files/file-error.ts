import type { Locale } from '@throughline/model';
import type { Sentences } from '../words/sentences.js';
import { type Problem, ToldError } from '../words/told-error.js';

/** A file that cannot be imported: which, what is wrong with it, and what to do. */
export class FileError extends ToldError {
  override readonly name = 'FileError';

  /** @param file its name; empty where it is not known which one it is. */
  constructor(
    readonly file: string,
    tell: (problems: Sentences['files'], locale: Locale) => Problem,
  ) {
    super(
      ({ files }, locale) => tell(files, locale),
      () => file,
    );
  }
}
