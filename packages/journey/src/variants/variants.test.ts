import {
  ExitsQuestion,
  FunnelQuestion,
  JourneysQuestion,
  type MapAnswer,
  type MapQuestion,
  MatrixQuestion,
  PathsQuestion,
  ShopSettings,
  ThroughputQuestion,
  type ShopEvent,
  type VariantsAnswer,
  VariantsQuestion,
  type Where,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inquire } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { ask } from '../ask.js';
import { journeySource } from '../source/source.js';
import { explaining } from '../testing/explaining.js';

const START = Date.parse('2026-03-01T10:00:00Z');
const MINUTE = 60_000;

/** A journey of one order: its activities, ten minutes apart. */
function journey(order: string, activities: readonly string[], minutes = 10): ShopEvent[] {
  return activities.map((activity, at) => ({
    id: `${order}-${at}`,
    time: new Date(START + at * minutes * MINUTE).toISOString(),
    activity,
    position: at,
    objects: [{ type: 'order', id: order }],
    ...(activity === 'Order Completed' && { amount: { value: '10.00', currency: 'EUR' } }),
    ...(activity === 'Order Refunded' && { amount: { value: '4.00', currency: 'EUR' } }),
  }));
}

const SHORT = ['Order Completed', 'Item Picked'];
const GOOD = ['Order Completed', 'Item Picked', 'Parcel Delivered'];
const BACK = [...GOOD, 'Return Requested'];
const REFUNDED = ['Order Completed', 'Order Refunded'];

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  const ways = [SHORT, SHORT, SHORT, BACK, BACK, GOOD, GOOD, REFUNDED];
  const events = ways.flatMap((way, at) => journey(`o${at}`, way, at === 0 ? 40 : 10));
  const item = { type: 'item', id: 'i' };
  const picked = { id: 'i', time: '2026-03-02T10:00:00Z', activity: 'Item Picked', objects: [item] };
  await store.append('shop', { events: [...events, picked] });
});
afterAll(() => store.close());

const variantsOf = (question: Record<string, unknown> = {}): Promise<VariantsAnswer> =>
  ask(store, 'shop', { kind: 'variants', object: 'order', limit: 20, ...question });

describe('variants', () => {
  test('most first, ties by name, with the share that they cover', async () => {
    const { variants, variantCount, cut, meta } = await variantsOf();
    expect(variants.map(({ activities, count }) => [activities, count])).toEqual([
      [SHORT, 3],
      [GOOD, 2],
      [BACK, 2],
      [REFUNDED, 1],
    ]);
    expect(variants.map(({ share }) => share)).toEqual([3 / 8, 2 / 8, 2 / 8, 1 / 8]);
    expect(variants.map(({ cumulative }) => cumulative)).toEqual([3 / 8, 5 / 8, 7 / 8, 1]);
    expect([variantCount, cut, meta.journeys]).toEqual([4, { variants: 0, journeys: 0 }, 8]);
  });

  test('time from first event to last, worth, and whether the goal is reached', async () => {
    const { variants, goal, currency } = await variantsOf();
    expect(variants[0]?.seconds).toMatchObject({ mean: 1200, p50: 600 });
    expect(variants[0]?.seconds.p90).toBeCloseTo(600 + 0.8 * 1800, 6);
    expect(variants.map(({ worth }) => worth)).toEqual([
      { total: 30, mean: 10 },
      { total: 20, mean: 10 },
      { total: 20, mean: 10 },
      { total: 6, mean: 6 },
    ]);
    expect(variants.map(({ reached }) => reached)).toEqual([false, true, false, false]);
    expect([goal?.reach, currency]).toEqual([['Parcel Delivered'], 'EUR']);
  });

  test('the happy path is the most frequent way that reaches the goal, listed or not', async () => {
    const listed = await variantsOf();
    expect(listed.happyPath).toMatchObject({ activities: GOOD, count: 2, share: 0.25, reached: true });
    const cut = await variantsOf({ limit: 1 });
    expect(cut.variants).toHaveLength(1);
    expect(cut.happyPath).toEqual(listed.happyPath);
    expect(listed.variants.map(({ happy }) => happy)).toEqual([false, true, false, false]);
    expect(cut.cut).toEqual({ variants: 3, journeys: 5 });
  });

  test('where no way reaches the goal there is no happy path', async () => {
    const without = [{ without: { activity: 'Parcel Delivered' } }];
    const { happyPath, variants } = await variantsOf({ where: without, limit: 1 });
    expect([happyPath, variants.length]).toEqual([null, 1]);
  });

  test('a type without a goal reaches none', async () => {
    const { happyPath, goal, variants } = await variantsOf({ object: 'item' });
    expect([happyPath, goal, variants[0]?.reached]).toEqual([null, null, null]);
  });

  test('filters leave ways that agree with the journeys that are left', async () => {
    const { variants, meta } = await variantsOf({
      where: [{ events: { activity: ['Item Picked', 'Parcel Delivered'] } }],
    });
    expect(variants.map(({ activities, count }) => [activities, count])).toEqual([
      [['Item Picked', 'Parcel Delivered'], 4],
      [['Item Picked'], 3],
    ]);
    expect(meta.journeys).toBe(7);
  });

  test('a period without journeys has no ways', async () => {
    const answer = await variantsOf({ period: { from: '2020-01-01', to: '2020-01-02' } });
    expect(answer).toMatchObject({ variants: [], variantCount: 0, cut: { journeys: 0 }, happyPath: null });
  });
});

