import type { ObjectRef, ObjectRelation, ShopEvent } from '@throughline/model';
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

const newShop = () => `leading-${(shops += 1)}`;
const ref = (named: string): ObjectRef => {
  const [type = '', id = ''] = named.split(':');
  return { type, id };
};

/** An event at a minute, which names objects as `order:o1`. */
function at(minutes: number, ...objects: string[]): ShopEvent {
  return {
    id: `e${minutes}`,
    time: minute(minutes),
    activity: `${minutes}`,
    position: 0,
    objects: objects.map(ref),
  };
}

const of = (from: string, to: string): ObjectRelation => ({ from: ref(from), to: ref(to), qualifier: 'of' });

/** What each customer's journey holds: minutes, with blanks between. */
async function customersOf(shop: string): Promise<Record<string, string>> {
  const journeys = (await journeysOf(store, shop)).filter(({ object }) => object.startsWith('customer:'));
  return Object.fromEntries(
    journeys.map(({ object, activities }) => [object.slice(9), activities.join(' ')]),
  );
}

/** Each batch in its turn. */
async function tell(shop: string, ...batches: readonly ShopEvent[][]): Promise<Record<string, string>> {
  for (const events of batches) await store.append(shop, { events });
  return customersOf(shop);
}

const PLACED = at(1, 'order:o1', 'customer:ann');
const SENT = at(2, 'order:o1', 'parcel:p1');
const ARRIVED = at(3, 'parcel:p1');

test.each([
  ['at once', [[PLACED, SENT, ARRIVED]]],
  ['in their order', [[PLACED], [SENT], [ARRIVED]]],
  ['the customer last', [[ARRIVED], [SENT], [PLACED]]],
  ['the link last', [[PLACED], [ARRIVED], [SENT]]],
])(
  'L1, L2, L6 an event goes to the customer of its order, or of the order of its parcel: %s',
  async (_, batches) => {
    expect(await tell(newShop(), ...batches)).toEqual({ ann: '1 2 3' });
  },
);

test('L2 a relation says whose an object is, as an event does, whenever it comes', async () => {
  const shop = newShop();
  await tell(shop, [ARRIVED], [at(4, 'customer:bob')]);
  await store.append(shop, { events: [], relations: [of('parcel:p1', 'order:o1')] });
  expect(await customersOf(shop)).toEqual({ bob: '4' });
  await store.append(shop, { events: [], relations: [of('order:o1', 'customer:ann')] });
  expect(await customersOf(shop)).toEqual({ ann: '3', bob: '4' });
});

test('L3 an order of two customers leads to neither, also once it led to one', async () => {
  const shop = newShop();
  expect(await tell(shop, [PLACED, SENT])).toEqual({ ann: '1 2' });
  expect(await tell(shop, [at(4, 'order:o1', 'customer:bob')])).toEqual({ ann: '1', bob: '4' });
  expect(await tell(shop, [ARRIVED])).toEqual({ ann: '1', bob: '4' });
});

test('L3 a customer of whom nothing but that was told has no journey then', async () => {
  const shop = newShop();
  await store.append(shop, { events: [SENT], relations: [of('order:o1', 'customer:ann')] });
  expect(await customersOf(shop)).toEqual({ ann: '2' });
  expect(await tell(shop, [at(4, 'order:o1', 'customer:bob')])).toEqual({ bob: '4' });
});

test('L3 a parcel with the orders of two customers leads to neither, as does an event that names both orders', async () => {
  const theirs = [PLACED, SENT, at(5, 'order:o2', 'customer:bob')];
  expect(await tell(newShop(), [...theirs, at(6, 'order:o2', 'parcel:p1')], [ARRIVED])).toEqual({
    ann: '1 2',
    bob: '5 6',
  });
  expect(await tell(newShop(), theirs, [at(7, 'order:o1', 'order:o2')])).toEqual({ ann: '1 2', bob: '5' });
});

