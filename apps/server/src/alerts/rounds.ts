import type { AppStore } from '@throughline/stores';
import { Postman, type PostmanParts } from './postman.js';
import { forgetRemoved } from './removed-digests.js';
import { loggedOf } from './send.js';
import { Watchman, type WatchmanParts } from './watchman.js';

type RoundsParts = WatchmanParts &
  PostmanParts & { readonly app: Pick<AppStore, 'removedDigests' | 'cardLinks'> };

/** How often it is looked for what is due. */
const EVERY = 30_000;

/** Has alerts looked at and messages sent, again and again. Neither waits for the other: looking takes long, and so may a place. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void>;
  private readonly sending = new Set<Promise<void>>();
  readonly watchman: Watchman;
  readonly postman: Postman;

  constructor(private readonly parts: RoundsParts) {
    this.watchman = new Watchman(parts);
    this.postman = new Postman(parts);
    this.looking = Promise.resolve();
  }

  start(every = EVERY): void {
    let isFirst = true;
    this.timer = setInterval(() => {
      this.send();
      this.forget();
      if (isFirst) this.looking = this.watchman.schedule();
      isFirst = false;
      this.looking = this.looking.then(() => this.watchman.round()).then(() => this.send());
    }, every);
    this.timer.unref();
  }

  /** Ends what runs: it is taken up again where somebody starts. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.watchman.close();
    await this.looking;
    await this.postman.close();
    await Promise.all(this.sending);
  }

  /** What was removed for good holds addresses of people, and a link to a card that has ended whose it was. */
  private forget(): void {
    const { removedDigests, cardLinks } = this.parts.app;
    this.forgetBy(() => forgetRemoved(removedDigests));
    this.forgetBy(() => cardLinks.forgetEnded(new Date().toISOString()));
  }

  private forgetBy(forget: () => Promise<void>): void {
    const { log } = this.parts;
    const forgetting: Promise<void> = forget()
      .catch((thrown: unknown) => log(`What was removed could not be forgotten: ${loggedOf(thrown)}`))
      .finally(() => this.sending.delete(forgetting));
    this.sending.add(forgetting);
  }

  private send(): void {
    const round: Promise<void> = this.postman.round().finally(() => this.sending.delete(round));
    this.sending.add(round);
  }
}