describe('what ways cost', () => {
  const ACTIVITIES = [
    'Order Completed',
    'Item Picked',
    'Parcel Packed',
    'Parcel Handed Over',
    'Ticket Replied',
  ];
  const picking = {
    id: 'picking',
    name: 'Picking',
    hourlyRate: 20,
    activities: ['Item Picked', 'Parcel Packed'],
  };
  const day = [{ from: '09:00', to: '12:00' }];
  const hours = { hours: { sunday: day, monday: day } };

  /** Three ways, of two hours between events, that start on a Sunday at ten. */
  const shopOf = async (shop: string, teams: readonly unknown[]) => {
    await store.saveShop(shop, ShopSettings.parse({ teams }));
    const ways = [ACTIVITIES.slice(0, 4), ACTIVITIES.slice(0, 4), ACTIVITIES, ACTIVITIES.slice(0, 2)];
    await store.append(shop, { events: ways.flatMap((way, at) => journey(`o${at}`, way, 120)) });
    const asked = { object: 'order', limit: 20 };
    const { variants } = await ask(store, shop, { kind: 'variants', ...asked });
    const throughput = await ask(store, shop, ThroughputQuestion.parse({ kind: 'throughput', ...asked }));
    return { costs: variants.map(({ cost }) => cost), teams: throughput.teams };
  };

  test('without teams nothing tells it', async () => {
    expect((await shopOf('none', [])).costs).toEqual([null, null, null]);
  });

  test('a team that takes over from nobody of its own is not seen to work', async () => {
    const { costs } = await shopOf('single', [{ ...picking, activities: ['Item Picked'] }]);
    expect(costs).toEqual([null, null, null]);
  });

  test('the time between two steps of a team, at its rate: of all journeys and of one', async () => {
    const { costs } = await shopOf('round', [picking]);
    expect(costs).toEqual([
      { minutes: 240, unpriced: 0, total: 80, mean: 40 },
      null,
      { minutes: 120, unpriced: 0, total: 40, mean: 40 },
    ]);
  });

  test('in its working hours alone, and together as throughput tells it', async () => {
    const { costs, teams } = await shopOf('hours', [
      { ...picking, activities: ACTIVITIES.slice(0, 2), calendar: hours },
      { ...picking, id: 'packing', activities: ACTIVITIES.slice(2, 4) },
    ]);
    // From ten to twelve; two hours in a team that has no calendar.
    expect(costs[0]).toEqual({ minutes: 480, unpriced: 0, total: 160, mean: 80 });
    const late = await shopOf('late', [{ ...picking, calendar: hours }]);
    // The parcel is packed at two, and was picked at twelve: nobody of this team was there.
    expect(late.costs[0]).toEqual({ minutes: 0, unpriced: 0, total: 0, mean: 0 });
    const labour = teams.map((each) => each.labour);
    expect(costs.reduce((sum, cost) => sum + (cost?.minutes ?? 0), 0)).toBe(
      labour.reduce((sum, each) => sum + (each?.minutes ?? 0), 0),
    );
    expect(costs.reduce((sum, cost) => sum + (cost?.total ?? 0), 0)).toBe(
      labour.reduce((sum, each) => sum + (each?.cost ?? 0), 0),
    );
  });

  test('what a team without a rate does is time that no money stands for', async () => {
    const { hourlyRate: _, ...free } = picking;
    expect((await shopOf('free', [free])).costs[0]).toEqual({
      minutes: 240,
      unpriced: 240,
      total: null,
      mean: null,
    });
    const both = await shopOf('both', [
      { ...free, activities: ACTIVITIES.slice(0, 2) },
      { ...picking, id: 'packing', activities: ACTIVITIES.slice(2, 4) },
    ]);
    expect(both.costs[0]).toEqual({ minutes: 480, unpriced: 240, total: 80, mean: 40 });
  });
});

