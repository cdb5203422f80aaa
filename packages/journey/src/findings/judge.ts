import {
  correctPValues,
  gradeOf,
  LEFT_OVER,
  priceOf,
  scanSegments,
  sparedBy,
  type Cell,
  type FoundSegment,
  type Priced,
  type Spared,
} from '@throughline/decide';
import type { Broke } from './breaks/broken.js';
import type { Beside } from './beside/beside.js';
import type { Counted } from './read-cells.js';
import type { Say } from './telling.js';

/** A segment out of line, priced; `q` comes when all that was looked at is known. */
export interface Candidate {
  readonly counted: Counted;
  readonly found: FoundSegment;
  readonly priced: Priced;
  /** Months in which it was counted. */
  readonly months: number;
  /** False for what is told of all journeys. */
  readonly local: boolean;
  /** Set where it is a day on which a figure broke. */
  readonly broke?: Broke;
  /** Set where it is told in words of its own. */
  readonly told?: Say;
  /** Set where how often it was met is told in words of its own. */
  readonly met?: Say;
  /** Set where it is about orders on their line, `found` about what came of them: how many could have met it. */
  readonly orders?: number;
  /** What was looked up of it, or found with it. */
  readonly beside?: Beside;
}

export interface Judged extends Candidate {
  readonly q: number;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly causal: 'adjusted' | 'association';
}

export interface Terms {
  readonly months: number;
  readonly margin: number;
  /** Share of what was sold that was not paid back. */
  readonly kept: number;
  /** Further orders for each buyer: so many an order leads to at most. */
  readonly further: number;
  readonly seed: number;
}

const LEAST_HITS = 15;
const MOST_SEGMENTS = 4;
/** Kept in the answer up to this false discovery rate. */
const MOST_Q = 0.1;

/** What a study shows: segments out of line. */
export function candidatesOf(counted: Counted, terms: Terms): { candidates: Candidate[]; lookedAt: number } {
  const { facets, cells, study } = counted;
  const spared = sparedBy(cells, study.takes ?? 'orders');
  const scan = scanSegments(cells, { facets, leastHits: LEAST_HITS, most: MOST_SEGMENTS });
  const everywhere = study.usual === true || study.slowest === true ? null : everyone(cells);
  const all = scan.found.map((found, at) => ({ found, local: true, before: scan.found.slice(0, at) }));
  if (everywhere !== null) all.push({ found: everywhere, local: false, before: [] });
  const candidates = all.flatMap(({ found, local, before }) => {
    const priced = pricedOf(counted, { found, before, spared, terms });
    return priced === null ? [] : [{ counted, found, priced, months: terms.months, local }];
  });
  return { candidates, lookedAt: scan.lookedAt };
}

interface Pricing {
  readonly found: FoundSegment;
  /** Segments that were taken out before it: what is in both is theirs. */
  readonly before: readonly FoundSegment[];
  readonly spared: Spared;
  readonly terms: Terms;
}

function pricedOf(counted: Counted, { found, before, spared, terms }: Pricing): Priced | null {
  const { study, cells, known } = counted;
  return priceOf({
    ...terms,
    hits: found.cells,
    all: cells,
    spared,
    baseline: found.baseline,
    outside: found.outside,
    meetings: meetingsOf(counted, found, before) / known,
    takes: study.takes ?? 'orders',
    alike: study.seen === true,
    leftOver: LEFT_OVER,
    repeats: study.apart === 0 ? repeatsOf(cells) : 1,
  });
}

/** Opportunities for each first one: strata tell how many came before. */
function repeatsOf(cells: readonly Cell[]): number {
  const count = (some: readonly Cell[]) => some.reduce((sum, { hit, spared }) => sum + hit.n + spared.n, 0);
  const firsts = count(cells.filter(({ strata }) => strata[0]?.endsWith(' 0') === true));
  return Math.max(1, count(cells) / Math.max(1, firsts));
}

/** How often a segment met a hit in all, but for those before it; not less often than its episodes were hit. */
function meetingsOf(
  { facets, meetings }: Counted,
  found: FoundSegment,
  before: readonly FoundSegment[],
): number {
  const isIn = (values: readonly string[], { segment }: FoundSegment) =>
    Object.entries(segment).every(([facet, value]) => values[facets.indexOf(facet)] === value);
  const met = meetings
    .filter((each) => isIn(each.facets, found) && !before.some((other) => isIn(each.facets, other)))
    .reduce((sum, row) => sum + row.hits, 0);
  return Math.max(found.hits, met);
}

/** All hits of a study together: what it would bring if there were none. */
function everyone(cells: readonly Cell[]): FoundSegment | null {
  const hits = cells.reduce((sum, { hit }) => sum + hit.n, 0);
  const episodes = hits + cells.reduce((sum, { spared }) => sum + spared.n, 0);
  if (hits < LEAST_HITS) return null;
  const observed = hits / episodes;
  return {
    segment: {},
    episodes,
    hits,
    observed,
    baseline: 0,
    outside: 0,
    excess: hits,
    p: MOST_Q / 2,
    cells,
  };
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
    const { study, recorded } = each.counted;
    if (stands > MOST_Q || !tells(each)) return [];
    const grounds = { q: stands, local: isAgainstOthers(each), recorded };
    const graded = gradeOf(each.priced, grounds);
    return [{ ...each, q: stands, ...(study.seen === true ? onlySeen(graded) : graded) }];
  });
}

/** A segment has the others to be compared with; a figure that broke, or a wait that grew, has but its own past. */
function isAgainstOthers({ local, broke, told }: Candidate): boolean {
  return local && broke === undefined && told === undefined;
}

/**
 * A failure that surely goes with more orders is no strength: who gets far enough to fail is nearer to an order. A touchpoint
 * that goes with fewer is none either.
 */
function tells({ counted, priced }: Candidate): boolean {
  return counted.study.detector === 'strengths' ? priced.perMonth < 0 : priced.high > 0;
}

/** Who does not go on does not buy: that is no effect of stopping, so no mix makes it one. */
function onlySeen({ confidence }: Pick<Judged, 'confidence'>): Pick<Judged, 'confidence' | 'causal'> {
  return { confidence: confidence === 'high' ? 'medium' : confidence, causal: 'association' };
}
