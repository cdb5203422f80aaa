import { ShopSettings, type Finding, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { explaining } from '../../testing/explaining.js';
import { DAY, HOUR } from '../study.js';

/*
 * Twenty visits a day, all of which see the cart and pay; one in three applies a coupon before. More of those on phones do. Payments
 * fail for one in ten, or, where the coupon is what makes them fail, for four in ten of those who have one.
 */

const START = Date.parse('2026-03-02T00:00:00Z');
const DAYS = 60;

interface Visit {
  readonly coupon: boolean;
  readonly phone: boolean;
  /** 0 … 1, evenly within each kind of visit. */
  readonly rank: number;
}

function visitOf(day: number, nth: number): Visit {
  const phone = nth % 2 === 0;
  const rank = ((day * 7 + nth * 3) % 20) / 20;
  return { phone, coupon: (day + Math.floor(nth / 2)) % 5 < (phone ? 3 : 1), rank };
}

function eventsOf(day: number, nth: number, fails: boolean): ShopEvent[] {
  const { coupon, phone } = visitOf(day, nth);
  const customer = `c${day}-${nth}`;
  const at = (minute: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${customer}-${activity}`,
    time: new Date(START + day * DAY + nth * HOUR + minute * 60_000).toISOString(),
    activity,
    device: phone ? 'phone' : 'desktop',
    objects: [{ type: 'customer', id: customer }],
    ...more,
  });
  return [
    at(0, 'Cart Viewed'),
    ...(coupon ? [at(1, 'Coupon Applied')] : []),
    at(2, 'Payment Info Entered'),
    ...(fails ? [at(3, 'Payment Failed')] : [at(4, 'Order Completed', PAID)]),
  ];
}

const PAID = { amount: { value: '50.00', currency: 'EUR' } } as const;

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function findingsOf(shop: string, fails: (visit: Visit) => boolean): Promise<readonly Finding[]> {
  const visits = Array.from({ length: DAYS * 20 }, (_, n) => [Math.floor(n / 20), n % 20] as const);
  const events = visits.flatMap(([day, nth]) => eventsOf(day, nth, fails(visitOf(day, nth))));
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events });
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
  return findings;
}

const rises = (findings: readonly Finding[]) => findings.filter(({ id }) => id.startsWith('after-'));

describe('the step after which errors rise', () => {
  test('is told with what it is after the step and otherwise, and costs no more than the error in all', async () => {
    const findings = await findingsOf('coupons', ({ coupon, rank }) => rank < (coupon ? 0.4 : 0.1));
    const [told, ...others] = rises(findings);
    expect(told?.id, JSON.stringify(findings.map(({ id }) => id))).toBe(
      'after-coupon-applied-then-payment-failed',
    );
    expect(others).toEqual([]);
    expect(told?.where.edge).toEqual({ from: 'Coupon Applied', to: 'Payment Failed' });
    expect(told?.evidence.observed).toBeCloseTo(0.4, 1);
    expect(told?.evidence.baseline).toBeCloseTo(0.1, 1);
    expect(told?.title).toContain('Payments fail more often after “Coupon Applied”');
    expect(told).toMatchObject({ detector: 'errors', causal: 'association' });
    expect(told?.confidence).not.toBe('high');
    expect(told?.within).toContain('payment-failed');
    expect(told?.suggestions.length).toBeGreaterThanOrEqual(3);
  });

  test('is none where more fail on phones, on which more take the step', async () => {
    expect(rises(await findingsOf('phones', ({ phone, rank }) => rank < (phone ? 0.4 : 0.1)))).toEqual([]);
  });

  test('is none where as many fail as without it', async () => {
    expect(rises(await findingsOf('alike', ({ rank }) => rank < 0.2))).toEqual([]);
  });
});
