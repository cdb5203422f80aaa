import {
  correctPValues,
  gradeOf,
  priceOf,
  scanSegments,
  type Cell,
  type FoundSegment,
  type Priced,
} from '@throughline/decide';
import type { Counted } from './read-cells.js';

/** A segment out of line, priced; `q` comes when all that was looked at is known. */
export interface Candidate {
  readonly counted: Counted;
  readonly found: FoundSegment;
  readonly priced: Priced;
  /** False for what is told of all journeys. */
  readonly local: boolean;
}

export interface Judged extends Candidate {
  readonly q: number;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly causal: 'adjusted' | 'association';
}

export interface Terms {
  readonly months: number;
  readonly margin: number;
  readonly seed: number;
}

const LEAST_HITS = 15;
const MOST_SEGMENTS = 4;
/** Kept in the answer up to this false discovery rate. */
const MOST_Q = 0.1;

/** What a study shows: segments out of line. */
export function candidatesOf(counted: Counted, terms: Terms): { candidates: Candidate[]; lookedAt: number } {
  const { facets, cells, study } = counted;
  const scan = scanSegments(cells, { facets, leastHits: LEAST_HITS, most: MOST_SEGMENTS });
  const everywhere = study.missing === true ? null : everyone(cells);
  const all = scan.found.map((found) => ({ found, local: true }));
  if (everywhere !== null) all.push({ found: everywhere, local: false });
  const candidates = all.flatMap(({ found, local }) => {
    const priced = priceOf({
      ...terms,
      hits: found.cells,
      all: cells,
      episodes: found.episodes,
      affected: found.hits,
      baseline: found.baseline,
      meetings: meetingsOf(counted, found) / counted.known,
      alsoMet: counted.alsoMet,
      takes: study.takes ?? 'orders',
    });
    return priced === null ? [] : [{ counted, found, priced, local }];
  });
  return { candidates, lookedAt: scan.lookedAt };
}

/** How often a segment met a hit in all, for each episode that was hit at its beginning; at least once. */
function meetingsOf({ facets, meetings }: Counted, { segment, hits }: FoundSegment): number {
  const places = Object.entries(segment).map(([facet, value]) => [facets.indexOf(facet), value] as const);
  const met = meetings
    .filter(({ facetValues }) => places.every(([place, value]) => facetValues[place] === value))
    .reduce((sum, row) => sum + row.meetings, 0);
  return Math.max(1, met / hits);
}

/** All hits of a study together: what it would bring if there were none. */
function everyone(cells: readonly Cell[]): FoundSegment | null {
  const hits = cells.reduce((sum, { hit }) => sum + hit.n, 0);
  const episodes = hits + cells.reduce((sum, { spared }) => sum + spared.n, 0);
  if (hits < LEAST_HITS) return null;
  const observed = hits / episodes;
  return { segment: {}, episodes, hits, observed, baseline: 0, excess: hits, p: MOST_Q / 2, cells };
}

/** Grades what was found, once chance is held against all of it. */
export function judge(candidates: readonly Candidate[]): Judged[] {
  const local = candidates.filter((each) => each.local);
  const q = correctPValues(
    local.map(({ found }) => found.p),
    'benjamini-hochberg',
  );
  const qOf = new Map(local.map((each, at) => [each, q[at] ?? 1]));
  return candidates.flatMap((each) => {
    const stands = qOf.get(each) ?? each.found.p;
    if (stands > MOST_Q) return [];
    const graded = gradeOf(each.priced, { q: stands, local: each.local, observed: each.found.observed });
    return [{ ...each, q: stands, ...(each.counted.study.missing === true ? onlySeen(graded) : graded) }];
  });
}

/** Who does not go on does not buy: that is no effect of stopping, so no mix makes it one. */
function onlySeen({ confidence }: Pick<Judged, 'confidence'>): Pick<Judged, 'confidence' | 'causal'> {
  return { confidence: confidence === 'high' ? 'medium' : confidence, causal: 'association' };
}
