import { Buffer } from 'node:buffer';

/** Texts beyond a million characters are held outside the engine's heap, where they cost no collection. */
const SIZE = 1 << 20;

/**
 * Gathers lines of ASCII as bytes and gives them out in large texts. Writing each line into bytes at once
 * costs a third of joining strings: no tree of string parts has to be walked later.
 */
export class LineBuffer {
  #bytes: Buffer | undefined;
  #length = 0;
  #full: string[] = [];

  /** The line must be ASCII; its line feed is part of it. */
  add(line: string): void {
    if (this.#length + line.length > SIZE) this.#close();
    if (line.length > SIZE) {
      this.#full.push(line);
      return;
    }
    this.#bytes ??= Buffer.allocUnsafe(SIZE);
    this.#length += this.#bytes.write(line, this.#length, 'latin1');
  }

  #close(): void {
    if (this.#bytes && this.#length > 0) this.#full.push(this.#bytes.toString('latin1', 0, this.#length));
    this.#length = 0;
  }

  /** Takes the texts that are full; at the end, the rest too. */
  take(everything: boolean): string[] {
    if (everything) this.#close();
    if (this.#full.length === 0) return [];
    const texts = this.#full;
    this.#full = [];
    return texts;
  }
}
