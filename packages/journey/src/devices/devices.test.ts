import { DevicesQuestion, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller } from '../testing/teller.js';

let opened: EventStore;
let store: EventStore;

const at = (day: number, minute: number) => new Date(Date.UTC(2026, 2, day, 10, minute)).toISOString();

/*
 * 20 phone visits and 20 desktop visits, each of a customer of its own: 16 of each fill a cart; 4 and 12 of those buy.
 * Then returns: cart on the phone (customers 4 … 15 did not buy), 3 come back on a desktop and one of these buys; 2 come
 * back on the phone and both buy. One takes a tablet at once, which is another visit, and gets a parcel, which is none.
 */
function log(): ShopEvent[] {
  const tell = teller();
  const visit = (device: string, each: number) => {
    const touched = { session: `${device}${each}`, customer: `${device}${each}` };
    return [
      tell(at(1, 0), 'Product Viewed', touched, { device }),
      ...(each < 16 ? [tell(at(1, 1), 'Product Added', touched, { device })] : []),
      ...(each < (device === 'phone' ? 4 : 12)
        ? [tell(at(1, 2), 'Order Completed', touched, { device })]
        : []),
    ];
  };
  const back = (customer: number, device: string, buys: boolean) => {
    const touched = { session: `back${customer}`, customer: `phone${customer}` };
    return [
      tell(at(3, 0), 'Page Viewed', touched, { device }),
      ...(buys ? [tell(at(3, 1), 'Order Completed', touched, { device })] : []),
    ];
  };
  return [
    ...Array.from({ length: 20 }, (_, each) => [...visit('phone', each), ...visit('desktop', each)]).flat(),
    ...back(4, 'desktop', true),
    ...back(5, 'desktop', false),
    ...back(6, 'desktop', false),
    ...back(7, 'phone', true),
    ...back(8, 'phone', true),
    tell(at(1, 3), 'Page Viewed', { session: 'late', customer: 'phone9' }, { device: 'tablet' }),
    tell(at(5, 0), 'Parcel Delivered', { customer: 'phone9' }),
  ];
}

beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.append('shop', { events: log() });
  await store.append('none', { events: [teller()(at(1, 0), 'Page Viewed', { session: 's' })] });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'devices'>(store, shop, DevicesQuestion.parse({ kind: 'devices', ...more }));

describe('devices', () => {
  test('each step by device, against the others', async () => {
    const { steps } = await asked();
    expect(steps.map(({ name, all, best }) => [name, all.n, all.converted, best])).toEqual([
      ['Product Added', 40, 32, null],
      ['Order Completed', 32, 16, 'desktop'],
    ]);
    const [desktop, phone] = steps[1]?.devices ?? [];
    expect(desktop).toMatchObject({ device: 'desktop', n: 16, converted: 12, rate: 0.75, missing: 0 });
    expect(phone).toMatchObject({ device: 'phone', n: 16, converted: 4, rate: 0.25, missing: 8 });
    expect(phone?.difference?.value).toBeCloseTo(-0.5, 12);
    // From the Wilson intervals of 4 and 12 of 16: (0.10179, 0.49498) and (0.50502, 0.89821).
    expect(phone?.difference?.low).toBeCloseTo(-0.5 - Math.hypot(0.25 - 0.10179, 0.89821 - 0.75), 3);
    expect(phone?.difference?.high).toBeCloseTo(-0.5 + Math.hypot(0.49498 - 0.25, 0.75 - 0.50502), 3);
  });

  test('customers with several devices, and how long they take', async () => {
    const { changes } = await asked();
    expect(changes).toMatchObject({ customers: 40, several: 4, share: 0.1 });
    expect(changes?.conversion.several).toMatchObject({ n: 4, converted: 1 });
    expect(changes?.conversion.one).toMatchObject({ n: 36, converted: 18 });
    expect(changes?.seconds.several).toEqual({ mean: 172_860, p50: 172_860, p90: 172_860 });
    expect(changes?.seconds.one?.p50).toBe(120);
  });

  test('what is lost at the change: the next visit with a cart left behind, on another device and on the same', async () => {
    const { changes } = await asked();
    expect(changes?.carried.changed).toMatchObject({ n: 4, converted: 1 });
    expect(changes?.carried.same).toMatchObject({ n: 2, converted: 2 });
    expect(changes?.carried.difference?.value).toBeCloseTo(-3 / 4, 12);
    expect(changes?.returns).toMatchObject({ changed: { n: 4 }, same: { n: 2 } });
    expect(changes?.pairs).toMatchObject([
      { from: 'phone', to: 'desktop', returns: { n: 3, converted: 1 } },
      { from: 'phone', to: 'tablet', returns: { n: 1, converted: 0 } },
    ]);
    // Each minute without an event ends a visit: everyone comes back more often, on the same device.
    const quick = await asked({ gap: '30s', limit: 0 });
    expect(quick.changes).toMatchObject({ pairs: [], pairsCut: 2, returns: { changed: { n: 4 } } });
    expect(quick.changes?.returns.same.n).toBeGreaterThan(2);
  });

  test('steps of one’s own', async () => {
    const { steps } = await asked({
      steps: [{ activity: 'Product Viewed' }, { activity: 'Order Completed' }],
    });
    expect(steps).toMatchObject([{ step: 2, name: 'Order Completed', all: { n: 40, converted: 16 } }]);
  });

  test('nothing to compare', async () => {
    const { steps, changes } = await asked({}, 'none');
    expect(steps).toMatchObject([{ all: { n: 0, rate: null, interval: null }, best: null, devices: [] }]);
    expect(changes).toBeNull();
  });
});
