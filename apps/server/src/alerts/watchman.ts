import { QuestionError } from '@throughline/journey';
import type { AlertDestination, Locale, SentMessage } from '@throughline/model';
import type { AlertWatch, ClaimedAlert, Told, WatchedAlert } from '@throughline/stores';
import { Failure } from '../failure.js';
import { digestTold } from './digest.js';
import { look, type Looking } from './look.js';
import { postingsOf } from './postings.js';
import { nextDigest, scheduleAll } from './schedule.js';
import { loggedOf, saidOf } from './send.js';
import { afterQuiet, nextLook } from './times.js';

const MINUTE = 60_000;
/** Longer than any look can last: who is cut off while looking leaves the run to whoever comes then. */
const LEASE = 10 * MINUTE;
/** Minutes before a run that came to nothing is tried again; after the last it is given up, and said so in its log. */
const WAITS = [1, 5, 15, 60];

export interface WatchmanParts extends Looking {
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** What one look came to. */
interface Come {
  readonly why: string;
  readonly value: number | null;
  /** Null where there is nothing to tell. */
  readonly message: SentMessage | null;
  readonly places: readonly AlertDestination[];
  /** Whether what it told of stays so. */
  readonly stays: boolean;
}

/** How alerts are watched, and how digests are. */
interface Watched {
  readonly watch: AlertWatch;
  /** As the log calls one. */
  readonly called: string;
  /** Null where it is gone, with its shop or by itself. */
  readonly plan: (watched: WatchedAlert) => Promise<Plan | null>;
}

interface Plan {
  readonly locale: Locale;
  readonly next: number;
  /** When it may look: now, or at the end of its quiet hours. */
  readonly from: number;
  /** Null where it is off. */
  readonly come: (() => Promise<Come>) | null;
}

/**
 * Has every alert look, and every digest be put together, when it is due. A run stays due until what it has to say is kept to be sent:
 * whoever ends in the middle of it, or fails, leaves it to be taken up again.
 */
export class Watchman {
  private readonly leaving = new AbortController();
  private readonly kinds: readonly Watched[];

  constructor(private readonly parts: WatchmanParts) {
    const { watch, digestWatch } = parts.app;
    this.kinds = [
      { watch, called: 'Alert', plan: (watched) => this.planAlert(watched) },
      { watch: digestWatch, called: 'Digest', plan: (watched) => this.planDigest(watched) },
    ];
  }

  /** Sets every time anew, by the settings that shops have now. */
  async schedule(): Promise<void> {
    const { store, app, now, log } = this.parts;
    await scheduleAll({ store, app }, now()).catch((thrown: unknown) =>
      log(`Alerts could not be scheduled: ${loggedOf(thrown)}`),
    );
  }

  /** Looks at all that is due, one after the other: each asks the shop's data. */
  async round(): Promise<void> {
    for (const kind of this.kinds) await this.lookAt(kind);
  }

  /** Ends what runs: it is due again at once. */
  close(): void {
    this.leaving.abort();
  }

  private async lookAt(kind: Watched): Promise<void> {
    const { now, log } = this.parts;
    // Nobody waits for a round, so nobody would catch what it throws.
    const due = await kind.watch.due(instant(now())).catch((thrown: unknown) => {
      log(`${kind.called}s could not look: ${loggedOf(thrown)}`);
      return [];
    });
    for (const watched of due) {
      if (this.leaving.signal.aborted) return;
      await this.take(kind, watched).catch((thrown: unknown) => log(failed(kind, watched, thrown)));
    }
  }

  private async take(kind: Watched, watched: WatchedAlert): Promise<void> {
    const { now, log } = this.parts;
    const lease = { now: instant(now()), until: instant(now() + LEASE) };
    const claimed = await kind.watch.claim(watched, lease);
    if (claimed === null) return;
    try {
      await this.run(kind, claimed);
    } catch (thrown) {
      if (this.leaving.signal.aborted) return kind.watch.postpone(claimed, instant(now()), false);
      log(failed(kind, claimed, thrown));
      await this.failed(kind, claimed, thrown);
    }
  }

