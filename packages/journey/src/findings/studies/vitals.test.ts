import { ShopSettings, type FindingsAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { DAY } from '../study.js';

/* Thirty visitors a day; every other one is on a phone, and half of the phones wait four seconds for the page. */

const START = Date.parse('2026-03-01T09:00:00Z');

/** The figures of a view, and those of the page at its end, where a tracker tells them by themselves; `of`: in whose journey. */
interface Measured {
  readonly viewed?: ShopEvent['numbers'];
  readonly ended?: { readonly numbers: ShopEvent['numbers']; readonly of: 'customer' | 'page' };
}

function visitOf(n: number, { viewed, ended }: Measured, buys: boolean): ShopEvent[] {
  const at = (minutes: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${n}-${activity}`,
    time: new Date(START + Math.floor(n / 30) * DAY + (n % 30) * 600_000 + minutes * 60_000).toISOString(),
    activity,
    device: n % 2 === 0 ? 'phone' : 'desktop',
    channel: 'direct',
    objects: [{ type: 'customer', id: `c${n}` }],
    ...more,
  });
  return [
    at(0, 'Page Viewed', viewed === undefined ? {} : { numbers: viewed }),
    ...(ended === undefined
      ? []
      : [
          at(0, 'Page Measured', {
            position: 1,
            numbers: ended.numbers,
            objects: [{ type: ended.of, id: ended.of === 'page' ? '/' : `c${n}` }],
          }),
        ]),
    ...(buys ? [at(9, 'Order Completed', { amount: { value: '50.00', currency: 'EUR' } })] : []),
  ];
}

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

async function answerOf(
  shop: string,
  lcpOf: (n: number) => number | undefined,
  measuredAs: (lcp: number) => Measured = (lcp) => ({ viewed: { lcp } }),
): Promise<FindingsAnswer> {
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  const events = Array.from({ length: 1800 }, (_, n) => {
    const lcp = lcpOf(n);
    const usual = (n * 7919) % 10 < 4;
    return visitOf(n, lcp === undefined ? {} : measuredAs(lcp), usual && ((lcp ?? 0) < 2500 || n % 5 === 0));
  });
  await store.append(shop, { events: events.flat() });
  return ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
}

describe('slow pages', () => {
  test('are told where they are, with the orders that they take', async () => {
    const { findings } = await answerOf('slow', (n) => (n % 4 === 0 ? 4000 : 1200));
    const slow = findings.find(({ id }) => id === 'page-slow-paint:device=phone');
    expect(slow, JSON.stringify(findings.map(({ id }) => id))).toBeDefined();
    expect(slow?.evidence.observed).toBeCloseTo(0.5, 1);
    expect(slow?.price.low).toBeGreaterThan(0);
  });

  test('are told where they react slowly, too', async () => {
    const { findings } = await answerOf(
      'sluggish',
      (n) => (n % 4 === 0 ? 4000 : 120),
      (inp) => ({ viewed: { inp } }),
    );
    const own = findings.filter(({ id }) => id.startsWith('page-'));
    expect(own.map(({ id }) => id)).toContain('page-sluggish:device=phone');
    expect(own.find(({ id }) => id === 'page-sluggish:device=phone')?.suggestions).toHaveLength(3);
  });

  test('are told by what our tracker says of a page at its end, each once, and by its view where that is in nobody’s journey', async () => {
    const slow = (n: number) => (n % 4 === 0 ? 4000 : 120);
    const ended = (of: 'customer' | 'page') => (ms: number) => ({
      // The largest part was not there yet when the view was told.
      viewed: { lcp: of === 'customer' ? 100 : ms },
      ended: { numbers: { lcp: ms, inp: ms }, of },
    });
    const { findings } = await answerOf('tracked', slow, ended('customer'));
    const paint = findings.find(({ id }) => id === 'page-slow-paint:device=phone');
    expect(paint?.evidence).toMatchObject({ affected: 398, exposed: 795 });
    expect(findings.map(({ id }) => id)).toContain('page-sluggish:device=phone');
    const before = await answerOf('tracked-before', slow, ended('page'));
    const known = before.findings.find(({ id }) => id === 'page-slow-paint:device=phone');
    expect(known?.evidence).toMatchObject({ affected: 398, exposed: 795 });
  });

  test('are none where no page is slow, and said to be missing where nobody measured', async () => {
    const { findings } = await answerOf('fast', () => 1200);
    expect(findings.filter(({ id }) => id.startsWith('page-slow'))).toEqual([]);
    const { missing } = await answerOf('unmeasured', () => undefined);
    expect(missing.map(({ why }) => why).join(' ')).toContain('“number.lcp” of “Page Viewed” never came in');
  });
});
