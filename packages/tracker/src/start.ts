import { guarded, listen } from './guard.js';
import { browserMemory } from './memory.js';
import type { Options } from './options.js';
import { type Tracker, trackerOf } from './tracker.js';
import { watchClicks } from './watch/clicks.js';
import { watchDataLayer } from './watch/data-layer.js';
import { watchForms } from './watch/forms.js';
import { watchPages } from './watch/pages.js';
import { watchVitals } from './watch/vitals.js';

/** What a page can say to the tracker. Nothing of it ever throws. */
export type Throughline = Pick<Tracker, 'track' | 'identify' | 'reset' | 'consent' | 'flush'>;

/** Starts the tracker on this page. Whatever goes wrong in it, the page goes on. */
export function start(options: Options): Throughline {
  const tracker = trackerOf(options, {
    memory: browserMemory(),
    place: () => [location.href, document.referrer],
    untracked: asksNotToBeTracked(),
  });
  guarded(watch)(tracker, options);
  return Object.fromEntries(
    Object.entries(tracker).map(([name, run]) => [name, guarded(run as () => void)]),
  ) as unknown as Throughline;
}

function watch(tracker: Tracker, { pages, vitals, clicks, forms, dataLayer }: Options): void {
  const measured = vitals === false ? () => ({}) : watchVitals();
  if (pages !== false) watchPages(tracker, measured);
  if (clicks !== false) watchClicks(tracker);
  if (forms !== false) watchForms(tracker);
  if (dataLayer === true) watchDataLayer(tracker);
  if (vitals !== false) listen(window, 'pagehide', () => tracker.measured(measured()));
  // Last, so that what the page's end brought is sent with it.
  listen(window, 'pagehide', () => tracker.leave());
  listen(document, 'visibilitychange', () => (document.hidden ? tracker.leave() : tracker.enter()));
  listen(window, 'online', () => tracker.enter());
}

/** Do Not Track, or Global Privacy Control. */
function asksNotToBeTracked(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return doNotTrack === '1' || globalPrivacyControl === true;
}
