import type { Locale, Translated } from '@throughline/model';
import { de } from './de.js';
import { en } from './en.js';

/** What reports of findings say. A language is a translation of the English one, complete or it does not compile. */
export type ReportWords = Translated<typeof en>;

const WORDS: Readonly<Record<Locale, ReportWords>> = { en, de };

export function reportWordsIn(locale: Locale): ReportWords {
  return WORDS[locale];
}
