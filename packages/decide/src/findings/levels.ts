import { growBy, noEpisodes, type Arm, type Cell, type GrowingArm } from './cell.js';
import { ValueNumbers } from './value-numbers.js';

/** Sums of the episodes that have some values in common, by the number that stands for these. */
type Level = Map<number, GrowingArm>;

/**
 * Spared episodes level by level: all of them; those with the first value in common; those with the first two; and so on.
 * All that episodes have in common stands in one number: a large shop has hundreds of thousands of cells, and to write that out
 * for each of them takes longer than all sums.
 */
export class Levels {
  private readonly numbers: ValueNumbers;
  /** By how many values are in common. */
  private readonly levels: Level[];

  /**
   * @param cells those of whom some were spared.
   * @param order places in facets and, after them, strata, as many as cells have; the first is the coarsest.
   */
  constructor(cells: readonly Cell[], order: readonly number[]) {
    this.numbers = new ValueNumbers(cells, order);
    this.levels = this.sums(cells);
  }

  get everyone(): Arm {
    return this.levels[0]?.get(0) ?? noEpisodes();
  }

  /** The finest group of at least so many episodes that a cell lies in, and how many values they have in common. */
  nearest(cell: Cell, least: number): { readonly arm: Arm; readonly held: number } | null {
    const keys = this.numbers.keysOf(cell);
    for (let held = keys.length - 1; held >= 0; held -= 1) {
      const arm = this.levels[held]?.get(keys[held] ?? Number.NaN);
      if (arm !== undefined && arm.n >= least) return { arm, held };
    }
    return null;
  }

  /** Whether of each of a cell's values so many were spared. */
  isKnown(cell: Cell, least: number): boolean {
    return this.numbers.leastEpisodes(cell) >= least;
  }

  /**
   * Many cells go into the sums of the last level but one; each coarser one is made of the sums below it, which are few. Those alike
   * in everything are of one cell: nobody asks for those of a cell without hits.
   */
  private sums(cells: readonly Cell[]): Level[] {
    const { places } = this.numbers;
    const levels: Level[] = Array.from({ length: places + 1 }, () => new Map<number, GrowingArm>());
    const [finest, next] = [levels[places], levels[places - 1]];
    for (const cell of cells) {
      const key = this.numbers.keyOf(cell);
      if (finest && (places === 0 || cell.hit.n > 0)) grow(finest, key, cell.spared);
      if (next) grow(next, this.numbers.coarser(key, places), cell.spared);
    }
    for (let held = places - 2; held >= 0; held -= 1) {
      const coarse = levels[held];
      for (const [key, arm] of levels[held + 1] ?? [])
        if (coarse) grow(coarse, this.numbers.coarser(key, held + 1), arm);
    }
    return levels;
  }
}

function grow(level: Level, key: number, by: Arm): void {
  let arm = level.get(key);
  if (arm === undefined) level.set(key, (arm = noEpisodes()));
  growBy(arm, by);
}
