/**
 * Random streams by name. Every entity (visitor, session, order, parcel, …) draws from streams of its own,
 * named by the seed, the entity and the purpose, so that what happens to one entity never shifts the
 * numbers another one draws. This is what makes a twin run comparable.
 */
export const PURPOSES = [
  'shop',
  'product',
  'arrivals',
  'customer',
  'visit',
  'session',
  'browse',
  'cart',
  'checkout',
  'payment',
  'order',
  'stock',
  'warehouse',
  'parcel',
  'ticket',
  'desk',
  'return',
  'feedback',
  'comeback',
  'message',
  'spend',
  'problem',
  'words',
  'supplier',
  'swings',
  'shelf',
  'experiment',
] as const;
export type Purpose = (typeof PURPOSES)[number];

const PURPOSE_WORDS: Readonly<Record<Purpose, number>> = Object.fromEntries(
  PURPOSES.map((purpose) => [purpose, hashText(purpose)]),
) as Record<Purpose, number>;

/** Mixes one 32-bit word into a 32-bit hash (the body of MurmurHash3, Appleby 2008). */
export function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit hash of a text. */
export function hashText(text: string): number {
  let hash = text.length;
  for (let index = 0; index < text.length; index += 1) hash = mix(hash, text.charCodeAt(index));
  return finish(hash);
}

/** The key of an entity within another one: the third parcel of an order. */
export function childKey(key: number, purpose: Purpose, index = 0): number {
  return finish(mix(mix(key, PURPOSE_WORDS[purpose]), index));
}

/** The stream that an entity draws from for one purpose. */
export function streamOf(key: number, purpose: Purpose, index = 0): Stream {
  return new Stream(childKey(key, purpose, index));
}

/** Numbers by sfc32 (Doty-Humphrey, PractRand): 128 bits of state, a period of at least 2^32. */
export class Stream {
  #a: number;
  #b: number;
  #c: number;
  #count: number;

  constructor(key: number) {
    this.#a = key | 0;
    this.#b = finish(key ^ 0x9e3779b9);
    this.#c = finish(key ^ 0x7f4a7c15);
    this.#count = 1;
    for (let round = 0; round < 8; round += 1) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Normal by Box and Muller (1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Index drawn by running totals that end at 1. */
  index(totals: readonly number[]): number {
    const drawn = this.next();
    let index = 0;
    while (index < totals.length - 1 && drawn >= (totals[index] ?? 1)) index += 1;
    return index;
  }

  pick<T>(choices: Choices<T>): T {
    return choices.items[this.index(choices.totals)] as T;
  }
}

/** Things to draw from, with the running totals of their shares. */
export interface Choices<T> {
  readonly items: readonly T[];
  readonly totals: readonly number[];
}

/** Shares need not add up to 1: they are weights. */
export function choicesOf<T>(items: readonly T[], weight: (item: T) => number): Choices<T> {
  const sum = items.reduce((total, item) => total + weight(item), 0);
  let running = 0;
  const totals = items.map((item) => {
    running += weight(item) / sum;
    return running;
  });
  return { items, totals };
}
