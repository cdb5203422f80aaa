import { FeedbackQuestion, KpisQuestion, ShopSettings } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { readFacts } from '../shop/facts.js';
import { explaining } from '../testing/explaining.js';
import { eur, teller } from '../testing/teller.js';
import { givenAt, scoresGiven } from './scores-given.js';

let opened: EventStore;
let store: EventStore;

const SETTINGS = ShopSettings.parse({
  zone: 'Europe/Berlin',
  teams: [
    {
      id: 'support',
      name: 'Support',
      activities: ['Ticket Replied'],
      calendar: {
        hours: { monday: [{ from: '09:00', to: '17:00' }], tuesday: [{ from: '09:00', to: '17:00' }] },
      },
    },
  ],
});

/*
 * Monday 2 March 2026 to Tuesday 10 March, Berlin an hour ahead of UTC. Anna visits twice on the 2nd and buys o1 (with
 * two items, so the event touches five objects), and on the 9th o2; Ben visits on the 3rd and buys o3 in dollars; Cleo
 * only visits, at half past midnight of the 4th in Berlin.
 */
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const tell = teller();
  await store.saveShop('shop', SETTINGS);
  await store.saveShop('empty', SETTINGS);
  await store.append('shop', {
    events: [
      tell('2026-03-02T08:00:00Z', 'Page Viewed', { customer: 'anna', session: 's1' }),
      tell('2026-03-02T10:00:00Z', 'Page Viewed', { customer: 'anna', session: 's2' }),
      tell(
        '2026-03-02T10:05:00Z',
        'Order Completed',
        { customer: 'anna', session: 's2', order: 'o1', item: ['i1', 'i2'] },
        eur('10.10'),
      ),
      tell('2026-03-03T10:00:00Z', 'Page Viewed', { customer: 'ben', session: 's3' }),
      tell(
        '2026-03-03T10:05:00Z',
        'Order Completed',
        { customer: 'ben', session: 's3', order: 'o3' },
        { amount: { value: '7.00', currency: 'USD' } },
      ),
      tell('2026-03-03T23:30:00Z', 'Page Viewed', { customer: 'cleo', session: 's4' }),
      tell(
        '2026-03-09T10:00:00Z',
        'Order Completed',
        { customer: 'anna', session: 's5', order: 'o2' },
        eur('20.25'),
      ),
      // o1 arrives in time, in two parcels; o3 with the second parcel a day late; o2 never.
      tell('2026-03-03T12:00:00Z', 'Parcel Handed Over', { order: 'o1', customer: 'anna' }),
      tell('2026-03-03T12:01:00Z', 'Parcel Handed Over', { order: 'o1', customer: 'anna' }),
      tell('2026-03-04T22:00:00Z', 'Parcel Delivered', { order: 'o1', customer: 'anna' }),
      tell('2026-03-04T22:30:00Z', 'Parcel Delivered', { order: 'o1', customer: 'anna' }),
      tell('2026-03-04T12:00:00Z', 'Parcel Delivered', { order: 'o3', customer: 'ben' }),
      tell('2026-03-05T12:00:00Z', 'Parcel Delivered', { order: 'o3', customer: 'ben' }),
      // A refund told with a minus, another without.
      tell('2026-03-06T09:00:00Z', 'Return Requested', { order: 'o1', return: 'r1' }),
      tell('2026-03-08T09:00:00Z', 'Return Refunded', { order: 'o1', return: 'r1' }, eur('-4.05')),
      tell('2026-03-08T09:30:00Z', 'Order Refunded', { order: 'o1' }, eur('1.00')),
      // Friday 16:00 to Monday 11:00 in Berlin: two hours of work; reopened after that.
      tell('2026-03-06T15:00:00Z', 'Ticket Opened', { ticket: 't1', customer: 'anna' }),
      tell('2026-03-09T10:00:00Z', 'Ticket Replied', { ticket: 't1', customer: 'anna' }),
      tell('2026-03-09T11:00:00Z', 'Ticket Solved', { ticket: 't1', customer: 'anna' }),
      tell('2026-03-09T12:00:00Z', 'Ticket Reopened', { ticket: 't1', customer: 'anna' }),
      // Tuesday 8:30 to 9:15 and 12:00: a quarter of an hour, and three hours, of work.
      tell('2026-03-10T07:30:00Z', 'Ticket Opened', { ticket: 't2' }),
      tell('2026-03-10T08:15:00Z', 'Ticket Replied', { ticket: 't2' }),
      tell('2026-03-10T11:00:00Z', 'Ticket Solved', { ticket: 't2' }),
      ...[10, 9, 7, 2].map((score) =>
        tell(
          '2026-03-07T10:00:00Z',
          'Survey Answered',
          { order: 'o1', customer: 'anna' },
          { numbers: { score } },
        ),
      ),
      ...[5, 4, 1].map((stars) =>
        tell(
          '2026-03-07T11:00:00Z',
          'Review Posted',
          { order: 'o3', customer: 'ben' },
          { numbers: { stars } },
        ),
      ),
    ],
    objects: [
      { type: 'order', id: 'o1', text: { promised: '2026-03-04', region: 'North' } },
      { type: 'order', id: 'o2', text: { promised: '2026-03-10' } },
      { type: 'order', id: 'o3', text: { promised: '2026-03-04T20:00:00Z' } },
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'kpis'>(store, shop, KpisQuestion.parse({ kind: 'kpis', ...more }));

describe('kpis', () => {
  test('counts visitors, visits and orders; conversion by visits, repeats by customers', async () => {
    const { figures } = await asked();
    expect(figures).toMatchObject({
      visitors: { value: 3, n: 3 },
      sessions: { value: 5 },
      conversion: { value: 3 / 5, n: 5 },
      orders: { value: 3 },
      repeatRate: { value: 1 / 2, n: 2 },
      returnRate: { value: 1 / 3, n: 3 },
    });
  });

  test('sums money exactly, each event once, refunds with either sign; other currencies stand beside', async () => {
    const { figures, currency } = await asked();
    expect(currency).toBe('EUR');
    expect(figures.revenue).toEqual({
      value: { currency: 'EUR', gross: '30.35', refunds: '5.05', net: '25.30' },
      n: 4,
      others: [{ currency: 'USD', gross: '7.00', refunds: '0.00', net: '7.00' }],
    });
    expect(figures.averageOrderValue).toEqual({ value: 15.175, n: 2 });
  });

  test('a promise is kept when the last parcel came by the end of its day; days that are not over do not count', async () => {
    expect((await asked()).figures.onTimeDelivery).toEqual({ value: 1 / 2, n: 2 });
  });

  test('service in clock time and in working hours; what was reopened is not solved', async () => {
    const { firstReply, resolution } = (await asked()).figures;
    const [long, short] = [67 * 3600, 45 * 60];
    expect(firstReply).toMatchObject({ n: 2, of: 2, value: { mean: (long + short) / 2 } });
    expect(firstReply.working).toEqual({ mean: (7200 + 900) / 2, p50: 4050, p90: 900 + 0.9 * 6300 });
    expect(resolution).toMatchObject({ n: 1, of: 2, value: { p50: 3.5 * 3600 }, working: { p50: 3 * 3600 } });
  });

  test('scores on their scales', async () => {
    const { nps, csat } = (await asked()).figures;
    expect(nps).toEqual({ value: 25, n: 4 });
    expect(csat).toEqual({ value: 2 / 3, n: 3 });
    const off = await asked({ csat: 'number.score', nps: 'number.stars' });
    expect(off.figures.csat).toEqual({
      value: null,
      n: 0,
      why: 'The answers in number.score go from 2 to 10, which is no scale of 1 to 5.',
    });
    expect(off.figures.nps.value).toBeNull();
  });

  test('a score that goes from 1 to 5 at its activity is satisfaction, and one to 10 at another no part of it', async () => {
    await store.saveShop('scored', SETTINGS);
    const tell = teller();
    const rated = (activity: string, day: number, score: number) =>
      tell(`2026-03-0${day}T10:00:00Z`, activity, { order: `o${day}` }, { numbers: { score } });
    const reviews = [5, 5, 4, 1].map((score, at) => rated('Review Posted', 1 + at, score));
    await store.append('scored', { events: reviews });
    const both = async (more: object = {}) => {
      const { nps, csat } = (await asked(more, 'scored')).figures;
      const told = await ask<'feedback'>(
        store,
        'scored',
        FeedbackQuestion.parse({ kind: 'feedback', object: 'order', ...more }),
      );
      expect([told.nps.value, told.nps.n, told.csat.value, told.csat.n]).toEqual([
        nps.value,
        nps.n,
        csat.value,
        csat.n,
      ]);
      return { nps, csat };
    };
    const none = { value: null, n: 0, why: 'No event holds an answer from 0 to 10.' };
    const three = { value: 3 / 4, n: 4 };
    expect(await both()).toEqual({ nps: none, csat: three });
    expect(await both({ csat: 'number.score' })).toEqual({ nps: none, csat: three });

    // A bad day of points is one of points.
    await store.append('scored', {
      events: [rated('Survey Answered', 5, 2), rated('Survey Answered', 6, 10)],
    });
    expect(await both()).toEqual({ nps: { value: 0, n: 2 }, csat: three });
    const bad = await both({ period: { from: '2026-03-05', to: '2026-03-05' } });
    expect(bad).toMatchObject({ nps: { value: -100, n: 1 }, csat: { value: null } });

    // A single answer that is none turns nothing over, and counts for nothing.
    const many = Array.from({ length: 196 }, (_, at) => rated('Review Posted', 1 + (at % 4), 5));
    const strays = [rated('Review Posted', 7, 0), rated('Review Posted', 7, 10)];
    await store.append('scored', { events: [...many, ...strays] });
    expect(await both()).toEqual({ nps: { value: 0, n: 2 }, csat: { value: 199 / 200, n: 200 } });

    // Named answers are held to their scale by the same rule, and so are those that the question names.
    const named = (day: number, numbers: Record<string, number>) =>
      tell(`2026-03-0${day}T12:00:00Z`, 'Survey Answered', { order: `n${day}` }, { numbers });
    await store.append('scored', {
      events: [
        ...Array.from({ length: 110 }, (_, at) => named(1 + (at % 4), { nps: 9, rating: 4 })),
        named(5, { nps: 99, rating: 9 }),
      ],
    });
    const kept = { nps: { value: 100, n: 110 }, csat: { value: 1, n: 110 } };
    expect(await both()).toEqual(kept);
    expect(await both({ nps: 'number.nps', csat: 'number.rating' })).toEqual(kept);
    await store.append('scored', { events: [6, 7, 8].map((day) => named(day, { nps: 99, rating: 9 })) });
    expect(await both({ nps: 'number.nps', csat: 'number.rating' })).toMatchObject({
      nps: { value: null, why: 'The answers in number.nps go from 9 to 99, which is no scale of 0 to 10.' },
      csat: { value: null },
    });

    // Stars from none to five are neither: an NPS of -100 would be told of the best.
    await store.removeShop('scored');
    await store.saveShop('scored', SETTINGS);
    await store.append('scored', {
      events: [0, 3, 5, 5].map((score, at) => rated('Review Posted', 1 + at, score)),
    });
    const off = 'The answers in number.score go from 0 to 5, which is no scale of';
    expect(await both()).toEqual({
      nps: { value: null, n: 0, why: `${off} 0 to 10.` },
      csat: { value: null, n: 0, why: `${off} 1 to 5.` },
    });
    await store.removeShop('scored');
  });

  test('scales go on from what was counted: only what came in since is read, and all where something was taken out', async () => {
    await store.saveShop('counted', SETTINGS);
    const tell = teller();
    const rated = (customer: string, score: number) =>
      tell('2026-03-02T10:00:00Z', 'Survey Answered', { customer }, { numbers: { score } });
    const read: number[] = [];
    const watched = new Proxy(store, {
      get(target, name) {
        if (name !== 'query') return Reflect.get(target, name) as unknown;
        return async (...asked: Parameters<EventStore['query']>) => {
          const rows = await target.query<{ name: string; answers: number }>(...asked);
          read.push(...rows.filter(({ name: of }) => of === '').map(({ answers }) => answers));
          return rows;
        };
      },
    });
    const given = async () => {
      const told = await scoresGiven(watched, await readFacts(store, 'counted'));
      return { ...givenAt(told, 'score', 'Survey Answered'), read: read.splice(0) };
    };
    await store.append('counted', { events: ['a', 'b', 'c'].map((customer) => rated(customer, 4)) });
    expect(await given()).toEqual({ answers: 3, inStars: 3, high: 0, beyond: 0, read: [3] });
    await store.append('counted', { events: [rated('d', 9), rated('d', 11), rated('d', 0)] });
    expect(await given()).toEqual({ answers: 6, inStars: 3, high: 1, beyond: 1, read: [3] });
    await store.erase('counted', 'd');
    await store.append('counted', { events: [rated('e', 5)] });
    expect(await given()).toEqual({ answers: 4, inStars: 4, high: 0, beyond: 0, read: [1, 4] });
    await store.removeShop('counted');
  });

  test('days are those of the shop’s zone, and weeks its weeks; empty ones are there too', async () => {
    const { intervals = [] } = await asked({ interval: 'day' });
    expect(intervals).toHaveLength(9);
    const byDay = new Map(intervals.map(({ from, figures }) => [from, figures]));
    expect(byDay.get('2026-03-02')).toMatchObject({
      visitors: { value: 1 },
      sessions: { value: 2 },
      conversion: { value: 1 / 2 },
    });
    expect(byDay.get('2026-03-02')?.revenue.value).toMatchObject({ gross: '10.10', refunds: '0.00' });
    expect(byDay.get('2026-03-04')).toMatchObject({
      visitors: { value: 1 },
      onTimeDelivery: { value: 1 / 2, n: 2 },
    });
    expect(byDay.get('2026-03-05')).toMatchObject({
      sessions: { value: 0 },
      conversion: { value: null, n: 0 },
    });
    expect(byDay.get('2026-03-09')?.repeatRate).toEqual({ value: 1, n: 1 });
    const weeks = await asked({ interval: 'week' });
    expect(weeks.intervals?.map(({ from, figures }) => [from, figures.orders.value])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-09', 1],
    ]);
    const months = await asked({ interval: 'month' });
    expect(months.intervals).toEqual([{ from: '2026-03-01', figures: months.figures }]);
  });

  test('where no event touches an order, each purchase counts as one, and nobody knows what was sent back', async () => {
    const tell = teller();
    await store.saveShop('clicks', SETTINGS);
    await store.append('clicks', {
      events: [
        tell('2026-03-02T10:00:00Z', 'Page Viewed', { customer: 'anna', session: 's1' }),
        tell('2026-03-02T10:05:00Z', 'Order Completed', { customer: 'anna', session: 's1' }),
        tell('2026-03-02T10:09:00Z', 'Order Completed', { customer: 'anna', session: 's1' }),
        tell('2026-03-04T10:00:00Z', 'Order Completed', { customer: 'ben', session: 's2' }),
      ],
      objects: [],
    });
    const byDay = await asked({ interval: 'day' }, 'clicks');
    expect(byDay.figures).toMatchObject({ orders: { value: 3, n: 3 }, returnRate: { value: null } });
    expect(byDay.intervals?.map(({ figures }) => figures.orders.value)).toEqual([2, 0, 1]);
    const day = await asked({ period: { from: '2026-03-04', to: '2026-03-05' } }, 'clicks');
    expect(day.figures.orders.value).toBe(1);

    // Who buys without an account is in a visit alone.
    await store.append('clicks', {
      events: [tell('2026-03-05T10:00:00Z', 'Order Completed', { session: 's3' })],
      objects: [],
    });
    expect((await asked({}, 'clicks')).figures.orders).toEqual({ value: 4, n: 4 });
  });

  test('a period counts what happened in it; earlier orders still make a customer a regular', async () => {
    const { figures } = await asked({ period: { from: '2026-03-08', to: '2026-03-09' } });
    expect(figures).toMatchObject({
      visitors: { value: 1 },
      sessions: { value: 1 },
      orders: { value: 1 },
      repeatRate: { value: 1, n: 1 },
      onTimeDelivery: { value: null, n: 0 },
      revenue: { value: { gross: '20.25', refunds: '5.05', net: '15.20' } },
    });
  });

  test('compared with the period before', async () => {
    const { figures, compared } = await asked({
      period: { from: '2026-03-09', to: '2026-03-15' },
      compare: 'previous',
    });
    expect([figures.orders.value, compared?.figures.orders.value]).toEqual([1, 2]);
    expect(compared?.figures.revenue.value?.gross).toBe('10.10');
  });

  test('compared, orders of both periods have had as long to come back', async () => {
    // The order of the third came back on the sixth: after the end of a period that ends on the fourth.
    const period = { from: '2026-03-01', to: '2026-03-04' };
    const previous = await asked({ period, compare: 'previous' });
    expect(previous.figures.returnRate).toEqual({ value: 0, n: 2 });
    const later = await asked({ period: { from: '2026-03-05', to: '2026-03-08' }, compare: 'previous' });
    expect(later.compared?.figures.returnRate).toEqual({ value: 0, n: 2 });
    // Of a week of which there have been a day and a half, the same of the week before: one order came back after that.
    const begun = await asked({ period: { from: '2026-03-09', to: '2026-03-15' }, compare: 'previous' });
    expect(begun.figures.returnRate).toEqual({ value: 0, n: 1 });
    expect(begun.compared?.figures.returnRate).toEqual({ value: 0, n: 2 });
    // What is not as long as the other is told as it is.
    const other = await asked({ period, compare: { period: 'all' } });
    expect(other.figures.returnRate).toEqual({ value: 0.5, n: 2 });
    const { figures } = await asked({ period: { from: '2026-03-01', to: '2026-03-04' } });
    expect(figures.returnRate).toEqual({ value: 0.5, n: 2 });
  });

  test('filters are asked of the journeys behind each figure; money follows the orders', async () => {
    const where = [{ journey: 'object.text.region', value: 'North' }];
    const { figures } = await asked({ where });
    expect(figures).toMatchObject({
      orders: { value: 1 },
      sessions: { value: 0 },
      nps: { value: 25, n: 4 },
      csat: { value: null },
    });
    expect(figures.revenue).toMatchObject({
      value: { gross: '10.10', refunds: '5.05', net: '5.05' },
      n: 3,
      others: [],
    });
  });

  test('an empty shop has no figures, and says why', async () => {
    const { figures, intervals } = await asked({ interval: 'day' }, 'empty');
    expect(intervals).toEqual([]);
    expect(figures.visitors).toEqual({ value: null, n: 0, why: 'The shop’s events touch no customers.' });
    expect(figures.firstReply).toMatchObject({
      value: null,
      working: null,
      why: 'The shop’s events touch no tickets.',
    });
    expect(figures.revenue.value).toEqual({ currency: 'EUR', gross: '0.00', refunds: '0.00', net: '0.00' });
  });

  test('in German an empty shop says why in German, with the same figures', async () => {
    const [english, german] = [await asked({}, 'empty'), await asked({ locale: 'de' }, 'empty')];
    expect(german.figures.revenue).toEqual(english.figures.revenue);
    expect(german.figures.visitors.why).toBe('In den Ereignissen des Shops kommen keine Kunden vor.');
    expect(german.figures.nps.why).toBe('Kein Ereignis enthält eine Antwort von 0 bis 10.');
  });

  test('wrong questions name the field', async () => {
    const wrong = { period: { last: '3d', take: 'touching' } };
    await expect(asked(wrong)).rejects.toMatchObject({ field: 'period.take' });
    await expect(asked({ nps: 'number.stairs' })).rejects.toMatchObject({ field: 'nps' });
    await expect(
      asked({ interval: 'day', period: { from: '2020-01-01', to: '2026-01-01' } }),
    ).rejects.toMatchObject({ field: 'interval' });
  });
});
