import { type FileHandle, open } from 'node:fs/promises';

const FULL = 1 << 20;

/** A file of JSON lines that is written as it grows: what is added waits in memory until `drain`. */
export class Lines {
  private parts: string[] = [];
  private size = 0;
  private handle: FileHandle | null = null;
  count = 0;

  constructor(readonly path: string) {}

  add(line: string): void {
    this.parts.push(line, '\n');
    this.size += line.length;
    this.count += 1;
  }

  /** Writes what has gathered, once that is worth a write. */
  async drain(least = FULL): Promise<void> {
    if (this.size < least || this.parts.length === 0) return;
    this.handle ??= await open(this.path, 'w');
    const text = this.parts.join('');
    this.parts = [];
    this.size = 0;
    await this.handle.write(text);
  }

  async close(): Promise<void> {
    await this.drain(0);
    await this.handle?.close();
  }
}
