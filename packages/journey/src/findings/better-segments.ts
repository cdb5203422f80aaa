import {
  correctPValues,
  sharesApart,
  type Cell,
  type SharesApart,
  type TwoGroups,
} from '@throughline/decide';
import { isReturning } from './cells.js';
import { valuesAt } from './facet-values.js';
import type { Candidate, Terms } from './judge.js';
import type { Counted } from './read-cells.js';
import { segmentWords, type Say } from './telling.js';
import { toldCandidate } from './told.js';

/** A segment in which fewer are hit than of comparable ones. */
interface Better {
  readonly counted: Counted;
  readonly facet: Counted['facets'][number];
  readonly value: string;
  /** What is seen of those spared. */
  readonly apart: SharesApart;
}

/** A segment with fewer episodes tells nothing. */
const FEWEST = 200;
/** Better is who is hit this much less often. */
const MOST_SHARE = 0.85;
const MOST_Q = 0.01;

/**
 * Segments that do better than comparable ones at a step of the way to an order: fewer stop there, with all else that is known held
 * equal. Where something goes wrong for one value of a property, all others look better than it: then none of them is told.
 * @param faulty candidates of the same studies.
 */
export function betterSegments(
  counted: readonly Counted[],
  faulty: readonly Candidate[],
  terms: Terms,
): { readonly candidates: Candidate[]; readonly lookedAt: number } {
  const looked = counted
    .filter(({ study }) => study.detector === 'drop-offs')
    .flatMap((each) => lookedAtIn(each, faulty));
  const q = correctPValues(
    looked.map(({ apart }) => apart.p),
    'benjamini-hochberg',
  );
  const better = looked
    .map((each, at) => ({ ...each, q: q[at] ?? 1 }))
    .filter((each) => each.q <= MOST_Q && 1 - each.apart.observed <= MOST_SHARE * (1 - each.apart.baseline));
  const first = better.filter(
    (each) => each === bestOf(better.filter(({ counted: other }) => other === each.counted)),
  );
  return { candidates: first.flatMap((each) => candidateOf(each, terms) ?? []), lookedAt: looked.length };
}

/** What stands furthest from chance, and of equals what is told first. */
function bestOf<One extends Better>(all: readonly One[]): One | undefined {
  return [...all].sort((a, b) => a.apart.p - b.apart.p || b.apart.n - a.apart.n)[0];
}

function lookedAtIn(counted: Counted, faulty: readonly Candidate[]): Better[] {
  const { study, facets, cells } = counted;
  const told = new Set(
    faulty.filter((each) => each.counted.study === study).flatMap(({ found }) => Object.keys(found.segment)),
  );
  const folded = foldedOf(cells);
  return facets.flatMap((facet, place) => {
    if (told.has(facet)) return [];
    const values = valuesAt(folded, place);
    if (values.length === 0) return [];
    const all = strataOf(folded, place);
    return values.flatMap((value) => {
      const apart = sharesApart(all.map((stratum) => against(stratum, value)));
      return apart === null || apart.n < FEWEST ? [] : [{ counted, facet, value, apart }];
    });
  });
}

/** Episodes that are alike in what is told of segments, and in whether they had ordered before. */
interface Folded {
  readonly facets: readonly string[];
  readonly returning: boolean;
  n: number;
  spared: number;
}

function foldedOf(cells: readonly Cell[]): Folded[] {
  const known = new Map<readonly string[], Map<boolean, Folded>>();
  for (const cell of cells) {
    const own = known.get(cell.facets) ?? new Map<boolean, Folded>();
    known.set(cell.facets, own);
    const returning = isReturning(cell);
    const sum = own.get(returning) ?? { facets: cell.facets, returning, n: 0, spared: 0 };
    own.set(returning, sum);
    sum.n += cell.hit.n + cell.spared.n;
    sum.spared += cell.spared.n;
  }
  return [...known.values()].flatMap((own) => [...own.values()]);
}

/** By value of a facet, those that are alike in all else. */
type Stratum = ReadonlyMap<string, { readonly n: number; readonly spared: number }>;

function strataOf(folded: readonly Folded[], place: number): Stratum[] {
  const strata = new Map<string, Map<string, { n: number; spared: number }>>();
  for (const { facets, returning, n, spared } of folded) {
    const key = JSON.stringify([returning, ...facets.filter((_, at) => at !== place)]);
    const stratum = strata.get(key) ?? new Map<string, { n: number; spared: number }>();
    strata.set(key, stratum);
    const value = facets[place] ?? '';
    const before = stratum.get(value) ?? { n: 0, spared: 0 };
    stratum.set(value, { n: before.n + n, spared: before.spared + spared });
  }
  return [...strata.values()];
}

function against(stratum: Stratum, value: string): TwoGroups {
  const own = stratum.get(value) ?? { n: 0, spared: 0 };
  let [rest, restHit] = [0, 0];
  for (const [other, { n, spared }] of stratum) {
    if (other === value || other === '') continue;
    rest += n;
    restHit += spared;
  }
  return { own: own.n, ownHit: own.spared, rest, restHit };
}

/** What those would have taken that were spared more than others like them: seen together, no more. */
function candidateOf(
  { counted, facet, value, apart, q }: Better & { readonly q: number },
  terms: Terms,
): Candidate | null {
  const [observed, baseline] = [1 - apart.observed, 1 - apart.baseline];
  const segment = { [facet]: value };
  const figures = { observed, baseline, all: apart.n };
  const title: Say = (words, what) => words.lines.fewer(what, segmentWords(segment, words), figures);
  const met: Say = ({ lines }) => lines.spared(figures);
  const avoided = (baseline - observed) * apart.n;
  const told = { id: 'fewer', title, observed, baseline: 0, p: q };
  const candidate = toldCandidate(counted, told, { ...terms, meetings: avoided, episodes: apart.n });
  if (candidate === null || candidate.priced.perMonth <= 0) return null;
  const { priced, found } = candidate;
  return {
    ...candidate,
    counted: { ...candidate.counted, study: { ...candidate.counted.study, detector: 'strengths' } },
    found: { ...found, segment, hits: Math.round(observed * apart.n), baseline, excess: -avoided },
    priced: { ...priced, perMonth: -priced.perMonth, low: -priced.high, high: -priced.low },
    met,
  };
}
