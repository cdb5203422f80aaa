import { formatFor, type Format, type Locale } from '@throughline/blueprint';
import { useSyncExternalStore } from 'react';
import { en, type Texts } from './en/index.js';
import { keepLanguage, keptLanguage, languageFor } from './language.js';

interface Speaking {
  readonly language: Locale;
  readonly texts: Texts;
  readonly format: Format;
}

let speaking: Speaking = { language: 'en', texts: en, format: formatFor('en') };
const listeners = new Set<() => void>();

/** Other languages than English come when they are asked for, so that the first screen does not wait for them. */
async function textsOf(language: Locale): Promise<Texts> {
  return language === 'de' ? (await import('./de/index.js')).de : en;
}

async function speak(language: Locale): Promise<void> {
  speaking = { language, texts: await textsOf(language), format: formatFor(language) };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Speaks the language that was chosen or that the browser asks for: to be awaited before anything is drawn. */
export async function speakAtStart(): Promise<void> {
  await speak(languageFor(keptLanguage(), navigator.languages));
}

/** Changes the language and remembers it. Whatever hangs below `useLanguage` as its key is drawn anew. */
export async function chooseLanguage(language: Locale): Promise<void> {
  keepLanguage(language);
  await speak(language);
}

/** The texts of the language that is spoken now. Read while drawing, never once for all. */
export function t(): Texts {
  return speaking.texts;
}

/** Figures, money, durations and dates as the language that is spoken now writes them. */
export function say(): Format {
  return speaking.format;
}

export function useLanguage(): Locale {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => speaking.language,
  );
}
