import type { Locale } from '@throughline/model';
import type { Sentences } from './words/sentences.js';
import { wordsIn } from './words/words.js';

interface Reason {
  /** What cannot be estimated and why, as one sentence. */
  readonly reason: string;
  /** What would make it possible, as one sentence. */
  readonly hint: string;
}

/** A reason in other languages than English, as far as it is told in them. */
type TranslatedReason = Readonly<Partial<Record<Locale, Reason>>>;

/** Input that is well-formed and still carries no answer: says why, instead of a number that means nothing. */
export class CannotEstimate extends Error {
  override readonly name = 'CannotEstimate';

  /**
   * @param reason what cannot be estimated and why, as one sentence.
   * @param hint what would make it possible, as one sentence.
   */
  constructor(
    readonly reason: string,
    readonly hint: string,
    readonly translated: TranslatedReason = {},
  ) {
    super(`${reason} ${hint}`);
  }

  /** For a reason of the catalogue, in every language. */
  static because(tell: (reasons: Sentences['reasons']) => Reason): CannotEstimate {
    const { reason, hint } = tell(wordsIn('en').reasons);
    return new CannotEstimate(reason, hint, { de: tell(wordsIn('de').reasons) });
  }

  /** The same, told in a language; in English where it is not translated. */
  in(locale: Locale): CannotEstimate {
    const told = this.translated[locale];
    return told === undefined ? this : new CannotEstimate(told.reason, told.hint);
  }
}
