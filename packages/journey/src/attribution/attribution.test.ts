import { AttributionQuestion, type ShopEvent, ShopSettings } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * A shop in which each customer's way is written down: a letter is a visit by that channel on a day of its own, `$` an order
 * of 10 EUR an hour later, `.` a day without anything.
 */

const CHANNELS: Readonly<Record<string, string>> = { s: 'search', m: 'mail', a: 'ads', p: 'paypal' };
const WAYS = ['sm$', 'sm$', 's$m', 'a', 'aap$', 'm$s$', '$', `s${'.'.repeat(40)}m$`];
const START = Date.parse('2026-01-01T09:00:00Z');
const DAY = 86_400_000;

function eventsOf(way: string, customer: number): ShopEvent[] {
  let day = 0;
  return way.split('').flatMap((sign, at): ShopEvent[] => {
    const event = (hours: number, activity: string, more: object): ShopEvent => ({
      id: `${customer}-${at}-${hours}`,
      time: new Date(START + day * DAY + hours * 3_600_000).toISOString(),
      activity,
      objects: [{ type: 'customer', id: `c${customer}` }],
      ...more,
    });
    if (sign === '$') {
      day -= 1;
      const ordered = event(1, 'Order Completed', { amount: { value: '10.00', currency: 'EUR' } });
      day += 1;
      return [ordered];
    }
    const channel = CHANNELS[sign];
    const visit =
      channel === undefined
        ? []
        : [event(0, 'Product Viewed', { channel }), event(0.2, 'Product Added', { channel })];
    day += 1;
    return visit;
  });
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({}));
  await store.append('shop', { events: WAYS.flatMap(eventsOf) });
});
afterAll(() => opened.close());

const asked = (more: object) =>
  ask<'attribution'>(store, 'shop', AttributionQuestion.parse({ kind: 'attribution', ...more }));
const credits = async (more: object) => {
  const { channels } = await asked(more);
  return Object.fromEntries(channels.map(({ channel, conversions }) => [channel, conversions]));
};

test('each order ends a path of visits; what follows the last is one without conversion', async () => {
  const answer = await asked({ model: 'linear', skip: [] });
  expect(answer).toMatchObject({
    currency: 'EUR',
    conversions: 8,
    value: 80,
    paths: { converted: 8, ended: 2 },
    cannotEstimate: null,
  });
  // sm twice; s; a, a, p; m; s; none; and m, whose s lies forty days back.
  const found = Object.fromEntries(answer.channels.map(({ channel, conversions }) => [channel, conversions]));
  expect(found).toEqual({
    search: 3,
    mail: 3,
    ads: expect.closeTo(2 / 3, 12),
    paypal: expect.closeTo(1 / 3, 12),
    direct: 1,
  });
});

test('the payment provider is no channel unless it is said to be, and the window can be widened', async () => {
  expect(await credits({ model: 'last' })).toEqual(await credits({ model: 'last', skip: ['paypal'] }));
  expect(await credits({ model: 'last', skip: [] })).toMatchObject({ paypal: 1 });
  expect(await credits({ model: 'last', skip: ['paypal'] })).toEqual({
    mail: 4,
    search: 2,
    ads: 1,
    direct: 1,
  });
  expect(await credits({ model: 'first', skip: ['paypal'], lookback: '60d' })).toMatchObject({
    search: 5,
    mail: 1,
  });
});

test('touches can be said, and so can conversions', async () => {
  expect(await credits({ model: 'last', touches: { activity: 'Order Completed' } })).toEqual({ direct: 8 });
  const added = await asked({ model: 'last', conversions: { activity: 'Product Added' } });
  expect(added.conversions).toBe(14);
});

test('time decay knows how long ago each touch was', async () => {
  const { search = NaN, mail = NaN } = await credits({
    model: 'time-decay',
    halfLife: '1d',
    skip: ['paypal'],
  });
  // A day apart, twice: one third and two thirds; each alone twice.
  expect(search).toBeCloseTo(2 / 3 + 2, 9);
  expect(mail).toBeCloseTo(4 / 3 + 2, 9);
});

test('Markov tells its order and removal effects, intervals where they are asked for', async () => {
  const answer = await asked({ model: 'markov', order: 2, level: 0.9, limit: 2 });
  expect(answer.order).toBe(2);
  expect(answer.channels).toHaveLength(2);
  expect(answer.other.channels).toBe(2);
  for (const { conversions, removalEffect = NaN, conversionsInterval } of answer.channels) {
    expect(removalEffect).toBeGreaterThan(0);
    expect(conversionsInterval?.low).toBeLessThan(conversions);
    expect(conversionsInterval?.high).toBeGreaterThan(conversions);
  }
});

test('a period takes what happened in it; without a conversion the reason is told', async () => {
  const one = await asked({ model: 'first', period: { from: '2026-01-01', to: '2026-01-01' } });
  expect(one.conversions).toBe(2);
  const none = await asked({ where: [{ without: { activity: 'Order Completed' } }] });
  expect(none).toMatchObject({
    channels: [],
    cannotEstimate: { reason: expect.stringContaining('No journey') },
  });
});

test('where nothing happened there are no paths, and the reason is told', async () => {
  const period = { from: '2020-01-01', to: '2020-01-02' };
  expect(await asked({ period })).toMatchObject({
    channels: [],
    cannotEstimate: { reason: expect.stringContaining('no paths') },
  });
});
