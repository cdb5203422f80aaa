import type { ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/** Days of March 2026 on which each customer bought. */
const DAYS: Readonly<Record<string, readonly number[]>> = { a: [1, 2, 4], b: [2, 3], c: [4, 4] };

const events = Object.entries(DAYS).flatMap(([customer, days]) =>
  days.map(
    (day, at): ShopEvent => ({
      id: `${customer}${at}`,
      time: `2026-03-0${day}T1${at}:00:00Z`,
      activity: 'Order Completed',
      objects: [{ type: 'customer', id: customer }],
    }),
  ),
);

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  await store.append('shop', { events });
});
afterAll(() => store.close());

const shared = {
  object: 'customer',
  event: { activity: 'Order Completed' },
  interval: 'day',
  minimum: 1,
} as const;
const period = { from: '2026-03-02', to: '2026-03-04' };

describe('lifecycle', () => {
  test('what happened before the period decides what is new in it', async () => {
    const { intervals, meta } = await ask(store, 'shop', { kind: 'lifecycle', ...shared, period });
    expect(intervals).toEqual([
      { from: '2026-03-02T00:00:00.000Z', active: 2, new: 1, returning: 1, resurrecting: 0, dormant: 0 },
      { from: '2026-03-03T00:00:00.000Z', active: 1, new: 0, returning: 1, resurrecting: 0, dormant: 1 },
      { from: '2026-03-04T00:00:00.000Z', active: 2, new: 1, returning: 0, resurrecting: 1, dormant: 1 },
    ]);
    expect(meta.journeys).toBe(3);
  });

  test('without a period it is told up to the last event, and nobody falls asleep after it', async () => {
    const { intervals } = await ask(store, 'shop', { kind: 'lifecycle', ...shared });
    expect(intervals.map(({ active }) => active)).toEqual([1, 2, 1, 2]);
  });

  test('conditions look at what the period leaves', async () => {
    const where = [{ with: { activity: 'Order Completed' }, times: { atLeast: 2 } }];
    const { intervals } = await ask(store, 'shop', { kind: 'lifecycle', ...shared, period, where });
    expect(intervals.map(({ active }) => active)).toEqual([2, 1, 2]);
    const short = { from: '2026-03-03', to: '2026-03-04' };
    const last = await ask(store, 'shop', { kind: 'lifecycle', ...shared, period: short, where });
    expect(last.intervals.map(({ active }) => active)).toEqual([0, 1]);
  });

  test('too many intervals are refused, naming the field', async () => {
    const long = { from: '2020-01-01', to: '2026-01-01' };
    const asked = ask(store, 'shop', { kind: 'lifecycle', ...shared, period: long });
    await expect(asked).rejects.toMatchObject({ field: 'interval' });
  });
});

describe('stickiness', () => {
  test('on how many days each was there, and the share of a day', async () => {
    const answer = await ask(store, 'shop', { kind: 'stickiness', ...shared, period });
    expect(answer.histogram.map(({ journeys }) => journeys)).toEqual([1, 2, 0]);
    expect(answer.active.map(({ journeys }) => journeys)).toEqual([2, 1, 2]);
    expect(answer.ratio).toBeCloseTo((2 + 1 + 2) / 3 / 3, 12);
  });

  test('twice a day', async () => {
    const answer = await ask(store, 'shop', { kind: 'stickiness', ...shared, minimum: 2, period });
    expect(answer.histogram.map(({ journeys }) => journeys)).toEqual([1, 0, 0]);
    expect(answer.meta.journeys).toBe(1);
  });

  test('nobody is no share of anybody', async () => {
    const empty = { from: '2025-03-02', to: '2025-03-03' };
    const answer = await ask(store, 'shop', { kind: 'stickiness', ...shared, period: empty });
    expect(answer).toMatchObject({ ratio: null, histogram: [{ journeys: 0 }, { journeys: 0 }] });
  });
});
