interface Entry<T> {
  readonly time: number;
  readonly key: string;
  readonly item: T;
}

function before<T>(left: Entry<T>, right: Entry<T>): boolean {
  return left.time < right.time || (left.time === right.time && left.key < right.key);
}

/** A binary heap by time; ties go by key, so that the order never depends on that of arrival. */
export class TimeQueue<T> {
  readonly #heap: Entry<T>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** The earliest time in the queue, infinity when it is empty. */
  get next(): number {
    return this.#heap[0]?.time ?? Number.POSITIVE_INFINITY;
  }

  push(time: number, key: string, item: T): void {
    const heap = this.#heap;
    const entry = { time, key, item };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as Entry<T>;
      if (!before(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  pop(): T | undefined {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (this.#heap.length > 0 && last) this.#sink(last);
    return top?.item;
  }

  #sink(entry: Entry<T>): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right && before(right, heap[child] as Entry<T>)) child += 1;
      const below = heap[child] as Entry<T>;
      if (!before(below, entry)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = entry;
  }
}