describe('what is evidence and no step', () => {
  const measured = (names: readonly string[], at: number) =>
    journey(`m${at}`, names).map((event) => ({
      ...event,
      channel: at === 0 ? 'shop' : 'web',
      numbers: event.activity === 'Page Measured' ? { inp: 400 + 200 * at } : {},
      objects: [{ type: 'customer', id: `m${at}` }],
    }));
  const WAY = ['Page Viewed', 'Order Completed'];
  const LONG = ['Page Viewed', 'Page Measured', 'Order Completed'];
  const mapOf = (more: Partial<MapQuestion> = {}) =>
    ask<'map'>(store, 'measured', { kind: 'map', object: 'customer', limit: 20, ...more });
  const stepsIn = (map: MapAnswer) => map.objects['customer']?.activities.map(({ activity }) => activity);

  beforeAll(() =>
    store.append('measured', {
      events: [...[WAY, LONG, LONG].flatMap(measured), ...journey('o', ['Order Completed', 'Parcel Packed'])],
    }),
  );
  const kindOf = async (type: string, where: Where = []) => {
    const question = { kind: 'map', object: type, where } as const;
    const inquiry = await inquire(store, { shop: 'measured', question }, {});
    return journeySource(stepsOf(inquiry, type, 'starting')).kind;
  };

  test('makes no ways, waits or flows, and is drawn nowhere', async () => {
    const { variants } = await ask<'variants'>(store, 'measured', {
      kind: 'variants',
      object: 'customer',
      limit: 20,
    });
    expect(variants.map(({ activities, count }) => [activities, count])).toEqual([[WAY, 3]]);
    expect(stepsIn(await mapOf())?.sort()).toEqual(['Order Completed', 'Page Viewed']);
    const { steps } = await ask<'blueprint'>(store, 'measured', { kind: 'blueprint', steps: 24 });
    expect(steps.flatMap(({ activities }) => activities)).not.toContain('Page Measured');
    // What is listed behind the drawing are the journeys that it counts.
    const directly = {
      followed: { first: { activity: 'Page Viewed' }, then: { activity: 'Order Completed' }, directly: true },
    };
    const asked = JourneysQuestion.parse({ kind: 'journeys', object: 'customer', where: [directly] });
    expect((await ask<'journeys'>(store, 'measured', asked)).count).toBe(3);
  });

  test('takes nothing from journeys that have none, and of others what their arrays hold', async () => {
    expect(await kindOf('order')).toBe('stored');
    expect(await kindOf('customer')).toBe('cut');
    const where: Where = [{ journey: 'channel', operator: 'is', value: 'web' }];
    expect(await kindOf('customer', where)).toBe('cut');
    expect(await kindOf('customer', [...where, { events: { activity: 'Page Viewed' } }])).toBe('told');
    expect((await mapOf({ where })).meta.journeys).toBe(2);
    const { groups } = await mapOf({ breakdown: { by: 'channel', limit: 5, attribution: 'first' } });
    expect(groups?.map(({ value, journeys }) => [value, journeys])).toEqual([
      ['web', 2],
      ['shop', 1],
    ]);
  });

  test('is counted in no group by how many events or seconds a journey has', async () => {
    const split = { breakdown: { by: 'events', limit: 5, attribution: 'first' } } as const;
    const told = [
      await mapOf(split),
      ...(await Promise.all(
        [
          VariantsQuestion.parse({ kind: 'variants', object: 'customer', ...split }),
          PathsQuestion.parse({
            kind: 'paths',
            object: 'customer',
            from: { activity: 'Page Viewed' },
            ...split,
          }),
          MatrixQuestion.parse({ kind: 'matrix', object: 'customer', of: 'steps', ...split }),
          ThroughputQuestion.parse({ kind: 'throughput', object: 'customer', ...split }),
          ExitsQuestion.parse({ kind: 'exits', object: 'customer', by: 'activity', ...split }),
        ].map((question) => ask(store, 'measured', question)),
      )),
    ];
    for (const answer of told) {
      const groups = 'groups' in answer ? answer.groups : [];
      expect(
        groups?.map(({ value, journeys }) => [value, journeys]),
        answer.kind,
      ).toEqual([['2', 3]]);
    }
  });

  test('tells of a journey what a filter asks by a property alone, and is no step for it', async () => {
    const slow = { where: [{ property: 'number.inp', operator: '>' as const, value: 700 }] };
    const map = await mapOf({ where: [{ with: slow }] });
    expect(map.meta.journeys).toBe(1);
    expect(stepsIn(map)?.sort()).toEqual(['Order Completed', 'Page Viewed']);
    expect((await mapOf({ where: [{ without: slow }] })).meta.journeys).toBe(2);
    const listed = JourneysQuestion.parse({ kind: 'journeys', object: 'customer', where: [{ with: slow }] });
    expect((await ask<'journeys'>(store, 'measured', listed)).count).toBe(1);
  });

  test('is a step of whoever asks for it by name, and stays an event everywhere else', async () => {
    const named = { activity: ['Page Viewed', 'Page Measured', 'Order Completed'] };
    expect(stepsIn(await mapOf({ where: [{ events: named }] }))).toContain('Page Measured');
    const funnel = FunnelQuestion.parse({
      kind: 'funnel',
      object: 'customer',
      steps: [{ activity: 'Page Viewed' }, { activity: 'Page Measured' }],
    });
    expect((await ask<'funnel'>(store, 'measured', funnel)).overall.journeys).toBe(2);
  });
});
