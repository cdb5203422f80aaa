/**
 * What was read lately, read anew once it is older than `keptMs`. While it cannot be read, what was known goes on: an app
 * store that is away for a while closes no door and opens none.
 */
export class Recent<Value> {
  readonly #read: () => Promise<Value>;
  readonly #keptMs: number;
  readonly #now: () => number;
  #known: { readonly value: Value } | null = null;
  #reading: Promise<Value> | null = null;
  #due = 0;

  constructor(read: () => Promise<Value>, { keptMs, now }: { keptMs: number; now: () => number }) {
    this.#read = read;
    this.#keptMs = keptMs;
    this.#now = now;
  }

  /** @throws what reading throws, where nothing was known before. */
  async get(): Promise<Value> {
    if (this.#known !== null && this.#now() < this.#due) return this.#known.value;
    this.#reading ??= this.#readAnew();
    return this.#reading;
  }

  /** It has changed: the next who asks reads it. */
  forget(): void {
    this.#due = 0;
    this.#reading = null;
  }

  async #readAnew(): Promise<Value> {
    const known = this.#known;
    try {
      const value = await this.#read();
      this.#known = { value };
      return value;
    } catch (thrown) {
      if (known === null) throw thrown;
      return known.value;
    } finally {
      this.#due = this.#now() + this.#keptMs;
      this.#reading = null;
    }
  }
}
