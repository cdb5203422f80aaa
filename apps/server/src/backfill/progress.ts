import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cursor, Vendor } from '@throughline/ingest';
import { z } from 'zod';

const Read = z.object({
  records: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  dropped: z.number(),
});
/** What a reading came to: records of the vendor, and what became of the facts in them. */
export type Read = z.infer<typeof Read>;

const NOTHING_READ: Read = { records: 0, accepted: 0, rejected: 0, dropped: 0 };

const Kept = z.object({
  /** The address of the vendor's API. */
  site: z.string(),
  /** When the reading began that it tells of: what changes later is read by the next one. UTC instant. */
  begun: z.string(),
  /** Only what was changed since is read; null for all. */
  since: z.string().nullable(),
  /** Null once the reading came to its end. */
  cursor: z.object({ stream: z.string(), at: z.string() }).nullable(),
  /** What it came to so far. */
  read: Read.default(NOTHING_READ),
});
export type Kept = z.infer<typeof Kept>;

/** What is read again of the time before a reading began: vendors' lists lag behind what they tell of. */
const OVERLAP_MS = 60 * 60_000;

export interface Plan {
  readonly from: Cursor | undefined;
  /** UTC, milliseconds. */
  readonly since: number | undefined;
  readonly begun: string;
  /** What an earlier part of the same reading came to. */
  readonly read: Read;
}

interface Place {
  readonly folder: string;
  readonly shop: string;
  readonly vendor: Vendor;
  readonly site: string;
}

/** How far the past of a shop was read, kept in the data folder. */
export class BackfillProgress {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /**
   * Where to begin: where an earlier reading was cut off; or with what changed since one came to its end; or at the
   * beginning. What somebody asks for outright goes before that.
   */
  async plan(
    asked: { readonly since: number | undefined; readonly again: boolean },
    now: number,
  ): Promise<Plan> {
    const begun = new Date(now).toISOString();
    const kept = asked.again || asked.since !== undefined ? null : await this.kept();
    if (kept === null || kept.site !== this.#place.site)
      return { from: undefined, since: asked.since, begun, read: NOTHING_READ };
    if (kept.cursor === null) {
      const fresh = Date.parse(kept.begun) - OVERLAP_MS;
      return { from: undefined, since: fresh, begun, read: NOTHING_READ };
    }
    const since = kept.since === null ? undefined : Date.parse(kept.since);
    return { from: kept.cursor, since, begun: kept.begun, read: kept.read };
  }

  /** Written beside and put in its place, so that a crash leaves one or the other. */
  async keep({ begun, since }: Plan, cursor: Cursor | null, read: Read): Promise<void> {
    const kept: Kept = {
      site: this.#place.site,
      begun,
      since: since === undefined ? null : new Date(since).toISOString(),
      cursor,
      read,
    };
    await mkdir(join(this.#place.folder, 'backfill'), { recursive: true });
    await writeFile(`${this.#path()}.new`, `${JSON.stringify(kept)}\n`);
    await rename(`${this.#path()}.new`, this.#path());
  }

  /** What is kept of the last reading; null where there was none. */
  async kept(): Promise<Kept | null> {
    const text = await readFile(this.#path(), 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return Kept.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      return null;
    }
  }

  async forget(): Promise<void> {
    await rm(this.#path(), { force: true });
  }

  #path(): string {
    const { folder, shop, vendor } = this.#place;
    return join(folder, 'backfill', `${shop}.${vendor}.json`);
  }
}
