import type { ObjectRef, ShopEvent } from '@throughline/model';
import { newId } from './guard.js';
import type { Memory } from './memory.js';
import type { Details, Options } from './options.js';
import { queueTo } from './queue.js';
import { originOf, visitorOf } from './visitor.js';

/** Things that happened before anybody could agree to their being told. */
const MOST_HELD = 100;

/** What happened at one time stands by its place in the batch that brought it: this comes after the view whose time it shares. */
const LAST = 1_000_000;

const NAMED = ['order', 'cart', 'checkout', 'ticket', 'return', 'coupon'] as const;

/** What the tracker has around it: a page, or a sandbox beside one. */
export interface Surroundings {
  readonly memory: Memory;
  /** The page's whole address, and that of the page that linked to it. */
  readonly place: () => readonly [address: string, referrer: string];
  /** Whether the browser asks that nobody be tracked. */
  readonly untracked: boolean;
}

type Consent = 'given' | 'awaited' | 'refused';

/** Tells the server what happens, with who and which visit it belongs to. */
export interface Tracker {
  /** Says that something happened, at `at` (ms) or now. */
  track(activity: string, details?: Details, at?: number): void;
  /** Somebody said who they are: what this browser did is theirs, here and elsewhere. */
  identify(user: string): void;
  /** Somebody signed out. */
  reset(): void;
  /** What the visitor answered to the shop's question. A refusal removes what is kept in the browser. */
  consent(given: boolean): void;
  /** Sends what waits. */
  flush(): void;
  /** Tells figures of the page that was loaded, beside the view of it: in the visitor's journey, and a step of no visit. */
  measured(numbers: Readonly<Record<string, number>>): void;
  enter(): void;
  leave(): void;
}

export function trackerOf(options: Options, { memory, place, untracked }: Surroundings): Tracker {
  const { to, key, consent = 'given', campaignBeginsVisit = true } = options;
  const queue = queueTo(`${to.replace(/\/+$/u, '')}/v1/events?writeKey=${encodeURIComponent(key)}`, memory);
  const visitor = visitorOf(memory, campaignBeginsVisit);
  const said = (): Consent | null => memory.get('consent') as Consent | null;
  // What was said before counts, until it is said otherwise.
  let consenting = said() ?? (untracked ? 'refused' : consent);
  let held: (() => void)[] = [];
  let loaded: ShopEvent | undefined;

  const told = (tell: () => void): void => {
    if (consenting === 'given') tell();
    else if (consenting === 'awaited' && held.length < MOST_HELD) held.push(tell);
  };
  const enter = (): void => told(queue.enter);

  const tracker: Tracker = {
    track(activity, details = {}, at = Date.now()) {
      const [address, referrer] = place();
      told(() => {
        const origin = originOf(address, referrer);
        const { visit, begins } = visitor.visitAt(at, origin);
        const event = (name: string, id: string, text?: Readonly<Record<string, string>>): ShopEvent => ({
          id,
          time: new Date(at).toISOString(),
          activity: name,
          system: 'web',
          channel: visit.channel.slice(0, 128),
          text: { path: new URL(address).pathname, consent: said() ?? 'not asked', ...text },
          objects: [
            { type: 'customer', id: visitor.user() ?? visitor.device() },
            { type: 'session', id: visit.id },
          ],
        });
        if (begins) queue.add(event('Session Started', `${visit.id}.start`, origin.text));
        const happened = completed(event(activity, details.id ?? newId(), details.text), details);
        if (activity === 'Page Viewed') loaded ??= happened;
        queue.add(happened);
      });
    },
    identify: (user) =>
      told(() => {
        const known = visitor.user();
        if (!user || known === user) return;
        // Another person at the same browser: what the first one did stays theirs.
        if (known) visitor.forget();
        visitor.signIn(user);
        queue.add({
          from: { type: 'customer', id: visitor.device() },
          to: { type: 'customer', id: user },
          qualifier: 'same as',
        });
      }),
    reset: () => told(visitor.forget),
    consent(given) {
      consenting = given ? 'given' : 'refused';
      if (!given) {
        queue.clear();
        visitor.forget();
      }
      memory.set('consent', consenting);
      held.forEach(told);
      held = [];
    },
    flush: queue.send,
    measured: (numbers) =>
      told(() => {
        const path = loaded?.text?.['path'] ?? new URL(place()[0]).pathname;
        queue.add({
          time: new Date().toISOString(),
          ...loaded,
          system: 'web',
          id: newId(),
          position: LAST,
          activity: 'Page Measured',
          numbers,
          // Who saw the page, though somebody signed in or out since.
          objects: [
            loaded?.objects[0] ?? { type: 'customer', id: visitor.user() ?? visitor.device() },
            { type: 'page', id: path.slice(0, 256) },
          ],
        });
      }),
    enter,
    leave: () => told(queue.leave),
  };
  enter();
  return tracker;
}

/** The event with the things that it touched, its amount and its figures. */
function completed(event: ShopEvent, details: Details): ShopEvent {
  const { amount, numbers, products = [] } = details;
  const things: ObjectRef[] = [
    ...NAMED.map((type) => ({ type, id: details[type] ?? '' })),
    ...products.map((id) => ({ type: 'product', id })),
  ];
  return {
    ...event,
    ...(amount && { amount: { value: String(amount.value), currency: amount.currency } }),
    ...(numbers && { numbers }),
    objects: [...event.objects, ...things.filter(({ id }) => id)],
  };
}
