/** Answers as JSON text, the least recently used dropped first once they hold more characters than allowed. */
export class AnswerCache {
  readonly #entries = new Map<string, string>();
  readonly #limit: number;
  #size = 0;

  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(key: string): string | undefined {
    const text = this.#entries.get(key);
    if (text === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, text);
    return text;
  }

  set(key: string, text: string): void {
    if (text.length > this.#limit) return;
    this.#drop(key);
    this.#entries.set(key, text);
    this.#size += text.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.length ?? 0;
    this.#entries.delete(key);
  }
}
