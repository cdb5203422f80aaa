import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeError } from '../events/errors.js';
import { KEPT, type Kept, type Lines } from './lines.js';

interface OpenFile {
  readonly handle: FileHandle;
  /** Bytes that are on disk for certain. */
  length: number;
}

/**
 * A stretch of the log of one shop: up to three files of JSON lines. It is written by `append` until it is finished,
 * then folded into the store, then removed.
 */
export class Segment {
  private readonly files = new Map<Kept, OpenFile>();
  private appending: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    readonly number: number,
  ) {}

  /** Segments that an earlier process left behind, oldest first. */
  static async leftIn(folder: string): Promise<Segment[]> {
    const numbers = new Set<number>();
    for (const name of await readdir(folder)) {
      const found = /^(\d{12})\.(?:events|objects|relations)\.jsonl$/u.exec(name)?.[1];
      if (found !== undefined) numbers.add(Number(found));
    }
    return [...numbers].sort((a, b) => a - b).map((number) => new Segment(folder, number));
  }

  path(kept: Kept): string {
    return join(this.folder, `${String(this.number).padStart(12, '0')}.${kept}.jsonl`);
  }

  get bytes(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Writes lines and waits until they are on disk. Where that fails nothing of them stays.
   * @throws StoreError `disk-full`, `no-permission`.
   */
  append(lines: Lines): Promise<void> {
    const appended = this.writeAll(lines);
    this.appending = appended.catch(() => undefined);
    return appended;
  }

  /** Resolves when no append is under way. */
  quiet(): Promise<void> {
    return this.appending;
  }

  /** Closes the files: nothing is appended any more. */
  async finish(): Promise<void> {
    for (const { handle } of this.files.values()) await handle.close();
    this.files.clear();
  }

  async remove(): Promise<void> {
    for (const kept of KEPT) await rm(this.path(kept), { force: true });
  }

  private async writeAll(lines: Lines): Promise<void> {
    const told = KEPT.filter((kept) => lines[kept] !== '');
    const written = await Promise.allSettled(told.map((kept) => this.write(kept, lines[kept])));
    const failed = written.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') {
      await this.takeBack();
      throw storeError(failed.reason, 'Writing to the log of incoming events');
    }
    for (const kept of told) this.lengthen(kept, Buffer.byteLength(lines[kept]));
  }

  private async write(kept: Kept, lines: string): Promise<void> {
    const { handle, length } = this.files.get(kept) ?? (await this.openFile(kept));
    const { bytesWritten } = await handle.write(lines, length);
    // A disk that is nearly full takes a part.
    if (bytesWritten < Buffer.byteLength(lines))
      throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' });
    await handle.datasync();
  }

  private lengthen(kept: Kept, bytes: number): void {
    const file = this.files.get(kept);
    if (file !== undefined) file.length += bytes;
  }

  private async openFile(kept: Kept): Promise<OpenFile> {
    await mkdir(this.folder, { recursive: true });
    const file = { handle: await open(this.path(kept), 'w'), length: 0 };
    this.files.set(kept, file);
    // The name of a new file lies in the folder, which has to reach the disk as well.
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    return file;
  }

  /** Cuts off what a failed append wrote: half a line would make the whole segment unreadable. */
  private async takeBack(): Promise<void> {
    for (const { handle, length } of this.files.values())
      await handle.truncate(length).catch(() => undefined);
  }
}
