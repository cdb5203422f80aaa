import type { Locale } from '@throughline/model';
import type { Sentences } from '../words/sentences.js';
import { wordsIn } from '../words/words.js';

/** What is wrong with a file, and what to do. */
export interface Problem {
  readonly problem: string;
  readonly hint?: string | undefined;
}

/** A file that cannot be imported: which, what is wrong with it, and what to do. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly file: string,
    readonly problem: string,
    readonly hint?: string,
    private readonly translated: Readonly<Partial<Record<Locale, Problem>>> = {},
  ) {
    super([`${file}: ${problem}`, hint].filter((part) => part !== undefined).join(' '));
  }

  /** For a problem of the catalogue, in every language. */
  static because(file: string, tell: (problems: Sentences['files']) => Problem): FileError {
    const { problem, hint } = tell(wordsIn('en').files);
    return new FileError(file, problem, hint, { de: tell(wordsIn('de').files) });
  }

  /** What is wrong, in a language; in English where it is not told in that. */
  in(locale: Locale): Problem {
    return this.translated[locale] ?? this;
  }
}
