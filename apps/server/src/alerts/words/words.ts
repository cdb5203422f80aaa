import type { Locale } from '@throughline/model';
import { english } from './english.js';
import { german } from './german.js';

/** All that an alert or a digest says by itself. A language is a translation of the English sentences, complete or it does not compile. */
export type AlertWords = typeof english;

const WORDS: Readonly<Record<Locale, AlertWords>> = { en: english, de: german };

export function alertWords(locale: Locale): AlertWords {
  return WORDS[locale];
}
