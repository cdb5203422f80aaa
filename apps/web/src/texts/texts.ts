import { formatFor, type Format, type Locale } from '@throughline/blueprint';
import { entryOf } from '@throughline/model';
import { useSyncExternalStore } from 'react';
import type { Texts } from './en/index.js';
import { keepLanguage, keptLanguage, languageFor } from './language.js';

interface Speaking {
  readonly language: Locale;
  readonly texts: Texts;
  readonly format: Format;
  /** What activities and things of the taxonomy are called, by their English names; empty in English. */
  readonly names: Readonly<Record<string, string>>;
}

let spoken: Speaking | undefined;
const listeners = new Set<() => void>();

/** One language comes, the one that is spoken: the first screen waits for no other. */
async function textsOf(language: Locale): Promise<Pick<Speaking, 'texts' | 'names'>> {
  if (language === 'en') return { texts: (await import('./en/index.js')).en, names: {} };
  const { de, names } = await import('./de/index.js');
  return { texts: de, names };
}

function speaking(): Speaking {
  if (spoken === undefined)
    throw new Error('No language is spoken yet: await speak() before a text is asked for.');
  return spoken;
}

/** Speaks a language from now on. */
export async function speak(language: Locale): Promise<void> {
  spoken = { language, format: formatFor(language), ...(await textsOf(language)) };
  for (const listener of listeners) listener();
}

/** Speaks the language that was chosen or that the browser asks for: to be awaited before anything is drawn. */
export async function speakAtStart(): Promise<void> {
  await speakHere(languageFor(keptLanguage(), navigator.languages));
}

async function speakHere(language: Locale): Promise<void> {
  await speak(language);
  document.documentElement.lang = language;
}

/** Changes the language and remembers it. Whatever hangs below `useLanguage` as its key is drawn anew. */
export async function chooseLanguage(language: Locale): Promise<void> {
  keepLanguage(language);
  await speakHere(language);
}

/** The texts of the language that is spoken now. Read while drawing, never once for all. */
export function t(): Texts {
  return speaking().texts;
}

/** Figures, money, durations and dates as the language that is spoken now writes them. */
export function say(): Format {
  return speaking().format;
}

/** What an activity, or a thing of the blueprint, is called here; what the taxonomy does not know keeps its name. */
export function called(name: string): string {
  return entryOf(speaking().names, name) ?? name;
}

/** All that is called otherwise in the language that is spoken now, for drawings that are worked out elsewhere. */
export function calledNow(): Readonly<Record<string, string>> {
  return speaking().names;
}

export function useLanguage(): Locale {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => speaking().language,
  );
}
