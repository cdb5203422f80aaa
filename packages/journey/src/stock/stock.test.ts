import { type ObjectRelation, ShopSettings, type ShopEvent, StockQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Forty days in Lisbon. Tea sells 3 and 5 a day by turns, and is out from the noon of day 10 to the noon of day 14; it was
 * ordered three times from its supplier, who needs 4, 6 and 8 days. A pot sells once a day and was never out nor ordered.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const DAYS = 40;
const at = (day: number) => new Date(START + day * DAY).toISOString();
const isOut = (day: number) => day > 10 && day < 14;
const teaOn = (day: number): number => (isOut(day) ? 0 : day % 2 === 0 ? 3 : 5);

function ordersOn(day: number): ShopEvent[] {
  const order = (product: string, n: number): ShopEvent => ({
    id: `${product}-${day}-${n}`,
    time: at(day + 0.05 + n / 100),
    activity: 'Order Completed',
    amount: { value: '4.00', currency: 'EUR' },
    objects: [
      { type: 'customer', id: `c${day}-${n}` },
      { type: 'product', id: product },
    ],
  });
  return [...Array.from({ length: teaOn(day) }, (_, n) => order('tea', n)), order('pot', 9)];
}

let told = 0;
const report = (day: number, activity: string, numbers: Record<string, number> = {}): ShopEvent => ({
  id: `r${(told += 1)}`,
  time: at(day),
  activity,
  numbers,
  objects: [{ type: 'product', id: 'tea' }],
});

const REPORTS = [
  report(2, 'Item Reordered', { quantity: 60 }),
  report(6, 'Item Restocked'),
  report(8, 'Item Reordered', { quantity: 60 }),
  report(10.5, 'Item Out of Stock'),
  report(14, 'Item Restocked'),
  report(20, 'Item Reordered', { quantity: 60 }),
  report(28, 'Item Restocked'),
  report(38, 'Item Reordered', { quantity: 25 }),
  report(39, 'Stock Updated', { 'on hand': 12 }),
];

// Two cups were sold at three and five euros; what the list says counts only for the pot, of which no copy is known.
const OBJECTS = [
  { type: 'product', id: 'tea', text: { name: 'Green tea' }, numbers: { price: 99 } },
  { type: 'product', id: 'pot', numbers: { price: 20 } },
  { type: 'item', id: 'i1', numbers: { price: 3 } },
  { type: 'item', id: 'i2', numbers: { price: 5 } },
];
const COPIES = ['i1', 'i2'].map((id) => ({
  from: { type: 'item', id },
  to: { type: 'product', id: 'tea' },
  qualifier: 'copy of',
}));

/** The same orders as the tables of a shop tell them: an order's event touches the order, whose items are copies of products. */
function asTables(events: readonly ShopEvent[]): { events: ShopEvent[]; relations: ObjectRelation[] } {
  const order = ({ id }: ShopEvent) => ({ type: 'order', id });
  return {
    // What is sold stands in the event of every other order as well.
    events: events.map((event, at) => ({
      ...event,
      objects: [...event.objects.filter(({ type }) => type !== 'product' || at % 2 === 0), order(event)],
    })),
    relations: events.flatMap((event) => {
      const item = { type: 'item', id: `of ${event.id}` };
      const product = event.objects.find(({ type }) => type === 'product') ?? { type: 'product', id: '' };
      return [
        { from: item, to: order(event), qualifier: '' },
        { from: item, to: product, qualifier: 'is a' },
      ];
    }),
  };
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Lisbon' }));
  const orders = Array.from({ length: DAYS }, (_, day) => ordersOn(day)).flat();
  await store.append('shop', { events: [...orders, ...REPORTS], objects: OBJECTS, relations: COPIES });
  await store.append('bare', { events: orders });
  await store.append('tables', asTables(orders));
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'stock'>(store, shop, StockQuestion.parse({ kind: 'stock', ...more }));

describe('stock', () => {
  test('takes velocity from days in stock, and lead times from what suppliers took', async () => {
    const { products, from, to, leadTime } = await asked();
    expect({ from, to }).toEqual({ from: '2026-01-01', to: '2026-02-09' });
    const tea = products.find(({ product }) => product === 'tea');
    const units = Array.from({ length: DAYS }, (_, day) => teaOn(day)).reduce((sum, each) => sum + each, 0);
    // Half of day 10 and all of days 11 to 13: three and a half days without.
    expect(tea?.velocity).toMatchObject({ days: DAYS, daysInStock: DAYS - 3.5 });
    expect(tea?.units).toBe(units);
    expect(tea?.velocity?.mean).toBeCloseTo(units / (DAYS - 3.5), 9);
    expect(tea?.lostSales).toMatchObject({
      days: 3.5,
      units: expect.closeTo((3.5 * units) / (DAYS - 3.5), 9),
    });
    expect(leadTime).toEqual({ mean: 6, sd: 2, seen: 3 });
    expect(tea?.leadTime).toEqual({ mean: 6, sd: 2, seen: 3, ofAll: false });
  });

  test('tells what was not sold in money, at the price that it was sold at', async () => {
    const { products, lostSales, lostWorth, currency } = await asked();
    const tea = products.find(({ product }) => product === 'tea');
    expect(tea?.name).toBe('Green tea');
    expect(tea?.lostSales?.worth).toBeCloseTo(4 * (tea?.lostSales?.units ?? NaN), 9);
    expect(currency).toBe('EUR');
    const pot = products.find(({ product }) => product === 'pot');
    expect(pot?.name).toBeNull();
    expect(pot?.lostSales?.worth).toBe(20 * (pot?.lostSales?.units ?? NaN));
    expect(lostWorth).toBeCloseTo((tea?.lostSales?.worth ?? NaN) + (pot?.lostSales?.worth ?? NaN), 9);
    expect(lostSales).toBeGreaterThan(0);
  });

  test('tells no money where no price is known', async () => {
    const { lostWorth, products } = await asked({}, 'bare');
    expect(lostWorth).toBeNull();
    expect(products.every(({ lostSales }) => lostSales === null || lostSales.worth === null)).toBe(true);
  });

  test('says when to order, and how likely it runs out before', async () => {
    const { products } = await asked({ serviceLevel: 0.95, orderCost: 20, holdingCost: 2 });
    const [tea, pot] = products;
    expect(tea).toMatchObject({ product: 'tea', onHand: 12, onOrder: 25, orderNow: true });
    const mean = tea?.velocity?.mean ?? NaN;
    expect(tea?.daysOfCover).toBeCloseTo(12 / mean, 9);
    expect(tea?.stockoutRisk).toBeGreaterThan(0.9);
    expect((tea?.reorderPoint ?? 0) - (tea?.safetyStock ?? 0)).toBeCloseTo(6 * mean, 9);
    expect(tea?.orderQuantity).toBeCloseTo(Math.sqrt((2 * 365 * mean * 20) / 2), 6);
    // Nothing is known of the pot's own supplier: the others stand for it.
    expect(pot).toMatchObject({
      product: 'pot',
      leadTime: { ofAll: true, mean: 6 },
      onHand: null,
      orderNow: null,
    });
  });

  test('takes a given lead time for products without one of their own', async () => {
    const { products } = await asked({ leadTime: { mean: 2, sd: 0 } });
    expect(products.find(({ product }) => product === 'pot')?.leadTime).toMatchObject({
      mean: 2,
      ofAll: false,
    });
  });

  test('buys once for a season', async () => {
    const { products } = await asked({ season: { days: 30, price: 4, cost: 2 } });
    const tea = products.find(({ product }) => product === 'tea');
    // A unit too few costs as much as one too many: the mean of demand.
    expect(tea?.season?.quantity).toBeCloseTo(30 * (tea?.velocity?.mean ?? NaN), 6);
  });

  test('without reports of stock it tells velocity, and why not more', async () => {
    const { products, cannotEstimate } = await asked({}, 'bare');
    expect(products[0]).toMatchObject({ product: 'tea', reorderPoint: null, leadTime: null, onHand: null });
    expect(products[0]?.velocity?.mean).toBeGreaterThan(3);
    expect(cannotEstimate?.reason).toContain('no order to a supplier');
  });

  test('counts what was sold once, whether the event of an order tells it, its items, or both', async () => {
    const units = async (shop: string) =>
      (await asked({}, shop)).products.map(({ product, units: sold }) => [product, sold]);
    expect(await units('tables')).toEqual(await units('bare'));
  });

  test('of nothing sold it says so', async () => {
    const { products, cannotEstimate } = await asked({ where: [{ with: { activity: 'Ticket Opened' } }] });
    expect(products).toEqual([]);
    expect(cannotEstimate?.reason).toBe('Nothing was sold.');
  });
});
