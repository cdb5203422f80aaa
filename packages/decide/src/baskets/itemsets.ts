/** Items that are often bought together. */
export interface Itemset {
  /** Numbers of items, rising. */
  readonly items: readonly number[];
  /** In how many baskets all of them are. */
  readonly count: number;
}

/** Baskets as numbered items: which baskets each item is in, as bits. */
export interface Baskets {
  readonly names: readonly string[];
  readonly count: number;
  readonly bits: readonly Uint32Array[];
}

/** An item that is twice in a basket counts once. */
export function basketsOf(lists: readonly (readonly string[])[]): Baskets {
  const numbers = new Map<string, number>();
  const bits: Uint32Array[] = [];
  lists.forEach((list, basket) => {
    for (const item of list) {
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      const ofItem = (bits[number] ??= new Uint32Array(Math.ceil(lists.length / 32)));
      ofItem[basket >> 5] = (ofItem[basket >> 5] ?? 0) | (1 << (basket & 31));
    }
  });
  return { names: [...numbers.keys()], count: lists.length, bits };
}

function ones(bits: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}

interface Branch extends Itemset {
  readonly bits: Uint32Array;
}

export interface Wanted {
  /** The least number of baskets. */
  readonly atLeast: number;
  /** The most items in a set. */
  readonly longest: number;
  /** Stops with an error beyond so many sets. */
  readonly most: number;
}

/** Every set of items in at least so many baskets, depth first over intersections (Eclat, Zaki 2000). */
export function frequentItemsets({ bits }: Baskets, { atLeast, longest, most }: Wanted): Itemset[] {
  const found: Itemset[] = [];
  const grow = (branches: readonly Branch[]): void => {
    branches.forEach((branch, at) => {
      const { items, count } = branch;
      found.push({ items, count });
      if (found.length > most) throw new TooManyItemsets(most);
      if (items.length < longest) grow(extensions(branch, branches.slice(at + 1), atLeast));
    });
  };
  grow(
    bits
      .map((ofItem, item) => ({ items: [item], count: ones(ofItem), bits: ofItem }))
      .filter(({ count }) => count >= atLeast),
  );
  return found;
}

export class TooManyItemsets extends Error {
  override readonly name = 'TooManyItemsets';

  constructor(readonly most: number) {
    super(`There are more than ${most} frequent sets of items.`);
  }
}

function extensions(branch: Branch, siblings: readonly Branch[], atLeast: number): Branch[] {
  return siblings.flatMap(({ items, bits }): Branch[] => {
    const shared = branch.bits.map((word, at) => word & (bits[at] ?? 0));
    const count = ones(shared);
    return count < atLeast ? [] : [{ items: [...branch.items, ...items.slice(-1)], count, bits: shared }];
  });
}
