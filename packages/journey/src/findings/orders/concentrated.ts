import {
  correctPValues,
  sharesApart,
  type Cell,
  type SharesApart,
  type TwoGroups,
} from '@throughline/decide';
import { valuesAt } from '../facet-values.js';
import type { Counted } from '../read-cells.js';
import { farApart, isFar, MOST_Q, towards, type Apart, type Compared, type Wanted } from './compare.js';

/** A segment to which a thing happens above all, and how often it does there and elsewhere. */
interface Segment {
  readonly facet: Counted['facets'][number];
  readonly value: string;
  readonly observed: number;
  readonly baseline: number;
}

/** What goes with an outcome in a segment too: counted is the segment alone. */
export interface ApartIn extends Apart {
  readonly segment: Segment;
  /** All orders, of the segment or not. */
  readonly whole: Compared;
}

/** So many of those to which it happened are of the segment, and it happens so many times as often there as elsewhere. */
const LEAST_SHARE = 0.5;
const LEAST_RATIO = 2;

/**
 * Segments of one value in which what was found happens above all, and goes with the same outcome. Both have to stand against chance:
 * the larger probability of the two counts, and false discoveries are controlled over the segments of everything that was wanted,
 * found or not.
 * @param facets what is told of each cell, in the order of its `facets`.
 */
export function concentratedIn(
  wanted: readonly Wanted[],
  found: readonly Apart[],
  facets: Counted['facets'],
): { readonly apart: ApartIn[]; readonly lookedAt: number } {
  const segments = new Map<Compared, Segments>();
  const segmentsBy = (compared: Compared) => {
    const own = segments.get(compared) ?? segmentsOf(compared, facets);
    segments.set(compared, own);
    return own;
  };
  const looked = wanted.flatMap((each) =>
    segmentsBy(each.compared).held.flatMap((held) => {
      const apart = farApart({ ...each, compared: held.inside });
      return apart === null ? [] : [{ ...each, held, apart, p: Math.max(apart.p, held.met.p) }];
    }),
  );
  const lookedAt = wanted.reduce((sum, { compared }) => sum + segmentsBy(compared).lookedAt, 0);
  // Those in which less than half of it happens are not told: they count as if they showed nothing.
  const nothing = Array.from({ length: lookedAt - looked.length }, () => 1);
  const q = correctPValues([...looked.map(({ p }) => p), ...nothing], 'benjamini-hochberg');
  const told = looked.flatMap(({ compared, outcome, more, held, apart }, at): ApartIn[] => {
    const chance = q[at] ?? 1;
    const isTold = found.some((each) => each.compared === compared && each.outcome === outcome);
    const { facet, value, met, inside } = held;
    const isAbove = met.observed >= LEAST_RATIO * met.baseline;
    if (!isTold || chance > MOST_Q || !isAbove || !isFar(outcome, towards(apart, more))) return [];
    const segment = { facet, value, observed: met.observed, baseline: met.baseline };
    return [{ compared: inside, whole: compared, outcome, ...towards(apart, more), q: chance, segment }];
  });
  return { apart: told, lookedAt };
}

/** A segment, how often the thing happens in it, and what came of it there. */
interface Held {
  readonly facet: Counted['facets'][number];
  readonly value: string;
  readonly met: SharesApart;
  readonly inside: Compared;
}

interface Segments {
  /** Those to which half of those belong to which it happened. */
  readonly held: readonly Held[];
  readonly lookedAt: number;
}

function segmentsOf(compared: Compared, facets: Counted['facets']): Segments {
  const all = facets.map((facet, place) => ({ facet, place, values: valuesAt(compared.cells, place) }));
  return {
    held: all.flatMap(({ facet, place, values }) =>
      values.flatMap((value) => {
        const isIn = (cell: Cell) => cell.facets[place] === value;
        if (hitsOf(compared.cells.filter(isIn)) < LEAST_SHARE * compared.hits) return [];
        const met = sharesApart(groupsOf(compared.cells, { place, isIn }));
        return met === null ? [] : [{ facet, value, met, inside: only(compared, isIn) }];
      }),
    ),
    lookedAt: all.reduce((sum, { values }) => sum + values.length, 0),
  };
}

const hitsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { hit }) => sum + hit.n, 0);

/** Orders of a segment against those that are alike in all else. */
function groupsOf(
  cells: readonly Cell[],
  { place, isIn }: { readonly place: number; readonly isIn: (cell: Cell) => boolean },
): TwoGroups[] {
  const groups = new Map<string, { own: number; ownHit: number; rest: number; restHit: number }>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.facets.toSpliced(place, 1), cell.strata]);
    const group = groups.get(key) ?? { own: 0, ownHit: 0, rest: 0, restHit: 0 };
    groups.set(key, group);
    const all = cell.hit.n + cell.spared.n;
    group[isIn(cell) ? 'own' : 'rest'] += all;
    group[isIn(cell) ? 'ownHit' : 'restHit'] += cell.hit.n;
  }
  return [...groups.values()];
}

/** The orders of the segment alone. */
function only(compared: Compared, isIn: (cell: Cell) => boolean): Compared {
  const { cells, groups } = compared;
  const kept = <One>(all: readonly One[]): One[] =>
    all.filter((_, at) => cells[at] !== undefined && isIn(cells[at]));
  const own = kept(cells);
  return {
    ...compared,
    cells: own,
    hits: hitsOf(own),
    all: own.reduce((sum, { hit, spared }) => sum + hit.n + spared.n, 0),
    groups: {
      ticket: kept(groups.ticket),
      review: kept(groups.review),
      return: kept(groups.return),
      cancelled: kept(groups.cancelled),
      late: kept(groups.late),
      again: kept(groups.again),
    },
  };
}
