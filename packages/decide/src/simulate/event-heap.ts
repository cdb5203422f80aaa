/**
 * What happens next, over all journeys: a binary heap in two typed arrays. Of two at the same instant the one with the
 * lower number comes first, so that runs are equal.
 */
export class EventHeap {
  readonly #things: Int32Array;
  readonly #times: Float64Array;
  #size = 0;

  /** @param most things on it at once. */
  constructor(most: number) {
    this.#things = new Int32Array(most);
    this.#times = new Float64Array(most);
  }

  get size(): number {
    return this.#size;
  }

  push(thing: number, time: number): void {
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(time, thing, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#things[at] = thing;
    this.#times[at] = time;
  }

  /** Takes the next thing off; only where there is one. */
  pop(): number {
    const first = this.#things[0] ?? 0;
    this.#size -= 1;
    const thing = this.#things[this.#size] ?? 0;
    const time = this.#times[this.#size] ?? 0;
    let at = 0;
    for (;;) {
      const child = this.#earlierChild(at);
      if (child < 0 || this.#isBefore(time, thing, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#things[at] = thing;
    this.#times[at] = time;
    return first;
  }

  #earlierChild(at: number): number {
    const left = 2 * at + 1;
    if (left >= this.#size) return -1;
    const right = left + 1;
    if (right >= this.#size) return left;
    return this.#isBefore(this.#times[right] ?? 0, this.#things[right] ?? 0, left) ? right : left;
  }

  #isBefore(time: number, thing: number, place: number): boolean {
    const other = this.#times[place] ?? 0;
    return time < other || (time === other && thing < (this.#things[place] ?? 0));
  }

  #move(from: number, to: number): void {
    this.#things[to] = this.#things[from] ?? 0;
    this.#times[to] = this.#times[from] ?? 0;
  }
}
