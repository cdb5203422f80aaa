import type { ObjectMap, ShopEvent } from '@throughline/model';
import { eventIdSql, openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';

/*
 * The map against the plainest program that could make it. Few names, few times and few ids, so that ties,
 * repeats and events told twice are the rule.
 */

const ACTIVITIES = ['b', 'a', 'Order Completed', 'c'] as const;

const arbitraryEvent = fc.record({
  activity: fc.constantFrom(...ACTIVITIES),
  second: fc.integer({ min: 0, max: 6 }),
  position: fc.integer({ min: 0, max: 2 }),
  objects: fc.uniqueArray(
    fc.constantFrom('order:1', 'order:2', 'order:3', 'order:4', 'session:1', 'session:2'),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

const arbitraryLog = fc.array(arbitraryEvent, { minLength: 1, maxLength: 80 }).chain((events) =>
  fc.record({
    events: fc.constant(events.map((each, at) => toEvent(each, `e${at}`))),
    /** Told again, by index, in a later batch. */
    again: fc.array(fc.nat(events.length - 1), { maxLength: 20 }),
    cut: fc.nat(events.length),
  }),
);

type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

function toEvent({ activity, second, position, objects }: Drawn, id: string): ShopEvent {
  const time = new Date(Date.parse('2026-01-01T00:00:00Z') + second * 1001).toISOString();
  const refs = objects.map((name) => ({ type: name.split(':')[0] ?? '', id: name }));
  return { id, time, activity, position, objects: refs };
}

let store: EventStore;
/** Events at the same instant and position are ordered by the engine's number for their id. */
const idOrder = new Map<string, bigint>();
let shops = 0;

beforeAll(async () => {
  store = await openEmbedded();
  const sql = `SELECT id, toString(${eventIdSql('id')}) AS number FROM (SELECT concat('e', toString(number)) AS id FROM numbers(80))`;
  for (const { id, number } of await store.query<{ id: string; number: string }>({ sql })) {
    idOrder.set(id, BigInt(number));
  }
});
afterAll(() => store.close());

function journeysOf(events: readonly ShopEvent[], type: string): ShopEvent[][] {
  const byObject = new Map<string, ShopEvent[]>();
  for (const event of events) {
    for (const { id } of event.objects.filter((ref) => ref.type === type)) {
      byObject.set(id, [...(byObject.get(id) ?? []), event]);
    }
  }
  return [...byObject.values()].map((journey) => journey.sort(inOrder));
}

function inOrder(a: ShopEvent, b: ShopEvent): number {
  const ids = (idOrder.get(a.id) ?? 0n) < (idOrder.get(b.id) ?? 0n) ? -1 : 1;
  return Date.parse(a.time) - Date.parse(b.time) || (a.position ?? 0) - (b.position ?? 0) || ids;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? 0) - low);
}

interface Walked {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly journey: number;
}

function walk(journeys: readonly ShopEvent[][]): Walked[] {
  return journeys.flatMap((events, journey) =>
    events.slice(1).map((event, at) => {
      const before = events[at] ?? event;
      const seconds = (Date.parse(event.time) - Date.parse(before.time)) / 1000;
      return { from: before.activity, to: event.activity, seconds, journey };
    }),
  );
}

function referenceEdges(journeys: readonly ShopEvent[][]) {
  const steps = walk(journeys);
  return ACTIVITIES.flatMap((from) => ACTIVITIES.map((to) => ({ from, to })))
    .map(({ from, to }) => ({
      from,
      to,
      taken: steps.filter((step) => step.from === from && step.to === to),
    }))
    .filter(({ taken }) => taken.length > 0)
    .map(({ from, to, taken }) => {
      const seconds = taken.map((step) => step.seconds);
      const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
      return {
        from,
        to,
        count: taken.length,
        journeys: new Set(taken.map((step) => step.journey)).size,
        seconds: { mean, p50: quantile(seconds, 0.5), p90: quantile(seconds, 0.9) },
      };
    })
    .sort((a, b) => b.count - a.count || order(a.from, b.from) || order(a.to, b.to));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function referenceActivities(journeys: readonly ShopEvent[][]) {
  return ACTIVITIES.map((activity) => {
    const is = (event: ShopEvent | undefined) => event?.activity === activity;
    const counts = journeys.map((events) => events.filter(is).length);
    return {
      activity,
      events: counts.reduce((sum, count) => sum + count, 0),
      journeys: counts.filter((count) => count > 0).length,
      first: journeys.filter((events) => is(events[0])).length,
      last: journeys.filter((events) => is(events.at(-1))).length,
      repeated: counts.filter((count) => count > 1).length,
      position: mean(
        journeys.flatMap((events) =>
          events.flatMap((e, at) => (is(e) ? [at / Math.max(1, events.length - 1)] : [])),
        ),
      ),
    };
  })
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events || order(a.activity, b.activity));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function referenceVariants(journeys: readonly ShopEvent[][]) {
  const counts = new Map<string, number>();
  for (const events of journeys) {
    const way = events.map(({ activity }) => activity).join('\u0000');
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || order(a, b))
    .map(([way, count]) => ({ activities: way.split('\u0000'), count, share: count / journeys.length }));
}

function referenceFollows(journeys: readonly ShopEvent[][]) {
  const counts = new Map<string, number>();
  for (const events of journeys)
    events.forEach((a, i) =>
      events.slice(i + 1).forEach((b) => {
        const pair = `${a.activity}→${b.activity}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }),
    );
  return counts;
}

function referenceSelfDistance(journeys: readonly ShopEvent[][], activity: string): number | null {
  const distances = journeys.flatMap((events) => {
    const places = events.flatMap((event, at) => (event.activity === activity ? [at] : []));
    return places.slice(1).map((place, at) => place - (places[at] ?? 0) - 1);
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

function check(map: ObjectMap, journeys: readonly ShopEvent[][]): void {
  expect(map.journeys).toBe(journeys.length);
  const edges = referenceEdges(journeys);
  expect(map.edges.map(({ from, to, count, journeys: n }) => ({ from, to, count, journeys: n }))).toEqual(
    edges.map(({ from, to, count, journeys: n }) => ({ from, to, count, journeys: n })),
  );
  edges.forEach(({ seconds }, at) => {
    for (const figure of ['mean', 'p50', 'p90'] as const) {
      expect(map.edges[at]?.seconds[figure]).toBeCloseTo(seconds[figure], 9);
    }
  });
  const activities = referenceActivities(journeys);
  expect(map.activities.map(({ activity, events }) => [activity, events])).toEqual(
    activities.map(({ activity, events }) => [activity, events]),
  );
  expect(map.activities).toMatchObject(
    activities.map((row) => ({ ...row, position: expect.closeTo(row.position, 8) as number })),
  );
  activities.forEach(({ activity }, at) => {
    expect(map.activities[at]?.selfDistance).toBe(referenceSelfDistance(journeys, activity));
  });
  expect(map.variants).toEqual(referenceVariants(journeys));
  expect(new Map(map.eventuallyFollows?.map(({ from, to, count }) => [`${from}→${to}`, count]))).toEqual(
    referenceFollows(journeys),
  );
}

test('any log gives the map that a plain program gives', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLog, async ({ events, again, cut }) => {
      shops += 1;
      const shop = `shop-${shops}`;
      const told = again.flatMap((at) => events.slice(at, at + 1));
      const batches = [events.slice(cut), [...events.slice(0, cut), ...told]].filter(
        (batch) => batch.length > 0,
      );
      for (const batch of batches) await store.append(shop, { events: batch });
      const answer = await ask(store, shop, {
        kind: 'map',
        limit: 1000,
        include: ['self-distances', 'eventually-follows'],
      });
      for (const type of ['order', 'session']) {
        const journeys = journeysOf(events, type);
        const map = answer.objects[type];
        if (journeys.length === 0) expect(map).toBeUndefined();
        else if (map === undefined) throw new RangeError(`no map of ${type}`);
        else check(map, journeys);
      }
      expect(answer.log.events).toBe(events.length);
      await store.removeShop(shop);
    }),
    { numRuns: 6, seed: 20260301 },
  );
}, 300_000);