  private async run({ watch, plan }: Watched, claimed: ClaimedAlert): Promise<void> {
    const { shop, alert, due } = claimed;
    const planned = await plan(claimed);
    if (planned === null) return watch.forget(shop, alert);
    // What was due before, or is tried again, may come into the quiet hours.
    if (planned.from > this.parts.now()) return watch.postpone(claimed, instant(planned.from), false);
    const come = (await planned.come?.()) ?? { ...NOTHING, stays: claimed.stays };
    const { message, places, why, value, stays } = come;
    const told: Told | null =
      message === null
        ? null
        : {
            at: message.at,
            why,
            value,
            outcome: '',
            postings: postingsOf({ shop, id: alert, at: due }, message, places),
          };
    // The time may have gone past another look meanwhile, and the shop's clocks may be others.
    const next = (await plan(claimed))?.next ?? planned.next;
    await watch.settle(claimed, { next: instant(next), stays, told });
  }

  /** What will not change is given up at once, anything else after some tries; either is told in the log. */
  private async failed({ watch, plan }: Watched, claimed: ClaimedAlert, thrown: unknown): Promise<void> {
    const { now } = this.parts;
    const wait = isLasting(thrown) ? undefined : WAITS[claimed.tries];
    if (wait !== undefined) return watch.postpone(claimed, instant(now() + wait * MINUTE), true);
    const planned = await plan(claimed);
    if (planned === null) return;
    const told = {
      at: instant(now()),
      why: saidOf(thrown, planned.locale),
      value: null,
      outcome: NOT_SENT,
      postings: [],
    };
    await watch.settle(claimed, { next: instant(planned.next), stays: claimed.stays, told });
  }

  private async planAlert({ shop, alert: id, stays }: WatchedAlert): Promise<Plan | null> {
    const { app, store, now } = this.parts;
    const [kept, known] = await Promise.all([app.alerts.find(shop, id), store.shop(shop)]);
    if (kept === null || known === undefined) return null;
    const { zone } = known.settings;
    const { body } = kept;
    const { locale } = body;
    const { signal } = this.leaving;
    const next = nextLook(body, now(), zone);
    if (!body.on) return { locale, next, from: now(), come: null };
    const come = async (): Promise<Come> => {
      const looking = { shop, id, alert: body, now: new Date(now()), signal, isTest: false, stays };
      const { judged, message } = await look(this.parts, looking);
      return { why: judged.why, value: judged.value, message, places: body.to, stays: judged.speaks };
    };
    return { locale, next, from: afterQuiet(body.quiet, now(), zone), come };
  }

  private async planDigest({ shop, alert: id }: WatchedAlert): Promise<Plan | null> {
    const { app, store, now } = this.parts;
    const [kept, known] = await Promise.all([app.digests.find(shop, id), store.shop(shop)]);
    if (kept === null || known === undefined) return null;
    const { body: digest } = kept;
    const { locale } = digest;
    const { signal } = this.leaving;
    const next = nextDigest(digest, now(), known.settings.zone);
    if (!digest.on) return { locale, next, from: now(), come: null };
    const come = async (): Promise<Come> => {
      const told = await digestTold(this.parts, {
        shop,
        id,
        digest,
        now: new Date(now()),
        signal,
        isTest: false,
      });
      return told === null ? NOTHING : { ...told, value: null, places: digest.to, stays: false };
    };
    return { locale, next, from: now(), come };
  }
}

const NOT_SENT = 'not sent';
const NOTHING: Come = { why: '', value: null, message: null, places: [], stays: false };

function isLasting(thrown: unknown): boolean {
  return thrown instanceof QuestionError || (thrown instanceof Failure && thrown.status < 500);
}

function failed({ called }: Watched, { alert, shop }: WatchedAlert, thrown: unknown): string {
  return `${called} ${alert} of shop ${shop} could not look: ${loggedOf(thrown)}`;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
