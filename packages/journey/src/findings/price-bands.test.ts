import { ShopSettings, type Finding, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { DAY, HOUR } from './study.js';

/*
 * Twenty payments a day, of baskets of 10 to 200, ten apart, in no order. One in ten fails, and six in ten of those of 160 and more.
 */

const START = Date.parse('2026-03-02T00:00:00Z');
const DAYS = 60;

const basketOf = (day: number, nth: number): number => 10 + 10 * ((nth * 7 + day * 3) % 20);

function fails(day: number, nth: number): boolean {
  return (day + nth * 3) % 10 < (basketOf(day, nth) >= 160 ? 6 : 1);
}

/** @param told the activities that tell of the basket. */
function eventsOf(day: number, nth: number, told: readonly string[]): ShopEvent[] {
  const customer = `c${day}-${nth}`;
  const basket = basketOf(day, nth);
  const at = (minute: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${customer}-${activity}`,
    time: new Date(START + day * DAY + nth * HOUR + minute * 60_000).toISOString(),
    activity,
    device: nth % 2 === 0 ? 'phone' : 'desktop',
    objects: [{ type: 'customer', id: customer }],
    ...(told.includes(activity) && { numbers: { basket_value: basket } }),
    ...more,
  });
  const paid = { amount: { value: basket.toFixed(2), currency: 'EUR' } } as const;
  const failed = fails(day, nth);
  return [
    at(0, 'Payment Info Entered'),
    ...(failed ? [at(1, 'Payment Failed')] : []),
    ...(!failed || (day + nth) % 3 === 0 ? [at(4, 'Order Completed', paid)] : []),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function findingsOf(shop: string, told: readonly string[]): Promise<readonly Finding[]> {
  const events = Array.from({ length: DAYS * 20 }, (_, n) => eventsOf(Math.floor(n / 20), n % 20, told));
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events: events.flat() });
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
  return findings;
}

const banded = (findings: readonly Finding[]) =>
  findings.filter(({ where }) => 'number.basket_value' in where.segment);

const FAILURES = ['Payment Info Entered', 'Payment Failed'];

describe('price bands', () => {
  test('tell the band in which payments fail, and a change is followed within it', async () => {
    const findings = await findingsOf('bands', FAILURES);
    const [finding] = banded(findings);
    expect(finding?.id, JSON.stringify(findings.map(({ id }) => id))).toMatch(/^payment-failed:/u);
    // Three quarters are of 160 at most, to two figures.
    expect(finding?.where.segment).toEqual({ 'number.basket_value': '160 and more' });
    expect(finding?.title).toContain('for basket value 160 and more');
    expect(finding?.evidence.observed).toBeCloseTo(0.6, 1);
    expect(finding?.evidence.baseline).toBeCloseTo(0.1, 1);
    const effect = await ask<'effect'>(store, 'bands', {
      kind: 'effect',
      finding: finding?.id ?? '',
      inside: finding?.where.segment ?? {},
      changed: '2026-04-01',
    });
    const shares = effect.series.slice(5, 25).map(({ inside }) => inside ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.6, 1);
  });

  test('are none where only what failed tells of its price', async () => {
    expect(banded(await findingsOf('leaky', ['Payment Failed']))).toEqual([]);
    const late = banded(await findingsOf('late', ['Payment Info Entered']));
    expect(late.filter(({ id }) => id.startsWith('payment-failed'))).toEqual([]);
  });
});
