import { listen } from '../guard.js';
import type { Tracker } from '../tracker.js';
import { nameOf } from './names.js';

/** Clicks so near to each other in time (ms) and place (px) are one person hitting a thing that does not answer. */
const RAGE = { clicks: 3, within: 1000, near: 30 } as const;
/** A page that shows nothing new so long after a click has not answered it, in milliseconds. */
const NO_ANSWER = 2000;
const CLICKABLE = 'button,a[href],[role=button],[role=link],[onclick],input[type=submit],summary';

/** Tells of clicks that went unanswered: on what looks as though it would answer, or again and again. */
export function watchClicks(tracker: Tracker): void {
  watchRage(tracker);
  watchDead(tracker);
}

function watchRage(tracker: Tracker): void {
  let recent: { x: number; y: number; at: number }[] = [];
  listen(document, 'click', (event) => {
    const { clientX: x, clientY: y, timeStamp: at, target } = event as MouseEvent;
    recent = recent.filter(
      (click) => at - click.at < RAGE.within && Math.hypot(click.x - x, click.y - y) < RAGE.near,
    );
    recent.push({ x, y, at });
    if (recent.length < RAGE.clicks) return;
    recent = [];
    tracker.track('Rage Clicked', { text: { target: nameOf(target) } });
  });
  // Whoever filled something in between was answered.
  listen(document, 'submit input', () => (recent = []));
}

function watchDead(tracker: Tracker): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const answered = (): void => clearTimeout(pending);
  listen(document, 'click', ({ target, isTrusted }) => {
    const thing = target instanceof Element ? target.closest(CLICKABLE) : null;
    if (thing === null || !isTrusted || (thing instanceof HTMLAnchorElement && thing.target !== '')) return;
    answered();
    pending = setTimeout(() => tracker.track('Dead Clicked', { text: { target: nameOf(thing) } }), NO_ANSWER);
  });
  // The page changed, moved, went or asked for something: that is an answer.
  new MutationObserver(answered).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  listen(document, 'scroll selectionchange visibilitychange submit change invalid', answered);
  listen(window, 'pagehide popstate hashchange blur', answered);
}
