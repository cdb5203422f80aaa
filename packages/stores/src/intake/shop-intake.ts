import { setTimeout as sleep } from 'node:timers/promises';
import type { ShopEvent } from '@throughline/model';
import { StoreError } from '../events/errors.js';
import type { Commit, EventBatch, EventStore } from '../events/port.js';
import { fold } from './fold.js';
import { KEPT, type Lines, linesOf } from './lines.js';
import { Segment } from './segment.js';

/** What a shop's intake works with. */
export interface IntakePlace {
  readonly store: EventStore;
  readonly shop: string;
  /** The folder of this shop's segments. */
  readonly folder: string;
  /** Segments that an earlier process left, mended, with their bytes. */
  readonly left: readonly { readonly segment: Segment; readonly bytes: number }[];
  readonly onCommit: (commit: Commit) => void;
  /** Given the events that the store has no number left for; resolves when they are kept elsewhere. */
  readonly onRefused: (events: readonly ShopEvent[]) => Promise<void>;
  /** Told of each failed attempt to bring the log into the store; it is tried again. */
  readonly onFault: (thrown: unknown) => void;
}

interface Waiting {
  readonly lines: Lines;
  readonly resolve: () => void;
  readonly reject: (thrown: unknown) => void;
}

/** From the start of one fold to the start of the next: each costs a few dozen statements, however little it brings. */
const PACE_MS = 800;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
/** How long an orderly end may take. */
const PATIENCE_MS = 3000;
/** Segments that one commit brings in. */
const AT_ONCE = 16;

/**
 * The log of one shop, ahead of the store. Batches that come while others are on their way to the disk are written
 * together; the log is folded into the store about once a second, as long as there is something in it.
 */
export class ShopIntake {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private folding: Promise<void> | null = null;
  private current: Segment;
  private readonly finished: { readonly segment: Segment; readonly bytes: number }[];
  private readonly closing = new AbortController();

  constructor(private readonly place: IntakePlace) {
    this.finished = [...place.left];
    this.current = new Segment(place.folder, this.nextNumber());
    if (this.finished.length > 0) this.startFolding();
  }

  /** Bytes that are acknowledged and not yet in the store. */
  get backlog(): number {
    return this.finished.reduce((sum, { bytes }) => sum + bytes, this.current.bytes);
  }

  /** Resolves when the batch is on disk. */
  append(batch: EventBatch): Promise<void> {
    const lines = linesOf(batch);
    return new Promise((resolve, reject) => {
      this.waiting.push({ lines, resolve, reject });
      this.writing ??= this.write();
    });
  }

  /** Resolves when everything that was acknowledged before is in the store. */
  async settled(): Promise<void> {
    await this.writing;
    while (this.backlog > 0 && !this.closing.signal.aborted) {
      this.startFolding();
      await this.folding;
    }
  }

  /** Brings in what it can within some seconds; what is left in the log is brought in at the next start. */
  async close(): Promise<void> {
    await Promise.race([this.settled(), sleep(PATIENCE_MS, undefined, { ref: false })]);
    this.closing.abort();
    await this.writing;
    await this.folding;
    const empty = this.current.bytes === 0;
    await this.current.finish();
    if (empty) await this.current.remove();
  }

  private nextNumber(): number {
    return (this.finished.at(-1)?.segment.number ?? 0) + 1;
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.current.append(together(group));
        for (const { resolve } of group) resolve();
        this.startFolding();
      } catch (thrown) {
        for (const { reject } of group) reject(thrown);
      }
    }
    this.writing = null;
  }

  private startFolding(): void {
    this.folding ??= this.foldAll().finally(() => {
      this.folding = null;
    });
  }

  private async foldAll(): Promise<void> {
    let retry = FIRST_RETRY_MS;
    while (!this.closing.signal.aborted) {
      const begun = performance.now();
      await this.turnOver();
      const taken = this.finished.slice(0, AT_ONCE);
      if (taken.length === 0) return;
      const failed = await this.foldOnce(taken.map(({ segment }) => segment));
      if (failed) await this.pause(retry);
      else if (this.backlog > 0) await this.pause(PACE_MS - (performance.now() - begun));
      retry = failed ? Math.min(retry * 2, LAST_RETRY_MS) : FIRST_RETRY_MS;
    }
  }

  /** Lets the segment that is written end, once no group is on its way into it. */
  private async turnOver(): Promise<void> {
    if (this.current.bytes === 0) return;
    const full = this.current;
    this.current = new Segment(this.place.folder, full.number + 1);
    await full.quiet();
    this.finished.push({ segment: full, bytes: full.bytes });
    await full.finish();
  }

  private async foldOnce(segments: readonly Segment[]): Promise<boolean> {
    try {
      const commit = await this.bringIn(segments);
      for (const segment of segments) await segment.remove();
      this.finished.splice(0, segments.length);
      this.place.onCommit(commit);
      return false;
    } catch (thrown) {
      this.place.onFault(thrown);
      return true;
    }
  }

  /** Where the shop can have no more activities, events of new ones are given up rather than all that come after them. */
  private async bringIn(segments: readonly Segment[]): Promise<Commit> {
    const { store, shop, onRefused } = this.place;
    try {
      return await fold({ store, shop, segments });
    } catch (thrown) {
      if (!(thrown instanceof StoreError) || thrown.kind !== 'too-many-activities') throw thrown;
      return fold({ store, shop, segments, refuse: onRefused });
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    await sleep(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}

function together(group: readonly Waiting[]): Lines {
  const [only, another] = group;
  if (only !== undefined && another === undefined) return only.lines;
  const joined = KEPT.map((kept) => [kept, group.map(({ lines }) => lines[kept]).join('')]);
  return Object.fromEntries(joined) as Lines;
}
