import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShopEvent } from '@throughline/model';
import { storeError, StoreError } from '../events/errors.js';
import type { Commit, EventBatch, EventStore } from '../events/port.js';
import { mend } from './mend.js';
import { Segment } from './segment.js';
import { ShopIntake } from './shop-intake.js';

export interface IntakeOptions {
  readonly store: EventStore;
  /** The folder of the log. One process at a time may own it. */
  readonly folder: string;
  /** Bytes of one shop that may wait for the store; 512 MB where left out. */
  readonly most?: number;
  readonly onCommit?: (shop: string, commit: Commit) => void;
  /**
   * Given events that were acknowledged and that the store cannot take, since the shop has as many activities as it can
   * have; resolves when they are kept elsewhere.
   */
  readonly onRefused?: (shop: string, events: readonly ShopEvent[]) => Promise<void>;
  /** Told of each failed attempt to bring a shop's log into the store; it is tried again. */
  readonly onFault?: (shop: string, thrown: unknown) => void;
}

const MOST_WAITING = 512 * 1024 * 1024;

/**
 * The way in for live events: what is appended is on disk before it is acknowledged, and in the store about a second later.
 * Rules I1 to I8 of SPEC.md.
 */
export class Intake {
  private readonly shops = new Map<string, ShopIntake>();

  private constructor(private readonly options: IntakeOptions) {}

  /** Opens the log and begins to bring in what an earlier process left in it. */
  static async open(options: IntakeOptions): Promise<Intake> {
    const intake = new Intake(options);
    await mkdir(options.folder, { recursive: true }).catch((thrown: unknown) => {
      throw storeError(thrown, `Making the folder ${options.folder}`);
    });
    for (const entry of await readdir(options.folder, { withFileTypes: true }))
      if (entry.isDirectory()) await intake.take(entry.name);
    return intake;
  }

  /**
   * Resolves when the batch is durable. Each event has to touch an object, as `EventStore.append` wants it.
   * @throws StoreError `busy` where too much waits for the store, `disk-full`; then nothing of the batch is kept.
   */
  async append(shop: string, batch: EventBatch): Promise<void> {
    const intake = this.of(shop);
    if (intake.backlog > (this.options.most ?? MOST_WAITING)) throw busy(shop);
    await intake.append(batch);
  }

  /** Shops that something was acknowledged for, whether it is in the store yet or not. */
  known(): string[] {
    return [...this.shops.keys()];
  }

  /** Lets go of a shop that is about to be removed, once what was acknowledged for it is in the store. */
  async forget(shop: string): Promise<void> {
    await this.shops.get(shop)?.close();
    this.shops.delete(shop);
  }

  /** Resolves when everything that was acknowledged before is in the store. */
  async settled(): Promise<void> {
    for (const intake of this.shops.values()) await intake.settled();
  }

  async close(): Promise<void> {
    await Promise.all([...this.shops.values()].map((intake) => intake.close()));
  }

  private async take(shop: string): Promise<void> {
    const segments = await Segment.leftIn(join(this.options.folder, shop));
    const left: { segment: Segment; bytes: number }[] = [];
    for (const segment of segments) left.push({ segment, bytes: await mend(segment) });
    if (left.length > 0) this.begin(shop, left);
  }

  private of(shop: string): ShopIntake {
    return this.shops.get(shop) ?? this.begin(shop, []);
  }

  private begin(shop: string, left: readonly { segment: Segment; bytes: number }[]): ShopIntake {
    const { store, folder, onCommit, onRefused, onFault } = this.options;
    const intake = new ShopIntake({
      store,
      shop,
      left,
      folder: join(folder, shop),
      onCommit: (commit) => onCommit?.(shop, commit),
      onRefused: async (events) => onRefused?.(shop, events),
      onFault: (thrown) => onFault?.(shop, thrown),
    });
    this.shops.set(shop, intake);
    return intake;
  }
}

function busy(shop: string): StoreError {
  return new StoreError({
    kind: 'busy',
    message: `More events of “${shop}” wait for the store than may wait.`,
    hint: 'Send them again in a few seconds.',
  });
}
