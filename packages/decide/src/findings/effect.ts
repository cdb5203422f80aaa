import type { Random } from '../numerics/random.js';
import { addArms, NO_EPISODES, type Arm, type Cell } from './cell.js';

/** What a hit does to the probability of the outcome, for those who were hit. */
export interface HitEffect {
  /** Probability lost by a hit, −1 … 1; negative where hits do better. */
  readonly lost: number;
  /** The same, drawn from what the counts leave open. */
  readonly draws: Float64Array;
  /** Probability of the outcome of those hit, and of those like them who were spared. */
  readonly hit: number;
  readonly spared: number;
  /** What episodes were worth, in the shop's currency; with it what a hit takes from baskets that are bought all the same. */
  readonly worth: WorthEffect;
  /** The same without looking at who they are. */
  readonly crude: number;
  /** Share of hit episodes that had their like among the spared. */
  readonly overlap: number;
  readonly episodes: number;
}

export interface WorthEffect {
  readonly hit: number;
  readonly spared: number;
  /** `spared` less `hit`, drawn from what the amounts leave open. */
  readonly draws: Float64Array;
}

/** So many spared episodes make a rate that a cell can be compared with. */
const LEAST_SPARED = 8;
/**
 * How alike two episodes are, from all that is known of them to nothing: first the facets with the most values are let go,
 * which come last, then the strata. From `MIXED` on, hardly anything of the mix is held.
 */
const LEVELS: readonly ((cell: Cell) => string)[] = [
  (cell) => JSON.stringify([cell.facets, cell.strata]),
  (cell) => JSON.stringify([cell.facets, cell.strata.slice(0, 1)]),
  (cell) => JSON.stringify([cell.facets.slice(0, 3), cell.strata.slice(0, 1)]),
  (cell) => JSON.stringify([cell.facets.slice(0, 2), cell.strata.slice(0, 1)]),
  (cell) => JSON.stringify([cell.facets.slice(0, 1), cell.strata.slice(0, 1)]),
  (cell) => JSON.stringify([cell.facets.slice(0, 1)]),
  (cell) => JSON.stringify([cell.strata]),
  () => '',
];
const MIXED = 4;

/**
 * The average effect on those who were hit, by exact matching on all that was recorded (stratification; Imbens & Rubin
 * 2015, chapter 17): each hit episode is compared with spared ones of its own cell, or of a coarser one where its own is
 * too small. Draws are normal, with the variance of the difference of stratified rates.
 *
 * @param hits cells whose hit episodes count.
 * @param all cells to compare with.
 * @returns null where nobody was hit or nobody was spared.
 */
export function effectOfHits(
  hits: readonly Cell[],
  all: readonly Cell[],
  { random, draws }: { readonly random: Random; readonly draws: number },
): HitEffect | null {
  const groups = matched(hits, all);
  const episodes = groups.reduce((sum, { hit }) => sum + hit.n, 0);
  if (episodes === 0) return null;
  const mean = (value: (group: Group) => number) =>
    groups.reduce((sum, group) => sum + group.hit.n * value(group), 0) / episodes;
  const spared = mean((group) => rate(group.spared));
  const hit = mean((group) => rate(group.hit));
  const everyone = all.reduce((sum, cell) => addArms(sum, cell.spared), NO_EPISODES);
  const error = Math.sqrt(varianceOf(groups, { hit, spared, episodes }));
  const drawn = Float64Array.from({ length: draws }, () => spared - hit + error * random.normal());
  const overlap = mean(({ level }) => (level < MIXED ? 1 : 0));
  const worth = worthOf(groups, all, { random, draws, mean });
  return {
    lost: spared - hit,
    draws: drawn,
    hit,
    spared,
    worth,
    crude: rate(everyone) - hit,
    overlap,
    episodes,
  };
}

interface Drawing {
  readonly random: Random;
  readonly draws: number;
  /** Mean over groups, weighed by their hits. */
  readonly mean: (value: (group: Group) => number) => number;
}

/** One variance for all: the amounts of a small group say too little of theirs. */
function worthOf(
  groups: readonly Group[],
  all: readonly Cell[],
  { random, draws, mean }: Drawing,
): WorthEffect {
  const each = ({ n, worth }: Arm) => (n === 0 ? 0 : worth / n);
  const hit = mean((group) => each(group.hit));
  const spared = mean((group) => each(group.spared));
  const pooled = all.reduce((sum, cell) => addArms(sum, addArms(cell.hit, cell.spared)), NO_EPISODES);
  const variance = Math.max(0, pooled.squares / pooled.n - each(pooled) ** 2);
  const episodes = groups.reduce((sum, group) => sum + group.hit.n, 0);
  const weights = groups.map(
    (group) => (group.hit.n / episodes) ** 2 * (1 / group.hit.n + 1 / group.spared.n),
  );
  const error = Math.sqrt(variance * weights.reduce((sum, weight) => sum + weight, 0));
  return {
    hit,
    spared,
    draws: Float64Array.from({ length: draws }, () => spared - hit + error * random.normal()),
  };
}

/** Hit episodes that are compared with the same spared ones. */
interface Group {
  readonly level: number;
  readonly spared: Arm;
  readonly hit: Arm;
}

function matched(hits: readonly Cell[], all: readonly Cell[]): Group[] {
  const spared = LEVELS.map((keyOf) => armsBy(all, keyOf));
  const groups = new Map<string, Group>();
  for (const cell of hits) {
    if (cell.hit.n === 0) continue;
    const level = LEVELS.findIndex((keyOf, at) => (spared[at]?.get(keyOf(cell))?.n ?? 0) >= LEAST_SPARED);
    if (level < 0) continue;
    const key = LEVELS[level]?.(cell) ?? '';
    const known = groups.get(`${level}${key}`);
    const group = known ?? { level, spared: spared[level]?.get(key) ?? NO_EPISODES, hit: NO_EPISODES };
    groups.set(`${level}${key}`, { ...group, hit: addArms(group.hit, cell.hit) });
  }
  return [...groups.values()];
}

function armsBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Arm> {
  const arms = new Map<string, Arm>();
  for (const cell of cells) {
    const key = keyOf(cell);
    arms.set(key, addArms(arms.get(key) ?? NO_EPISODES, cell.spared));
  }
  return arms;
}

const rate = ({ n, reached }: Arm): number => (n === 0 ? 0 : reached / n);

/** So many episodes at the rate of all are added to each group: a rate of one or two episodes is no rate. */
const LENT = 2;

function varianceOf(
  groups: readonly Group[],
  { hit, spared, episodes }: { readonly hit: number; readonly spared: number; readonly episodes: number },
): number {
  const of = (arm: Arm, mean: number) => {
    const lent = (arm.reached + LENT * mean) / (arm.n + LENT);
    return (lent * (1 - lent)) / arm.n;
  };
  return groups.reduce((sum, group) => {
    const weight = group.hit.n / episodes;
    return sum + weight * weight * (of(group.hit, hit) + of(group.spared, spared));
  }, 0);
}
