import { FrictionQuestion, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller } from '../testing/teller.js';

let opened: EventStore;
let store: EventStore;

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();

/*
 * Ten visits that come to pay: four fail, twice each, and one of these buys; of the other six five buy. Five visits only look
 * around: two search, one without a hit; one sees an activity called “checkout_error”; one has a slow page, one a quick one.
 * A payment that fails after the order is no friction of it.
 */
function log(): ShopEvent[] {
  const tell = teller();
  const paying = Array.from({ length: 10 }, (_, each) => {
    const touched = { session: `p${each}` };
    const place = { device: each % 2 === 0 ? 'phone' : 'desktop' };
    const fails = each < 4;
    return [
      tell(at(0), 'Payment Info Entered', touched, place),
      ...(fails ? [tell(at(1), 'Payment Failed', touched), tell(at(2), 'Payment Failed', touched)] : []),
      ...(each === 0 || each > 4 ? [tell(at(3), 'Order Completed', touched)] : []),
      ...(each === 9 ? [tell(at(4), 'Payment Failed', touched)] : []),
    ];
  });
  const phone = { device: 'phone' };
  return [
    ...paying.flat(),
    tell(at(0), 'Products Searched', { session: 'l1' }, { ...phone, numbers: { results: 0 } }),
    tell(at(0), 'Products Searched', { session: 'l2' }, { ...phone, numbers: { results: 3 } }),
    tell(at(0), 'checkout_error', { session: 'l3' }, phone),
    tell(at(0), 'Page Viewed', { session: 'l4' }, { ...phone, numbers: { LCP: 4100 } }),
    tell(at(0), 'Page Viewed', { session: 'l5' }, { ...phone, numbers: { LCP: 1200 } }),
    // Nobody sees this one: it belongs to an order.
    tell(at(0), 'Coupon Denied', { order: 'o' }),
  ];
}

beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.append('shop', { events: log() });
  await store.append('none', { events: [teller()(at(0), 'Page Viewed', { session: 's', basket: 'b' })] });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'friction'>(store, shop, FrictionQuestion.parse({ kind: 'friction', ...more }));

describe('friction', () => {
  test('those who met it, beside those whom it could have met', async () => {
    const { signals, journeys, goal } = await asked();
    expect([journeys, goal]).toEqual([15, 'Order Completed']);
    const [payment] = signals;
    expect(payment).toMatchObject({
      signal: 'payment failed',
      journeys: 10,
      events: 8,
      share: 0.4,
      with: { n: 4, converted: 1, rate: 0.25 },
      without: { n: 6, converted: 5 },
    });
    expect(payment?.difference).toBeCloseTo(1 / 4 - 5 / 6, 12);
    expect(payment?.missing).toBeCloseTo(4 * (5 / 6) - 1, 3);
    // From the Wilson intervals of 1 of 4 (0.04559, 0.69936) and 5 of 6 (0.43650, 0.96995).
    expect(payment?.differenceInterval?.low).toBeCloseTo(
      -7 / 12 - Math.hypot(0.25 - 0.04559, 0.96995 - 5 / 6),
      3,
    );
    expect(payment?.differenceInterval?.high).toBeCloseTo(
      -7 / 12 + Math.hypot(0.69936 - 0.25, 5 / 6 - 0.4365),
      3,
    );
  });

  test('numbers tell of searches without a hit and of slow pages, names of other failures', async () => {
    const { signals } = await asked();
    const by = new Map(signals.map((each) => [each.signal, each]));
    expect(by.get('search without a hit')).toMatchObject({
      journeys: 2,
      events: 1,
      with: { n: 1 },
      without: { n: 1 },
    });
    expect(by.get('slow page: LCP over 4 s')).toMatchObject({ journeys: 2, with: { n: 1 } });
    expect(by.get('checkout_error')).toMatchObject({
      among: 'anything',
      journeys: 15,
      with: { n: 1, rate: 0 },
    });
    expect(by.has('rage click')).toBe(false);
  });

  test('what nobody could meet is not told of, unless it is asked for', async () => {
    expect((await asked()).signals.some(({ signal }) => signal === 'coupon refused')).toBe(false);
    const coupon = { activity: 'Coupon Denied' };
    const { signals } = await asked({ signals: [{ name: 'my coupons', event: coupon, among: coupon }] });
    expect(signals.find(({ signal }) => signal === 'my coupons')).toMatchObject({
      journeys: 0,
      share: 0,
      with: { n: 0, rate: null, interval: null },
      difference: null,
      missing: null,
    });
  });

  test('signals of one’s own, and another goal', async () => {
    const own = { name: 'two failures', event: { activity: 'Payment Failed' } };
    const { signals } = await asked({ signals: [own], goal: { activity: 'Payment Info Entered' } });
    // Everything that could fail comes after this goal.
    expect(signals.find(({ signal }) => signal === 'two failures')).toMatchObject({
      among: 'anything',
      with: { n: 0 },
    });
  });

  test('by device: groups add up to the whole', async () => {
    const { groups = [], groupsCut } = await asked({ breakdown: { by: 'device' } });
    expect(groups.map(({ value, journeys }) => [value, journeys])).toEqual([
      ['phone', 10],
      ['desktop', 5],
    ]);
    const payments = groups.map(({ signals }) => signals.find(({ signal }) => signal === 'payment failed'));
    expect(payments.map((each) => each?.with.n)).toEqual([2, 2]);
    expect(groupsCut).toBe(0);
  });

  test('nothing to show, and no goal to lose', async () => {
    expect(await asked({}, 'none')).toMatchObject({ journeys: 1, signals: [] });
    await expect(asked({ object: 'basket' }, 'none')).rejects.toMatchObject({ field: 'goal' });
  });
});
