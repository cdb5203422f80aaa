import { setTimeout as pause } from 'node:timers/promises';
import { type ApiParts, type Cursor, type Vendor, VENDORS } from '@throughline/ingest';
import { StoreError } from '@throughline/stores';
import { Failure } from '../failure.js';
import type { BackfillEntry, ErrorBody, HookReceipt } from '../routes.js';
import { BackfillProgress, type Kept, type Plan, type Read } from './progress.js';
import { type ReadingOrder, readVendor } from './read.js';

interface ReadingsParts {
  /** The data folder: how far each reading came is kept in it. */
  readonly data: string;
  readonly fetch: ApiParts['fetch'];
  readonly deliver: (order: ReadingOrder, deliveries: readonly unknown[]) => Promise<HookReceipt>;
  /** Turns whatever a reading threw into words for a person. */
  readonly explain: (thrown: unknown) => ErrorBody['error'];
  /** Called once a reading is over. */
  readonly ended: (shop: string) => void;
  readonly now: () => number;
}

interface Running {
  entry: BackfillEntry;
  readonly stop: AbortController;
  over: Promise<void>;
}

/** Pauses that are too short to be told of. */
const BRIEF_MS = 2000;
/** Before records are offered again to a store that has too much to do. */
const BUSY_MS = 1000;

/** The readings of vendors' pasts that this server runs: one at a time for each vendor of a shop. */
export class Readings {
  readonly #running = new Map<string, Running>();
  readonly #parts: ReadingsParts;

  constructor(parts: ReadingsParts) {
    this.#parts = parts;
  }

  /** @throws Failure 409 while that past is being read. */
  start(order: ReadingOrder): BackfillEntry {
    const { shop, vendor } = order;
    if (this.#isReading(shop, vendor))
      throw Failure.because({ status: 409 }, ({ sending }) => sending.alreadyRead(vendor));
    const running: Running = {
      entry: { ...this.#beginning(order), phase: 'reading' },
      stop: new AbortController(),
      over: Promise.resolve(),
    };
    this.#running.set(keyOf(shop, vendor), running);
    running.over = this.#run(order, running);
    return running.entry;
  }

  /** The last reading of each vendor, those of an earlier process and of the command line among them. */
  async list(shop: string): Promise<BackfillEntry[]> {
    const entries = await Promise.all(VENDORS.map((vendor) => this.#last(shop, vendor)));
    return entries.filter((entry) => entry !== null);
  }

  /** Resolves once it has stopped; false where nothing was being read. */
  async stop(shop: string, vendor: Vendor): Promise<boolean> {
    const running = this.#running.get(keyOf(shop, vendor));
    if (running === undefined || !this.#isReading(shop, vendor)) return false;
    running.stop.abort();
    await running.over;
    return true;
  }

  /** Stops all of them; they go on from where they are when they are started again. */
  async close(): Promise<void> {
    for (const { stop } of this.#running.values()) stop.abort();
    await Promise.all([...this.#running.values()].map(({ over }) => over));
  }

  /** Stops what is read for a shop, and forgets how far it came: a shop of that name has a past of its own. */
  async removeShop(shop: string): Promise<void> {
    for (const vendor of VENDORS) {
      await this.stop(shop, vendor);
      this.#running.delete(keyOf(shop, vendor));
      await this.#progress({ shop, vendor, site: '' }).forget();
    }
  }

  #isReading(shop: string, vendor: Vendor): boolean {
    const phase = this.#running.get(keyOf(shop, vendor))?.entry.phase;
    return phase === 'reading' || phase === 'waiting';
  }

  async #last(shop: string, vendor: Vendor): Promise<BackfillEntry | null> {
    const running = this.#running.get(keyOf(shop, vendor));
    if (running !== undefined) return running.entry;
    const kept = await this.#progress({ shop, vendor, site: '' }).kept();
    return kept === null ? null : entryOf(vendor, kept);
  }

  #progress(place: Pick<ReadingOrder, 'shop' | 'vendor' | 'site'>): BackfillProgress {
    return new BackfillProgress({ folder: this.#parts.data, ...place });
  }

  #beginning({ vendor, site }: ReadingOrder): BackfillEntry {
    const begun = new Date(this.#parts.now()).toISOString();
    const read = { records: 0, accepted: 0, rejected: 0, dropped: 0 };
    return entryOf(vendor, { site, begun, since: null, cursor: null, read });
  }

  async #run(order: ReadingOrder, running: Running): Promise<void> {
    const tell = (change: Partial<BackfillEntry>): void => {
      running.entry = { ...running.entry, ...change };
    };
    try {
      await readVendor(order, {
        progress: this.#progress(order),
        api: this.#api(running.stop.signal, tell),
        deliver: (deliveries) => this.#deliver(order, deliveries, running.stop.signal),
        began: ({ from, begun, since, read }: Plan) =>
          tell({ stream: from?.stream ?? null, begun, since: instantOf(since), ...read }),
        stands: (read: Read, next: Cursor | null) => tell({ ...read, stream: next?.stream ?? null }),
      });
      tell({ phase: 'done' });
    } catch (thrown) {
      if (running.stop.signal.aborted) tell({ phase: 'cut', waits: null });
      else tell({ phase: 'failed', waits: null, error: this.#parts.explain(thrown) });
    }
    this.#parts.ended(order.shop);
  }

  /** Where too much waits for the store, live events go first. */
  async #deliver(
    order: ReadingOrder,
    deliveries: readonly unknown[],
    signal: AbortSignal,
  ): Promise<HookReceipt> {
    for (;;) {
      try {
        return await this.#parts.deliver(order, deliveries);
      } catch (thrown) {
        if (!(thrown instanceof StoreError) || thrown.kind !== 'busy') throw thrown;
        await pause(BUSY_MS, undefined, { signal });
      }
    }
  }

  #api(signal: AbortSignal, tell: (change: Partial<BackfillEntry>) => void): ApiParts {
    const { now, fetch } = this.#parts;
    const sleep = async (milliseconds: number): Promise<void> => {
      if (milliseconds > BRIEF_MS)
        tell({ phase: 'waiting', waits: new Date(now() + milliseconds).toISOString() });
      await pause(milliseconds, undefined, { signal });
      tell({ phase: 'reading', waits: null });
    };
    return { fetch, sleep, signal, now };
  }
}

function keyOf(shop: string, vendor: Vendor): string {
  return `${shop}/${vendor}`;
}

function instantOf(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}

function entryOf(vendor: Vendor, { site, begun, since, cursor, read }: Kept): BackfillEntry {
  const phase = cursor === null ? 'done' : 'cut';
  return {
    vendor,
    site,
    phase,
    begun,
    since,
    stream: cursor?.stream ?? null,
    ...read,
    waits: null,
    error: null,
  };
}
