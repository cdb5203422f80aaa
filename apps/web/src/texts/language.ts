import type { Locale } from '@throughline/blueprint';

/** The languages of the app, each by its own name. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

const KEPT_AT = 'throughline.language';

function isLocale(value: string | null | undefined): value is Locale {
  return value !== null && value !== undefined && value in LANGUAGES;
}

/**
 * The language to speak: the one that was chosen here, else the first of the reader's own that the app knows,
 * else English.
 * @param chosen what was kept, if anything
 * @param preferred the reader's languages as browsers give them (`de-AT`, `en`), best first
 */
export function languageFor(chosen: string | null, preferred: readonly string[]): Locale {
  if (isLocale(chosen)) return chosen;
  return preferred.map((each) => each.split('-')[0]).find(isLocale) ?? 'en';
}

/** What a browser that keeps nothing (a private window, a sandbox) has kept is nothing. */
export function keptLanguage(): string | null {
  try {
    return window.localStorage.getItem(KEPT_AT);
  } catch {
    return null;
  }
}

export function keepLanguage(language: Locale): void {
  try {
    window.localStorage.setItem(KEPT_AT, language);
  } catch {
    // The choice then holds until the page is left.
  }
}
