import type { Cell } from './cell.js';

/**
 * Tells what cells have in common by number: each value has a number at its place, and the numbers of the places in an order make
 * up one, whose last digit is that of the last place. Each place multiplies it by as many values as were seen there: as many as
 * whole numbers are exact can be told apart.
 * @throws RangeError where there are more.
 */
export class ValueNumbers {
  private readonly known: Map<string, number>[];
  private readonly episodes: number[][];
  /** Numbers of the facets, which many cells share. */
  private readonly shared = new Map<readonly string[], readonly number[]>();

  constructor(
    cells: readonly Cell[],
    private readonly order: readonly number[],
  ) {
    this.known = order.map(() => new Map<string, number>());
    this.episodes = order.map(() => []);
    for (const cell of cells) for (const place of order) this.count(cell, place);
    const all = this.known.reduce((product, { size }) => product * Math.max(1, size), 1);
    if (all > Number.MAX_SAFE_INTEGER)
      throw new RangeError(
        `facets and strata: ${all} combinations of values are more than can be told apart; leave some of them out.`,
      );
  }

  get places(): number {
    return this.order.length;
  }

  /** Not a number where nobody that was counted has one of the cell's values. */
  keyOf(cell: Cell): number {
    const facets = this.facetNumbers(cell.facets);
    let key = 0;
    for (const place of this.order)
      key =
        key * (this.known[place]?.size ?? 0) +
        (place < facets.length ? (facets[place] ?? Number.NaN) : this.numberOf(cell, place));
    return key;
  }

  /** The keys of what a cell has in common with others, from nothing to everything. */
  keysOf(cell: Cell): number[] {
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
  leastEpisodes(cell: Cell): number {
    return Math.min(
      ...this.order.map((place) => this.episodes[place]?.[this.numberOf(cell, place)] ?? 0),
      Number.POSITIVE_INFINITY,
    );
  }

  private numberOf(cell: Cell, place: number): number {
    return this.known[place]?.get(valueAt(cell, place)) ?? Number.NaN;
  }

  private facetNumbers(facets: readonly string[]): readonly number[] {
    let numbers = this.shared.get(facets);
    if (numbers === undefined) {
      numbers = facets.map((value, place) => this.known[place]?.get(value) ?? Number.NaN);
      this.shared.set(facets, numbers);
    }
    return numbers;
  }

  private count(cell: Cell, place: number): void {
    const values = this.known[place];
    const episodes = this.episodes[place];
    if (values === undefined || episodes === undefined) return;
    const value = valueAt(cell, place);
    const number = values.get(value) ?? values.size;
    values.set(value, number);
    episodes[number] = (episodes[number] ?? 0) + cell.spared.n;
  }
}

function valueAt({ facets, strata }: Cell, place: number): string {
  return facets[place] ?? strata[place - facets.length] ?? '';
}
