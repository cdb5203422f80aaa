import type { Cell } from './cell.js';

/** What one list of values, which many cells share, adds to their numbers. */
interface ListNumbers {
  /** Its values' part of a key of all places; not a number where nobody that was counted has one of them. */
  readonly key: number;
  /** Of how few of those counted the rarest of its values is. */
  readonly least: number;
}

type List = 'facets' | 'strata';

/**
 * Tells what cells have in common by number: each value has a number at its place, and the numbers of the places in an order make
 * up one, whose last digit is that of the last place. Each place multiplies it by as many values as were seen there: as many as
 * whole numbers are exact can be told apart. What a list of facets, or of strata, adds to it is worked out once: thousands of cells
 * share one.
 * @throws RangeError where there are more.
 */
export class ValueNumbers {
  private readonly known: Map<string, number>[];
  private readonly episodes: number[][];
  /** What a step of a place's number is in a key of all places; by place. */
  private readonly weights: number[] = [];
  private readonly lists = {
    facets: new Map<readonly string[], ListNumbers>(),
    strata: new Map<readonly string[], ListNumbers>(),
  };
  private readonly facets: number;

  constructor(
    cells: readonly Cell[],
    private readonly order: readonly number[],
  ) {
    this.facets = cells[0]?.facets.length ?? 0;
    this.known = order.map(() => new Map<string, number>());
    this.episodes = order.map(() => []);
    for (const list of ['facets', 'strata'] as const) this.count(cells, list);
    let all = 1;
    for (const place of order.toReversed()) {
      this.weights[place] = all;
      all *= Math.max(1, this.known[place]?.size ?? 0);
    }
    if (all > Number.MAX_SAFE_INTEGER)
      throw new RangeError(
        `facets and strata: ${all} combinations of values are more than can be told apart; leave some of them out.`,
      );
  }

  get places(): number {
    return this.order.length;
  }

  /** Not a number where nobody that was counted has one of the cell's values. */
  keyOf({ facets, strata }: Cell): number {
    return this.listOf('facets', facets).key + this.listOf('strata', strata).key;
  }

  /** The keys of what a cell has in common with others, from nothing to everything. */
  keysOf(cell: Cell): number[] {
    const whole = this.keyOf(cell);
    return Number.isNaN(whole) ? this.keysUpTo(cell) : this.keysWithin(whole);
  }

  private keysWithin(whole: number): number[] {
    const keys = Array.from({ length: this.places + 1 }, () => whole);
    for (let held = this.places - 1; held >= 0; held -= 1)
      keys[held] = this.coarser(keys[held + 1] ?? 0, held + 1);
    return keys;
  }

  /** As far as the cell's values were counted. */
  private keysUpTo(cell: Cell): number[] {
    let key = 0;
    const keys = [key];
    for (const place of this.order) {
      key = key * (this.known[place]?.size ?? 0) + this.numberOf(cell, place);
      keys.push(key);
    }
    return keys;
  }

  /** A key of so many values without the last of them. */
  coarser(key: number, values: number): number {
    return Math.floor(key / (this.known[this.order[values - 1] ?? 0]?.size ?? 1));
  }

  /** Of how few of those counted the rarest of a cell's values is. */
  leastEpisodes({ facets, strata }: Cell): number {
    return Math.min(this.listOf('facets', facets).least, this.listOf('strata', strata).least);
  }

  private numberOf({ facets, strata }: Cell, place: number): number {
    const value = place < this.facets ? facets[place] : strata[place - this.facets];
    return this.known[place]?.get(value ?? '') ?? Number.NaN;
  }

  private listOf(list: List, values: readonly string[]): ListNumbers {
    const known = this.lists[list].get(values);
    if (known !== undefined) return known;
    const first = list === 'facets' ? 0 : this.facets;
    const numbers = { key: 0, least: Number.POSITIVE_INFINITY };
    values.forEach((value, at) => {
      const number = this.known[first + at]?.get(value) ?? Number.NaN;
      numbers.key += number * (this.weights[first + at] ?? 0);
      numbers.least = Math.min(numbers.least, this.episodes[first + at]?.[number] ?? 0);
    });
    this.lists[list].set(values, numbers);
    return numbers;
  }

  /** Numbers values in the order in which cells show them first, and counts who has them, list by list. */
  private count(cells: readonly Cell[], list: List): void {
    const sums = new Map<readonly string[], number>();
    for (const cell of cells) sums.set(cell[list], (sums.get(cell[list]) ?? 0) + cell.spared.n);
    const first = list === 'facets' ? 0 : this.facets;
    for (const [values, n] of sums) values.forEach((value, at) => this.countValue(first + at, value, n));
  }

  private countValue(place: number, value: string, n: number): void {
    const values = this.known[place];
    const episodes = this.episodes[place];
    if (values === undefined || episodes === undefined) return;
    const number = values.get(value) ?? values.size;
    values.set(value, number);
    episodes[number] = (episodes[number] ?? 0) + n;
  }
}
