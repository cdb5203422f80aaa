import { openDemo } from '@throughline/demo';
import { ask } from '@throughline/journey';
import { KpisQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importDemo } from './demo-shop.js';

const demo = openDemo({ events: 30_000, seed: 11 });
let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  await importDemo(store, demo);
});
afterAll(() => store.close());

const asked = (more: object = {}) =>
  ask<'kpis'>(store, 'demo', KpisQuestion.parse({ kind: 'kpis', ...more }));

test('orders and money are those of the shop’s own books, to the cent', async () => {
  const { figures } = await asked();
  const { base } = demo.truth();
  expect(figures.orders.value).toBe(base.orders);
  expect(figures.revenue.value).toEqual({
    currency: 'EUR',
    gross: base.revenue,
    refunds: base.refunds,
    net: base.net,
  });
  expect(figures.averageOrderValue.value).toBeCloseTo(Number(base.revenue) / base.orders, 4);
});

test('days add up to the whole, weeks and months do too', async () => {
  const { figures } = await asked();
  for (const interval of ['day', 'week', 'month']) {
    const { intervals = [] } = await asked({ interval });
    const sum = (of: (each: (typeof intervals)[number]['figures']) => number) =>
      intervals.reduce((total, each) => total + of(each.figures), 0);
    expect(sum(({ sessions }) => sessions.n)).toBe(figures.sessions.n);
    expect(sum(({ orders }) => orders.n)).toBe(figures.orders.n);
    expect(sum(({ firstReply }) => firstReply.of)).toBe(figures.firstReply.of);
    expect(sum(({ onTimeDelivery }) => onTimeDelivery.n)).toBe(figures.onTimeDelivery.n);
    expect(sum(({ revenue }) => Math.round(100 * Number(revenue.value?.net)))).toBe(
      Math.round(100 * Number(figures.revenue.value?.net)),
    );
    expect(sum(({ visitors }) => visitors.n)).toBeGreaterThanOrEqual(figures.visitors.n);
  }
});

test('every figure can be told of the demo shop, in the bands that its page promises', async () => {
  const { figures } = await asked();
  const values = Object.entries(figures).filter(([, { value }]) => value === null);
  expect(values).toEqual([]);
  expect(figures.conversion.value).toBeGreaterThan(0.015);
  expect(figures.conversion.value).toBeLessThan(0.045);
  expect(figures.onTimeDelivery.value).toBeGreaterThan(0.8);
  expect(figures.onTimeDelivery.value).toBeLessThan(1);
  expect(figures.returnRate.value).toBeGreaterThan(0.03);
  expect(figures.firstReply.working?.p50).toBeLessThan(figures.firstReply.value?.p50 ?? 0);
});
