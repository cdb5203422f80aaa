import { entryOf } from '@throughline/model';
import { type Format, formatFor } from './format.js';
import type { Locale } from './nouns.js';
import { type SceneWords, wordsOf } from './words.js';

/** In which language a drawing speaks; English where left out. */
export interface TongueOptions {
  readonly locale?: Locale;
  /** What activities, evidence and support are called instead of by their names; ids stay as they are. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What a drawing needs to speak: figures, its own words, and what things are called. */
export interface Tongue {
  readonly format: Format;
  readonly words: SceneWords;
  readonly called: (name: string) => string;
}

export function tongueOf({ locale = 'en', names = {} }: TongueOptions): Tongue {
  return {
    format: formatFor(locale),
    words: wordsOf(locale),
    called: (name) => entryOf(names, name) ?? name,
  };
}
