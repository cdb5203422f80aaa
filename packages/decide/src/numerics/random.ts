/**
 * A stream of random numbers that is the same for the same seed on every machine: xoshiro128** (Blackman & Vigna
 * 2018), its four words of state filled by SplitMix32 from the seed. Period 2¹²⁸ − 1.
 */
export class Random {
  readonly #state = new Uint32Array(4);
  #spareNormal: number | null = null;

  /** @param seed a whole number; its lower 32 bits count. */
  constructor(seed: number) {
    let word = seed >>> 0;
    for (let at = 0; at < 4; at += 1) {
      word = (word + 0x9e3779b9) >>> 0;
      this.#state[at] = splitMix(word);
    }
  }

  /** 32 random bits, as a whole number from 0. */
  bits(): number {
    const state = this.#state;
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
    const second = s2 ^ s0;
    const third = s3 ^ s1;
    state[0] = s0 ^ third;
    state[1] = s1 ^ second;
    state[2] = second ^ (s1 << 9);
    state[3] = rotate(third, 11);
    return result;
  }

  /** Uniform in [0, 1), 53 bits. */
  next(): number {
    return ((this.bits() >>> 5) * 67_108_864 + (this.bits() >>> 6)) / 9_007_199_254_740_992;
  }

  /** A whole number from 0 to `bound` − 1, each as likely. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Standard normal (Marsaglia's polar method). */
  normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spareNormal = y * factor;
      return x * factor;
    }
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -Math.log1p(-this.next());
  }

  /** Gamma with this shape and rate 1 (Marsaglia & Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /** Beta with these shapes. */
  beta(a: number, b: number): number {
    const first = this.gamma(a);
    return first / (first + this.gamma(b));
  }

  /** Puts the items into a random order, in place (Fisher & Yates). */
  shuffle<Item>(items: Item[]): Item[] {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [items[at], items[other]] = [items[other] as Item, items[at] as Item];
    }
    return items;
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function splitMix(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}
