const MOST = 50_000;

/** Ids that came lately: the newest, and at least half of what fits. */
export class RecentIds {
  #newer = new Set<string>();
  #older = new Set<string>();

  /** Whether an id came before; from now on it did. */
  isRepeated(id: string): boolean {
    const known = this.#newer.has(id) || this.#older.has(id);
    this.#newer.add(id);
    if (this.#newer.size >= MOST / 2) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    return known;
  }
}
