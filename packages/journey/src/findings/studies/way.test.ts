import {
  type EffectAnswer,
  EffectQuestion,
  type FindingsAnswer,
  ShopSettings,
  type ShopEvent,
} from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { DAY } from '../study.js';

/* Thirty visitors a day come to the cart, most of them on to paying, where a third of the phones fail; no checkout is recorded. */

const START = Date.parse('2026-03-01T09:00:00Z');
const VISITS = 1500;

function visitOf(n: number, paid: string | null): ShopEvent[] {
  const begun = START + Math.floor(n / 30) * DAY + (n % 30) * 600_000;
  const device = n % 2 === 0 ? 'phone' : 'desktop';
  const event = (minutes: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${n}-${activity}`,
    time: new Date(begun + minutes * 60_000).toISOString(),
    activity,
    device,
    channel: 'direct',
    objects: [{ type: 'customer', id: `c${n}` }],
    ...more,
  });
  const goesOn = device === 'desktop' ? n % 10 !== 1 : n % 20 < 12;
  const fails = device === 'phone' && n % 3 === 0;
  const buys = fails ? n % 9 === 0 : n % 7 !== 0;
  return [
    event(0, 'cart'),
    ...(goesOn ? [event(2, 'payment_details')] : []),
    ...(goesOn && fails ? [event(3, 'payment_error')] : []),
    ...(goesOn && buys
      ? [event(4, 'purchase', paid === null ? {} : { amount: { value: paid, currency: 'EUR' } })]
      : []),
  ];
}

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

async function answerOf(shop: string, paid: string | null, orderValue?: number): Promise<FindingsAnswer> {
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR', orderValue }));
  await store.append(shop, { events: Array.from({ length: VISITS }, (_, n) => visitOf(n, paid)).flat() });
  return ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
}

const WORTH = /no order tells what it comes to/u;

test('where no order tells what it comes to, nothing has a price, and that is said; what one is worth as a rule gives the same prices as amounts do', async () => {
  const untold = await answerOf('untold', null);
  expect(untold.findings).toEqual([]);
  expect(untold.missing[0]).toMatchObject({
    detector: 'all',
    why: expect.stringMatching(WORTH) as string,
    setting: 'orderValue',
  });

  const assumed = await answerOf('assumed', null, 60);
  const told = await answerOf('told', '60.00', 25);
  expect(assumed.findings.find(({ id }) => id === 'payment-failed:device=phone')?.price.low).toBeGreaterThan(
    0,
  );
  expect(assumed.findings.map(({ id, price }) => [id, price])).toEqual(
    told.findings.map(({ id, price }) => [id, price]),
  );
  for (const { missing } of [assumed, told]) expect(missing.filter(({ why }) => WORTH.test(why))).toEqual([]);
});

test('what is paid back is held against what orders come to with those that do not tell; one that tells nothing was paid is none of them', async () => {
  const some = (n: number) => (n % 2 === 0 ? '60.00' : null);
  const back = (events: readonly ShopEvent[]) =>
    events
      .filter(({ activity, id }) => activity === 'purchase' && Number.parseInt(id, 10) % 3 === 0)
      .map((paid) => ({
        ...paid,
        id: `${paid.id}-back`,
        activity: 'Return Refunded',
        time: new Date(Date.parse(paid.time) + DAY).toISOString(),
        amount: { value: '-30.00', currency: 'EUR' },
      }));
  const pricesOf = async (shop: string, paid: (n: number) => string | null) => {
    await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR', orderValue: 60 }));
    const events = Array.from({ length: VISITS }, (_, n) => visitOf(n, paid(n))).flat();
    await store.append(shop, { events: [...events, ...back(events)] });
    const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
    return findings
      .filter(({ id }) => id === 'payment-failed:device=phone')
      .map(({ price }) => price.perMonth);
  };
  const all = await pricesOf('all-told', () => '60.00');
  expect(all).toHaveLength(1);
  expect(await pricesOf('half-told', some)).toEqual(all);
  const [given] = await pricesOf('half-given', (n) => some(n) ?? '0.00');
  expect(given).toBeLessThan(0.75 * (all[0] ?? 0));
});

test('who stops is followed to the next step that the shop records, under that step’s name', async () => {
  const { findings, missing } = await answerOf('short', '60.00');
  const stop = findings.find(({ id }) => id === 'stop-at-cart-viewed:device=phone');
  expect(stop?.where.edge).toEqual({ from: 'Cart Viewed', to: 'Payment Info Entered' });
  expect(stop?.title).toContain('from “Cart Viewed” to “Payment Info Entered”');
  // So its days say, once something was done about it: of the fifteen phones of that day eight stop in the cart.
  const question = EffectQuestion.parse({
    kind: 'effect',
    finding: stop?.id,
    inside: { device: 'phone' },
    changed: '2026-04-01',
  });
  const { series }: EffectAnswer = await ask<'effect'>(store, 'short', question);
  const day = series.find((each) => each.day === '2026-03-10');
  expect(day?.inside).toBeCloseTo(8 / 15, 6);
  expect(day?.outside).toBeLessThan(0.25);
  // Of a step that never came in, nobody can be followed from there.
  const ways = missing.map(({ why }) => why).filter((why) => why.includes('do not go on'));
  expect(ways.filter((why) => why.includes('“Checkout Started” to'))).toHaveLength(1);
  expect(ways.filter((why) => why.includes('“Cart Viewed” to'))).toEqual([]);
});

test('what is told never to have come in never came in', async () => {
  await store.saveShop('signs', ShopSettings.parse({ currency: 'EUR' }));
  const events = Array.from({ length: VISITS }, (_, n) => visitOf(n, '60.00')).flat();
  const named = (activity: string) => (activity === 'cart' ? 'Checkout Started' : activity);
  await store.append('signs', {
    events: events.map((event) => ({ ...event, activity: named(event.activity) })),
  });
  const { missing } = await ask<'findings'>(store, 'signs', { kind: 'findings', limit: 100, seed: 1 });
  const [asked] = missing.filter(({ why }) => why.includes('An account is asked for'));
  expect(asked?.why).toContain('“Signed In” never came in');

  await store.saveShop('unsold', ShopSettings.parse({ currency: 'EUR' }));
  await store.append('unsold', { events: events.filter(({ activity }) => activity !== 'purchase') });
  const unsold = await ask<'findings'>(store, 'unsold', { kind: 'findings', limit: 100, seed: 1 });
  const [failed] = unsold.missing.filter(({ why }) => why.includes('Payments fail'));
  expect(failed?.why).toContain('“Order Completed” never came in');
});

test('a step that never came in is missed by nobody, whatever else may stand for it', async () => {
  const cancelled = Array.from({ length: VISITS }, (_, n) => visitOf(n, '60.00')).flatMap((events, n) => {
    const paid = events.find(({ activity }) => activity === 'purchase');
    return paid === undefined || n % 4 !== 0
      ? []
      : [
          {
            ...paid,
            id: `${n}-cancelled`,
            activity: 'Order Cancelled',
            time: new Date(Date.parse(paid.time) + DAY).toISOString(),
          },
        ];
  });
  await store.saveShop('cancelled', ShopSettings.parse({ currency: 'EUR' }));
  const visits = Array.from({ length: VISITS }, (_, n) => visitOf(n, '60.00')).flat();
  await store.append('cancelled', { events: [...visits, ...cancelled] });
  const { findings, missing } = await ask<'findings'>(store, 'cancelled', {
    kind: 'findings',
    limit: 100,
    seed: 1,
  });
  expect(findings.filter(({ id }) => id.startsWith('order-unconfirmed'))).toEqual([]);
  expect(missing.filter(({ why }) => why.includes('“Order Confirmed”'))).not.toEqual([]);
});
