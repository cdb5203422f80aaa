import * as fc from 'fast-check';
import type { ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeysOf, minute, type ToldJourney } from '../../testing/events.js';
import { openEmbedded } from '../embedded/open.js';
import type { EventStore } from '../port.js';

let store: EventStore;
let shops = 0;

beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

/** Few times, positions and objects, so that ties and shared journeys are common. */
const event = fc.record({
  time: fc.integer({ min: 0, max: 4 }).map(minute),
  position: fc.integer({ min: 0, max: 2 }),
  activity: fc.constantFrom('A', 'B', 'C', 'D'),
  channel: fc.constantFrom('', 'web', 'app'),
  device: fc.constantFrom('', 'phone', 'desk'),
  amount: fc.constantFrom(
    { value: '1.25', currency: 'EUR' },
    { value: '-3', currency: 'EUR' },
    { value: '7.1', currency: 'USD' },
  ),
  objects: fc.uniqueArray(
    fc.constantFrom({ type: 'order', id: 'o1' }, { type: 'order', id: 'o2' }, { type: 'session', id: 's' }),
    { minLength: 1 },
  ),
});

const events = fc
  .array(event, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((each, at): ShopEvent => ({ ...each, id: `e${at}` })));

/** The events in any order, some told twice, in one batch or several. */
const told = events.chain((list) =>
  fc.record({
    list: fc.constant(list),
    batches: fc
      .tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.subarray(list),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([order, again, parts]) => cut([...order, ...again], parts)),
  }),
);

function cut(list: readonly ShopEvent[], parts: number): ShopEvent[][] {
  const size = Math.ceil(list.length / parts);
  return Array.from({ length: parts }, (_, at) => list.slice(at * size, (at + 1) * size)).filter(
    (batch) => batch.length > 0,
  );
}

async function stored(
  batches: readonly ShopEvent[][],
): Promise<{ journeys: Omit<ToldJourney, 'version'>[]; facts: unknown }> {
  const shop = `s-${(shops += 1)}`;
  for (const batch of batches) await store.append(shop, { events: batch });
  const journeys = (await journeysOf(store, shop)).map(withoutVersion);
  const sql = `SELECT object_id, amounts, currency, channel, device, start, finish, cut, "steps.gap", "steps.mark"
FROM journeys FINAL WHERE shop = {shop:String} ORDER BY object_id`;
  return { journeys, facts: await store.query({ sql, params: { shop } }) };
}

function withoutVersion({ object, activities, offsets }: ToldJourney): Omit<ToldJourney, 'version'> {
  return { object, activities, offsets };
}

/** Journeys as the definition has them, without an engine: times and positions decide; equal ones are left open. */
function expected(list: readonly ShopEvent[]): string[] {
  const lines = list.flatMap((each) =>
    each.objects.map(
      (object) => `${object.type}:${object.id} ${each.time} ${each.position} ${each.activity}`,
    ),
  );
  return lines.sort();
}

function toldBy(journeys: readonly Omit<ToldJourney, 'version'>[]): number {
  return journeys.reduce((sum, { activities }) => sum + activities.length, 0);
}

test('J5 late, repeated and shuffled events give the journeys of ordered ones', async () => {
  await fc.assert(
    fc.asyncProperty(told, async ({ list, batches }) => {
      const ordered = await stored([list]);
      const shuffled = await stored(batches);
      expect(shuffled).toEqual(ordered);
      expect(toldBy(ordered.journeys)).toBe(expected(list).length);
    }),
    { numRuns: 8, seed: 20_260_301 },
  );
}, 300_000);

test('J6 the order is that of time and position, by the definition', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (list) => {
      // Distinct places, so that the definition alone decides.
      const distinct = list.map((each, at) => ({ ...each, position: at }));
      const { journeys } = await stored([[...distinct].reverse()]);
      for (const { object, activities } of journeys) {
        const own = distinct.filter((each) =>
          each.objects.some(({ type, id }) => `${type}:${id}` === object),
        );
        own.sort((a, b) => a.time.localeCompare(b.time) || a.position - b.position);
        expect(activities).toEqual(own.map(({ activity }) => activity));
      }
    }),
    { numRuns: 4, seed: 7 },
  );
}, 300_000);
