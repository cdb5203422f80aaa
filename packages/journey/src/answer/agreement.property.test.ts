import {
  FunnelQuestion,
  LifecycleQuestion,
  MapQuestion,
  MatrixQuestion,
  PathsQuestion,
  RetentionQuestion,
  StickinessQuestion,
  VariantsQuestion,
  type ObjectMap,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';

/*
 * Questions that count the same thing give the same count, and it is the one that a plain program gives.
 */

const BEGIN = Date.parse('2026-01-01T00:00:00Z');
const DAY = 86_400_000;
const NAMES = ['a', 'b', 'Order Completed', 'c'] as const;
const shared = { object: 'session' } as const;

const arbitraryEvent = fc.record({
  session: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
  activity: fc.constantFrom(...NAMES),
  day: fc.integer({ min: 0, max: 15 }),
});
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

function toEvent({ session, activity, day }: Drawn, position: number): ShopEvent {
  const time = new Date(BEGIN + day * DAY).toISOString();
  return { id: `e${position}`, time, activity, position, objects: [{ type: 'session', id: session }] };
}

/** The activities of each journey in their order. */
function waysOf(events: readonly Drawn[]): string[][] {
  const sorted = events.map((event, position) => ({ ...event, position }));
  sorted.sort((a, b) => a.day - b.day || a.position - b.position);
  const sessions = [...new Set(sorted.map(({ session }) => session))];
  return sessions.map((session) =>
    sorted.filter((event) => event.session === session).map(({ activity }) => activity),
  );
}

const tally = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

const edgesOf = (ways: readonly string[][]) =>
  tally(ways.flatMap((way) => way.slice(1).map((to, at) => `${way[at]}→${to}`)));

let store: EventStore;
let shops = 0;
beforeAll(async () => void (store = await openEmbedded()));
afterAll(() => store.close());

async function checkJourneys(shop: string, ways: readonly string[][], map: ObjectMap): Promise<void> {
  const variants = await ask(store, shop, VariantsQuestion.parse({ kind: 'variants', ...shared, limit: 2 }));
  const listed = sum(variants.variants, ({ count }) => count);
  expect(listed + variants.cut.journeys).toBe(ways.length);
  expect(variants.variants.map(({ activities, count, share }) => ({ activities, count, share }))).toEqual(
    map.variants.slice(0, 2),
  );
  const counts = tally(ways.map((way) => way.join()));
  for (const { activities, count } of variants.variants) expect(counts[activities.join()]).toBe(count);
  expect([map.journeys, variants.meta.journeys]).toEqual([ways.length, ways.length]);
}

/** Every step of every journey is a link of some step, an edge of the map and a cell of the matrix. */
async function checkSteps(shop: string, ways: readonly string[][], map: ObjectMap): Promise<void> {
  const short = ways.filter((way) => way.length <= 20);
  const where = [{ journey: 'events', operator: '<=', value: 20 }];
  const paths = await ask(
    store,
    shop,
    PathsQuestion.parse({ kind: 'paths', ...shared, where, depth: 20, foldLoops: false }),
  );
  const walked = tally(
    paths.links.flatMap(({ from, to, journeys }) => Array(journeys).fill(`${from}→${to}`)),
  );
  expect(walked).toEqual(edgesOf(short));
  const firsts = Object.fromEntries(
    paths.nodes.filter(({ step }) => step === 1).map(({ node, entered }) => [node, entered]),
  );
  expect(firsts).toEqual(tally(short.map(([first = '']) => first)));
  const matrix = await ask(
    store,
    shop,
    MatrixQuestion.parse({ kind: 'matrix', ...shared, of: 'transitions' }),
  );
  const inner = matrix.transitions.filter(({ from, to }) => from !== null && to !== null);
  expect(Object.fromEntries(inner.map(({ from, to, value }) => [`${from}→${to}`, value]))).toEqual(
    edgesOf(ways),
  );
  expect(Object.fromEntries(map.edges.map(({ from, to, count }) => [`${from}→${to}`, count]))).toEqual(
    edgesOf(ways),
  );
}

/** Who ever did something is counted alike by all that count it. */
async function checkActivity(shop: string, activity: string, holding: number): Promise<void> {
  const event = { activity };
  const paths = await ask(store, shop, PathsQuestion.parse({ kind: 'paths', ...shared, from: event }));
  const retention = await ask(
    store,
    shop,
    RetentionQuestion.parse({ kind: 'retention', ...shared, start: event, return: event }),
  );
  const stickiness = await ask(
    store,
    shop,
    StickinessQuestion.parse({ kind: 'stickiness', ...shared, event }),
  );
  const lifecycle = await ask(store, shop, LifecycleQuestion.parse({ kind: 'lifecycle', ...shared, event }));
  const steps = [event, { activity: 'Order Completed' }];
  const funnel = await ask(store, shop, FunnelQuestion.parse({ kind: 'funnel', ...shared, steps }));
  expect({
    funnel: funnel.steps[0]?.journeys,
    paths: paths.steps[0]?.entered ?? 0,
    retention: sum(retention.cohorts, ({ size }) => size),
    stickiness: sum(stickiness.histogram, ({ journeys }) => journeys),
    lifecycle: sum(lifecycle.intervals, (each) => each.new),
  }).toEqual({
    funnel: holding,
    paths: holding,
    retention: holding,
    stickiness: holding,
    lifecycle: holding,
  });
}

test('questions agree with each other and with a plain program', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryEvent, { minLength: 1, maxLength: 60 }), async (events) => {
      shops += 1;
      const shop = `shop-${shops}`;
      await store.append(shop, { events: events.map(toEvent) });
      const ways = waysOf(events);
      const { objects } = await ask(store, shop, MapQuestion.parse({ kind: 'map', ...shared }));
      const { session: map } = objects;
      if (map === undefined) throw new RangeError('no sessions');
      await checkJourneys(shop, ways, map);
      await checkSteps(shop, ways, map);
      for (const { activity, journeys } of map.activities) {
        expect(journeys).toBe(ways.filter((way) => way.includes(activity)).length);
        await checkActivity(shop, activity, journeys);
      }
      await store.removeShop(shop);
    }),
    { numRuns: 6, seed: 20260403 },
  );
}, 300_000);
