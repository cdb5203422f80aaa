import { ShopSettings, type Finding, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { explaining } from '../../testing/explaining.js';
import { DAY } from '../study.js';

/* Twelve customers a day order and review a day later; of the second shop, half give one star from the 40th day on. */

const START = Date.parse('2026-03-01T09:00:00Z');
const DAYS = 90;

function eventsOf(day: number, nth: number, stars: number): ShopEvent[] {
  const customer = `c${day}-${nth}`;
  const at = (days: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${customer}-${activity}-${days}`,
    time: new Date(START + (day + days) * DAY + nth * 600_000).toISOString(),
    activity,
    objects: [{ type: 'customer', id: customer }],
    ...more,
  });
  const paid = { amount: { value: '50.00', currency: 'EUR' } } as const;
  const again = (nth * 7 + day) % 10 < (stars <= 2 ? 1 : 4);
  return [
    at(0, 'Order Completed', paid),
    at(1, 'Review Posted', {
      text: { comment: `${stars <= 2 ? 'It came late and broken' : 'A good tent'}, says ${customer}` },
      numbers: { stars },
    }),
    ...(again ? [at(12, 'Order Completed', paid)] : []),
  ];
}

function shopOf(low: (day: number, nth: number) => boolean): ShopEvent[] {
  return Array.from({ length: DAYS * 12 }, (_, n) => {
    const [day, nth] = [Math.floor(n / 12), n % 12];
    return eventsOf(day, nth, low(day, nth) ? 1 : 5);
  }).flat();
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function findingsOf(shop: string, events: ShopEvent[]): Promise<readonly Finding[]> {
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events });
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
  return findings;
}

/** One in twelve is never content. */
const usual = (day: number, nth: number) => nth === day % 12;

describe('scores by day', () => {
  test('that fall are told with their day, and low scores with the words that come with them', async () => {
    const findings = await findingsOf(
      'falling',
      shopOf((day, nth) => usual(day, nth) || (day >= 40 && nth % 2 === 0)),
    );
    const broke = findings.find(({ detector }) => detector === 'change-points');
    expect(broke?.id).toBe('broke-few-stars-2026-04-11');
    expect(broke?.price.low).toBeGreaterThan(0);
    const low = findings.find(({ id }) => id === 'few-stars');
    expect(low?.evidence.words?.map(({ term }) => term).join(' ')).toContain('broken');
    expect(low?.evidence.quotes?.[0]).toContain('It came late and broken');
  });

  test('that stay as they are break on no day', async () => {
    const findings = await findingsOf('steady', shopOf(usual));
    expect(findings.filter(({ detector }) => detector === 'change-points')).toEqual([]);
  });
});
