import { guarded, listen } from '../guard.js';
import type { Tracker } from '../tracker.js';

type Measured = () => Readonly<Record<string, number>>;

/** How long a page may take to show its largest part before it is told of without that, in milliseconds. */
const PATIENCE = 3000;

/**
 * Tells of each page: the first when its figures are there, the others (pages that a program puts in place of another) at
 * once, since browsers measure only the first.
 */
export function watchPages(tracker: Tracker, measured: Measured): void {
  const began = Date.now() - performance.now();
  let path = location.pathname;
  let first: (() => void) | undefined = guarded(() => {
    first = undefined;
    clearTimeout(timer);
    tracker.track(
      'Page Viewed',
      { text: { title: document.title.slice(0, 200) }, numbers: measured() },
      began,
    );
  });
  const tellFirst = (): void => first?.();
  const timer = setTimeout(tellFirst, PATIENCE);
  // Browsers take no larger part for the largest once somebody has done something.
  listen(window, 'pointerdown keydown pagehide', tellFirst);
  listen(document, 'visibilitychange', tellFirst);
  const moved = guarded(() => {
    if (location.pathname === path) return;
    tellFirst();
    path = location.pathname;
    tracker.track('Page Viewed');
  });
  for (const name of ['pushState', 'replaceState'] as const) {
    const plain = history[name];
    history[name] = function (this: History, ...given: Parameters<typeof plain>) {
      plain.apply(this, given);
      // The page sets its new title after this.
      setTimeout(moved);
    };
  }
  listen(window, 'popstate', () => setTimeout(moved));
}
