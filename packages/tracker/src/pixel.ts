import { guarded } from './guard.js';
import type { Memory } from './memory.js';
import type { Options } from './options.js';
import { type CustomerEvent, detailsOf } from './shopify.js';
import { trackerOf } from './tracker.js';

interface Privacy {
  readonly analyticsProcessingAllowed: boolean;
}

/** What Shopify gives a custom pixel: there is no page in its sandbox. */
export interface Sandbox {
  readonly analytics: { subscribe(name: string, heard: (event: CustomerEvent) => void): unknown };
  readonly browser: {
    readonly localStorage: {
      getItem(name: string): Promise<string | null>;
      setItem(name: string, value: string): Promise<unknown>;
    };
  };
  readonly init: {
    readonly data?: { readonly customer?: { readonly id?: string } | null };
    readonly customerPrivacy?: Privacy;
  };
  readonly customerPrivacy?: {
    subscribe(name: string, heard: (event: { readonly customerPrivacy: Privacy }) => void): unknown;
  };
}

const STORED = 'throughline';

/** The page's storage, which is on the other side of a sandbox: read once, written as it changes. */
async function remembered({ localStorage }: Sandbox['browser']): Promise<Memory> {
  const stored = await localStorage.getItem(STORED).catch(() => null);
  const known: Record<string, unknown> = {};
  guarded(() => Object.assign(known, JSON.parse(stored ?? '{}')))();
  return {
    get: (name) => known[name] ?? null,
    set(name, value) {
      known[name] = value;
      localStorage.setItem(STORED, JSON.stringify(known)).catch(() => {});
    },
  };
}

async function run(options: Options, { analytics, browser, init, customerPrivacy }: Sandbox): Promise<void> {
  // Events that come before the storage is read wait for it, in their order.
  const early: CustomerEvent[] = [];
  let heard = (event: CustomerEvent): void => void early.push(event);
  analytics.subscribe(
    'all_standard_events',
    guarded((event: CustomerEvent) => heard(event)),
  );

  const memory = await remembered(browser);
  let place: readonly [string, string] = ['https://unknown.invalid/', ''];
  const allowed = init.customerPrivacy?.analyticsProcessingAllowed !== false;
  const tracker = trackerOf(
    { ...options, consent: allowed ? 'given' : 'awaited' },
    { memory, place: () => place, untracked: false },
  );
  customerPrivacy?.subscribe(
    'visitorConsentCollected',
    guarded((event) => tracker.consent(event.customerPrivacy.analyticsProcessingAllowed)),
  );
  heard = (event) => {
    const { location, referrer = '' } = event.context.document;
    place = [location.href, referrer];
    if (event.clientId !== undefined && memory.get('device') === null) memory.set('device', event.clientId);
    const customer = init.data?.customer?.id ?? '';
    tracker.identify(customer.replace(/^.*\//u, ''));
    tracker.track(event.name, detailsOf(event), Date.parse(event.timestamp));
    // The page may go at any moment, and no sandbox hears of it.
    tracker.flush();
  };
  early.forEach(guarded((event: CustomerEvent) => heard(event)));
}

/** Starts the tracker as a Shopify custom pixel. Whatever goes wrong in it, the shop goes on. */
export default function throughlinePixel(options: Options, sandbox: Sandbox): void {
  run(options, sandbox).catch(() => {});
}
