import { entryOf } from '../../entry-of.js';
import type { Locale } from '../../locale.js';
import { GERMAN_NAMES } from './german.js';

const NAMES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: {}, de: GERMAN_NAMES };

/** What an activity or a thing of the taxonomy is called in a language; what the taxonomy does not know keeps its name. */
export function calledIn(locale: Locale, name: string): string {
  return entryOf(NAMES[locale], name) ?? name;
}
