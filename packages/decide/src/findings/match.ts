import { addArms, NO_EPISODES, type Arm, type Cell } from './cell.js';

/** Hit episodes that are compared with the same spared ones. */
export interface Group {
  /** How alike they are: 0 in all that is known. */
  readonly level: number;
  readonly spared: Arm;
  readonly hit: Arm;
}

/** So many spared episodes make a rate that a cell can be compared with. */
const LEAST_SPARED = 8;
/**
 * How alike two episodes are, from all that is known of them to nothing: first the facets with the most values are let go,
 * which come last, then the strata. From `MIXED` on, hardly anything of the mix is held.
 */
const LEVELS: readonly ((cell: Pick<Cell, 'facets' | 'strata'>) => string)[] = [
  (cell) => keyOf(cell.facets, cell.strata),
  (cell) => keyOf(cell.facets, cell.strata.slice(0, 1)),
  (cell) => keyOf(cell.facets.slice(0, 3), cell.strata.slice(0, 1)),
  (cell) => keyOf(cell.facets.slice(0, 2), cell.strata.slice(0, 1)),
  (cell) => keyOf(cell.facets.slice(0, 1), cell.strata.slice(0, 1)),
  (cell) => keyOf(cell.facets.slice(0, 1), []),
  (cell) => keyOf([], cell.strata),
  () => '',
];
/** From this level on, those compared are hardly alike. */
export const MIXED = 4;

function keyOf(facets: readonly string[], strata: readonly string[]): string {
  return `${facets.join('\u0001')}\u0002${strata.join('\u0001')}`;
}

/** Spared episodes of a study by how alike they are, for any of its segments. */
export type Spared = readonly ReadonlyMap<string, Arm>[];

/** What is added up into one, and what tells it apart. */
interface Pool {
  readonly facets: readonly string[];
  readonly strata: readonly string[];
  spared: Arm;
}

/**
 * From which level each one is added up: from the last that tells more apart than it does, so that only two of them go
 * through all cells, which are many.
 */
const FINER: readonly (number | null)[] = [null, null, 1, 2, 3, 4, null, 6];

/** @param all cells of which no two are alike in facets and strata. */
export function sparedBy(all: readonly Cell[]): Spared {
  const cells = all.filter(({ spared }) => spared.n > 0);
  const levels: Map<string, Pool>[] = [];
  for (const level of LEVELS.keys()) {
    const finer = FINER[level] ?? null;
    // All alike are only those of one cell: nobody asks for those of a cell without hits.
    const from = level === 0 ? cells.filter(({ hit }) => hit.n > 0) : cells;
    levels.push(pooled(finer === null ? from : (levels[finer]?.values() ?? []), level));
  }
  return levels.map((pools) => new Map([...pools].map(([key, { spared }]) => [key, spared])));
}

function pooled(
  from: Iterable<Pick<Cell, 'facets' | 'strata' | 'spared'>>,
  level: number,
): Map<string, Pool> {
  const key = LEVELS[level] ?? (() => '');
  const pools = new Map<string, Pool>();
  for (const each of from) {
    const own = key(each);
    const known = pools.get(own);
    if (known === undefined) pools.set(own, { ...each });
    else known.spared = addArms(known.spared, each.spared);
  }
  return pools;
}

/**
 * Exact matching (Imbens & Rubin 2015, chapter 17): each hit episode beside spared ones of its own cell, or of a coarser one
 * where its own is too small.
 */
export function matched(hits: readonly Cell[], spared: Spared): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of hits) {
    if (cell.hit.n === 0) continue;
    const level = LEVELS.findIndex((key, at) => (spared[at]?.get(key(cell))?.n ?? 0) >= LEAST_SPARED);
    if (level < 0) continue;
    const key = LEVELS[level]?.(cell) ?? '';
    const known = groups.get(`${level}${key}`);
    const group = known ?? { level, spared: spared[level]?.get(key) ?? NO_EPISODES, hit: NO_EPISODES };
    groups.set(`${level}${key}`, { ...group, hit: addArms(group.hit, cell.hit) });
  }
  return [...groups.values()];
}
