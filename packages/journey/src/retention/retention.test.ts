import {
  Question,
  RetentionQuestion,
  ShopSettings,
  type RetentionAnswer,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/** When each customer ordered, and for how much. */
const ORDERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // Sunday evening and Monday morning: two weeks of the calendar, ten hours.
  a: [
    ['2026-03-01T22:00:00Z', '10.00'],
    ['2026-03-02T08:00:00Z', '0.10'],
  ],
  b: [
    ['2026-03-02T09:00:00Z', '20.00'],
    ['2026-03-17T09:00:00Z', '0.20'],
  ],
};

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  const events = Object.entries(ORDERS).flatMap(([customer, orders]) =>
    orders.map(
      ([time, value], at): ShopEvent => ({
        id: `${customer}${at}`,
        time,
        activity: 'Order Completed',
        objects: [{ type: 'customer', id: customer }],
        amount: { value, currency: 'EUR' },
        channel: customer === 'a' ? 'web' : 'app',
      }),
    ),
  );
  await store.append('shop', { events });
});
afterAll(() => store.close());

const event = { activity: 'Order Completed' };
const retention = (question: Record<string, unknown> = {}): Promise<RetentionAnswer> =>
  ask(
    store,
    'shop',
    RetentionQuestion.parse({
      kind: 'retention',
      object: 'customer',
      start: event,
      return: event,
      intervals: 4,
      ...question,
    }),
  );
const returnedOf = ({ cohorts }: RetentionAnswer) =>
  cohorts.map(({ from, returned }) => [from.slice(0, 10), ...returned]);

describe('retention', () => {
  test('by the calendar, a night lies between two weeks', async () => {
    expect(returnedOf(await retention())).toEqual([
      ['2026-02-23', 1, 1, 0, 0],
      ['2026-03-02', 1, 0, 1, 0],
    ]);
  });

  test('rolling, it does not', async () => {
    expect(returnedOf(await retention({ window: 'rolling' }))).toEqual([
      ['2026-02-23', 1, 0, 0, 0],
      ['2026-03-02', 1, 0, 1, 0],
    ]);
  });

  test('unbounded, who returns was retained until then', async () => {
    expect(returnedOf(await retention({ window: 'unbounded' }))[1]).toEqual(['2026-03-02', 1, 1, 1, 0]);
  });

  test('weeks begin as the shop says', async () => {
    await store.saveShop('shop', ShopSettings.parse({ weekStart: 'sunday' }));
    expect(returnedOf(await retention())).toEqual([['2026-03-01', 2, 0, 1, 0]]);
    await store.saveShop('shop', ShopSettings.parse({}));
  });

  test('says which intervals have begun, and what returns brought', async () => {
    const { cohorts, currency } = await retention({ money: true });
    expect(cohorts.map(({ begun }) => begun)).toEqual([4, 3]);
    expect(cohorts.map(({ money }) => money)).toEqual([
      ['10.00', '0.10', '0.00', '0.00'],
      ['20.00', '0.00', '0.20', '0.00'],
    ]);
    expect(currency).toBe('EUR');
  });

  test('a first order before the period brings nobody in', async () => {
    const period = { from: '2026-03-02', to: '2026-03-31' };
    const first = await retention({ period });
    expect(first.cohorts.map(({ size }) => size)).toEqual([1, 0, 0, 0, 0]);
    const every = await retention({ period, entry: 'every' });
    expect(every.cohorts.map(({ size }) => size)).toEqual([2, 0, 1, 0, 0]);
    expect([first.meta.journeys, every.meta.journeys]).toEqual([1, 2]);
  });

  test('a breakdown splits cohorts; what is beyond its limit is one', async () => {
    const { breakdowns, other } = await retention({ breakdown: { by: 'channel', limit: 1 } });
    expect(breakdowns?.map(({ value, cohorts }) => [value, cohorts.map(({ size }) => size)])).toEqual([
      ['app', [0, 1]],
    ]);
    expect([other?.values, other?.cohorts.map(({ size }) => size)]).toEqual([1, [1, 0]]);
  });

  test('lists who is behind a figure: of one cohort, of all that are old enough, of a group', async () => {
    const list = async (each: object, more: object = {}) => (await retention({ list: each, ...more })).list;
    expect(await list({ cohort: '2026-03-03T00:00:00Z', after: 2 })).toEqual({ total: 1, objects: ['b'] });
    expect(await list({ cohort: '2026-02-23T00:00:00Z', after: 2 })).toEqual({ total: 0, objects: [] });
    expect(await list({ after: 0, limit: 1, offset: 1 })).toEqual({ total: 2, objects: ['b'] });
    // The third week after has not begun for the second cohort.
    expect(await list({ after: 3 }, { window: 'unbounded' })).toEqual({ total: 0, objects: [] });
    const breakdown = { by: 'channel', limit: 1 };
    expect(await list({ after: 0, group: { value: 'app' } }, { breakdown })).toMatchObject({
      objects: ['b'],
    });
    expect(await list({ after: 0, group: 'other' }, { breakdown })).toMatchObject({ objects: ['a'] });
  });

  test('nobody starts, so there are no cohorts', async () => {
    expect((await retention({ where: [{ without: event }] })).cohorts).toEqual([]);
  });
});

describe('wrong questions name their field', () => {
  test.each([
    [{ intervals: 0 }, 'intervals'],
    [{ interval: 'year' }, 'interval'],
    [{ minimum: 0 }, 'minimum'],
  ])('%j', (more, field) => {
    const asked = { kind: 'retention', object: 'customer', start: event, return: event, ...more };
    const parsed = Question.safeParse(asked);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  test.each([
    [{ start: { activity: 'Order Compleeted' } }, 'start.activity'],
    [{ list: { after: 4 } }, 'list.after'],
    [{ list: { after: 1, group: 'other' } }, 'list.group'],
    [{ interval: 'hour', period: { from: '2026-01-01', to: '2026-12-31' } }, 'interval'],
  ])('%j', async (more, field) => {
    await expect(retention(more)).rejects.toMatchObject({ field });
  });
});
