import { setMaxListeners } from 'node:events';
import type { AlertPost, AppStore, DuePosting, EventStore } from '@throughline/stores';
import { loggedOf, saidOf, send, type Sending } from './send.js';
import { afterQuiet } from './times.js';

const MINUTE = 60_000;
/** Minutes before each further try: over a day in all, in which most that is broken is mended. */
const WAITS = [1, 5, 15, 60, 180, 360, 840];
/** Longer than any try can last: what is not heard of by then is tried again. */
const LEASE = 10 * MINUTE;
/** Tries at the same time. */
const AT_ONCE = 16;

export interface PostmanParts extends Omit<Sending, 'signal'> {
  readonly app: Pick<AppStore, 'alerts' | 'alertPost' | 'digestPost'>;
  readonly store: Pick<EventStore, 'shop'>;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** When a message that was not taken is tried next, in ms; null once it was tried often enough. @param tries with this one. */
export function nextTry(tries: number, now: number): number | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : now + wait * MINUTE;
}

/**
 * Brings the messages of alerts and digests to their places, each by itself: a place that is slow keeps no other waiting, and one that
 * does not take its message is tried again, under the same id.
 */
export class Postman {
  private readonly leaving = new AbortController();
  private readonly out = new Set<Promise<void>>();

  constructor(private readonly parts: PostmanParts) {
    // Each try listens, and there are more at the same time than the ten after which a leak is suspected.
    setMaxListeners(0, this.leaving.signal);
  }

  /** Brings what is due, as many at a time as there are hands for; ends when all that it took has come to an end. */
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
    try {
      while (await this.bringSome(post));
    } catch (thrown) {
      this.parts.log(`Messages could not be sent: ${loggedOf(thrown)}`);
    }
  }

  /** @returns whether there may be more: all hands that were free were needed. */
  private async bringSome(post: AlertPost): Promise<boolean> {
    const { now } = this.parts;
    const free = AT_ONCE - this.out.size;
    if (free <= 0 || this.leaving.signal.aborted) return false;
    const taken = await post.take({ now: instant(now()), until: instant(now() + LEASE) }, free);
    await Promise.all(taken.map((posting) => this.held(this.carry(post, posting))));
    return taken.length === free;
  }

  /** Counted among what is out until it ends. */
  private held(carrying: Promise<void>): Promise<void> {
    const out = carrying
      // Nobody else would hear of it: the message stays taken until its time is over, and is tried again then.
      .catch((thrown: unknown) => this.parts.log(`A message could not be kept: ${loggedOf(thrown)}`))
      .finally(() => this.out.delete(out));
    this.out.add(out);
    return out;
  }

  private async carry(post: AlertPost, posting: DuePosting): Promise<void> {
    const { now, settings, push, log } = this.parts;
    const { signal } = this.leaving;
    const { id, shop, alert, place, tries, message } = posting;
    const opens = await this.afterQuiet(post, posting, now());
    if (opens > now()) return post.release(id, instant(opens));
    try {
      await send(posting, { settings, push, signal });
    } catch (thrown) {
      if (signal.aborted) return post.release(id, instant(now()));
      log(`The message ${id} of ${alert} in shop ${shop} was not taken by ${place.by}: ${loggedOf(thrown)}`);
      const next = nextTry(tries + 1, now());
      const open = next === null ? null : await this.afterQuiet(post, posting, next);
      return post.failed(id, saidOf(thrown, message.locale), open === null ? null : instant(open));
    }
    await post.sent(id, instant(now()));
  }

  /** An instant, or the end of the quiet hours of the message's alert in which it lies. Digests have none. */
  private async afterQuiet(post: AlertPost, { shop, alert }: DuePosting, at: number): Promise<number> {
    const { app, store } = this.parts;
    if (post !== app.alertPost) return at;
    const [kept, known] = await Promise.all([app.alerts.find(shop, alert), store.shop(shop)]);
    return kept === null || known === undefined ? at : afterQuiet(kept.body.quiet, at, known.settings.zone);
  }
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
