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

type Named = Pick<Speaking, 'texts' | 'names'>;

/** One language comes, the one that is spoken, and of it what the first view says: the rest is promised. */
async function firstOf(language: Locale): Promise<Named> {
  if (language === 'en') return { texts: (await import('./en/first.js')).first as Texts, names: {} };
  const { first, names } = await import('./de/first.js');
  return { texts: first as Texts, names };
}

async function laterOf(language: Locale): Promise<Partial<Texts>> {
  return language === 'en' ? (await import('./en/later.js')).later : (await import('./de/later.js')).later;
}

/** Brings the texts that are not there yet of the language that is spoken. */
async function completed(): Promise<void> {
  const { language } = speaking();
  const later = await laterOf(language);
  const now = speaking();
  if (now.language === language) spoken = { ...now, texts: { ...now.texts, ...later } };
}

let complete: Promise<void> | undefined;

/** A part of the app that comes when it is first wanted, and with it the texts that the first view does without. */
export async function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  complete ??= completed().catch((error: unknown) => {
    // What did not come is asked for again by the next part.
    complete = undefined;
    throw error;
  });
  const [came] = await Promise.all([part, complete]);
  return came;
}

function speaking(): Speaking {
  if (spoken === undefined)
    throw new Error('No language is spoken yet: await speak() before a text is asked for.');
  return spoken;
}

/** Speaks a language from now on, with all of its texts. */
export async function speak(language: Locale): Promise<void> {
  const [{ texts, names }, later] = await Promise.all([firstOf(language), laterOf(language)]);
  complete = Promise.resolve();
  spoken = { language, format: formatFor(language), texts: { ...texts, ...later }, names };
  for (const listener of listeners) listener();
}

/**
 * Speaks the language that was chosen or that the browser asks for, as far as the first view does: to be awaited before
 * anything is drawn.
 */
export async function speakAtStart(): Promise<void> {
  const language = languageFor(keptLanguage(), navigator.languages);
  spoken = { language, format: formatFor(language), ...(await firstOf(language)) };
  document.documentElement.lang = language;
}

/** Changes the language and remembers it. Whatever hangs below `useLanguage` as its key is drawn anew. */
export async function chooseLanguage(language: Locale): Promise<void> {
  keepLanguage(language);
  await speak(language);
  document.documentElement.lang = language;
}

/**
 * The texts of the language that is spoken now. Read while drawing, never once for all. Those of `later.ts` are there for
 * what came by `withTexts`; a test sees to it that nothing else reads them.
 */
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
