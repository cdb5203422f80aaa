import { calledIn, type Locale } from '@throughline/model';
import { de } from './de/index.js';
import { en } from './en/index.js';
import type { Sentences } from './sentences.js';

/** The sentences of a language, and what it calls the activities of the taxonomy. */
export interface Words extends Sentences {
  readonly called: (activity: string) => string;
}

const SENTENCES: Readonly<Record<Locale, Sentences>> = { en, de };

export function wordsIn(locale: Locale): Words {
  return { ...SENTENCES[locale], called: (activity) => calledIn(locale, activity) };
}

/** The same in every language: what takes long to work out is told in all of them at once. */
export function inEachLanguage<Told>(tell: (words: Words) => Told): Readonly<Record<Locale, Told>> {
  return { en: tell(wordsIn('en')), de: tell(wordsIn('de')) };
}
