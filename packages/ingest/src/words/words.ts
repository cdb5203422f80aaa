import type { Locale } from '@throughline/model';
import { de } from './de/index.js';
import { en } from './en/index.js';
import type { Sentences } from './sentences.js';

const SENTENCES: Readonly<Record<Locale, Sentences>> = { en, de };

/** What importing says of files, in a language. */
export function wordsIn(locale: Locale): Sentences {
  return SENTENCES[locale];
}
