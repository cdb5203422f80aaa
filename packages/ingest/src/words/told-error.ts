import type { Locale } from '@throughline/model';
import type { Sentences } from './sentences.js';
import { wordsIn } from './words.js';

/** What is wrong, and what to do, as a sentence each. */
export interface Problem {
  readonly problem: string;
  readonly hint?: string | undefined;
}

/** Takes a problem out of a catalogue: so there is none without a sentence in every language. */
export type Tell = (words: Sentences, locale: Locale) => Problem;

/** Something that is wrong and can be told in every language; its message, which logs keep, is English. */
export abstract class ToldError extends Error {
  /** What to do, in English. */
  readonly hint: string | undefined;

  /** @param where it is wrong, which stands before what is; nothing where that is empty. */
  constructor(
    private readonly tell: Tell,
    private readonly where: (words: Sentences) => string = () => '',
  ) {
    const { problem, hint } = toldIn('en', tell, where);
    super([problem, hint].filter(Boolean).join(' '));
    this.hint = hint;
  }

  /** Where what is wrong, in a language. */
  in(locale: Locale): Problem {
    return toldIn(locale, this.tell, this.where);
  }
}

function toldIn(locale: Locale, tell: Tell, whereIn: (words: Sentences) => string): Problem {
  const words = wordsIn(locale);
  const { problem, hint } = tell(words, locale);
  const where = whereIn(words);
  return { problem: where === '' ? problem : `${where}: ${problem}`, hint };
}
