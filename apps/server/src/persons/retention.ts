import type { DeadLetters, EventStore } from '@throughline/stores';

const DAY = 86_400_000;
/** How often it is looked for what is too old. */
const EVERY = DAY / 4;

export interface RetentionParts {
  readonly store: EventStore;
  readonly deadLetters: DeadLetters;
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Says that a shop has changed. */
  readonly changed: (shop: string) => void;
}

/** Takes out of each shop what is older than its settings (`privacy.keepDays`) let it be kept. */
export class Retention {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RetentionParts) {}

  start(): void {
    this.running = this.sweep();
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.sweep());
    }, EVERY);
    this.timer.unref();
  }

  /** Waits for what runs. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks through all shops once. A shop that cannot be swept now is swept the next time. */
  async sweep(): Promise<void> {
    const { store, log } = this.parts;
    const failed = (what: string, thrown: unknown): void =>
      log(`What is too old could not be taken out of ${what}: ${String(thrown)}`);
    // Nobody waits for a sweep, so nobody would catch what it throws.
    const shops = await store.shops().catch((thrown: unknown) => {
      failed('any shop', thrown);
      return [];
    });
    for (const { id, settings } of shops) {
      const { keepDays } = settings.privacy;
      if (keepDays === undefined) continue;
      const before = new Date(this.parts.now() - keepDays * DAY);
      await this.sweepShop(id, before).catch((thrown: unknown) => failed(`shop ${id}`, thrown));
    }
  }

  private async sweepShop(shop: string, before: Date): Promise<void> {
    const { store, deadLetters, changed, log } = this.parts;
    const old = (await deadLetters.list(shop)).filter(({ at }) => Date.parse(at) < before.getTime());
    if (old.length > 0) await deadLetters.remove(shop, new Set(old.map(({ id }) => id)));
    const erased = await store.expire(shop, before);
    if (erased === null) return;
    log(`Took ${erased.events} events out of shop ${shop} that happened before ${before.toISOString()}.`);
    changed(shop);
  }
}
