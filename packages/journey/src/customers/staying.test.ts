import {
  ChurnQuestion,
  NextOrderQuestion,
  RecommendationQuestion,
  ShopSettings,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Two hundred customers whose orders are known by rule: customer n orders on day n mod 40 and then every 5 + n mod 11 days;
 * the even ones, who come by mail, stop after 1 + n mod 5 orders; the odd ones, by ads, go on until the end.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T12:00:00Z');
const LAST = 200;
const CUSTOMERS = 200;

function daysOf(n: number): number[] {
  const most = n % 2 === 0 ? 1 + (n % 5) : Infinity;
  const days: number[] = [];
  for (let day = n % 40; day <= LAST && days.length < most; day += 5 + (n % 11)) days.push(day);
  // Customer 4 comes back after a year's silence in small.
  return n === 4 ? [...days, 190] : days;
}

function eventsOf(n: number): ShopEvent[] {
  return daysOf(n).map((day, at) => ({
    id: `o${n}-${at}`,
    time: new Date(START + day * DAY).toISOString(),
    activity: 'Order Completed',
    channel: n % 2 === 0 ? 'mail' : 'ads',
    amount: { value: `${10 + (n % 7)}.00`, currency: 'EUR' },
    objects: [
      { type: 'customer', id: `c${n}` },
      { type: 'product', id: n % 2 === 0 ? 'tea' : (['beans', 'mill', 'filter'][(n + at) % 3] ?? '') },
    ],
  }));
}

const numbers = Array.from({ length: CUSTOMERS }, (_, n) => n);
const stockEvent = (id: string, day: number, activity: string, product: string): ShopEvent => ({
  id,
  time: new Date(START + day * DAY).toISOString(),
  activity,
  objects: [{ type: 'product', id: product }],
});

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Lisbon' }));
  await store.append('shop', {
    events: [
      ...numbers.flatMap(eventsOf),
      stockEvent('s1', 10, 'Item Out of Stock', 'mill'),
      stockEvent('s2', 20, 'Item Restocked', 'mill'),
      stockEvent('s3', 150, 'Item Out of Stock', 'filter'),
    ],
    objects: [{ type: 'product', id: 'mill', text: { name: 'Hand mill' }, numbers: { margin: 0.9 } }],
  });
});
afterAll(() => opened.close());

describe('churn', () => {
  const asked = (more: object = {}) =>
    ask<'churn'>(store, 'shop', ChurnQuestion.parse({ kind: 'churn', silence: '30d', ...more }));

  test('counts who fell silent, by hand, and draws Kaplan and Meier’s curve', async () => {
    const { all, customers, silence } = await asked({ points: 1000 });
    const quiet = (n: number): boolean => {
      const days = [...daysOf(n), LAST];
      return days.some((day, at) => at > 0 && day - (days[at - 1] ?? day) > 30);
    };
    expect({ customers, silence }).toEqual({ customers: CUSTOMERS, silence: 30 });
    expect(all).toMatchObject({ customers: CUSTOMERS, left: numbers.filter(quiet).length, returned: 1 });
    // Whoever ordered once and no more left when thirty days were over.
    const once = numbers.filter((n) => n % 2 === 0 && n % 5 === 0).length;
    expect(all?.points[0]).toMatchObject({ day: 30, atRisk: CUSTOMERS, staying: 1 - once / CUSTOMERS });
    const staying = all?.points.map((point) => point.staying) ?? [];
    expect(staying).toEqual([...staying].sort((a, b) => b - a));
  });

  test('tells segments apart, and how likely each is still there', async () => {
    const { curves, differ } = await asked({ breakdown: { by: 'channel' } });
    expect(curves.map(({ value, customers }) => ({ value, customers }))).toEqual([
      { value: 'ads', customers: 100 },
      { value: 'mail', customers: 100 },
    ]);
    const [ads, mail] = curves;
    expect(ads?.left).toBe(0);
    expect(ads?.alive ?? 0).toBeGreaterThan((mail?.alive ?? 1) + 0.3);
    expect(differ?.pValue).toBeLessThan(1e-6);
  });

  test('says that nobody left', async () => {
    const answer = await asked({ silence: '365d' });
    expect(answer).toMatchObject({
      all: null,
      cannotEstimate: { reason: expect.stringContaining('none of them left') },
    });
  });
});

