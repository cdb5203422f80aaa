import type { Locale, Translated } from '@throughline/model';
import { de } from './de.js';
import { en } from './en.js';

/** What commands say beside their figures. A language is a translation of the English one, complete or it does not compile. */
export type CommandWords = Translated<typeof en>;

const WORDS: Readonly<Record<Locale, CommandWords>> = { en, de };

export function commandWordsIn(locale: Locale): CommandWords {
  return WORDS[locale];
}
