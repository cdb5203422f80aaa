import type { AlertPost, AppStore, DuePosting } from '@throughline/stores';
import { saidOf, send, type Sending } from './send.js';

const MINUTE = 60_000;
/** Minutes before each further try: over a day in all, in which most that is broken is mended. */
const WAITS = [1, 5, 15, 60, 180, 360, 840];
/** Longer than any try can last: what is not heard of by then is tried again. */
const LEASE = 10 * MINUTE;
/** Tries at the same time. */
const AT_ONCE = 16;

export interface PostmanParts extends Omit<Sending, 'signal'> {
  readonly app: Pick<AppStore, 'alertPost' | 'digestPost'>;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** When a message that was not taken is tried next, as an instant; null once it was tried often enough. @param tries with this one. */
export function nextTry(tries: number, now: number): string | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : instant(now + wait * MINUTE);
}

/**
 * Brings the messages of alerts and digests to their places, each by itself: a place that is slow keeps no other waiting, and one that
 * does not take its message is tried again, under the same id.
 */
export class Postman {
  private readonly leaving = new AbortController();
  private readonly out = new Set<Promise<void>>();

  constructor(private readonly parts: PostmanParts) {}

  /** Sets out with what is due, as far as there are hands for it; ends when what it took has come to an end. */
  async round(): Promise<void> {
    const { app } = this.parts;
    await Promise.all([app.alertPost, app.digestPost].map((post) => this.bring(post)));
  }

  /** What was not taken by then is due again at once. */
  async close(): Promise<void> {
    this.leaving.abort();
    await Promise.all(this.out);
  }

  private async bring(post: AlertPost): Promise<void> {
    const { now, log } = this.parts;
    const free = AT_ONCE - this.out.size;
    if (free <= 0 || this.leaving.signal.aborted) return;
    const lease = { now: instant(now()), until: instant(now() + LEASE) };
    try {
      const taken = await post.take(lease, free);
      await Promise.all(taken.map((posting) => this.held(this.carry(post, posting))));
    } catch (thrown) {
      log(`Messages could not be sent: ${saidOf(thrown)}`);
    }
  }

  /** Counted among what is out until it ends. */
  private held(carrying: Promise<void>): Promise<void> {
    const out = carrying
      // Nobody else would hear of it: the message stays taken until its time is over, and is tried again then.
      .catch((thrown: unknown) => this.parts.log(`A message could not be kept: ${saidOf(thrown)}`))
      .finally(() => this.out.delete(out));
    this.out.add(out);
    return out;
  }

  private async carry(post: AlertPost, posting: DuePosting): Promise<void> {
    const { now, settings, push } = this.parts;
    const { signal } = this.leaving;
    const { id, tries, message } = posting;
    try {
      await send(posting, { settings, push, signal });
    } catch (thrown) {
      if (signal.aborted) return post.release(id, instant(now()));
      return post.failed(id, saidOf(thrown, message.locale), nextTry(tries + 1, now()));
    }
    await post.sent(id, instant(now()));
  }
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
