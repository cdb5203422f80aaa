import { growBy, noEpisodes, type Arm, type Cell, type GrowingArm } from './cell.js';
import { explainedBy } from './explained.js';
import { Levels } from './levels.js';

/** Hit episodes that are compared with the same spared ones. */
export interface Group {
  /** Whether what they have in common is most of what tells the outcome, and of each of their values some were spared. */
  readonly alike: boolean;
  readonly spared: Arm;
  readonly hit: Arm;
}

/** The spared episodes that a cell's hit ones are compared with. */
export type Like = Pick<Group, 'alike' | 'spared'>;

/** Spared episodes of a study by how alike they are, for any of its segments. */
export interface Spared {
  readonly everyone: Arm;
  /** Those that are most like a cell: the same object for all cells of one group. Null where too few were spared at all. */
  readonly like: (cell: Cell) => Like | null;
}

/** So many spared episodes make a rate that a cell can be compared with. */
const LEAST_SPARED = 8;
/** Share of what all that is known tells of the outcome. */
const MOST_OF_IT = 0.8;

/**
 * Orders all that is known of episodes by how much it tells of the outcome of those spared (a prognostic order: Hansen 2008), so
 * that what tells least is let go first where cells are small.
 * @param by whether whole orders or amounts are the outcome.
 */
export function sparedBy(all: readonly Cell[], by: 'orders' | 'amounts'): Spared {
  const own = known.get(all) ?? new Map<string, Spared>();
  known.set(all, own);
  const spared = own.get(by) ?? workOut(all, by);
  own.set(by, spared);
  return spared;
}

/** What was worked out of cells: several findings are told of the same ones. */
const known = new WeakMap<readonly Cell[], Map<string, Spared>>();

function workOut(all: readonly Cell[], by: 'orders' | 'amounts'): Spared {
  const told = explainedBy(all, by);
  const order = told.map((_, place) => place).sort((a, b) => (told[b] ?? 0) - (told[a] ?? 0) || a - b);
  const cells = all.filter(({ spared }) => spared.n > 0);
  const levels = new Levels(cells, order);
  const alike = mostOf(order.map((place) => told[place] ?? 0));
  // Each cell is asked about for every segment that it lies in.
  const found = new Map<Cell, Like | null>();
  const likes = new Map<Arm, Map<boolean, Like>>();
  const like = (cell: Cell): Like | null => {
    const before = found.get(cell);
    if (before !== undefined) return before;
    const near = levels.nearest(cell, LEAST_SPARED);
    const fresh = near && likeOf(likes, near.arm, near.held >= alike && levels.isKnown(cell, LEAST_SPARED));
    found.set(cell, fresh);
    return fresh;
  };
  return { everyone: levels.everyone, like };
}

function likeOf(likes: Map<Arm, Map<boolean, Like>>, spared: Arm, alike: boolean): Like {
  const own = likes.get(spared) ?? new Map<boolean, Like>();
  likes.set(spared, own);
  const like = own.get(alike) ?? { alike, spared };
  own.set(alike, like);
  return like;
}

/** How many of the first explain most of what all of them do. */
function mostOf(told: readonly number[]): number {
  const all = told.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  for (const [place, each] of told.entries()) {
    if (sum >= MOST_OF_IT * all) return place;
    sum += each;
  }
  return told.length;
}

/**
 * Exact matching (Imbens & Rubin 2015, chapter 17): each hit episode beside spared ones of its own cell, or of a coarser one
 * where its own is too small.
 */
export function matched(hits: readonly Cell[], { like }: Spared): Group[] {
  const groups = new Map<Like, Like & { readonly hit: GrowingArm }>();
  for (const cell of hits) {
    if (cell.hit.n === 0) continue;
    const to = like(cell);
    if (to === null) continue;
    let group = groups.get(to);
    if (group === undefined) groups.set(to, (group = { ...to, hit: noEpisodes() }));
    growBy(group.hit, cell.hit);
  }
  return [...groups.values()];
}
