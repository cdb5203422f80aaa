import { OpenQuestion, ShopSettings, WEEKDAYS, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { shapeBacktest } from './backtest.js';
import { MOST_SEEN } from './open.sql.js';

/*
 * An order a day at midnight for a hundred days, packed after one hour and delivered after 24 to 33: the tenth order takes
 * nine hours longer than the first. Now is noon, three days after the last of them.
 */

const HOUR = 3_600_000;
const FIRST = Date.parse('2026-01-05T00:00:00Z');
const NOW = FIRST + (103 * 24 + 12) * HOUR;
const iso = (instant: number) => new Date(instant).toISOString();

let serial = 0;
function event(activity: string, instant: number, ref: string): ShopEvent {
  const [type = '', id = ''] = ref.split(':');
  return { id: `e${(serial += 1)}`, time: iso(instant), activity, objects: [{ type, id }] };
}

function past(): ShopEvent[] {
  return Array.from({ length: 100 }, (_, day) => {
    const start = FIRST + day * 24 * HOUR;
    const id = `order:p${day}`;
    return [
      event('Order Completed', start, id),
      event('Parcel Packed', start + HOUR, id),
      event('Parcel Delivered', start + (24 + (day % 10)) * HOUR, id),
    ];
  }).flat();
}

const SETTINGS = {
  teams: [
    {
      id: 'packing',
      name: 'Packing',
      activities: ['Parcel Packed'],
      calendar: {
        hours: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
        cutOff: '13:00',
      },
    },
    {
      id: 'carrier',
      name: 'Carrier',
      activities: ['Parcel Delivered'],
      calendar: {
        hours: { friday: [{ from: '08:00', to: '18:00' }], saturday: [{ from: '08:00', to: '18:00' }] },
      },
    },
  ],
  promises: [{ id: 'p', object: 'order', to: ['Parcel Delivered'], within: '30h' }],
};

let opened: EventStore;
let store: EventStore;
let texts: readonly string[];
beforeAll(async () => {
  opened = await openEmbedded();
  ({ store, texts } = explaining(opened));
  await store.saveShop('shop', ShopSettings.parse(SETTINGS));
  await store.append('shop', {
    events: [
      ...past(),
      event('Order Completed', NOW - 28 * HOUR, 'order:slow'),
      event('Parcel Packed', NOW - 27 * HOUR, 'order:slow'),
      // Looks back: opening a mail does not undo the packing.
      event('Message Opened', NOW - 2 * HOUR, 'order:slow'),
      event('Order Completed', NOW - 0.5 * HOUR, 'order:fresh'),
      event('Order Completed', NOW - 5 * HOUR, 'order:off'),
      event('Order Cancelled', NOW - 4 * HOUR, 'order:off'),
      event('Order Completed', NOW - 40 * HOUR, 'order:forgotten'),
      event('Page Viewed', NOW, 'session:s'),
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'open'>(store, 'shop', OpenQuestion.parse({ kind: 'open', ...more }));
const orders = async (more: object = {}) => {
  const { order } = (await asked(more)).objects;
  if (order === undefined) throw new RangeError('no orders');
  return order;
};

describe('open', () => {
  test('counts what is open, called off, and too old to be open', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({ at: iso(NOW), currency: 'EUR' });
    expect(Object.keys(answer.objects)).toEqual(['order']);
    expect(await orders()).toMatchObject({
      open: 2,
      undone: 1,
      overdue: 1,
      reached: 100,
      late: 0,
      atRisk: 1,
      cut: 0,
      unseen: 0,
    });
    // The map calls the same journeys open, and those that were called off while young.
    const { objects } = await ask(store, 'shop', { kind: 'map', limit: 1, object: 'order' });
    expect(objects['order']).toMatchObject({ open: 3, lost: 1 });
  });

  test('steps are how far journeys came', async () => {
    const { steps } = await orders();
    const ages = (hours: number) => ({ mean: hours * 3600, p50: hours * 3600, p90: hours * 3600 });
    expect(steps).toEqual([
      { activity: 'Order Completed', journeys: 1, age: ages(0.5), waiting: ages(0.5) },
      { activity: 'Parcel Packed', journeys: 1, age: ages(28), waiting: ages(27) },
    ]);
  });

  test('predicts from those that stood there for as long, the worst first', async () => {
    const { journeys } = await orders();
    // Of the hundred, fifty were not delivered 27 hours after they were packed: they took 1 to 5 hours more.
    expect(journeys[0]).toEqual({
      id: 'slow',
      start: iso(NOW - 28 * HOUR),
      step: 'Parcel Packed',
      since: iso(NOW - 27 * HOUR),
      events: 3,
      age: 28 * 3600,
      waiting: 27 * 3600,
      next: 'Parcel Delivered',
      turn: 'shop',
      team: 'carrier',
      // Now is a Saturday, noon: from Friday at 9.
      workingWait: 13 * 3600,
      worth: 0,
      // What is left is the carrier's, who has no cut-off.
      cutOff: null,
      due: iso(NOW + 2 * HOUR),
      late: false,
      finish: { p10: iso(NOW + HOUR), p50: iso(NOW + 3 * HOUR), p90: iso(NOW + 5 * HOUR) },
      risk: 0.6,
      basis: 50,
    });
    // A hundred and the forgotten one stood at the first step for half an hour; 7, 8 and 9 hours longer are too long.
    expect(journeys[1]).toMatchObject({ id: 'fresh', basis: 101, risk: (30 + 1) / 101, team: 'packing' });
  });

  test('tells whose turn it is, and lists those of one team alone', async () => {
    const { turns, open } = await orders();
    expect(turns).toEqual([
      { turn: 'shop', team: 'packing', open: 1 },
      { turn: 'shop', team: 'carrier', open: 1 },
    ]);
    const packing = await orders({ team: 'packing' });
    expect(packing).toMatchObject({ open: 1, late: 0, atRisk: 0, cut: 0, unseen: 0, turns });
    expect(packing.journeys.map(({ id }) => id)).toEqual(['fresh']);
    expect(packing.steps).toMatchObject([{ activity: 'Order Completed', journeys: 1 }]);
    expect(await orders({ turn: 'shop' })).toMatchObject({ open });
    expect(await orders({ turn: 'carrier' })).toMatchObject({ open: 0, journeys: [], steps: [], turns });
    expect(await orders({ team: 'packing', ids: ['slow'] })).toMatchObject({ open: 1, journeys: [] });
    await expect(asked({ team: 'packers' })).rejects.toMatchObject({ field: 'team' });
  });

  test('a mail that is opened next is waited for by nobody', async () => {
    const opened = Array.from({ length: 12 }, (_, day) => {
      const start = FIRST + day * 24 * HOUR;
      return [
        event('Order Completed', start, `order:m${day}`),
        event('Message Opened', start + HOUR / 2, `order:m${day}`),
        event('Parcel Packed', start + HOUR, `order:m${day}`),
        event('Parcel Delivered', start + 24 * HOUR, `order:m${day}`),
      ];
    });
    const now = event('Order Completed', FIRST + 20 * 24 * HOUR, 'order:now');
    await store.saveShop('mails', ShopSettings.parse(SETTINGS));
    await store.append('mails', { events: [...opened.flat(), now] });
    const question = OpenQuestion.parse({ kind: 'open' });
    const { worst } = await ask<'open'>(store, 'mails', question);
    expect(worst).toMatchObject([{ id: 'now', next: 'Parcel Packed', turn: 'shop', team: 'packing' }]);
  });

  test('tells what has to be done before the cut-off', async () => {
    const { cutOffs, journeys } = await orders();
    // It takes 27.5 hours from packing to delivery, on average: tomorrow's cut-off is too late for 29.5.
    const today = { team: 'packing', at: iso(NOW + HOUR) };
    expect(cutOffs).toEqual([{ ...today, journeys: 1 }]);
    expect(journeys.find(({ id }) => id === 'fresh')?.cutOff).toEqual({ ...today, step: 'Parcel Packed' });
    const leaving = await orders({ leaving: true });
    expect(leaving).toMatchObject({ open: 1, cut: 0, journeys: [{ id: 'fresh' }], cutOffs });
  });

  test('what was not looked at is told beside what has to leave, and counted in none of it', async () => {
    await opened.saveShop('busy', ShopSettings.parse(SETTINGS));
    const many = Array.from({ length: MOST_SEEN + 10 }, (_, at) =>
      event('Order Completed', NOW - 0.5 * HOUR + at, `order:n${at}`),
    );
    await opened.append('busy', { events: [...past(), ...many] });
    const question = OpenQuestion.parse({ kind: 'open', leaving: true, limit: 20, at: iso(NOW) });
    const { objects } = await ask<'open'>(opened, 'busy', question);
    expect(objects['order']).toMatchObject({
      open: MOST_SEEN,
      cut: MOST_SEEN - 20,
      unseen: 10,
      cutOffs: [{ journeys: MOST_SEEN }],
    });
  });

  test('where more are open than are looked at, those are that are promised first, whatever promises them', async () => {
    const late = MOST_SEEN + 5;
    const many = Array.from({ length: late + 1 }, (_, at) => {
      const id = `order:m${at}`;
      // The youngest is handed over long before the others, and its promise is the only one that is over.
      const handed = at === late ? NOW - 31 * HOUR : NOW - 2 * HOUR;
      return [event('Order Completed', NOW - 32 * HOUR + at, id), event('Order Confirmed', handed, id)];
    }).flat();
    const [promise] = SETTINGS.promises;
    const by = new Map([
      ['started', { promises: [{ ...promise, from: ['Order Confirmed'] }] }],
      ['told', { promises: [{ id: 'p', object: 'order', to: ['Parcel Delivered'], by: 'promised' }] }],
    ]);
    const orders = (sql: string) => sql.includes('NULLS LAST') && sql.includes('LEFT JOIN');
    const objects = Array.from({ length: late + 1 }, (_, at) => ({
      type: 'order',
      id: `m${at}`,
      text: { promised: at === late ? iso(NOW - HOUR) : iso(NOW + 90 * HOUR) },
    }));
    for (const [shop, promises] of by) {
      await opened.saveShop(shop, ShopSettings.parse({ ...SETTINGS, ...promises }));
      await opened.append(shop, { events: [...past(), ...many], objects });
      const question = OpenQuestion.parse({ kind: 'open', object: 'order', limit: 2, at: iso(NOW) });
      const { worst, objects: told, meta } = await ask<'open'>(opened, shop, question);
      expect(worst[0], shop).toMatchObject({ id: `m${late}`, late: true });
      expect(told['order'], shop).toMatchObject({ open: late + 1, late: 1, unseen: 6 });
      // Where all that is asked for is looked at, no attribute of every order is read to tell which are first.
      const short = { journey: 'duration' as const, operator: '<' as const, value: 7200 };
      const few = [
        { ids: [`m${late}`] },
        { where: [{ any: [short, { with: { activity: 'Parcel Packed' } }] }] },
      ];
      for (const each of few) {
        const one = await ask<'open'>(opened, shop, { ...question, ...each });
        expect(one.worst, shop).toMatchObject([{ id: `m${late}`, late: true }]);
        expect(one.meta.sql.filter(orders), shop).toEqual([]);
      }
      expect(meta.sql.filter(orders).length, shop).toBe(shop === 'told' ? 1 : 0);
    }
  });

  test('where there is time, a later cut-off will do', async () => {
    const [promise] = SETTINGS.promises;
    await store.saveShop(
      'shop',
      ShopSettings.parse({ ...SETTINGS, promises: [{ ...promise, within: '54h' }] }),
    );
    const patient = await orders();
    expect(patient.journeys.find(({ id }) => id === 'fresh')?.cutOff?.at).toBe(iso(NOW + 25 * HOUR));
    expect(patient.cutOffs).toEqual([]);
    await store.saveShop('shop', ShopSettings.parse(SETTINGS));
  });

  test('goes on from page to page, of each type and of all together', async () => {
    const all = await asked();
    expect(all.worst.map(({ object, id }) => `${object} ${id}`)).toEqual(['order slow', 'order fresh']);
    const next = await asked({ limit: 1, offset: 1 });
    expect(next.worst).toEqual(all.worst.slice(1));
    expect(next.objects['order']).toMatchObject({ open: 2, cut: 1, journeys: [{ id: 'fresh' }] });
    expect((await asked({ offset: 2 })).worst).toEqual([]);
  });

  test('at another moment, what came later has not happened', async () => {
    const day = FIRST + 60 * 24 * HOUR;
    const { open, journeys } = await orders({ at: iso(day + 12 * HOUR) });
    expect(open).toBe(1);
    expect(journeys).toMatchObject([{ id: 'p60', step: 'Parcel Packed', waiting: 11 * 3600, basis: 60 }]);
    expect(journeys[0]?.due).toBe(iso(day + 30 * HOUR));
    // Promised for six hours into the next day: no cut-off is early enough, so it is the next one.
    const fresh = await orders({ at: iso(day + HOUR / 2) });
    expect(fresh.journeys.find(({ id }) => id === 'p60')?.cutOff?.at).toBe(iso(day + 13 * HOUR));
  });

  test('what is beyond its promise is late, and stands first', async () => {
    const late = await orders({ at: iso(NOW + 3 * HOUR) });
    expect(late.journeys[0]).toMatchObject({ id: 'slow', late: true, risk: 1 });
    expect((await orders({ limit: 1 })).cut).toBe(1);
  });

  test('those of some objects alone are listed where they are named, judged like all', async () => {
    const all = await orders();
    const fresh = await orders({ ids: ['fresh', 'nobody'] });
    expect(fresh.journeys).toEqual(all.journeys.filter(({ id }) => id === 'fresh'));
    expect(fresh).toMatchObject({ open: all.open, cut: all.open - 1 });
    expect(fresh).toMatchObject({
      late: null,
      atRisk: null,
      steps: [],
      backtest: null,
      weeks: 0,
      work: null,
    });
  });

  test('what was learnt of a version is not asked for again, and still shown', async () => {
    const first = await asked({ ids: ['fresh'] });
    const before = texts.length;
    const second = await asked({ ids: ['slow'] });
    const sent = texts.length - before;
    expect(second.meta.sql.length).toBe(first.meta.sql.length);
    expect(sent).toBeLessThan(second.meta.sql.length / 2);
    const some = await orders({ ids: ['slow'], where: [{ with: { activity: 'Message Opened' } }] });
    expect(some).toMatchObject({ open: 1, journeys: [{ id: 'slow', basis: 0 }] });
    await store.append('shop', { events: [event('Order Completed', NOW - HOUR, 'order:newer')] });
    expect((await orders({ ids: ['newer'] })).journeys).toMatchObject([{ id: 'newer' }]);
    expect((await orders()).open).toBe(3);
  });

  test('expects work as it came in the weeks before', async () => {
    const { weeks, work } = await orders({ hours: 24 });
    expect(weeks).toBe(8);
    const [packing, carrier] = work ?? [];
    const only = (hours: Readonly<Record<number, number>>) =>
      Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0);
    // The next order comes in twelve hours and is packed within the thirteenth.
    expect(packing).toEqual({ team: 'packing', open: only({}), arriving: only({ 12: 1 }), other: only({}) });
    // Eight Saturdays: the orders of those days took 26, 29, 22 … hours: each once.
    const eighth = 1 / 8;
    const expected = only(Object.fromEntries([6, 9, 2, 5, 8, 1, 4, 7].map((late) => [11 + late, eighth])));
    expect(carrier).toEqual({ team: 'carrier', open: expected, arriving: only({}), other: only({}) });
  });

  test('the backtest predicts the last three tenths from what came before', async () => {
    const { backtest } = await orders();
    expect(backtest?.journeys).toBe(30);
    expect(backtest?.covered).toBeGreaterThan(0.7);
    expect(backtest?.brier).toBeLessThan(backtest?.brierOfShare ?? 0);
  });

  test('with too little past, nothing is predicted', async () => {
    const few = await orders({ at: iso(FIRST + 12 * HOUR) });
    expect(few).toMatchObject({ open: 1, overdue: 0, reached: 0, backtest: null, weeks: 0, work: null });
    expect(few.journeys).toMatchObject([
      { id: 'p0', finish: null, risk: null, basis: 0, next: null, team: null },
    ]);
    const none = await orders({ where: [{ with: { activity: 'Cart Viewed' } }] });
    expect(none).toMatchObject({ open: 0, steps: [], journeys: [] });
  });

  test('late ones are counted, listed or not', async () => {
    await store.append('shop', { events: [event('Order Completed', NOW - 0.75 * HOUR, 'order:second')] });
    const { open, late, atRisk, cut } = await orders({ at: iso(NOW + 29.75 * HOUR), limit: 1 });
    expect(open).toBeGreaterThan(1);
    expect({ late, atRisk, cut }).toEqual({ late: open, atRisk: 0, cut: open - 1 });
  });

  test('a type without a goal is an error', async () => {
    await store.append('shop', { events: [event('seen', NOW, 'visit:v')] });
    await expect(asked({ object: 'visit' })).rejects.toMatchObject({ field: 'object' });
    await expect(asked({ object: 'ordre' })).rejects.toMatchObject({ field: 'object' });
  });

  test('a shop without events has nothing open', async () => {
    await store.saveShop('empty', ShopSettings.parse({}));
    const answer = await ask<'open'>(store, 'empty', OpenQuestion.parse({ kind: 'open' }));
    expect(answer).toMatchObject({ at: null, objects: {}, worst: [] });
  });
});

describe('the backtest’s figures', () => {
  const finish = { p10: 1000, p50: 2000, p90: 4000 };
  const trial = (left: number, risk: number | null, late: boolean | null) => ({
    prediction: { finish, risk, basis: 20 },
    left,
    late,
  });

  test('coverage, median, error and Brier score', () => {
    const trials = [
      trial(1500, 0.1, false),
      trial(3000, 0.9, true),
      trial(9000, null, null),
      trial(Infinity, 0.7, false),
    ];
    const figures = shapeBacktest(trials);
    expect(figures).toMatchObject({
      journeys: 4,
      covered: 2 / 3,
      beforeMedian: 1 / 3,
      error: (0.5 + 1 + 7) / 3,
    });
    expect(figures.brier).toBeCloseTo((0.01 + 0.01 + 0.49) / 3, 12);
    expect(figures.brierOfShare).toBeCloseTo((1 / 3) * (2 / 3), 12);
    expect(figures.risks).toEqual([
      { journeys: 1, risk: 0.1, late: 0 },
      { journeys: 1, risk: 0.7, late: 0 },
      { journeys: 1, risk: 0.9, late: 1 },
    ]);
  });

  test('without trials there are none', () => {
    expect(shapeBacktest([])).toMatchObject({ journeys: 0, covered: null, brier: null, risks: [] });
  });
});
