import { addArms, growBy, NO_EPISODES, noEpisodes, type Arm, type Cell, type GrowingArm } from './cell.js';
import { explainedBy } from './explained.js';

/** Hit episodes that are compared with the same spared ones. */
export interface Group {
  /** Whether what they have in common is most of what tells the outcome, and of each of their values some were spared. */
  readonly alike: boolean;
  readonly spared: Arm;
  readonly hit: Arm;
}

/** Spared episodes of a study by how alike they are, for any of its segments. */
export interface Spared {
  /** What is known of episodes, as places in facets and, beyond them, in strata: first what tells most of the outcome. */
  readonly order: readonly number[];
  /** So many of these, from the first on, have to be the same for episodes to be alike. */
  readonly alike: number;
  /** Values of which enough were spared, each with its place. */
  readonly seen: ReadonlySet<string>;
  /** Spared episodes that have the first of these values in common, by their key. */
  readonly arms: ReadonlyMap<string, Arm>;
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
  const arms = new Map<string, Arm>();
  // Those alike in everything are of one cell: nobody asks for those of a cell without hits.
  for (const [key, { spared }] of pooled(
    cells.filter(({ hit }) => hit.n > 0),
    order,
  ))
    arms.set(key, spared);
  // Many cells go into the first sum; each coarser one is made of the sums before it, which are few.
  const most = Math.max(0, order.length - 1);
  let pools = pooled(cells, order.slice(0, most));
  for (let held = most; held >= 0; held -= 1) {
    if (held < most) pools = pooled(pools.values(), order.slice(0, held));
    for (const [key, { spared }] of pools) arms.set(key, spared);
  }
  const alike = mostOf(order.map((place) => told[place] ?? 0));
  return { order, alike, seen: seenIn(cells, order), arms };
}

function seenIn(cells: readonly Cell[], order: readonly number[]): Set<string> {
  const seen = new Set<string>();
  for (const place of order) {
    const counts = new Map<string, number>();
    for (const cell of cells) {
      const value = valueAt(cell, place);
      counts.set(value, (counts.get(value) ?? 0) + cell.spared.n);
    }
    for (const [value, n] of counts) if (n >= LEAST_SPARED) seen.add(seenKey(place, value));
  }
  return seen;
}

const seenKey = (place: number, value: string): string => `${place}\u0001${value}`;

function valueAt({ facets, strata }: Pick<Cell, 'facets' | 'strata'>, place: number): string {
  return facets[place] ?? strata[place - facets.length] ?? '';
}

interface Pool extends Pick<Cell, 'facets' | 'strata'> {
  readonly spared: Arm;
}

function pooled(from: Iterable<Pool>, order: readonly number[]): Map<string, Pool> {
  const pools = new Map<string, Pool & { readonly spared: GrowingArm }>();
  for (const { facets, strata, spared } of from) {
    const key = keyOf({ facets, strata }, order);
    let pool = pools.get(key);
    if (pool === undefined) pools.set(key, (pool = { facets, strata, spared: noEpisodes() }));
    growBy(pool.spared, spared);
  }
  return pools;
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

/** A separator before each value: keys of different lengths are never the same. */
function keyOf(cell: Pick<Cell, 'facets' | 'strata'>, order: readonly number[]): string {
  let key = '';
  for (const place of order) key += `\u0001${valueAt(cell, place)}`;
  return key;
}

/**
 * Exact matching (Imbens & Rubin 2015, chapter 17): each hit episode beside spared ones of its own cell, or of a coarser one
 * where its own is too small.
 */
export function matched(hits: readonly Cell[], { order, alike, seen, arms }: Spared): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of hits) {
    if (cell.hit.n === 0) continue;
    let held = order.length;
    let key = keyOf(cell, order);
    while (held >= 0 && (arms.get(key)?.n ?? 0) < LEAST_SPARED) {
      held -= 1;
      key = keyOf(cell, order.slice(0, Math.max(0, held)));
    }
    if (held < 0) continue;
    const like = held >= alike && order.every((place) => seen.has(seenKey(place, valueAt(cell, place))));
    const known = groups.get(`${like}${key}`) ?? {
      alike: like,
      spared: arms.get(key) ?? NO_EPISODES,
      hit: NO_EPISODES,
    };
    groups.set(`${like}${key}`, { ...known, hit: addArms(known.hit, cell.hit) });
  }
  return [...groups.values()];
}
