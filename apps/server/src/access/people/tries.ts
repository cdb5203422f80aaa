import { Failure } from '../../failure.js';

interface Count {
  tries: number;
  readonly until: number;
}

/** A quarter of an hour after the first of the tries, they are forgotten. */
const WINDOW_MS = 15 * 60_000;
const MOST_REMEMBERED = 10_000;

/** Counts tries that failed, so that passwords cannot be guessed by trying. */
export class Tries {
  readonly #counts = new Map<string, Count>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws Failure 429 where there were as many already. */
  refuse(whose: string, most: number): void {
    const count = this.#counts.get(whose);
    if (count === undefined || count.until <= this.#now() || count.tries < most) return;
    const minutes = Math.ceil((count.until - this.#now()) / 60_000);
    throw Failure.because({ status: 429 }, (refusals) => refusals.access.tries(minutes));
  }

  failed(whose: string): void {
    const count = this.#counts.get(whose);
    if (count !== undefined && count.until > this.#now()) {
      count.tries += 1;
      return;
    }
    if (this.#counts.size >= MOST_REMEMBERED) this.#forgetOldest();
    this.#counts.delete(whose);
    this.#counts.set(whose, { tries: 1, until: this.#now() + WINDOW_MS });
  }

  succeeded(whose: string): void {
    this.#counts.delete(whose);
  }

  #forgetOldest(): void {
    const [oldest] = this.#counts.keys();
    if (oldest !== undefined) this.#counts.delete(oldest);
  }
}
