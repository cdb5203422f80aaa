import { languagesOf } from './sentiment.js';
import { topicTermsOf } from './terms.js';
import { type Topic, topicsOf } from './topics.js';

/**
 * The words that set each group of texts apart from the others, the most telling first: log-odds with an informative
 * Dirichlet prior (Monroe, Colaresi & Quinn 2008), of words and pairs of neighbours, each counted once a text.
 * @param most of each group at most.
 */
export function wordsApart(
  texts: readonly { readonly text: string; readonly group: string }[],
  most: number,
): Topic[] {
  const languages = languagesOf(texts.map(({ text }) => text));
  const grouped = texts.map(({ text, group }, at) => ({
    group,
    terms: topicTermsOf(text, languages[at] ?? 'en'),
  }));
  return topicsOf(grouped, most);
}
