import type { Locale } from '@throughline/model';
import { de } from './de/index.js';
import { en } from './en/index.js';
import type { Refusals } from './refusals.js';

const REFUSALS: Readonly<Record<Locale, Refusals>> = { en, de };

/** What the server refuses, in a language. */
export function refusalsIn(locale: Locale): Refusals {
  return REFUSALS[locale];
}
