import {
  type LifetimeValueAnswer,
  LifetimeValueQuestion,
  RecommendationQuestion,
  SegmentsQuestion,
  ShopSettings,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * A shop of three hundred customers in Lisbon, whose orders are known by rule: customer n ordered first on day n mod 60,
 * then every 3 + n mod 23 days, as often as AGAIN says; whoever has an even number buys tea, then a pot, then filters; the
 * others beans, then a mill.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T12:00:00Z');
const WARES = [
  ['tea', 'pot', 'filter', 'tea', 'filter'],
  ['beans', 'mill', 'beans', 'beans', 'mill'],
] as const;

/** Orders after the first, by n modulo its length: most customers leave soon, some stay for long. */
const AGAIN = [0, 1, 0, 2, 0, 3, 1, 0, 12, 0, 1, 5, 0, 2, 0, 1, 20, 0, 4] as const;

/** What orders are worth, by n modulo 6. */
const BASES = [1, 2, 2, 3, 5, 9] as const;

interface Order {
  readonly day: number;
  readonly ware: string;
  readonly amount: number;
}

function ordersOf(n: number): Order[] {
  return Array.from({ length: 1 + (AGAIN[n % AGAIN.length] ?? 0) }, (_, at) => ({
    day: (n % 60) + at * (3 + (n % 23)),
    ware: WARES[n % 2]?.[at % 5] ?? '',
    amount: (BASES[n % 6] ?? 0) * (7 + ((n * 5 + at * 3) % 7)),
  }));
}

function eventsOf(n: number): ShopEvent[] {
  const customer = { type: 'customer', id: `c${n}` };
  return ordersOf(n).flatMap(({ day, amount }, at): ShopEvent[] => {
    const time = (hour: number) => new Date(START + day * DAY + hour * 3_600_000).toISOString();
    const item = { type: 'item', id: `i${n}-${at}` };
    return [
      {
        id: `v${n}-${at}`,
        time: time(-1),
        activity: 'Product Viewed',
        channel: n % 3 === 0 ? 'mail' : 'ads',
        objects: [customer],
      },
      {
        id: `o${n}-${at}`,
        time: time(0),
        activity: 'Order Completed',
        amount: { value: `${amount}.00`, currency: 'EUR' },
        objects: [customer, item],
      },
      // A second order on the same day is the same to the models of lifetime.
      ...(n % 50 === 0
        ? [
            {
              id: `p${n}-${at}`,
              time: time(2),
              activity: 'Order Completed',
              objects: [customer],
            } satisfies ShopEvent,
          ]
        : []),
    ];
  });
}

const CUSTOMERS = 300;
const numbers = Array.from({ length: CUSTOMERS }, (_, n) => n);

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Lisbon' }));
  await store.append('shop', {
    events: numbers.flatMap(eventsOf),
    relations: numbers.flatMap((n) =>
      ordersOf(n).map(({ ware }, at) => ({
        from: { type: 'item', id: `i${n}-${at}` },
        to: { type: 'product', id: ware },
        qualifier: 'copy of',
      })),
    ),
  });
});
afterAll(() => opened.close());

const last = Math.max(...numbers.flatMap((n) => ordersOf(n).map(({ day }) => day)));
const dateOf = (day: number) => new Date(START + day * DAY).toISOString().slice(0, 10);

