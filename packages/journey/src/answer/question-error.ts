import { meantBy, type Locale } from '@throughline/model';
import type { Sentences } from '../words/sentences.js';
import { inEachLanguage } from '../words/words.js';

/** What is wrong with a field, and what to do about it, as one sentence each. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** A question that cannot be answered as it was asked: what was wrong, where, and what to do. */
export class QuestionError extends Error {
  readonly hint: string;

  /**
   * @param field the field of the question that is wrong.
   * @param told what is wrong with it, in every language; the message of the error is the English one.
   */
  constructor(
    readonly field: string,
    private readonly told: Readonly<Record<Locale, Refusal>>,
  ) {
    super(`${field}: ${told.en.message} ${told.en.hint}`);
    this.name = 'QuestionError';
    this.hint = told.en.hint;
  }

  /** For a refusal of the catalogue. */
  static because(field: string, tell: (refusals: Sentences['refusals']) => Refusal): QuestionError {
    return new QuestionError(
      field,
      inEachLanguage(({ refusals }) => tell(refusals)),
    );
  }

  /** What is wrong, with the field before it, and what to do, in a language. */
  in(locale: Locale): Refusal {
    const { message, hint } = this.told[locale];
    return { message: `${this.field}: ${message}`, hint };
  }
}

/** An object type that the shop has not, with the nearest of those it has. */
export function unknownObjectType(asked: string, known: readonly string[], field = 'object'): QuestionError {
  const meant = meantBy(asked, known);
  return QuestionError.because(field, ({ noJourneys }) => noJourneys(asked, meant));
}

/** An object type that the shop has, but as context. */
export function contextObjectType(asked: string): QuestionError {
  return QuestionError.because('object', ({ context }) => context(asked));
}
