import { NEGATIONS, STOP_WORDS, type Language } from './lexicon/words.js';
import { wordsOf } from './tokens.js';

/** What a learnt model looks at: words and pairs of neighbours, each once a text (Wang & Manning 2012). */
export function featuresOf(text: string): Set<string> {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return new Set([...words, ...pairs]);
}

const SHORTEST_WORD = 2;
/** Words on either side of it are no pair. */
const CLAUSE_END = /[.,;:!?()\n]+/u;

/**
 * What a topic may be named by: words that say something, and pairs of them; a negation may begin a pair, so that "não
 * chegou" is a topic where "chegou" is none.
 */
export function topicTermsOf(text: string, language: Language): Set<string> {
  return new Set(text.split(CLAUSE_END).flatMap((clause) => termsOfClause(wordsOf(clause), language)));
}

function termsOfClause(words: readonly string[], language: Language): string[] {
  const says = (word: string) =>
    word.length >= SHORTEST_WORD && !STOP_WORDS[language].has(word) && !/^\d+$/u.test(word);
  const negates = (word: string) => NEGATIONS[language].has(word);
  const terms: string[] = [];
  words.forEach((word, at) => {
    if (!says(word)) return;
    if (!negates(word)) terms.push(word);
    const next = words[at + 1];
    if (next !== undefined && says(next) && !negates(next)) terms.push(`${word} ${next}`);
  });
  return terms;
}
