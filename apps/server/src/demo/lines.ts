import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Writes all of it: a single call may take less than it is given where the disk is nearly full. */
function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/**
 * Files of lines that are written side by side. Each write returns when the system has taken it: the
 * simulation can never run ahead of the disk, and nothing piles up in memory.
 */
export class LineFiles {
  readonly #folder: string;
  readonly #files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(name: string, text: string): void {
    writeAll(this.#files.get(name) ?? this.#open(name), Buffer.from(text));
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #open(name: string): number {
    const file = openSync(join(this.#folder, name), 'w');
    this.#files.set(name, file);
    return file;
  }
}
