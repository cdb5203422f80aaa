import { BudgetQuestion, ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Sixty weeks. On search 100 to 500 are spent in a week, as a rule of its own, on ads 50 to 250; search brings a visit with an
 * order for every 25 spent until it tires, ads one for every 50; seven orders a week come directly. Orders are worth 35 to
 * 45; every other customer of search orders once more, without a visit.
 */

const DAY = 86_400_000;
const START = Date.parse('2025-01-06T10:00:00Z');
const WEEKS = 60;
const searchIn = (week: number) => 100 + ((week * 37) % 9) * 50;
const adsIn = (week: number) => 50 + ((week * 23) % 11) * 20;

function visit(id: string, day: number, channel: string | null, again: boolean): ShopEvent[] {
  const order = (name: string, on: number): ShopEvent => ({
    id: name,
    time: new Date(START + on * DAY + 3_600_000).toISOString(),
    activity: 'Order Completed',
    amount: { value: `${35 + ((day * 3 + id.length + name.length) % 3) * 5}.00`, currency: 'EUR' },
    objects: [{ type: 'customer', id }],
  });
  const seen: ShopEvent = {
    id: `v-${id}`,
    time: new Date(START + day * DAY).toISOString(),
    activity: 'Product Viewed',
    objects: [{ type: 'customer', id }],
    ...(channel === null ? {} : { channel }),
  };
  return [seen, order(`o-${id}`, day), ...(again ? [order(`p-${id}`, day + 6)] : [])];
}

const spent = (channel: string, week: number, value: number): ShopEvent => ({
  id: `s-${channel}-${week}`,
  time: new Date(START + week * 7 * DAY).toISOString(),
  activity: 'Spend Recorded',
  channel,
  amount: { value: value.toFixed(2), currency: 'EUR' },
  objects: [{ type: 'campaign', id: channel }],
});

function weekOf(week: number): ShopEvent[] {
  const visits = (name: string, count: number, channel: string | null) =>
    Array.from({ length: count }, (_, n) =>
      visit(`${name}${week}-${n}`, week * 7 + (n % 7), channel, name === 's' && n % 2 === 0),
    ).flat();
  const search = Math.round((searchIn(week) / 25) * (400 / (400 + searchIn(week))) * 2);
  return [
    spent('search', week, searchIn(week)),
    spent('ads', week, adsIn(week)),
    ...visits('s', search, 'search'),
    ...visits('a', Math.round(adsIn(week) / 50), 'ads'),
    ...visits('d', 7, null),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ margin: 0.5 }));
  await store.append('shop', { events: Array.from({ length: WEEKS }, (_, week) => weekOf(week)).flat() });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'budget'>(store, 'shop', BudgetQuestion.parse({ kind: 'budget', attribution: 'last', ...more }));
const weeks = Array.from({ length: WEEKS }, (_, week) => week);
const sum = (of: (week: number) => number) => weeks.reduce((total, week) => total + of(week), 0);

describe('budget', () => {
  test('sets what touchpoints brought beside what they cost', async () => {
    const { touchpoints, total, margin, currency } = await asked();
    expect({ margin, currency }).toEqual({ margin: 0.5, currency: 'EUR' });
    expect(touchpoints.map(({ channel }) => channel)).toEqual(['search', 'ads', 'direct']);
    const [search, ads, direct] = touchpoints;
    expect(search?.spend).toBe(sum(searchIn).toFixed(2));
    expect(ads?.orders).toBe(sum((week) => Math.round(adsIn(week) / 50)));
    expect(ads?.costPerOrder.estimate).toBeCloseTo(sum(adsIn) / (ads?.orders ?? NaN), 9);
    expect(ads?.newCustomers).toBe(ads?.orders);
    expect(search?.newCustomers).toBe(search?.orders);
    expect((search?.revenue ?? 0) / (search?.orders ?? NaN)).toBeGreaterThanOrEqual(35);
    // Orders without a visit come directly, and are nobody's first.
    expect(direct).toMatchObject({ spend: '0.00', newCustomers: 7 * WEEKS, returnOnSpend: null });
    expect(direct?.orders).toBeGreaterThan(7 * WEEKS + 300);
    expect(total?.orders).toBe(touchpoints.reduce((all, { orders }) => all + orders, 0));
  });

  test('tells what a customer is worth beside what one costs', async () => {
    const { touchpoints, cannotEstimate } = await asked({ horizon: '180d' });
    expect(cannotEstimate.lifetimeValue).toBeNull();
    const [search, ads] = touchpoints;
    // At half the worth of what they ordered so far, and more to come.
    expect(ads?.lifetimeValue).toBeGreaterThanOrEqual(17.5);
    expect(search?.lifetimeValue).toBeGreaterThan(ads?.lifetimeValue ?? Infinity);
    expect(search?.verdict).toBe('pays');
    expect(ads?.verdict).toBe('loses');
  });

  test('splits a budget by what more spend would bring', async () => {
    const { response, weeks: fitted } = await asked({ budget: 400, bounds: { ads: { max: 200 } } });
    expect(fitted?.count).toBeGreaterThanOrEqual(WEEKS - 1);
    expect(response?.channels.map(({ channel }) => channel).sort()).toEqual(['ads', 'search']);
    const split = Object.fromEntries(
      response?.split?.channels.map((each) => [each.channel, each.spend]) ?? [],
    );
    expect((split.search ?? 0) + (split.ads ?? 0)).toBeCloseTo(400, 0);
    expect(split.ads).toBeLessThanOrEqual(200);
  });

  test('tells nothing of money that came back where orders tell no amount, and says so', async () => {
    await store.saveShop('unpriced', ShopSettings.parse({ margin: 0.5 }));
    const events = Array.from({ length: 4 }, (_, week) => weekOf(week)).flat();
    await store.append('unpriced', {
      events: events.map(({ amount, ...event }) =>
        event.activity === 'Order Completed' || amount === undefined ? event : { ...event, amount },
      ),
    });
    const question = BudgetQuestion.parse({ kind: 'budget', attribution: 'last' });
    const { touchpoints, total, cannotEstimate } = await ask<'budget'>(store, 'unpriced', question);
    expect(cannotEstimate.revenue?.reason).toContain('The orders tell no amount');
    const untold = {
      revenue: null,
      returnOnSpend: null,
      contribution: null,
      lifetimeValue: null,
      verdict: null,
    };
    for (const point of [...touchpoints, total]) expect(point).toMatchObject(untold);
    expect(total?.orders).toBeGreaterThan(0);
    expect(total?.costPerOrder.estimate).toBeGreaterThan(0);
    expect((await asked()).cannotEstimate.revenue).toBeNull();
  });

  test('says what is missing', async () => {
    const short = await asked({ period: { from: '2025-03-01', to: '2025-04-30' } });
    expect(short.response).toBeNull();
    expect(short.cannotEstimate.response?.reason).toContain('week');
    const none = await asked({ spend: { activity: 'Ticket Opened' } });
    expect(none.cannotEstimate.touchpoints?.reason).toContain('spent');
    expect(none.touchpoints[0]).toMatchObject({ spend: '0.00', returnOnSpend: null });
    await expect(asked({ bounds: { radio: { max: 3 } } })).rejects.toMatchObject({ field: 'bounds.radio' });
  });
});
