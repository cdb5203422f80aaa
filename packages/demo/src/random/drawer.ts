import type { Stream } from './stream.js';

/** Draws from many weighted things by binary search over running totals. */
export class Drawer<T> {
  readonly #items: readonly T[];
  readonly #totals: Float64Array;

  constructor(items: readonly T[], weight: (item: T) => number) {
    this.#items = items;
    this.#totals = new Float64Array(items.length);
    let running = 0;
    for (const [index, item] of items.entries()) {
      running += weight(item);
      this.#totals[index] = running;
    }
  }

  draw(stream: Stream): T {
    const wanted = stream.next() * (this.#totals.at(-1) ?? 0);
    let low = 0;
    let high = this.#items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#totals[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return this.#items[low] as T;
  }
}
