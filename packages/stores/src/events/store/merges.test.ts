import type { ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../embedded/open.js';
import type { EventStore } from '../port.js';
import { journeysOf, minute } from '../../testing/events.js';
import { readSummary } from './summary.js';

let store: EventStore;
let shops = 0;

beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

const newShop = () => `people-${(shops += 1)}`;

/** An event at a minute, which names customers and a session. */
function visit(at: number, ...customers: string[]): ShopEvent {
  const objects = [...customers.map((id) => ({ type: 'customer', id })), { type: 'session', id: `s${at}` }];
  return { id: `e${at}`, time: minute(at), activity: `Step ${at}`, channel: `channel ${at}`, objects };
}

async function customersOf(shop: string): Promise<Record<string, string>> {
  const journeys = (await journeysOf(store, shop)).filter(({ object }) => object.startsWith('customer:'));
  return Object.fromEntries(
    journeys.map(({ object, activities }) => [
      object.replace('customer:', ''),
      activities.map((name) => name.replace('Step ', '')).join(' '),
    ]),
  );
}

test('M1, M6 a merge makes one journey of two, and the id that was given up is gone', async () => {
  const shop = newShop();
  await store.append(shop, {
    events: [visit(1, 'anon'), visit(3, 'anon'), visit(2, 'ann'), visit(4, 'bob')],
  });
  expect(await store.merge(shop, [{ from: 'anon', to: 'ann' }])).toBe(true);
  expect(await customersOf(shop)).toEqual({ ann: '1 2 3', bob: '4' });
  expect((await readSummary(store, shop)).objects).toMatchObject({ customer: 2, session: 4 });
  const sql = "SELECT channel FROM journeys FINAL WHERE shop = {shop:String} AND object_id = 'ann'";
  expect(await store.query({ sql, params: { shop } })).toEqual([{ channel: 'channel 1' }]);
});

test('M6 an event that names both ids is there once', async () => {
  const shop = newShop();
  await store.append(shop, { events: [visit(1, 'anon'), visit(2, 'anon', 'ann')] });
  await store.merge(shop, [{ from: 'anon', to: 'ann' }]);
  expect(await customersOf(shop)).toEqual({ ann: '1 2' });
  const sql =
    "SELECT count() AS rows FROM event_objects WHERE shop = {shop:String} AND object_type = 'customer'";
  expect(await store.query({ sql, params: { shop } })).toEqual([{ rows: 2 }]);
});

test('M6 what comes later with the id that was given up goes to the customer', async () => {
  const shop = newShop();
  const link = [{ from: 'anon', to: 'ann' }];
  await store.append(shop, { events: [visit(2, 'anon')] });
  await store.merge(shop, link);
  await store.append(shop, { events: [visit(1, 'anon'), visit(3, 'ann')] });
  await store.merge(shop, link);
  expect(await customersOf(shop)).toEqual({ ann: '1 2 3' });
  expect(await store.merge(shop, [{ from: 'x', to: 'x' }])).toBe(false);
});

test('M7, M5 a merge can be undone, and is not done again', async () => {
  const shop = newShop();
  const links = [
    { from: 'phone', to: 'ann' },
    { from: 'laptop', to: 'ann' },
  ];
  await store.append(shop, {
    events: [visit(1, 'phone'), visit(2, 'laptop'), visit(3, 'ann'), visit(4, 'phone', 'ann')],
  });
  const before = await customersOf(shop);
  await store.merge(shop, links);
  expect(await customersOf(shop)).toEqual({ ann: '1 2 3 4' });
  expect(await store.part(shop, 'phone')).toBe(true);
  expect(await customersOf(shop)).toEqual({ ann: '2 3 4', phone: '1 4' });
  expect(await store.merge(shop, links)).toBe(true);
  expect(await customersOf(shop)).toEqual({ ann: '2 3 4', phone: '1 4' });
  await store.part(shop, 'laptop');
  expect(await customersOf(shop)).toEqual(before);
  expect(await store.part(shop, 'nobody')).toBe(false);
});

test('M7 a customer of whom nothing is left after a merge was undone has no journey', async () => {
  const shop = newShop();
  await store.append(shop, { events: [visit(1, 'anon')] });
  await store.merge(shop, [{ from: 'anon', to: 'ann' }]);
  expect(await customersOf(shop)).toEqual({ ann: '1' });
  await store.part(shop, 'anon');
  expect(await customersOf(shop)).toEqual({ anon: '1' });
});

test('S1 a removed shop forgets who was who', async () => {
  const shop = newShop();
  await store.append(shop, { events: [visit(1, 'anon')] });
  await store.merge(shop, [{ from: 'anon', to: 'ann' }]);
  await store.removeShop(shop);
  await store.append(shop, { events: [visit(1, 'anon')] });
  expect(await customersOf(shop)).toEqual({ anon: '1' });
});
