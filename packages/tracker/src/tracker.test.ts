import type { ShopEvent } from '@throughline/model';
import { afterEach, expect, test, vi } from 'vitest';
import type { Item } from './queue.js';
import { type Tracker, trackerOf } from './tracker.js';

afterEach(() => vi.unstubAllGlobals());

/** A tracker on a page of a shop, and what it sent when the page was left. */
function onPage(): { readonly tracker: Tracker; readonly left: () => ShopEvent[] } {
  const sent: Item[] = [];
  const sendBeacon = (_to: string, body: string): boolean => {
    sent.push(...(JSON.parse(body) as Item[]));
    return true;
  };
  vi.stubGlobal('navigator', { onLine: true, sendBeacon });
  const known: Record<string, unknown> = {};
  const tracker = trackerOf(
    { to: 'https://events.example.com', key: 'k' },
    {
      memory: { get: (name) => known[name] ?? null, set: (name, value) => void (known[name] = value) },
      place: () => ['https://shop.example.com/cart', ''],
      untracked: false,
    },
  );
  const left = (): ShopEvent[] => {
    tracker.measured({ lcp: 900 });
    tracker.leave();
    return sent.filter((item): item is ShopEvent => 'activity' in item);
  };
  return { tracker, left };
}

const customers = (events: readonly ShopEvent[]): string[] =>
  events.flatMap(({ objects }) => objects.flatMap(({ type, id }) => (type === 'customer' ? [id] : [])));

test('how fast a page was is told of who saw it, though they signed out on it', () => {
  const { tracker, left } = onPage();
  tracker.identify('ada');
  tracker.track('Page Viewed');
  tracker.reset();
  const events = left();
  expect(events.map(({ activity }) => activity)).toContain('Page Measured');
  expect(new Set(customers(events))).toEqual(new Set(['ada']));
});

test('and of who is there, where no view of it was told', () => {
  const { tracker, left } = onPage();
  tracker.identify('ada');
  expect(customers(left())).toEqual(['ada']);
});
