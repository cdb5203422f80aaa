import {
  type BlueprintAnswer,
  BlueprintQuestion,
  type MapAnswer,
  MapQuestion,
  type ShopEvent,
  ShopSettings,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { readFacts } from '../shop/facts.js';
import { explaining } from '../testing/explaining.js';
import { groupedSource } from './grouped.js';

/*
 * Segments, bots, days and breakdowns on a log that fits in the head. Berlin is an hour before UTC in January.
 */

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 0, day, hour)).toISOString();
let told = 0;
const event = (
  customer: string,
  time: string,
  activity: string,
  more: Partial<ShopEvent> = {},
): ShopEvent => ({
  id: `e${(told += 1)}`,
  time,
  activity,
  objects: [
    { type: 'customer', id: customer },
    { type: 'session', id: `${customer}-${time.slice(8, 10)}` },
  ],
  ...more,
});

const EVENTS: ShopEvent[] = [
  event('ann', at(1, 10), 'Product Viewed', { channel: 'mail', text: { browser: 'Firefox' } }),
  event('ann', at(1, 11), 'Order Completed', { text: { browser: 'Safari' } }),
  event('ann', at(5, 10), 'Product Viewed'),
  event('bob', at(2, 10), 'Product Viewed', { channel: 'ads', text: { browser: 'Chrome' } }),
  event('bob', at(2, 22), 'Cart Viewed'),
  event('bob', at(2, 23), 'Cart Viewed'),
  event('cat', at(6, 10), 'Product Viewed'),
  event('crawler', at(3, 10), 'Product Viewed'),
];

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  const settings = ShopSettings.parse({
    zone: 'Europe/Berlin',
    segments: [
      { id: 'buyers', name: 'Buyers', where: [{ with: { activity: 'Order Completed' } }] },
      { id: 'lookers', name: 'Lookers', where: [{ starts: { activity: 'Product Viewed' } }] },
    ],
  });
  await store.saveShop('shop', settings);
  const objects = [
    { type: 'customer', id: 'crawler', text: { bot: 'true' } },
    { type: 'customer', id: 'ann', text: { country: 'NL' } },
    { type: 'customer', id: 'bob', text: { country: 'DE' } },
  ];
  await store.append('shop', { events: EVENTS, objects });
});
afterAll(() => store.close());

async function journeys(question: Partial<MapQuestion>): Promise<number> {
  const { meta } = await ask(store, 'shop', { kind: 'map', limit: 5, object: 'customer', ...question });
  return meta.journeys;
}

describe('bots', () => {
  test('are left out and counted, unless they are asked for', async () => {
    const without = await ask(store, 'shop', { kind: 'map', limit: 5, object: 'customer' });
    expect(without.meta).toMatchObject({ journeys: 3, leftOut: { bots: 1 } });
    const withThem = await ask(store, 'shop', { kind: 'map', limit: 5, object: 'customer', bots: 'in' });
    expect(withThem.meta).toMatchObject({ journeys: 4, leftOut: { bots: 0 } });
  });
});

describe('segments', () => {
  test('filter journeys of their own type and of types that share an event with a member', async () => {
    expect(await journeys({ where: [{ segment: 'buyers' }] })).toBe(1);
    expect(await journeys({ object: 'session', where: [{ segment: 'buyers' }] })).toBe(2);
    expect(await journeys({ object: 'session', where: [{ not: { segment: 'buyers' } }] })).toBe(3);
  });
});