describe('lifetime-value', () => {
  const asked = (more: object = {}) =>
    ask<'lifetime-value'>(store, 'shop', LifetimeValueQuestion.parse({ kind: 'lifetime-value', ...more }));

  test('tells of each customer when they ordered, and whether they will', async () => {
    const answer = await asked({ limit: 1000 });
    expect(answer).toMatchObject({
      currency: 'EUR',
      customers: CUSTOMERS,
      until: dateOf(last),
      other: 0,
      cannotEstimate: null,
    });
    for (const each of answer.listed) {
      const orders = ordersOf(Number(each.id.slice(1)));
      expect(each).toMatchObject({
        orders: orders.length,
        first: dateOf(orders[0]?.day ?? NaN),
        last: dateOf(orders.at(-1)?.day ?? NaN),
      });
      expect(each.alive).toBeGreaterThanOrEqual(0);
      expect(each.alive).toBeLessThanOrEqual(1);
      const dates = [each.next.from, each.next.median, each.next.to].filter((date) => date !== null);
      expect(dates).toEqual([...dates].sort());
      expect([dateOf(last), ...dates].sort()[0]).toBe(dateOf(last));
      if (orders.length > 3) expect(dates).toHaveLength(3);
    }
    const [, second] = answer.listed;
    const one = await asked({ customers: [second?.id ?? ''], limit: 5 });
    expect(one).toMatchObject({ listed: [second], other: CUSTOMERS - 1, estimate: answer.estimate });
    const values = answer.listed.map(({ value }) => value ?? NaN);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(answer.estimate?.value).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0),
      6,
    );
    expect(Object.keys(answer.estimate?.params ?? {})).toEqual(['r', 'alpha', 'a', 'b']);
    expect(answer.meta.journeys).toBe(CUSTOMERS);
  });

  test('checks itself against what came', async () => {
    const { holdout } = await asked({ holdout: '60d', model: 'pareto-nbd', limit: 0 });
    const split = last - 60;
    const known = numbers.filter((n) => (ordersOf(n)[0]?.day ?? Infinity) <= split);
    const later = known.flatMap((n) => ordersOf(n).filter(({ day }) => day > split));
    expect(holdout).toMatchObject({ customers: known.length, actual: later.length });
    expect(holdout?.byOrders.reduce((sum, { customers }) => sum + customers, 0)).toBe(known.length);
    const months = new Map<string, number>();
    for (const n of known) {
      const month = dateOf(ordersOf(n)[0]?.day ?? NaN).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    expect(new Map(holdout?.byCohort.map(({ group, customers }) => [group, customers]))).toEqual(months);
  });

  test('counts what comes later for less', async () => {
    const plain = await asked({ limit: 1 });
    const discounted = await asked({ limit: 1, discount: 0.2 });
    const share = (discounted.estimate?.value ?? NaN) / (plain.estimate?.value ?? NaN);
    // Within the horizon of a year: less than nothing off, and less than the whole year's rate.
    expect(share).toBeLessThan(1);
    expect(share).toBeGreaterThan(1 / 1.2);
    expect(discounted.estimate?.expected).toBe(plain.estimate?.expected);
  });

  test('keeps to the period and the journeys that are asked for', async () => {
    const answer = await asked({
      period: { from: dateOf(0), to: dateOf(30) },
      where: [{ journey: 'channel', value: 'mail' }],
    });
    const mailed = numbers.filter((n) => n % 3 === 0 && (ordersOf(n)[0]?.day ?? Infinity) <= 30);
    expect(answer).toMatchObject({ customers: mailed.length, until: dateOf(30) });
  });

  test('tells of somebody who ordered on the last day for the first time', async () => {
    const answer = await asked({ period: { from: dateOf(0), to: dateOf(30) }, customers: ['c30'], limit: 5 });
    expect(answer.listed).toMatchObject([{ id: 'c30', orders: 1, first: dateOf(30) }]);
    const { from, to } = answer.listed[0]?.next ?? {};
    const days = [dateOf(30), from, to].map((day) => Date.parse(String(day)));
    expect(days).not.toContain(Number.NaN);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test('sums up and lists some, out of what all of them tell', async () => {
    const all = await asked({ limit: 1000 });
    const mailed = all.listed.filter(({ id }) => Number(id.slice(1)) % 3 === 0);
    const among = await asked({ limit: 1000, among: [{ journey: 'channel', value: 'mail' }] });
    expect(mailed.length).toBeLessThan(CUSTOMERS);
    expect(among).toMatchObject({ customers: CUSTOMERS, told: mailed.length, listed: mailed, other: 0 });
    expect(among.estimate?.params).toEqual(all.estimate?.params);
    const worth = mailed.reduce((sum, { value }) => sum + (value ?? NaN), 0);
    expect(among.estimate?.value).toBeCloseTo(worth, 6);
    expect(all.told).toBe(CUSTOMERS);
  });

  test('tells of the parts of a breakdown out of what all of them tell', async () => {
    const all = await asked({ limit: 1000, holdout: '60d' });
    const split = await asked({ limit: 1000, holdout: '60d', breakdown: { by: 'channel', limit: 1 } });
    const [ads] = split.groups ?? [];
    const isMailed = (id: string) => Number(id.slice(1)) % 3 === 0;
    const parts = [
      { part: ads, told: 200, meant: all.listed.filter(({ id }) => !isMailed(id)) },
      { part: split.rest, told: 100, meant: all.listed.filter(({ id }) => isMailed(id)) },
    ];
    for (const { part, told, meant } of parts) {
      expect(part).toMatchObject({ journeys: told, customers: CUSTOMERS, told, listed: meant, other: 0 });
      expect(part?.estimate?.params).toEqual(all.estimate?.params);
    }
    type Sums = Pick<LifetimeValueAnswer, 'estimate' | 'holdout'>;
    const added = (of: (each: Sums) => number | undefined) => {
      const sum = parts.reduce((total, { part }) => total + ((part ? of(part) : undefined) ?? NaN), 0);
      expect(sum).toBeCloseTo(of(all) ?? NaN, 6);
    };
    added(({ estimate }) => estimate?.expected);
    added(({ estimate }) => estimate?.value ?? undefined);
    added(({ holdout }) => holdout?.customers);
    added(({ holdout }) => holdout?.expected);
  });

  test('says why nothing can be estimated, and counts customers all the same', async () => {
    const once = { with: { activity: 'Order Completed' }, times: { atLeast: 1, atMost: 1 } };
    const answer = await asked({ where: [once] });
    expect(answer.estimate).toBeNull();
    expect(answer.listed).toEqual([]);
    expect(answer.cannotEstimate?.reason).toContain('no customer ordered a second time');
    expect(answer.customers).toBeGreaterThan(0);
  });

  test('draws what orders leave open to what shops are usually like, and says so', async () => {
    const answer = await asked({
      where: [{ with: { activity: 'Order Completed' }, times: { atLeast: 4, atMost: 4 } }],
    });
    expect(answer.estimate?.drawn?.reason).toContain('cannot be estimated, because');
    expect(answer.estimate?.expected).toBeGreaterThan(0);
    expect((await asked()).estimate?.drawn).toBeNull();
  });

  test('asks which events are orders where none earns money', async () => {
    const event = {
      id: 'e1',
      time: '2026-01-01T00:00:00Z',
      activity: 'Page Viewed',
      objects: [{ type: 'customer', id: 'a' }],
    };
    await store.append('window', { events: [event] });
    const question = LifetimeValueQuestion.parse({ kind: 'lifetime-value' });
    await expect(ask(store, 'window', question)).rejects.toThrow(
      'orders: no activity of this shop is known to earn money',
    );
  });
});

describe('segments', () => {
  const asked = (more: object = {}) =>
    ask<'segments'>(store, 'shop', SegmentsQuestion.parse({ kind: 'segments', ...more }));

  test('names customers by recency, frequency and money', async () => {
    const answer = await asked({ limit: 1000 });
    expect(answer.customers).toBe(CUSTOMERS);
    expect(answer.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(CUSTOMERS);
    for (const each of answer.listed) {
      const n = Number(each.id.slice(1));
      const orders = ordersOf(n);
      const times = n % 50 === 0 ? 2 : 1;
      expect(each).toMatchObject({
        recency: last - (orders.at(-1)?.day ?? NaN),
        frequency: orders.length * times,
        monetary: orders.reduce((sum, { amount }) => sum + amount, 0),
      });
    }
    const names = answer.segments.map(({ segment }) => segment);
    expect(names).toContain('champions');
    expect(names).toContain('hibernating');
  });

  test('lists the members of one', async () => {
    const { listed, other, segments } = await asked({ members: 'champions', limit: 3 });
    const champions = segments.find(({ segment }) => segment === 'champions');
    expect(listed).toHaveLength(3);
    expect(listed.every(({ segment }) => segment === 'champions')).toBe(true);
    expect(other).toBe((champions?.customers ?? 0) - 3);
    await expect(asked({ members: 'heroes' })).rejects.toThrow(
      'members: no customer is in a segment “heroes”',
    );
  });

  test('finds groups by behaviour', async () => {
    const answer = await asked({ by: 'behaviour', groups: 3, limit: 0 });
    expect(answer.segments.map(({ segment }) => segment)).toEqual(['1', '2', '3']);
    expect(answer.segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(answer.silhouette).toBeGreaterThan(0);
    expect(answer.other).toBe(CUSTOMERS);
  });
});

describe('recommendation', () => {
  const asked = (more: object = {}) =>
    ask<'recommendation'>(store, 'shop', RecommendationQuestion.parse({ kind: 'recommendation', ...more }));

  test('finds products through the items of orders', async () => {
    const answer = await asked({ to: { customers: ['c1', 'c2'], products: ['mill'] }, limit: 1 });
    expect(answer).toMatchObject({ customers: CUSTOMERS, products: 5 });
    // c1 bought beans and a mill, the mill last; c2 tea alone.
    expect(answer.recommended).toMatchObject([
      { customer: 'c1', products: [{ product: 'beans' }] },
      { customer: 'c2', products: [{ because: 'tea' }] },
      { customer: null, products: [{ product: 'beans', because: 'mill' }] },
    ]);
    expect(['pot', 'filter']).toContain(answer.recommended[1]?.products[0]?.product);
  });

  test('keeps the shop’s rules, and to the journeys that are asked for', async () => {
    const to = { products: ['tea'] };
    const { recommended } = await asked({ to, rules: { excluded: ['pot'], inStock: ['pot', 'filter'] } });
    expect(recommended[0]?.products.map(({ product }) => product)).toEqual(['filter']);
    const mailed = await asked({ where: [{ journey: 'channel', value: 'mail' }] });
    expect(mailed.customers).toBe(CUSTOMERS / 3);
  });

  test('is judged by what was bought at the end', async () => {
    const { evaluation } = await asked({
      evaluate: '200d',
      method: 'next-item',
      limit: 2,
      rules: { notFromLastOrders: 0 },
    });
    expect(evaluation?.method.customers).toBeGreaterThan(5);
    expect(evaluation?.method.hitRate).toBeGreaterThan(0.9);
  });

  test('says that there is nothing to recommend', async () => {
    const answer = await asked({ product: 'seller' });
    expect(answer).toMatchObject({
      products: 0,
      recommended: [],
      cannotEstimate: { reason: expect.stringContaining('Nothing can be recommended') },
    });
  });
});
