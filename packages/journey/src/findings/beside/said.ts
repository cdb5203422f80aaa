import { wordsApart } from '@throughline/decide';
import type { EventMatch, FindingEvidence } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import { within } from '../../effect/study-of.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf } from '../../source/match.js';
import { namesOf } from '../facets.js';
import type { Judged } from '../judge.js';
import type { Ground } from '../prepare.js';
import { MOST_RULES, saidWithScores, type SaidOf, type SaidRow, type SaidRule } from './said.sql.js';

/** Where people write, and the properties that hold it. */
const WRITING: EventMatch = {
  activity: ['Review Posted', 'Product Reviewed', 'Survey Answered', 'Ticket Opened'],
};
const TEXTS = ['comment', 'review', 'message', 'body', 'description', 'answer'];
/** What was written lately says most. */
const MOST_TEXTS = 20_000;
const MOST_WORDS = 6;
const MOST_QUOTES = 2;
/** Fewer texts with low scores have no words in common. */
const LEAST_TEXTS = 10;

type Said = Pick<FindingEvidence, 'words' | 'quotes'>;

/**
 * The words that come with low scores and not with others, and a text or two that hold them; nothing where nobody wrote.
 * @returns for each of what was judged.
 */
export async function wordsBehind(
  { facts, reader }: Inquiry<unknown>,
  judged: readonly Judged[],
  { order }: Ground,
): Promise<ReadonlyMap<Judged, Said>> {
  const words = new Map<Judged, Said>();
  for (let from = 0; from < judged.length; from += MOST_RULES) {
    const some = judged.slice(from, from + MOST_RULES);
    const rules = some.map((each) => ruleOf(each, facts));
    const rows = await reader.rows<SaidOf>(saidWithScores(order, { rules, texts: TEXTS, most: MOST_TEXTS }));
    for (const [at, each] of some.entries()) words.set(each, saidOf(rows.filter(({ rule }) => rule === at)));
  }
  return words;
}

function ruleOf({ counted: { study }, found: { segment } }: Judged, facts: ShopFacts): SaidRule {
  return {
    opportunity: matchOf(within(study.opportunity, segment), facts),
    hit: matchOf(within(study.hit, segment), facts),
    activities: [...new Set([...namesOf(study.opportunity, facts), ...namesOf(WRITING, facts)])],
  };
}

/** @param rows the newest first. */
export function saidOf(rows: readonly SaidRow[]): Said {
  const low = rows.filter((row) => row.low === 1);
  if (low.length < LEAST_TEXTS) return {};
  const groups = wordsApart(
    rows.map((row) => ({ text: row.said, group: row.low === 1 ? 'low' : 'other' })),
    MOST_WORDS,
  );
  const terms = groups.find(({ group }) => group === 'low')?.terms ?? [];
  const words = terms.map(({ term, texts, share }) => ({ term, texts, share }));
  return words.length === 0 ? {} : { words, quotes: quotesWith(words, low) };
}

const SHORTEST = 12;
const LONGEST = 240;

/** Texts that hold the most of the words, each once. */
function quotesWith(words: readonly { readonly term: string }[], low: readonly SaidRow[]): string[] {
  const texts = [...new Set(low.map(({ said }) => said.trim()))].filter(
    ({ length }) => length >= SHORTEST && length <= LONGEST,
  );
  const held = (text: string) => words.filter(({ term }) => text.toLowerCase().includes(term)).length;
  return texts
    .map((text, at) => ({ text, at, held: held(text) }))
    .sort((a, b) => b.held - a.held || a.at - b.at)
    .slice(0, MOST_QUOTES)
    .map(({ text }) => withoutAddress(text));
}

/** Nobody is told by what they wrote: addresses and long numbers are blanked out. */
function withoutAddress(text: string): string {
  return text.replace(/\S+@\S+/gu, '…').replace(/\+?\d[\d\s/-]{6,}\d/gu, '…');
}
