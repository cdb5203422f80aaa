import { FindingsQuestion, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { teller } from '../testing/teller.js';

/*
 * Orders of whom nobody knows: no customers, no sessions. Every fourth parcel is late, and every second of the late ones is sent back and
 * refunded, of the others every tenth.
 */
const ORDERS = 600;
const HOUR = 3_600_000;

function eventsOf(n: number, tell: ReturnType<typeof teller>): ShopEvent[] {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 5) + (n * 4 + hours) * HOUR).toISOString();
  const order = { order: `o${n}` };
  const late = n % 4 === 0;
  const back = late ? n % 8 === 0 : n % 10 === 1;
  return [
    tell(at(0), 'Order Completed', order, { amount: { value: '50.00', currency: 'EUR' } }),
    tell(at(20), 'Parcel Handed Over', order),
    ...(late ? [tell(at(60), 'Parcel Delayed', order)] : []),
    tell(at(80), 'Parcel Delivered', order),
    ...(back
      ? [tell(at(200), 'Return Refunded', order, { amount: { value: '-50.00', currency: 'EUR' } })]
      : []),
  ];
}

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  const tell = teller();
  await store.append('orders', {
    events: Array.from({ length: ORDERS }, (_, n) => eventsOf(n, tell)).flat(),
  });
  const unpaid = Array.from({ length: ORDERS }, (_, n) => eventsOf(n, tell)).flat();
  await store.append('unpaid', { events: unpaid.filter(({ activity }) => activity !== 'Return Refunded') });
  await store.append('pages', { events: [tell('2026-01-05T10:00:00Z', 'Page Viewed', { page: 'p' })] });
});
afterAll(() => store.close());

const findingsOf = (shop: string, locale: 'en' | 'de' = 'en') =>
  ask<'findings'>(store, shop, FindingsQuestion.parse({ kind: 'findings', locale }));

test('orders alone tell what goes wrong with them, priced by what is paid back', async () => {
  const { findings, missing } = await findingsOf('orders');
  const late = findings.find(({ id }) => id === 'parcel-late');
  expect(late).toMatchObject({ detector: 'promises', price: { currency: 'EUR' } });
  // A half of a late order’s 50 comes back, of the others less than a seventh: some 20 for each of about 38 a month.
  expect(late?.price.perMonth).toBeGreaterThan(500);
  expect(late?.price.perMonth).toBeLessThan(1200);
  expect(late?.price.low).toBeGreaterThan(0);
  const derivation = late?.price.derivation.join(' ') ?? '';
  expect(derivation).toMatch(/Of each that met it €2\d\.\d\d was paid back afterwards/u);
  expect(derivation).toContain('(the difference in what is paid back)');
  expect(derivation).not.toMatch(/spent|ordered/u);
  expect(missing.filter(({ why }) => why.includes('neither customers nor sessions'))).toMatchObject([
    { detector: 'drop-offs' },
    { detector: 'carts' },
  ]);
  expect(missing[0]).toMatchObject({
    detector: 'all',
    why: expect.stringContaining('priced by what is paid back'),
  });
});

test('where nothing is paid back, nothing has a price, and it is said why', async () => {
  const isSaid = async (shop: string) =>
    (await findingsOf(shop)).missing.some(({ why }) => why.includes('no event tells what was paid back'));
  expect([await isSaid('unpaid'), await isSaid('orders')]).toEqual([true, false]);
});

test('in German too; and where nothing is worked on either, why there is nothing', async () => {
  const { findings } = await findingsOf('orders', 'de');
  const late = findings.find(({ id }) => id === 'parcel-late');
  expect(late?.price.derivation.join(' ')).toContain('zurückgezahlt');
  const none = await findingsOf('pages');
  expect(none).toMatchObject({ count: 0, missing: [{ detector: 'all' }] });
});
