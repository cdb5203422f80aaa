import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../failure.js';
import type { Upload } from '../routes.js';
import { roomFor } from './room.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SWEEP_MS = 60 * 60 * 1000;

/** A stored upload: its id, the name that it came by, and where its bytes lie. */
export interface StoredUpload {
  readonly upload: string;
  readonly name: string;
  readonly path: string;
}

/** The name of a file without anything that a file system or a person could stumble over. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const clean = last.replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^[. ]+/u, '');
  return clean === '' ? 'upload' : clean.slice(-120);
}

/** Files that came from a browser, each in a folder of its own, kept for a day. */
export class UploadFolder {
  readonly #root: string;
  readonly #sweeper: NodeJS.Timeout;

  private constructor(root: string) {
    this.#root = root;
    this.#sweeper = setInterval(() => void this.sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  static async open(data: string): Promise<UploadFolder> {
    const folder = new UploadFolder(join(data, 'uploads'));
    await mkdir(folder.#root, { recursive: true });
    await folder.sweep();
    return folder;
  }

  /** Writes the bytes as they come. What was begun and not ended leaves nothing behind. */
  async store(name: string, bytes: Readable, announced: number | null): Promise<Upload> {
    const upload = randomUUID();
    const folder = join(this.#root, upload);
    const room = await roomFor(this.#root, announced);
    await mkdir(folder, { recursive: true });
    try {
      await pipeline(bytes, room.watch(), createWriteStream(join(folder, safeName(name))));
    } catch (thrown) {
      await this.remove(upload);
      throw thrown;
    }
    return { upload, name: safeName(name), bytes: room.bytes };
  }

  async find(upload: string): Promise<StoredUpload> {
    const names = await readdir(join(this.#root, upload)).catch(() => []);
    const name = names[0];
    if (name === undefined) {
      throw Failure.because({ status: 404, field: 'body.uploads' }, ({ kept }) => kept.noUpload(upload));
    }
    return { upload, name, path: join(this.#root, upload, name) };
  }

  async remove(upload: string): Promise<void> {
    await rm(join(this.#root, upload), { recursive: true, force: true });
  }

  /** Removes what is older than a day. */
  async sweep(now = Date.now()): Promise<void> {
    for (const id of await readdir(this.#root).catch(() => [])) {
      const folder = join(this.#root, id);
      const changed = await stat(folder).catch(() => null);
      if (changed !== null && now - changed.mtimeMs > DAY_MS)
        await rm(folder, { recursive: true, force: true });
    }
  }

  close(): void {
    clearInterval(this.#sweeper);
  }
}
