import {
  intervalNumber,
  intervalStart,
  ShopSettings,
  type Interval,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Stickiness and lifecycle against the plainest program that could make them, in a zone that changes its clocks.
 */

const CALENDAR = { zone: 'Europe/Berlin', weekStart: 'sunday' } as const;
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-03-20T00:00:00Z');

const arbitraryEvent = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd'),
  activity: fc.constantFrom('did', 'did', 'other'),
  hour: fc.integer({ min: 0, max: 24 * 40 }),
});
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

const arbitraryQuestion = fc.record({
  interval: fc.constantFrom<Interval>('day', 'week', 'month'),
  minimum: fc.integer({ min: 1, max: 2 }),
  from: fc.integer({ min: 0, max: 24 * 20 }),
  length: fc.integer({ min: 1, max: 24 * 20 }),
});

function toEvent({ customer, activity, hour }: Drawn, at: number): ShopEvent {
  const time = new Date(BEGIN + hour * HOUR).toISOString();
  return { id: `e${at}`, time, activity, position: at, objects: [{ type: 'customer', id: customer }] };
}

let store: EventStore;
let shops = 0;
beforeAll(async () => void (store = explaining(await openEmbedded()).store));
afterAll(() => store.close());

interface Asked {
  readonly interval: Interval;
  readonly minimum: number;
  readonly from: number;
  readonly to: number;
}

/** By customer, the numbers of the intervals in which it did it often enough, of events between two instants. */
function activeBy(
  events: readonly Drawn[],
  { interval, minimum }: Asked,
  from: number,
  to: number,
): number[][] {
  const customers = [...new Set(events.map(({ customer }) => customer))];
  return customers.map((customer) => {
    const counts = new Map<number, number>();
    for (const each of events) {
      const instant = BEGIN + each.hour * HOUR;
      if (each.customer !== customer || each.activity !== 'did' || instant < from || instant >= to) continue;
      const number = intervalNumber(instant, interval, CALENDAR);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= minimum).map(([number]) => number);
  });
}

const startOf = (number: number, interval: Interval) =>
  new Date(intervalStart(number, interval, CALENDAR)).toISOString();

function rangeOf({ interval, from, to }: Asked): number[] {
  const first = intervalNumber(from, interval, CALENDAR);
  const last = intervalNumber(to - 1, interval, CALENDAR);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function referenceStickiness(events: readonly Drawn[], asked: Asked) {
  const active = activeBy(events, asked, asked.from, asked.to);
  const range = rangeOf(asked);
  const histogram = range.map((_, at) => ({
    intervals: at + 1,
    journeys: active.filter((numbers) => numbers.length === at + 1).length,
  }));
  const times = active.reduce((sum, numbers) => sum + numbers.length, 0);
  const some = active.filter((numbers) => numbers.length > 0).length;
  return {
    histogram,
    active: range.map((number) => ({
      from: startOf(number, asked.interval),
      journeys: active.filter((numbers) => numbers.includes(number)).length,
    })),
    ratio: some === 0 ? null : (expect.closeTo(times / range.length / some, 9) as number),
  };
}

function referenceLifecycle(events: readonly Drawn[], asked: Asked) {
  const active = activeBy(events, asked, Number.NEGATIVE_INFINITY, asked.to);
  return rangeOf(asked).map((number) => {
    const count = (holds: (numbers: readonly number[]) => boolean) => active.filter(holds).length;
    const before = (numbers: readonly number[]) => numbers.some((each) => each < number);
    const is = (numbers: readonly number[], each: number) => numbers.includes(each);
    return {
      from: startOf(number, asked.interval),
      active: count((all) => is(all, number)),
      new: count((all) => is(all, number) && !before(all)),
      returning: count((all) => is(all, number) && is(all, number - 1)),
      resurrecting: count((all) => is(all, number) && before(all) && !is(all, number - 1)),
      dormant: count((all) => !is(all, number) && is(all, number - 1)),
    };
  });
}

test('any log gives the stickiness and the lifecycle that a plain program gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryEvent, { minLength: 1, maxLength: 60 }),
      arbitraryQuestion,
      async (events, drawn) => {
        shops += 1;
        const shop = `shop-${shops}`;
        await store.saveShop(shop, ShopSettings.parse(CALENDAR));
        // The last event ends what is known; `did` has to be known to be asked about.
        const known = { customer: 'z', activity: 'did', hour: 24 * 41 } as unknown as Drawn;
        const told = [...events, known];
        await store.append(shop, { events: told.map(toEvent) });
        const from = BEGIN + drawn.from * HOUR;
        const asked: Asked = {
          interval: drawn.interval,
          minimum: drawn.minimum,
          from,
          to: from + drawn.length * HOUR,
        };
        const shared = {
          object: 'customer',
          event: { activity: 'did' },
          interval: asked.interval,
          minimum: asked.minimum,
          period: { from: new Date(from).toISOString(), to: new Date(asked.to).toISOString() },
        };
        const stickiness = await ask(store, shop, { kind: 'stickiness', ...shared });
        expect(stickiness).toMatchObject(referenceStickiness(told, asked));
        const lifecycle = await ask(store, shop, { kind: 'lifecycle', ...shared });
        expect(lifecycle.intervals).toEqual(referenceLifecycle(told, asked));
        await store.removeShop(shop);
      },
    ),
    { numRuns: 12, seed: 20260325 },
  );
}, 300_000);