describe('days of the shop’s calendar', () => {
  test('are whole and both included, in the shop’s zone', async () => {
    // 23:00 UTC is the third of January in Berlin.
    const period = { from: '2026-01-02', to: '2026-01-02', take: 'events' as const };
    const { objects } = await ask(store, 'shop', { kind: 'map', limit: 5, object: 'customer', period });
    expect(objects['customer']?.activities.map(({ activity, events }) => [activity, events])).toEqual([
      ['Cart Viewed', 1],
      ['Product Viewed', 1],
    ]);
  });

  test('the period before is as many days long', async () => {
    const answer = await ask(store, 'shop', {
      kind: 'map',
      limit: 5,
      object: 'customer',
      period: { from: '2026-01-05', to: '2026-01-08' },
      compare: 'previous',
    });
    expect(answer.meta.journeys).toBe(1);
    expect(answer.compared?.meta.journeys).toBe(2);
  });

  test('another period and other journeys at once, or all of the time', async () => {
    const mail = { journey: 'channel', operator: 'is' as const, value: 'mail' };
    const comparedWith = async (compare: object) => {
      const period = { from: '2026-01-05', to: '2026-01-08' };
      const asked = MapQuestion.parse({ kind: 'map', object: 'customer', period, compare });
      return (await ask(store, 'shop', asked)).compared?.meta.journeys;
    };
    expect(await comparedWith({ period: 'all' })).toBe(3);
    expect(await comparedWith({ period: 'all', where: [mail] })).toBe(1);
    expect(
      await comparedWith({ period: { from: '2026-01-05', to: '2026-01-08' }, where: [{ not: mail }] }),
    ).toBe(1);
  });

  test('a month is that of the last event, up to its day, or the whole one before; it moves on with the shop', async () => {
    const event = (id: string, time: string): ShopEvent => ({
      id,
      time,
      activity: 'Cart Viewed',
      objects: [{ type: 'customer', id }],
    });
    const counted = async (month: 'this' | 'last', compare?: 'previous') => {
      const asked = MapQuestion.parse({ kind: 'map', object: 'customer', period: { month }, compare });
      const { meta, compared } = await ask(store, 'months', asked);
      return compare === undefined ? meta.journeys : compared?.meta.journeys;
    };
    await store.saveShop('months', ShopSettings.parse({ zone: 'Europe/Berlin' }));
    // Half past eleven at night of the last of February is March in Berlin.
    const times = [
      '2026-01-31T12:00:00Z',
      '2026-02-01T12:00:00Z',
      '2026-02-28T23:30:00Z',
      '2026-03-02T12:00:00Z',
    ];
    await store.append('months', { events: times.map((time, at) => event(`m${at}`, time)) });
    expect([await counted('this'), await counted('last')]).toEqual([2, 1]);
    expect(await counted('last', 'previous')).toBe(1);
    await store.append('months', { events: [event('april', '2026-04-01T12:00:00Z')] });
    expect([await counted('this'), await counted('last')]).toEqual([1, 2]);
    await store.removeShop('months');
  });

  test('“last” reaches back from the last event', async () => {
    expect(await journeys({ period: { last: '2d', take: 'touching' } })).toBe(2);
  });
});

describe('a cut', () => {
  test('leaves a journey only the channel of what is left of it', async () => {
    const mail = { journey: 'channel', operator: 'is' as const, value: 'mail' };
    const bought = { events: { activity: 'Order Completed' } };
    expect(await journeys({ where: [mail] })).toBe(1);
    // Ann came by mail; her order tells no channel.
    expect(await journeys({ where: [bought] })).toBe(1);
    expect(await journeys({ where: [bought, mail] })).toBe(0);
    expect(await journeys({ where: [bought, { not: mail }] })).toBe(1);
  });
});

describe('what a segment is made of', () => {
  test('done or not within a time back from the last event, and so often', async () => {
    const viewed = { activity: 'Product Viewed' };
    // The last event is on the 6th at 10: ann's and cat's looks, not bob's on the 2nd.
    expect(await journeys({ where: [{ with: viewed, last: '2d' }] })).toBe(2);
    expect(await journeys({ where: [{ without: viewed, last: '2d' }] })).toBe(1);
    expect(await journeys({ where: [{ with: viewed, times: { atLeast: 2 } }] })).toBe(1);
    expect(await journeys({ where: [{ with: viewed, times: { atLeast: 2 }, last: '2d' }] })).toBe(0);
    expect(await journeys({ where: [{ with: { activity: 'Cart Viewed' }, last: '4d' }] })).toBe(1);
  });

  test('so much spent', async () => {
    const spent = (customer: string, value: string) =>
      event(customer, at(2, 9), 'Order Completed', { amount: { value, currency: 'EUR' } });
    await store.append('spending', {
      events: [spent('dan', '20'), spent('eve', '120'), event('fay', at(2, 9), 'Cart Viewed')],
    });
    const worth = async (bounds: object) => {
      const asked = MapQuestion.parse({ kind: 'map', object: 'customer', where: [{ worth: bounds }] });
      return (await ask(store, 'spending', asked)).meta.journeys;
    };
    expect([
      await worth({ atLeast: 100 }),
      await worth({ atMost: 20 }),
      await worth({ atLeast: 20, atMost: 120 }),
    ]).toEqual([1, 2, 2]);
    await store.removeShop('spending');
  });
});

