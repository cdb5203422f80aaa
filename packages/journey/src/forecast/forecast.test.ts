import { ForecastQuestion, ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * A shop in Lisbon that takes WEEK orders a day for twenty weeks, at ten euros each; ten more on the days of a sale. Tea is
 * in every order, a pot in the orders of Saturdays alone.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T12:00:00Z');
const WEEK = [3, 4, 5, 6, 7, 9, 2] as const;
const DAYS = 140;
const SALES = [17, 40, 66, 93, 120];

const dateOf = (day: number) => new Date(START + day * DAY).toISOString().slice(0, 10);
const ordersOn = (day: number) => (WEEK[day % 7] ?? 0) + (SALES.includes(day) ? 10 : 0);

function eventsOf(day: number): ShopEvent[] {
  return Array.from({ length: ordersOn(day) }, (_, at) => ({
    id: `o${day}-${at}`,
    time: new Date(START + day * DAY + at * 60_000).toISOString(),
    activity: 'Order Completed',
    amount: { value: '10.00', currency: 'EUR' },
    objects: [
      { type: 'customer', id: `c${day}-${at}` },
      { type: 'product', id: 'tea' },
      ...(day % 7 === 5 ? [{ type: 'product', id: 'pot' }] : []),
    ],
  }));
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Lisbon' }));
  // One event on the day after: the days before it are then whole.
  const close = { id: 'close', time: new Date(START + DAYS * DAY).toISOString(), activity: 'Page Viewed' };
  await store.append('shop', {
    events: [
      ...Array.from({ length: DAYS }, (_, day) => eventsOf(day)).flat(),
      { ...close, objects: [{ type: 'customer', id: 'c0-0' }] },
    ],
    objects: [{ type: 'product', id: 'tea', text: { name: 'Green tea', shelf: 'drinks' } }],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'forecast'>(store, 'shop', ForecastQuestion.parse({ kind: 'forecast', horizon: 14, ...more }));
const days = Array.from({ length: DAYS }, (_, day) => day);
const sale = { name: 'sale', days: [...SALES, 145].map(dateOf) };

describe('a forecast', () => {
  test('of orders a day knows the past and repeats its week', async () => {
    const { from, to, series, meta } = await asked({ method: 'mstl', events: [sale] });
    expect({ from, to }).toEqual({ from: dateOf(0), to: dateOf(DAYS - 1) });
    expect(series).toHaveLength(1);
    expect(series[0]?.past).toEqual(days.map(ordersOn));
    expect(meta.journeys).toBe(days.reduce((sum, day) => sum + ordersOn(day), 0));
    series[0]?.mean.forEach((mean, step) => {
      const expected = (WEEK[step % 7] ?? 0) + (step === 5 ? 10 : 0);
      expect(Math.abs(mean - expected), `${step}`).toBeLessThan(0.5);
    });
    expect(series[0]?.effects[0]?.effect).toBeCloseTo(10, 0);
  });

  test('of revenue is in the shop’s currency, by week from the end', async () => {
    const { series, currency } = await asked({
      measure: 'revenue',
      step: 'week',
      horizon: 2,
      method: 'mean',
    });
    expect(currency).toBe('EUR');
    expect(series[0]?.past).toHaveLength(20);
    expect(series[0]?.past[0]).toBe(360);
    expect(series[0]?.past.at(-3)).toBe(460);
  });

  test('of units by what products are puts those together that say the same', async () => {
    const { series } = await asked({ measure: 'units', by: 'shelf', method: 'snaive' });
    const products = await asked({ measure: 'units', method: 'snaive', limit: 5 });
    const [tea, pot] = products.series;
    expect(tea).toMatchObject({ product: 'tea', name: 'Green tea', value: null });
    expect(pot).toMatchObject({ product: 'pot', name: null });
    expect(series).toEqual([
      { ...tea, product: null, name: null, value: 'drinks' },
      { ...pot, product: null, name: null, value: null },
    ]);
  });

  test('of units takes a period as that of orders does', async () => {
    const period = { from: dateOf(7), to: dateOf(34) };
    const { series, from, to } = await asked({ measure: 'units', method: 'snaive', limit: 1, period });
    const orders = await asked({ method: 'snaive', period });
    expect({ from, to }).toEqual({ from: dateOf(7), to: dateOf(34) });
    expect(series[0]?.past).toEqual(orders.series[0]?.past);
  });

  test('of the whole shop is not split by what products are', async () => {
    await expect(asked({ by: 'shelf' })).rejects.toThrow('by: orders of the whole shop');
  });

  test('of units is one for each product, those with the most units first', async () => {
    const { series, other } = await asked({ measure: 'units', method: 'snaive', limit: 1 });
    expect(series.map(({ product }) => product)).toEqual(['tea']);
    expect(other).toBe(1);
    const both = await asked({ measure: 'units', method: 'snaive', limit: 5 });
    expect(both.series.map(({ product }) => product)).toEqual(['tea', 'pot']);
    expect(both.series[1]?.mean.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 9, 0]);
    expect(both.sold).toEqual([]);
  });

  test('of units can be of those alone that are asked for, and name all that are sold', async () => {
    const units = { measure: 'units', method: 'snaive' };
    const { series, other, sold } = await asked({ ...units, only: ['pot', 'none'], limit: 1, names: 9 });
    expect(series.map(({ product }) => product)).toEqual(['pot']);
    expect(other).toBe(1);
    expect(sold).toEqual([
      { product: 'tea', name: 'Green tea', value: null },
      { product: 'pot', name: null, value: null },
    ]);
    const shelves = await asked({ ...units, by: 'shelf', only: ['drinks'], names: 1 });
    expect(shelves.series.map(({ value }) => value)).toEqual(['drinks']);
    expect(shelves.sold).toEqual([{ product: null, name: null, value: 'drinks' }]);
    await expect(asked({ only: ['pot'] })).rejects.toThrow('only: orders of the whole shop');
  });

  test('keeps to the period that is asked for', async () => {
    const { from, to, series } = await asked({
      period: { from: dateOf(7), to: dateOf(34) },
      method: 'naive',
    });
    expect({ from, to }).toEqual({ from: dateOf(7), to: dateOf(34) });
    expect(series[0]?.past).toHaveLength(28);
  });

  test('chooses its method, and never goes below zero', async () => {
    const [found] = (await asked({ level: 0.99 })).series;
    expect(found?.model).not.toBeNull();
    expect(Math.min(...(found?.low ?? []))).toBeGreaterThanOrEqual(0);
    expect(found?.cannotEstimate).toBeNull();
  });

  test('of two days says why it is none', async () => {
    const { series } = await asked({ period: { from: dateOf(0), to: dateOf(1) } });
    expect(series[0]).toMatchObject({
      past: [3, 4],
      mean: [],
      cannotEstimate: { reason: expect.stringContaining('two values') },
    });
  });

  test('without any order has no series', async () => {
    const orders = { activity: 'Order Completed', where: [{ property: 'amount', operator: '>', value: 99 }] };
    expect(await asked({ orders })).toMatchObject({ from: null, to: null, series: [] });
  });
});