describe('next-order', () => {
  const asked = (more: object = {}) =>
    ask<'next-order'>(store, 'shop', NextOrderQuestion.parse({ kind: 'next-order', ...more }));

  test('puts first who is likeliest to order, with dates after the watch', async () => {
    const { listed, other, estimate, until, customers } = await asked({ limit: 30 });
    expect({ until, customers, other }).toEqual({ until: '2026-07-20', customers: CUSTOMERS, other: 170 });
    expect(listed.every(({ id }) => Number(id.slice(1)) % 2 === 1)).toBe(true);
    const within = listed.map((each) => each.within);
    expect(within).toEqual([...within].sort((a, b) => b - a));
    for (const { next, ever, within: soon, alive } of listed) {
      expect(soon).toBeLessThanOrEqual(ever);
      expect(ever).toBeLessThanOrEqual(alive + 1e-9);
      const dates = [until, next.from ?? '', next.median ?? '', next.to ?? ''];
      expect(dates).toEqual([...dates].sort());
    }
    expect(estimate?.within).toBeGreaterThan(50);
    expect(estimate?.within).toBeLessThan(CUSTOMERS);
  });

  test('tells of the parts of a breakdown out of what all of them tell', async () => {
    const answer = await asked({ limit: 1000 });
    const { groups = [], rest } = await asked({ limit: 1000, breakdown: { by: 'events', limit: 2 } });
    const parts = [...groups, ...(rest ? [rest] : [])];
    expect(parts).toHaveLength(3);
    expect(parts.every(({ customers, told, journeys }) => customers === CUSTOMERS && told === journeys)).toBe(
      true,
    );
    expect(parts.flatMap(({ listed }) => listed.map(({ id, ever }) => `${id} ${ever}`)).sort()).toEqual(
      answer.listed.map(({ id, ever }) => `${id} ${ever}`).sort(),
    );
    const within = parts.reduce((sum, { estimate }) => sum + (estimate?.within ?? NaN), 0);
    expect(within).toBeCloseTo(answer.estimate?.within ?? NaN, 6);
  });

  test('says why there is none', async () => {
    const answer = await asked({ where: [{ journey: 'events', operator: '<', value: 2 }] });
    expect(answer.estimate).toBeNull();
    expect(answer.listed).toEqual([]);
    expect(answer.cannotEstimate?.reason).toContain('cannot be estimated');
  });
});

describe('recommendation, by what the shop knows', () => {
  const answered = (more: object) => {
    const question = RecommendationQuestion.parse({ kind: 'recommendation', limit: 3, ...more });
    return ask<'recommendation'>(store, 'shop', question);
  };
  const asked = async (more: object) =>
    (await answered(more)).recommended[0]?.products.map(({ product }) => product);

  test('calls products by the names they give themselves, of those it tells of', async () => {
    expect((await answered({ to: { products: ['beans'] } })).names).toEqual({ mill: 'Hand mill' });
    expect((await answered({ to: { products: ['mill'] }, rules: { excluded: ['mill'] } })).names).toEqual({
      mill: 'Hand mill',
    });
    expect((await answered({ to: { products: ['beans'] }, rules: { excluded: ['mill'] } })).names).toEqual(
      {},
    );
  });

  test('falls back on what is popular in a segment', async () => {
    expect((await asked({ to: { inSegment: 'hibernating' } }))?.[0]).toBe('tea');
    expect((await asked({ to: { inSegment: 'champions' } }))?.[0]).not.toBe('tea');
    const everybody = await asked({ to: { inSegment: 'hibernating' }, fallback: 'all' });
    expect(everybody).toEqual(await asked({ to: { inSegment: 'champions' }, fallback: 'all' }));
  });

  test('leaves out what the stock events say is out, until they say it is back', async () => {
    const to = { products: ['beans'] };
    expect(await asked({ to, rules: { inStock: 'now' } })).not.toContain('filter');
    expect(await asked({ to, rules: { inStock: 'now' } })).toContain('mill');
    expect(await asked({ to })).toContain('filter');
  });

  test('lifts what leaves a margin, as products say it or the question does', async () => {
    const to = { products: ['beans'] };
    expect((await asked({ to, rules: { marginWeight: 50 } }))?.[0]).toBe('mill');
    expect((await asked({ to, rules: { marginWeight: 50, margins: { filter: 1, mill: 0 } } }))?.[0]).toBe(
      'filter',
    );
  });
});
