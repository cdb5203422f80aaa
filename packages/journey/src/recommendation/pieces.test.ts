import {
  ForecastQuestion,
  type ObjectRelation,
  RecommendationQuestion,
  type ShopEvent,
  type ShopObject,
  ShopSettings,
  StockQuestion,
} from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Six orders, one a day, of tea or pots or both: how many pieces of each their items say, of which some are none, and some less.
 * They are told in each of the ways in which shops tell what an order holds.
 */

const SOLD: readonly Readonly<Record<string, number | undefined>>[] = [
  { tea: 6, pot: 1 },
  { tea: undefined, pot: 2 },
  { tea: 0, pot: undefined },
  { tea: -4, pot: 3 },
  { tea: 2.5 },
  { pot: 24 },
];
const UNITS = { tea: 6 + 1 + 2.5, pot: 1 + 2 + 1 + 3 + 24 };

const WAYS = ['products', 'items', 'both', 'order', 'says-products', 'says'] as const;
type Way = (typeof WAYS)[number];

const timeOf = (day: number) => new Date(Date.UTC(2026, 0, 5 + day, 12)).toISOString();
const orderOf = (day: number) => ({ type: 'order', id: `o${day}` });
const itemOf = (day: number, product: string) => ({ type: 'item', id: `o${day}/${product}` });

function eventOf(day: number, way: Way): ShopEvent {
  const names = Object.keys(SOLD[day] ?? {});
  const products = names.map((id) => ({ type: 'product', id }));
  const items = names.map((name) => itemOf(day, name));
  const touched = {
    products,
    items,
    both: [...items, ...products],
    order: [],
    'says-products': products,
    says: [],
  }[way];
  const objects = [{ type: 'customer', id: `c${day % 2}` }, orderOf(day), ...touched];
  return { id: `e${day}`, time: timeOf(day), activity: 'Order Completed', objects };
}

const itemsOf = (day: number): ShopObject[] =>
  Object.entries(SOLD[day] ?? {}).map(([product, quantity]) => ({
    ...itemOf(day, product),
    ...(quantity === undefined ? {} : { numbers: { quantity } }),
  }));

const relationsOf = (day: number): ObjectRelation[] =>
  Object.keys(SOLD[day] ?? {}).flatMap((product) => [
    { from: itemOf(day, product), to: orderOf(day), qualifier: 'of' },
    { from: itemOf(day, product), to: { type: 'product', id: product }, qualifier: 'is a' },
  ]);

/** The same, as an order says it of itself. */
function orderSays(day: number): ShopObject {
  const pieces = Object.entries(SOLD[day] ?? {}).map(([name, quantity]) => [name, quantity ?? 1]);
  return { ...orderOf(day), text: { quantities: JSON.stringify(Object.fromEntries(pieces)) } };
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const days = SOLD.map((_, day) => day);
  const after = { id: 'after', time: timeOf(6), activity: 'Page Viewed', objects: [orderOf(5)] };
  for (const way of WAYS) {
    await store.saveShop(way, ShopSettings.parse({ zone: 'UTC' }));
    await store.append(way, {
      events: [...days.map((day) => eventOf(day, way)), after],
      ...(way.startsWith('says')
        ? { objects: days.map(orderSays) }
        : { objects: days.flatMap(itemsOf), relations: days.flatMap(relationsOf) }),
    });
  }
  await store.append('lines', { events: days.map((day) => eventOf(day, 'products')).concat(after) });
});
afterAll(() => opened.close());

const forecast = (shop: string) =>
  ask<'forecast'>(
    store,
    shop,
    ForecastQuestion.parse({ kind: 'forecast', measure: 'units', method: 'mean', horizon: 1 }),
  );

test.each(WAYS)(
  'an item counts as many units as it says it has pieces (an event touches: %s)',
  async (way) => {
    const { series } = await forecast(way);
    expect(series.map(({ product, past }) => [product, past])).toEqual([
      ['pot', [1, 2, 1, 3, 0, 24]],
      ['tea', [6, 1, 0, 0, 2.5, 0]],
    ]);
    const { products } = await ask<'stock'>(store, way, StockQuestion.parse({ kind: 'stock' }));
    expect(Object.fromEntries(products.map(({ product, units }) => [product, units]))).toEqual(UNITS);
    expect(products.find(({ product }) => product === 'pot')?.velocity?.mean).toBeCloseTo(UNITS.pot / 7, 9);
  },
);

test('a product that no item tells of counts once for each order', async () => {
  const { series } = await forecast('lines');
  expect(series.map(({ product, past }) => [product, past])).toEqual([
    ['pot', [1, 1, 1, 1, 0, 1]],
    ['tea', [1, 1, 1, 1, 1, 0]],
  ]);
});

test('an order that is related to its products says how many by its own words all the same', async () => {
  await store.saveShop('related', ShopSettings.parse({ zone: 'UTC' }));
  const days = SOLD.map((_, day) => day);
  const held = (day: number) => Object.keys(SOLD[day] ?? {}).map((id) => ({ type: 'product', id }));
  await store.append('related', {
    events: days.map((day) => eventOf(day, 'order')),
    objects: days.map(orderSays),
    relations: days.flatMap((day) => held(day).map((to) => ({ from: orderOf(day), to, qualifier: 'holds' }))),
  });
  const { products } = await ask<'stock'>(store, 'related', StockQuestion.parse({ kind: 'stock' }));
  expect(Object.fromEntries(products.map(({ product, units }) => [product, units]))).toEqual(UNITS);
});

test('what was bought together is counted in orders, however many pieces they hold', async () => {
  const asked = (shop: string) =>
    ask<'recommendation'>(
      store,
      shop,
      RecommendationQuestion.parse({ kind: 'recommendation', to: { products: ['pot'] }, limit: 3 }),
    );
  const [pieces, items] = [await asked('products'), await asked('items')];
  expect(pieces.recommended).toEqual(items.recommended);
  // Of the four orders of tea and pots, two hold no piece of tea.
  expect(pieces.recommended[0]?.products[0]).toMatchObject({ product: 'tea' });
  expect(pieces).toMatchObject({ customers: 2, products: 2 });
});
