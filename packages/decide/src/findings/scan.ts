import { chiSquaredTail } from '../numerics/incomplete-gamma.js';
import type { Cell } from './cell.js';
import { foldStrata, type FoldedCell } from './fold.js';
import { segmentsIn, type SegmentCounts } from './segments.js';

/** Which segments to look at. */
export interface ScanOptions {
  /** Names of the facets, in the order of the cells' values. */
  readonly facets: readonly string[];
  /** A segment with fewer hits is left alone: nothing could be said of it. */
  readonly leastHits: number;
  /** Segments to find at most. */
  readonly most: number;
}

/** A segment in which more episodes were hit than elsewhere. */
export interface FoundSegment {
  /** Value by facet. */
  readonly segment: Readonly<Record<string, string>>;
  readonly episodes: number;
  readonly hits: number;
  /** Share of episodes that were hit here, and of those outside all that was found. */
  readonly observed: number;
  readonly baseline: number;
  /** Episodes that the baseline was counted over. */
  readonly outside: number;
  /** Hits beyond what the baseline would give. */
  readonly excess: number;
  /** Probability of so much by chance in the most striking of all segments looked at. */
  readonly p: number;
  /** The same of its cells, for what is worked out next. */
  readonly cells: readonly Cell[];
}

export interface Scan {
  readonly found: readonly FoundSegment[];
  readonly lookedAt: number;
}

/** A pair of values has to beat one of them alone by this much in log-likelihood to be worth its second word. */
const SECOND_WORD = 4;
const MOST_P = 0.05;

/**
 * Segments of one value or two in which hits are out of line, the most striking first: the scan statistic for
 * Bernoulli data (Kulldorff 1997), over all segments that the facets span instead of circles on a map. What is found is
 * taken out before the next is looked for, so that one fault is not told once for each of its shadows. Several values of one facet
 * that are out of line together (two faults that leave little else) are found together, and told one by one.
 */
export function scanSegments(cells: readonly Cell[], options: ScanOptions): Scan {
  const found: FoundSegment[] = [];
  let rest = foldStrata(cells);
  let lookedAt = 0;
  while (found.length < options.most) {
    const candidates = candidatesOf(rest, options);
    const groups = groupsOf(candidates, totalOf(rest), options.facets.length);
    const looked = candidates.length + groups.length;
    lookedAt = Math.max(lookedAt, looked);
    const best = mostStriking([...candidates.map(alone), ...groups]);
    if (best === undefined) break;
    const outside = rest.filter((cell) => !best.members.some((member) => isIn(cell, member)));
    const segments = best.members.map((member) =>
      described(member, totalOf(outside), { options, lookedAt: looked }),
    );
    if (segments.some(({ p }) => p > MOST_P)) break;
    const before = [...found];
    segments.forEach((segment, at) => {
      const own = best.members[at];
      if (own === undefined) return;
      found.push({
        ...segment,
        cells: cells.filter((cell) => isIn(cell, own) && !isFound(cell, before, options)),
      });
    });
    rest = outside;
  }
  return { found: againstRest(found, totalOf(rest)), lookedAt };
}

/** Fewer episodes outside all that was found say too little of what is usual, or are too few of all. */
const LEAST_REST = 80;
const LEAST_REST_SHARE = 0.05;

/**
 * What is usual is what is left when all segments are taken out: the first found was held against a rest in which the others
 * still were.
 */
function againstRest(found: readonly FoundSegment[], rest: Counts): FoundSegment[] {
  const all = found.reduce((sum, { episodes }) => sum + episodes, rest.episodes);
  if (rest.episodes < Math.max(LEAST_REST, LEAST_REST_SHARE * all)) return [...found];
  const baseline = rest.hits / rest.episodes;
  return found.map((segment) =>
    segment.observed <= baseline
      ? segment
      : {
          ...segment,
          baseline,
          outside: rest.episodes,
          excess: segment.hits - segment.episodes * baseline,
        },
  );
}

function isFound({ facets }: Cell, found: readonly FoundSegment[], options: ScanOptions): boolean {
  return found.some(({ segment }) =>
    Object.entries(segment).every(([facet, value]) => facets[options.facets.indexOf(facet)] === value),
  );
}

