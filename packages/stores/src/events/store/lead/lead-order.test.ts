import * as fc from 'fast-check';
import type { ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeysOf, minute } from '../../../testing/events.js';
import { openEmbedded } from '../../embedded/open.js';
import type { EventStore } from '../../port.js';

let store: EventStore;
let shops = 0;

beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

const named = (type: string, ...ids: string[]) => ids.map((id) => ({ type, id }));

/** Few objects and customers, so that shared orders, parcels without an order and late owners are common. */
const touched = fc.tuple(
  fc.subarray(
    [...named('order', 'o1', 'o2', 'o3'), ...named('parcel', 'p1', 'p2'), ...named('ticket', 't1')],
    { minLength: 1, maxLength: 2 },
  ),
  fc.oneof(
    { arbitrary: fc.constant([]), weight: 2 },
    { arbitrary: fc.constantFrom('ann', 'anon', 'bob').map((id) => named('customer', id)), weight: 1 },
  ),
);

const told = fc
  .array(touched, { minLength: 3, maxLength: 9 })
  .map((list) => list.map(([objects, who], at) => event(at, [...objects, ...who])))
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray(list, { minLength: list.length }),
      cuts: fc.subarray([1, 2, 3, 4, 5]),
      merged: fc.constantFrom('first', 'last', 'never', 'undone'),
    }),
  );

function event(at: number, objects: ShopEvent['objects']): ShopEvent {
  return { id: `e${at}`, time: minute(at), activity: `${at}`, position: 0, objects };
}

const keyOf = ({ type, id }: { type: string; id: string }) => `${type}:${id}`;

/** Rules L1 to L5 by their definition, over all events at once. */
function expected(list: readonly ShopEvent[], joined: boolean): Record<string, string> {
  const customersIn = ({ objects }: ShopEvent) =>
    objects.filter(({ type }) => type === 'customer').map(({ id }) => (joined && id === 'anon' ? 'ann' : id));
  const objectsIn = ({ objects }: ShopEvent) => objects.filter(({ type }) => type !== 'customer').map(keyOf);
  const own = new Map<string, Set<string>>();
  for (const each of list) {
    const names = objectsIn(each);
    const tickets = names.filter((name) => name.startsWith('ticket'));
    for (const name of tickets.length > 0 ? tickets : names)
      for (const customer of customersIn(each)) own.set(name, (own.get(name) ?? new Set()).add(customer));
  }
  const inherited = (name: string) => {
    if (name.startsWith('order') || own.has(name)) return [];
    const orders = list.filter((each) => objectsIn(each).includes(name)).flatMap(objectsIn);
    return orders
      .filter((order) => order.startsWith('order'))
      .flatMap((order) => [...(own.get(order) ?? [])]);
  };
  const led = (each: ShopEvent) => {
    const sure = new Set(objectsIn(each).flatMap((name) => [...(own.get(name) ?? [])]));
    const whose = sure.size > 0 ? sure : new Set(objectsIn(each).flatMap(inherited));
    return whose.size === 1 ? [...whose] : [];
  };
  const journeys: Record<string, string[]> = {};
  for (const each of list) {
    const told = customersIn(each);
    for (const customer of told.length > 0 ? told : led(each))
      (journeys[customer] ??= []).push(each.activity);
  }
  return Object.fromEntries(Object.entries(journeys).map(([customer, steps]) => [customer, steps.join(' ')]));
}

test('L6 in whatever order and in however many commits events come, they lead to the customers of the definition', async () => {
  let led = 0;
  await fc.assert(
    fc.asyncProperty(told, async ({ list, order, cuts, merged }) => {
      const shop = `arriving-${(shops += 1)}`;
      const join = () => store.merge(shop, [{ from: 'anon', to: 'ann' }]);
      await store.append(shop, { events: [event(99, named('customer', 'anon'))] });
      if (merged === 'first') await join();
      let from = 0;
      for (const to of [...cuts.filter((cut) => cut < order.length), order.length]) {
        await store.append(shop, { events: order.slice(from, to) });
        from = to;
      }
      if (merged !== 'never') await join();
      if (merged === 'undone') await store.part(shop, 'anon');
      const journeys = (await journeysOf(store, shop)).filter(({ object }) => object.startsWith('customer:'));
      const found = Object.fromEntries(
        journeys.map(({ object, activities }) => [object.slice(9), activities.join(' ')]),
      );
      const joined = merged === 'first' || merged === 'last';
      const all = [...list, event(99, named('customer', 'anon'))];
      const wanted = expected(all, joined);
      expect(found).toEqual(wanted);
      const toldAlone = all.filter(({ objects }) => objects.some(({ type }) => type === 'customer')).length;
      if (Object.values(wanted).join(' ').split(' ').length > toldAlone) led += 1;
    }),
    { numRuns: 6 },
  );
  // Or the test would show little.
  expect(led).toBeGreaterThan(1);
}, 300_000);
