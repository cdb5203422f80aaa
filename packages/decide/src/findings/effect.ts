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
  /** The same without looking at who they are. */
  readonly crude: number;
  /** Share of hit episodes that had their like among the spared. */
  readonly overlap: number;
  readonly episodes: number;
}

/** So many spared episodes make a rate that a cell can be compared with. */
const LEAST_SPARED = 8;
/** How alike two episodes are, from all that is known of them to nothing; from `MIXED` on, the mix is not held. */
const LEVELS: readonly ((cell: Cell) => string)[] = [
  (cell) => JSON.stringify([cell.facets, cell.strata]),
  (cell) => JSON.stringify([cell.facets]),
  (cell) => JSON.stringify([cell.facets.slice(0, 2), cell.strata]),
  (cell) => JSON.stringify([cell.strata]),
  () => '',
];
const MIXED = 3;

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
  return { lost: spared - hit, draws: drawn, hit, spared, crude: rate(everyone) - hit, overlap, episodes };
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