describe('comparison with other journeys', () => {
  test('counts the steps of a blueprint in journeys of one type on both sides', async () => {
    const read = (id: string, day: number, customer: string, sessions: readonly string[]): ShopEvent => ({
      id,
      time: at(day, 10),
      activity: 'Sign Read',
      objects: [
        { type: 'customer', id: customer },
        ...sessions.map((session) => ({ type: 'session', id: session })),
      ],
    });
    const events = [read('r1', 1, 'xi', ['s1', 's2']), read('r2', 3, 'yo', ['s3']), read('r3', 3, 'zoe', [])];
    await store.saveShop('sides', ShopSettings.parse({}));
    await store.append('sides', { events });
    const days = (from: string, to: string) => ({ period: { from, to } });
    const [first, later] = [days('2026-01-01', '2026-01-02'), days('2026-01-03', '2026-01-04')];
    const told = (question: object) =>
      ask<'blueprint'>(store, 'sides', BlueprintQuestion.parse({ kind: 'blueprint', ...question }));
    const countedIn = ({ steps }: Pick<BlueprintAnswer, 'steps'> = { steps: [] }) =>
      steps.flatMap(({ name, leading, metrics }) =>
        name === 'Sign Read' ? [[leading, metrics.journeys]] : [],
      );
    expect(countedIn(await told(later))).toEqual([['customer', 2]]);
    const both = await told({ ...first, compare: later });
    expect([countedIn(both), countedIn(both.compared)]).toEqual([[['session', 2]], [['session', 1]]]);
  });

  test('asks the same of them', async () => {
    const compare = { where: [{ journey: 'channel' as const, operator: 'is' as const, value: 'ads' }] };
    const answer = (await ask(store, 'shop', {
      kind: 'map',
      limit: 5,
      object: 'customer',
      where: [{ segment: 'buyers' }],
      compare,
    })) as MapAnswer & { compared?: MapAnswer };
    expect([answer.meta.journeys, answer.compared?.meta.journeys]).toEqual([1, 1]);
    expect(answer.compared?.objects['customer']?.variants[0]?.activities.at(-1)).toBe('Cart Viewed');
  });
});

describe('breakdowns', () => {
  const split = async (by: string, attribution: 'first' | 'last' | 'all' = 'first') => {
    const facts = await readFacts(store, 'shop');
    const order = { facts, objectType: 'customer', span: null, where: [], bots: 'out' as const };
    const stages = new Map([['Product Viewed', 'consideration' as const]]);
    const source = groupedSource(order, { breakdown: { by, attribution, limit: 20 }, stages });
    const rows = source.everyShard(`SELECT object_id, grp FROM ${source.journeys}`);
    const sql = `SELECT grp, arraySort(groupArray(object_id)) AS who FROM ${rows} GROUP BY grp ORDER BY grp`;
    const found = await store.query<{ grp: string; who: string[] }>(source.binder.statement(sql));
    return Object.fromEntries(found.map(({ grp, who }) => [grp, who.join(' ')]));
  };

  test('by what a journey as a whole says of itself', async () => {
    expect(await split('channel')).toEqual({ '': 'cat', ads: 'bob', mail: 'ann' });
    expect(await split('events')).toEqual({ 1: 'cat', 3: 'ann bob' });
  });

  test('by an attribute of the object', async () => {
    expect(await split('object.text.country')).toEqual({ '': 'cat', DE: 'bob', NL: 'ann' });
  });

  test('by a property of its events: the first, the last, or each', async () => {
    expect(await split('text.browser')).toEqual({ '': 'cat', Chrome: 'bob', Firefox: 'ann' });
    expect(await split('text.browser', 'last')).toEqual({ '': 'cat', Chrome: 'bob', Safari: 'ann' });
    expect(await split('text.browser', 'all')).toEqual({
      '': 'cat',
      Chrome: 'bob',
      Firefox: 'ann',
      Safari: 'ann',
    });
  });

  test('by stage and by segment', async () => {
    expect(await split('stage')).toEqual({ consideration: 'ann bob cat' });
    expect(await split('segment')).toEqual({ buyers: 'ann', lookers: 'ann bob cat' });
  });
});
