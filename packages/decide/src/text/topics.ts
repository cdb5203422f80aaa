/** A text as the terms in it, in one of the groups that are compared. */
export interface GroupedText {
  readonly group: string;
  readonly terms: ReadonlySet<string>;
}

export interface TopicTerm {
  readonly term: string;
  /** Texts of the group that hold it, and as a share of them. */
  readonly texts: number;
  readonly share: number;
  /** Standard errors by which it is more at home here than elsewhere; null where there is no other group. */
  readonly z: number | null;
}

export interface Topic {
  readonly group: string;
  readonly texts: number;
  /** The most telling first. */
  readonly terms: readonly TopicTerm[];
}

/** As many texts as all terms' prior is worth: enough that a word seen twice proves nothing. */
const PRIOR_WEIGHT = 0.1;
/** One-sided 2.5 %: below it a difference may be chance. */
const TELLING = 1.96;
const FEWEST_TEXTS = 2;

/**
 * The terms that set each group of texts apart from the others, by log-odds with an informative Dirichlet prior from
 * all texts together (Monroe, Colaresi & Quinn 2008, “Fightin’ words”). Of one group alone, its most frequent terms.
 */
export function topicsOf(texts: readonly GroupedText[], most: number): Topic[] {
  const groups = [...new Set(texts.map(({ group }) => group))].sort();
  const everywhere = countsOf(texts);
  return groups.map((group) => {
    const own = texts.filter((text) => text.group === group);
    const counts = countsOf(own);
    const scores = groups.length > 1 ? logOdds(counts, everywhere) : null;
    const terms = [...counts]
      .map(([term, count]) => ({
        term,
        texts: count,
        share: count / own.length,
        z: scores?.get(term) ?? null,
      }))
      .filter((term) => term.texts >= FEWEST_TEXTS && (term.z === null || term.z >= TELLING))
      .sort((a, b) => (b.z ?? 0) - (a.z ?? 0) || b.texts - a.texts || a.term.localeCompare(b.term));
    return { group, texts: own.length, terms: withoutParts(terms).slice(0, most) };
  });
}

function countsOf(texts: readonly GroupedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

function logOdds(
  own: ReadonlyMap<string, number>,
  everywhere: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = total(everywhere);
  const here = total(own);
  const there = all - here;
  const prior = PRIOR_WEIGHT * all;
  const scores = new Map<string, number>();
  for (const [term, count] of own) {
    const wherever = everywhere.get(term) ?? count;
    const pull = (prior * wherever) / all;
    const [a, b] = [count + pull, wherever - count + pull];
    const odds = Math.log(a / (here + prior - a)) - Math.log(b / (there + prior - b));
    scores.set(term, odds / Math.sqrt(1 / a + 1 / b));
  }
  return scores;
}

/** A word that is told only with a neighbour is left to the pair. */
function withoutParts(terms: readonly TopicTerm[]): TopicTerm[] {
  const pairs = terms.filter(({ term }) => term.includes(' '));
  return terms.filter(
    ({ term, texts }) =>
      term.includes(' ') ||
      !pairs.some((pair) => pair.term.split(' ').includes(term) && pair.texts === texts),
  );
}