test('L4 an event that names a customer is theirs alone: a till keeps its sales, and who writes of an order does not own it', async () => {
  const shop = newShop();
  const asked = at(4, 'ticket:t1', 'order:o1', 'customer:bob');
  expect(await tell(shop, [PLACED], [asked], [at(5, 'ticket:t1')], [SENT])).toEqual({
    ann: '1 2',
    bob: '4 5',
  });
  expect(await tell(shop, [at(6, 'order:o1', 'customer:till')])).toEqual({ ann: '1', bob: '4 5', till: '6' });
});

test('L5 a merge makes one owner of two, and its undoing two again', async () => {
  const shop = newShop();
  await tell(shop, [PLACED, SENT], [at(4, 'order:o1', 'customer:phone')]);
  expect(await customersOf(shop)).toEqual({ ann: '1', phone: '4' });
  await store.merge(shop, [{ from: 'phone', to: 'ann' }]);
  expect(await customersOf(shop)).toEqual({ ann: '1 2 4' });
  expect(await tell(shop, [ARRIVED])).toEqual({ ann: '1 2 3 4' });
  await store.part(shop, 'phone');
  expect(await customersOf(shop)).toEqual({ ann: '1', phone: '4' });
});

test('L5 what an id led to goes with it when it is given up, and comes back', async () => {
  const shop = newShop();
  await tell(shop, [at(1, 'order:o1', 'customer:anon'), SENT], [at(4, 'customer:ann')]);
  await store.merge(shop, [{ from: 'anon', to: 'ann' }]);
  expect(await customersOf(shop)).toEqual({ ann: '1 2 4' });
  expect(await tell(shop, [ARRIVED])).toEqual({ ann: '1 2 3 4' });
  await store.part(shop, 'anon');
  expect(await customersOf(shop)).toEqual({ anon: '1 2 3', ann: '4' });
});

test('L6 told again, nothing changes; events keep what they name', async () => {
  const shop = newShop();
  await tell(shop, [PLACED, SENT, ARRIVED]);
  expect(await store.append(shop, { events: [SENT, ARRIVED, PLACED] })).toMatchObject({
    events: 0,
    journeys: 0,
  });
  const sql = `SELECT count() AS rows FROM event_objects WHERE shop = {shop:String} AND object_type = 'customer'`;
  expect(await store.query({ sql, params: { shop } })).toEqual([{ rows: 3 }]);
  const named = `SELECT DISTINCT arrayJoin(object_ids) AS id FROM events WHERE shop = {shop:String} AND activity = '3'`;
  expect(await store.query({ sql: named, params: { shop } })).toEqual([{ id: 'p1' }]);
});

test('L1, L3 a first import of which each event names one object leads in one pass to the same rows', async () => {
  const events = [
    at(1, 'order:o1', 'customer:ann', 'session:s1'),
    at(2, 'order:o1'),
    at(3, 'session:s1'),
    at(4, 'order:o2', 'customer:ann'),
    at(5, 'order:o2', 'customer:bob'),
    at(6, 'item:o1', 'order:o2'),
    // Of another type: the same id is another object.
    at(7, 'ticket:o1'),
    at(8, 'parcel:p1', 'customer:bob'),
    at(9, 'parcel:p1', 'session:s1'),
  ];
  const expected = { ann: '1 2 4', bob: '5 8 9' };
  expect(await tell(newShop(), events)).toEqual(expected);
  // Two customers named by one event own none of its objects; and in two parts, the other way round.
  expect(
    await tell(newShop(), [
      ...events,
      at(10, 'order:o3', 'customer:ann', 'customer:bob'),
      at(11, 'order:o3'),
    ]),
  ).toEqual({
    ann: '1 2 4 10',
    bob: '5 8 9 10',
  });
  expect(await tell(newShop(), events.slice(5), events.slice(0, 5))).toEqual(expected);
});
