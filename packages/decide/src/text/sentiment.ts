import { LEXICONS, type Lexicon } from './lexicon/lexicon.js';
import {
  CONTRASTS,
  DEGREES,
  LANGUAGES,
  NEGATIONS,
  SIGNS,
  STOP_WORDS,
  type Language,
} from './lexicon/words.js';
import { phrasesAt, wordsOf } from './tokens.js';

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export interface Feeling {
  readonly sentiment: Sentiment;
  /** −1 … 1. */
  readonly score: number;
}

/** Constants of VADER (Hutto & Gilbert 2014). */
const NEGATED = -0.74;
const NEGATION_REACH = 3;
const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.5;
const DAMPING = 15;
const LEAST = 0.05;

const LONGEST_PHRASE = 4;

/**
 * How a text feels, by weights of its words with negation, degree and contrast, as VADER does (Hutto & Gilbert 2014, “VADER:
 * A parsimonious rule-based model”).
 */
export function sentimentOf(text: string, language: Language): Feeling {
  const words = wordsOf(text);
  const sum = signsOf(text) + wordsSum(words, language);
  const score = sum / Math.sqrt(sum * sum + DAMPING);
  return { sentiment: labelOf(score, LEAST), score };
}

/** @param least how far from 0 a score counts as one or the other. */
export function labelOf(score: number, least: number): Sentiment {
  if (score >= least) return 'positive';
  return score <= -least ? 'negative' : 'neutral';
}

function wordsSum(words: readonly string[], language: Language): number {
  const lexicon = LEXICONS[language];
  const turn = words.findLastIndex((word) => CONTRASTS[language].has(word));
  let sum = 0;
  for (let at = 0; at < words.length; ) {
    const { weight, length } = entryAt(words, at, lexicon);
    const side = turn < 0 ? 1 : at < turn ? BEFORE_CONTRAST : AFTER_CONTRAST;
    if (weight !== 0) sum += weight * side * contextOf(words, at, language);
    at += length;
  }
  return sum;
}

function entryAt(words: readonly string[], at: number, lexicon: Lexicon): { weight: number; length: number } {
  for (const phrase of phrasesAt(words, at, LONGEST_PHRASE)) {
    const weight = lexicon.phraseWeightOf(phrase);
    if (weight !== undefined) return { weight, length: phrase.split(' ').length };
  }
  return { weight: lexicon.weightOf(words[at] ?? '') ?? 0, length: 1 };
}

/** What the words before do to a weight. */
function contextOf(words: readonly string[], at: number, language: Language): number {
  const before = words.slice(Math.max(0, at - NEGATION_REACH), at);
  const negated = before.some((word) => NEGATIONS[language].has(word));
  return (DEGREES[language][before.at(-1) ?? ''] ?? 1) * (negated ? NEGATED : 1);
}

function signsOf(text: string): number {
  return Object.entries(SIGNS).reduce((sum, [sign, weight]) => sum + (text.includes(sign) ? weight : 0), 0);
}

/** The language whose small words a text has more of; null where that tells nothing. */
export function languageOf(text: string): Language | null {
  const words = wordsOf(text);
  const [english, portuguese] = LANGUAGES.map((language) => signsOfLanguage(words, language)) as [
    number,
    number,
  ];
  if (english === portuguese) return null;
  return english > portuguese ? 'en' : 'pt';
}

/** A small word tells more than one that a lexicon happens to know. */
function signsOfLanguage(words: readonly string[], language: Language): number {
  const small = (word: string) => STOP_WORDS[language].has(word) || NEGATIONS[language].has(word);
  const known = (word: string) => LEXICONS[language].weightOf(word) !== undefined;
  return words.reduce((sum, word) => sum + (small(word) ? 2 : 0) + (known(word) ? 1 : 0), 0);
}

/** The language of each text; of those too short to tell, the one that most others are in. */
export function languagesOf(texts: readonly string[]): Language[] {
  const own = texts.map(languageOf);
  const count = (language: Language) => own.filter((each) => each === language).length;
  const usual = LANGUAGES.reduce((best, language) => (count(language) > count(best) ? language : best));
  return own.map((language) => language ?? usual);
}