interface Candidate extends SegmentCounts {
  /** Log-likelihood ratio against one rate for all; 0 where the rate is not higher here. */
  readonly gain: number;
}

/** Segments with hits enough. */
function candidatesOf(cells: readonly FoldedCell[], { facets, leastHits }: ScanOptions): Candidate[] {
  const total = totalOf(cells);
  return segmentsIn(cells, facets.length)
    .filter(({ hits }) => hits >= leastHits)
    .map((each) => ({ ...each, gain: likelihoodGain(each, total) }));
}

interface Counts {
  readonly episodes: number;
  readonly hits: number;
}

function totalOf(cells: readonly Counts[]): Counts {
  return {
    hits: cells.reduce((sum, { hits }) => sum + hits, 0),
    episodes: cells.reduce((sum, { episodes }) => sum + episodes, 0),
  };
}

function likelihoodGain(inside: Counts, total: Counts): number {
  const outside = { episodes: total.episodes - inside.episodes, hits: total.hits - inside.hits };
  if (outside.episodes === 0) return 0;
  if (inside.hits / inside.episodes <= outside.hits / outside.episodes) return 0;
  return logLikelihood(inside) + logLikelihood(outside) - logLikelihood(total);
}

function logLikelihood({ episodes, hits }: Counts): number {
  const term = (n: number) => (n === 0 ? 0 : n * Math.log(n / episodes));
  return term(hits) + term(episodes - hits);
}

/** One segment, or several values of one facet that are out of line together. */
interface Striking {
  readonly members: readonly Candidate[];
  readonly gain: number;
}

const alone = (candidate: Candidate): Striking => ({ members: [candidate], gain: candidate.gain });

/** More faults of a kind at once are what is usual. */
const MOST_TOGETHER = 2;

/**
 * Two values of one facet that are out of line together: those with the highest shares of hits, since of all sets of so many values
 * one of these is the most striking (linear-time subset scanning: Neill 2012).
 */
function groupsOf(candidates: readonly Candidate[], total: Counts, facets: number): Striking[] {
  return Array.from({ length: facets }, (_, place) =>
    candidates
      .filter(({ places }) => places.length === 1 && places[0] === place)
      .sort((a, b) => b.hits / b.episodes - a.hits / a.episodes)
      .slice(0, MOST_TOGETHER),
  )
    .filter(({ length }) => length === MOST_TOGETHER)
    .map((members) => ({ members, gain: likelihoodGain(totalOf(members), total) }));
}

/** The one with the greatest gain; a second value, or a second word, only where all of it says clearly more than a part. */
function mostStriking(candidates: readonly Striking[]): Striking | undefined {
  const words = (members: readonly Candidate[]) =>
    members.length - 1 + ((members[0]?.places.length ?? 1) > 1 ? 1 : 0);
  const worth = ({ gain, members }: Striking) => gain - SECOND_WORD * words(members);
  const named = ({ members }: Striking) => members.flatMap(({ values }) => values);
  const sorted = [...candidates].sort((a, b) => worth(b) - worth(a) || compare(named(a), named(b)));
  const [best] = sorted;
  return best !== undefined && worth(best) > 0 ? best : undefined;
}

const compare = (a: readonly string[], b: readonly string[]): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;

function isIn(cell: { readonly facets: readonly string[] }, { places, values }: Candidate): boolean {
  return places.every((place, at) => cell.facets[place] === values[at]);
}

function described(
  best: Candidate,
  outside: Counts,
  { options, lookedAt }: { readonly options: ScanOptions; readonly lookedAt: number },
): Omit<FoundSegment, 'cells'> {
  const baseline = outside.hits / outside.episodes;
  const gain = likelihoodGain(best, totalOf([best, outside]));
  const byItself = chiSquaredTail(2 * gain, 1) / 2;
  return {
    segment: Object.fromEntries(
      best.places.map((place, at) => [options.facets[place] ?? '', best.values[at] ?? '']),
    ),
    episodes: best.episodes,
    hits: best.hits,
    observed: best.hits / best.episodes,
    baseline,
    outside: outside.episodes,
    excess: best.hits - best.episodes * baseline,
    // Šidák, for the most striking of so many; `log1p` and `expm1` keep what is tiny.
    p: -Math.expm1(lookedAt * Math.log1p(-Math.min(byItself, 1 - 1e-16))),
  };
}
