import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeError } from '../events/errors.js';
import { Turns } from '../events/turns.js';

/** Something that came in and could not be used. */
export interface DeadLetter {
  readonly id: string;
  /** When it came: UTC, ISO 8601. */
  readonly at: string;
  /** The protocol by which it came. */
  readonly protocol: string;
  /** The source whose key it brought. */
  readonly source: string;
  /** Why it could not be used, in English. */
  readonly reason: string;
  /** The same for whoever tells it in another language; nothing in what an older version kept. */
  readonly why?: unknown;
  /** What came, as JSON; cut off where it was longer than 20,000 characters. */
  readonly item: string;
}

/** Beyond this, the older half of a shop's dead letters is given up. */
const MOST_BYTES = 64 * 1024 * 1024;
const FILE = 'dead-letters.jsonl';

/** The dead letters of every shop, each in a file beside the shop's log. */
export class DeadLetters {
  private readonly turns = new Turns();

  constructor(
    private readonly folder: string,
    private readonly most = MOST_BYTES,
  ) {}

  /** Resolves when they are on disk. */
  keep(shop: string, letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return Promise.resolve();
    const lines = letters.map((letter) => `${JSON.stringify(letter)}\n`).join('');
    return this.turns.take(async () => {
      try {
        await mkdir(join(this.folder, shop), { recursive: true });
        const size = await appended(this.path(shop), lines);
        if (size > this.most) await this.write(shop, newerHalf(await this.read(shop)));
      } catch (thrown) {
        throw storeError(thrown, 'Keeping what could not be used');
      }
    });
  }

  /** The newest first. */
  async list(shop: string): Promise<DeadLetter[]> {
    return (await this.turns.take(() => this.read(shop))).reverse();
  }

  /** Gives up those with these ids. */
  remove(shop: string, ids: ReadonlySet<string>): Promise<void> {
    return this.turns.take(async () => {
      const left = (await this.read(shop)).filter(({ id }) => !ids.has(id));
      if (left.length === 0) await rm(this.path(shop), { force: true });
      else await this.write(shop, left);
    });
  }

  private path(shop: string): string {
    return join(this.folder, shop, FILE);
  }

  private async read(shop: string): Promise<DeadLetter[]> {
    const text = await readFile(this.path(shop), 'utf8').catch(() => '');
    return text.split('\n').flatMap(letterOf);
  }

  /** Written beside and put in its place, so that a crash leaves one or the other. */
  private async write(shop: string, letters: readonly DeadLetter[]): Promise<void> {
    const beside = `${this.path(shop)}.new`;
    const handle = await open(beside, 'w');
    await synced(handle, letters.map((letter) => `${JSON.stringify(letter)}\n`).join(''));
    await rename(beside, this.path(shop));
  }
}

function newerHalf(letters: readonly DeadLetter[]): DeadLetter[] {
  return letters.slice(Math.ceil(letters.length / 2));
}

/** Gives the size of the file afterwards. */
async function appended(path: string, lines: string): Promise<number> {
  const handle = await open(path, 'a');
  return synced(handle, lines);
}

async function synced(handle: FileHandle, lines: string): Promise<number> {
  try {
    await handle.appendFile(lines);
    await handle.datasync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** A line that a crash left half written is none. */
function letterOf(line: string): DeadLetter[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as DeadLetter];
  } catch {
    return [];
  }
}
