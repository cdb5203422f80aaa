import { ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const START = Date.parse('2026-03-01T10:00:00Z');

let store: EventStore;
let serial = 0;

type Extra = Partial<Omit<ShopEvent, 'objects'>>;

function event(
  activity: string,
  minute: number,
  objects: Record<string, string[]>,
  extra: Extra = {},
): ShopEvent {
  serial += 1;
  return {
    id: `e${serial}`,
    time: new Date(START + minute * MINUTE).toISOString(),
    activity,
    objects: Object.entries(objects).flatMap(([type, ids]) => ids.map((id) => ({ type, id }))),
    ...extra,
  };
}

const eur = (value: string) => ({ amount: { value, currency: 'EUR' } });

beforeAll(async () => {
  store = await openEmbedded();
  await store.append('shop', {
    events: [
      // a: paid, delivered after 100 minutes, picked twice
      event('Order Completed', 0, { order: ['a'], item: ['a1', 'a2'], product: ['p'] }, eur('10.10')),
      event('Item Picked', 30, { order: ['a'], item: ['a1'] }, { system: 'warehouse' }),
      event('Item Picked', 40, { order: ['a'], item: ['a2'] }, { system: 'warehouse' }),
      event('Parcel Delivered', 100, { order: ['a'] }, { system: 'carrier' }),
      // b: delivered after 200 minutes, then sent back
      event('Order Completed', 10, { order: ['b'] }, eur('20.20')),
      event('Parcel Delivered', 210, { order: ['b'] }),
      event('Return Requested', 300, { order: ['b'] }),
      // c: picked and never delivered: lost; d: as young as the log: open
      event('Order Completed', 0, { order: ['c'] }, { amount: { value: '5.00', currency: 'USD' } }),
      event('Item Picked', 31, { order: ['c'] }, { system: 'scanner' }),
      event('Order Completed', 3 * 1440, { order: ['d'] }),
    ],
  });
});

afterAll(() => store.close());

async function mapOf(question: Record<string, unknown> = {}) {
  return ask(store, 'shop', { kind: 'map', limit: 20, ...question });
}

async function ordersOf(question: Record<string, unknown> = {}) {
  const { objects } = await mapOf({ object: 'order', ...question });
  const { order } = objects;
  if (order === undefined) throw new RangeError('no orders');
  return order;
}

describe('map', () => {
  test('maps each traced type; products are context', async () => {
    const answer = await mapOf();
    expect(Object.keys(answer.objects)).toEqual(['item', 'order']);
    expect(answer.log).toMatchObject({ events: 10, rejected: 0, objects: { order: 4, item: 2, product: 1 } });
    expect(answer.log.from).toBe('2026-03-01T10:00:00.000Z');
    expect(answer.meta.journeys).toBe(6);
    expect(answer.meta.sql.length).toBeGreaterThan(3);
  });

  test('edges: counts, journeys, seconds with exact quantiles, most first, then by name', async () => {
    const { edges } = await ordersOf();
    expect(edges.map(({ from, to, count, journeys }) => [from, to, count, journeys])).toEqual([
      ['Order Completed', 'Item Picked', 2, 2],
      ['Item Picked', 'Item Picked', 1, 1],
      ['Item Picked', 'Parcel Delivered', 1, 1],
      ['Order Completed', 'Parcel Delivered', 1, 1],
      ['Parcel Delivered', 'Return Requested', 1, 1],
    ]);
    expect(edges[0]?.seconds).toEqual({ mean: 1830, p50: 1830, p90: 1854 });
  });

  test('edges carry the worth of their journeys, in the currency of the shop', async () => {
    const { edges } = await ordersOf();
    expect(edges.map(({ amount }) => amount)).toEqual([10.1, 10.1, 10.1, 20.2, 20.2]);
  });

  test('activities: events, journeys, first, last, repeats, place, wait', async () => {
    const { activities } = await ordersOf();
    expect(activities.map(({ activity }) => activity)).toEqual([
      'Order Completed',
      'Item Picked',
      'Parcel Delivered',
      'Return Requested',
    ]);
    expect(activities[0]).toMatchObject({
      events: 4,
      journeys: 4,
      first: 4,
      last: 1,
      repeated: 0,
      wait: null,
    });
    expect(activities[1]).toMatchObject({
      canonical: 'Item Picked',
      events: 3,
      journeys: 2,
      first: 0,
      last: 1,
      repeated: 1,
      systems: ['warehouse', 'scanner'],
      wait: { mean: (30 + 10 + 31) * 20, p50: 1800, p90: 1848 },
    });
    expect(activities[1]?.position).toBeCloseTo((1 / 3 + 2 / 3 + 1) / 3, 8);
  });

  test('amounts are exact sums over events, one for each currency', async () => {
    const { objects } = await mapOf();
    expect(objects.order?.activities[0]?.amounts).toEqual([
      { value: '30.30', currency: 'EUR' },
      { value: '5.00', currency: 'USD' },
    ]);
    const placed = objects.item?.activities.find(({ activity }) => activity === 'Order Completed');
    expect(placed?.events).toBe(2);
    expect(placed?.amounts).toEqual([{ value: '10.10', currency: 'EUR' }]);
  });

  test('amounts of a period are those of the journeys that start in it', async () => {
    const period = {
      from: new Date(START + 5 * MINUTE).toISOString(),
      to: new Date(START + DAY).toISOString(),
    };
    const order = await ordersOf({ period });
    expect(order.journeys).toBe(1);
    expect(order.activities[0]?.amounts).toEqual([{ value: '20.20', currency: 'EUR' }]);
    expect(order.activities.map(({ activity }) => activity)).toContain('Return Requested');
  });

  test('goal: reached, lost, and open for what is too young', async () => {
    const order = await ordersOf();
    expect(order).toMatchObject({ journeys: 4, reached: 1, lost: 2, open: 1, capped: 0 });
    expect(order.goal?.reach).toEqual(['Parcel Delivered']);
    const ends = order.activities.map(({ activity, last, lost, open }) => [activity, last, lost, open]);
    expect(ends).toEqual([
      ['Order Completed', 1, 0, 1],
      ['Item Picked', 1, 1, 0],
      ['Parcel Delivered', 1, 0, 0],
      ['Return Requested', 1, 1, 0],
    ]);
  });

  test('both sides of a comparison tell who is too young to have come somewhere', async () => {
    const compare = { where: [{ with: { activity: 'Return Requested' } }] };
    const { objects, compared } = await mapOf({ object: 'order', compare });
    // The last order, minutes old: others took an hour to be picked, and up to five for what came later.
    expect(objects.order?.tooYoung).toEqual({
      activities: ['Item Picked', 'Parcel Delivered', 'Return Requested'].map((activity) => ({
        activity,
        journeys: 1,
        bands: [{ came: 0, journeys: 1 }],
      })),
      ways: [
        ['Item Picked', 'Item Picked'],
        ['Item Picked', 'Parcel Delivered'],
        ['Order Completed', 'Item Picked'],
        ['Order Completed', 'Parcel Delivered'],
        ['Parcel Delivered', 'Return Requested'],
      ].map(([from, to]) => ({ from, to, journeys: 1, bands: [{ came: 0, journeys: 1 }] })),
    });
    expect(compared?.objects.order?.tooYoung).toEqual({ activities: [], ways: [] });
    expect((await ordersOf()).tooYoung).toBeUndefined();
  });

  test('ages are those of all that will come, though what comes late was seen of old journeys alone', async () => {
    // A ticket every hour for a hundred hours: every second one is answered, in turn after 1, 21, 41 and 61 hours.
    const tickets = Array.from({ length: 100 }, (_, n) => n).flatMap((n) => {
      const at = (hours: number) => ({ minute: (n + hours) * 60, hours: n + hours });
      const answered = at([1, 21, 41, 61][(n / 2) % 4] ?? Infinity);
      return [
        event('Ticket Opened', at(0).minute, { ticket: [`${n}`] }),
        ...(answered.hours < 100 ? [event('Ticket Replied', answered.minute, { ticket: [`${n}`] })] : []),
      ];
    });
    await store.append('desk', { events: tickets });
    const compare = { where: [{ with: { activity: 'Ticket Replied' } }] };
    const answer = await ask<'map'>(store, 'desk', { kind: 'map', object: 'ticket', limit: 20, compare });
    const [replied] = answer.objects['ticket']?.tooYoung?.activities ?? [];
    const bands = replied?.bands ?? [];
    expect(replied).toMatchObject({ activity: 'Ticket Replied' });
    const younger = (came: number) =>
      bands.filter((band) => band.came < came).reduce((sum, { journeys }) => sum + journeys, 0);
    // A quarter of those that come does so at each of the hours. Of what was seen by the end, a third was there within the first.
    expect([0.24, 0.49, 0.6, 0.99].map(younger)).toEqual([1, 18, 34, 46]);
    expect(bands.every(({ came }) => came < 0.99)).toBe(true);
  });

  test('a type without a goal loses nothing', async () => {
    const { objects } = await mapOf({ object: 'item' });
    expect(objects.item).toMatchObject({ goal: null, journeys: 2, reached: 0, lost: 0, open: 0 });
  });

  test('variants: most first, ties by name, cut at the limit, all counted', async () => {
    const whole = await ordersOf();
    expect(whole.variantCount).toBe(4);
    expect(whole.variants.map(({ activities }) => activities.length)).toEqual([1, 2, 4, 3]);
    const cut = await ordersOf({ limit: 2 });
    expect(cut.variants).toEqual(whole.variants.slice(0, 2));
    expect(cut.variantCount).toBe(4);
    expect(cut.variants[0]).toEqual({ activities: ['Order Completed'], count: 1, share: 0.25 });
  });

  test('each way that is listed can be chosen, alone and with others', async () => {
    const { variants } = await ordersOf();
    for (const variant of variants) {
      const alone = await ordersOf({ where: [{ variants: { ways: [variant.activities] } }] });
      expect(alone.variants).toEqual([{ ...variant, share: 1 }]);
    }
    const ways = variants.slice(1, 3).map(({ activities }) => activities);
    const { objects } = await mapOf({ where: [{ variants: { ways, object: 'order' } }] });
    expect(objects.order?.journeys).toBe(2);
    expect(objects.item?.journeys).toBe(2);
  });

  test('a way by canonical names is gone by whatever bears them; by its own names, by nothing else', async () => {
    const names = ['bought', 'paid for it', 'Parcel Delivered'];
    const orders = names.map((name, at) => event(name, at, { order: [`o${at}`] }));
    const parcels = [0, 1].map((at) => event('Parcel Delivered', 60 + at, { order: [`o${at}`] }));
    const placements = {
      bought: { canonical: 'Order Completed' },
      'paid for it': { canonical: 'Order Completed' },
    };
    await store.saveShop('named', ShopSettings.parse({ placements }));
    await store.append('named', { events: [...orders, ...parcels] });
    const going = async (...ways: string[][]) =>
      (await ask(store, 'named', { kind: 'map', limit: 5, where: [{ variants: { ways } }] })).meta.journeys;
    expect(await going(['Order Completed', 'Parcel Delivered'])).toBe(2);
    expect(await going(['bought', 'Parcel Delivered'])).toBe(1);
    expect(await going(['bought', 'Parcel Delivered'], ['Parcel Delivered'])).toBe(2);
    expect(await going(['Order Completed'], ['Order Completed', 'Parcel Delivered', 'bought'])).toBe(0);
  });

  test('extras come only when asked for', async () => {
    expect(await ordersOf()).not.toHaveProperty('durations');
    const order = await ordersOf({ include: ['durations', 'self-distances', 'eventually-follows'] });
    expect(order.durations).toMatchObject({ n: 4, min: 0, max: 290 * 60, p50: (31 + 100) * 30 });
    expect(order.durations?.arrival).toBe((3 * 86400) / 3);
    expect(order.activities[1]?.selfDistance).toBe(0);
    expect(order.activities[0]?.selfDistance).toBeNull();
    expect(order.eventuallyFollows?.[0]).toEqual({ from: 'Order Completed', to: 'Item Picked', count: 3 });
  });

  test('a settled goal of the shop counts instead of the default one', async () => {
    const record = await store.shop('shop');
    const goals = { ...record?.settings.goals, order: { reach: ['Item Picked'], without: [] } };
    await store.saveShop('shop', ShopSettings.parse({ ...record?.settings, goals }));
    const order = await ordersOf();
    expect(order).toMatchObject({ reached: 2, goal: { reach: ['Item Picked'] } });
    await store.saveShop('shop', ShopSettings.parse({}));
  });
});

describe('edges of the rules', () => {
  test('where no journey reached the goal, none is old enough to be lost', async () => {
    const events = ['x', 'y'].map((order, at) => event('Order Completed', at * 99_999, { order: [order] }));
    await store.append('young', { events });
    const { objects } = await ask(store, 'young', { kind: 'map', limit: 20 });
    expect(objects['order']).toMatchObject({ journeys: 2, reached: 0, lost: 0, open: 2 });
    expect(objects['order']?.activities[0]).toMatchObject({ last: 2, lost: 0, open: 2 });
  });

  test('a journey is cut at its first 10,000 events, and counted as cut', async () => {
    const events = Array.from({ length: 10_003 }, (_, at) => {
      const name = at < 10_000 ? 'early' : 'late';
      return event(name, at, { session: ['endless'] });
    });
    await store.append('long', { events });
    const { objects } = await ask(store, 'long', { kind: 'map', limit: 20, include: ['eventually-follows'] });
    const { session } = objects;
    expect(session).toMatchObject({ journeys: 1, capped: 1 });
    expect(session?.activities.map(({ activity, events: n }) => [activity, n])).toEqual([['early', 10_000]]);
    expect(session?.eventuallyFollows).toEqual([{ from: 'early', to: 'early', count: (10_000 * 9_999) / 2 }]);
  });

  test('a shop without events has an empty map', async () => {
    await store.saveShop('empty', ShopSettings.parse({}));
    const answer = await ask(store, 'empty', { kind: 'map', limit: 20 });
    expect(answer).toMatchObject({ objects: {}, log: { events: 0, from: null, to: null } });
    await expect(ask(store, 'empty', { kind: 'map', limit: 20, object: 'order' })).rejects.toThrow(
      /no journeys at all/u,
    );
  });

  test('the same question gives the same answer, to the last bit', async () => {
    const [once, again] = [await mapOf(), await mapOf()];
    expect({ ...again, meta: null }).toEqual({ ...once, meta: null });
    expect(again.meta.sql).toEqual(once.meta.sql);
  });
});

describe('wrong questions', () => {
  test('an unknown type names the field and the nearest types', async () => {
    await expect(mapOf({ object: 'ordr' })).rejects.toMatchObject({
      name: 'QuestionError',
      field: 'object',
      hint: 'Did you mean “order”?',
    });
    // Where none is near, those that are there are named as such.
    await expect(mapOf({ object: 'warehouse' })).rejects.toMatchObject({
      hint: expect.stringMatching(/^There are “.*“order”.*\.$/u) as string,
    });
  });

  test('a context type says how to trace it', async () => {
    await expect(mapOf({ object: 'product' })).rejects.toThrow(/“product” is context.*“trace”/su);
  });

  test('a period that ends before it begins', async () => {
    const period = { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    await expect(mapOf({ period })).rejects.toMatchObject({ field: 'period' });
  });

  test('an unknown shop names the shops there are', async () => {
    await expect(ask(store, 'nowhere', { kind: 'map', limit: 20 })).rejects.toThrow(/“nowhere”.*“shop”/su);
  });

  test('an asker who left is not answered', async () => {
    const signal = AbortSignal.abort();
    await expect(ask(store, 'shop', { kind: 'map', limit: 20 }, { signal })).rejects.toThrow(/abort/iu);
  });
});

test('the blueprint is generated from the map', async () => {
  const blueprint = await ask(store, 'shop', { kind: 'blueprint', steps: 24 });
  expect(blueprint.kind).toBe('blueprint');
  expect(blueprint.steps.map(({ name }) => name)).toContain('Order Completed');
  expect(blueprint.meta.sql.length).toBeGreaterThan(3);
});
