import type { AlertWatch, WatchedAlert } from '@throughline/stores';
import { sendDigest } from './digest.js';
import { look, type Looking } from './look.js';
import { nextLook } from './times.js';

/** How often it is looked for alerts that are due. */
const EVERY = 30_000;

export interface WatchmanParts extends Looking {
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** What is watched, as the log calls one and all of it. */
interface Said {
  readonly one: string;
  readonly all: string;
}

/** Has every alert look, and every digest go out, when it is due. When that is lies in the app store, so a restart misses none. */
export class Watchman {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly leaving = new AbortController();

  constructor(private readonly parts: WatchmanParts) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.round());
    }, EVERY);
    this.timer.unref();
  }

  /** Ends what runs: what was not sent by then is looked at anew when it is due again. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.leaving.abort();
    await this.running;
  }

  /** Looks at all that is due. An alert that cannot look now looks the next time. */
  async round(): Promise<void> {
    const { app } = this.parts;
    await this.lookAt(app.watch, { one: 'Alert', all: 'Alerts' }, (watched) => this.take(watched));
    await this.lookAt(app.digestWatch, { one: 'Digest', all: 'Digests' }, (watched) =>
      this.takeDigest(watched),
    );
  }

  private async lookAt(
    watch: AlertWatch,
    said: Said,
    take: (watched: WatchedAlert) => Promise<void>,
  ): Promise<void> {
    const { now, log } = this.parts;
    const failed = (what: string, thrown: unknown): void =>
      log(`${what} could not look: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    // Nobody waits for a round, so nobody would catch what it throws.
    const due = await watch.due(new Date(now()).toISOString()).catch((thrown: unknown) => {
      failed(said.all, thrown);
      return [];
    });
    for (const watched of due) {
      if (this.leaving.signal.aborted) return;
      await take(watched).catch((thrown: unknown) =>
        failed(`${said.one} ${watched.alert} of shop ${watched.shop}`, thrown),
      );
    }
  }

  private async take(watched: WatchedAlert): Promise<void> {
    const { app, store, now } = this.parts;
    const { shop, alert: id, stays } = watched;
    const [kept, settings] = await Promise.all([
      app.alerts.find(shop, id),
      store.shop(shop).then((known) => known?.settings),
    ]);
    if (kept === null || settings === undefined) return app.watch.forget(shop, id);
    const { zone } = settings;
    const next = nextLook(kept.body, now(), zone);
    if (!(await app.watch.claim(watched, new Date(next).toISOString()))) return;
    if (!kept.body.on) return;
    const { judged } = await look(this.parts, {
      shop,
      id,
      alert: kept.body,
      zone,
      now: new Date(now()),
      signal: this.leaving.signal,
      isTest: false,
      stays,
    });
    if (judged.speaks !== stays) await app.watch.setStays(shop, id, judged.speaks);
  }

  private async takeDigest(watched: WatchedAlert): Promise<void> {
    const { app, store, now } = this.parts;
    const { shop, alert: id } = watched;
    const [kept, known] = await Promise.all([app.digests.find(shop, id), store.shop(shop)]);
    if (kept === null || known === undefined) return app.digestWatch.forget(shop, id);
    const next = nextLook({ ...kept.body, quiet: null }, now(), known.settings.zone);
    if (!(await app.digestWatch.claim(watched, new Date(next).toISOString()))) return;
    if (!kept.body.on) return;
    const { signal } = this.leaving;
    await sendDigest(this.parts, {
      shop,
      id,
      digest: kept.body,
      now: new Date(now()),
      signal,
      isTest: false,
    });
  }
}
