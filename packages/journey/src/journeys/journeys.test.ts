import { JourneysQuestion, type JourneysAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { at, eur, handLog } from '../testing/hand-log.js';

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const event = handLog();
  await store.append('shop', {
    events: [
      event('Order Completed', 0, { order: ['a'] }, { ...eur('10.10'), channel: 'mail' }),
      event('Item Picked', 30, { order: ['a'] }, { device: 'scanner' }),
      event('Parcel Delivered', 100, { order: ['a'] }),
      event('Order Completed', 10, { order: ['b'] }, eur('20.20')),
      event('Parcel Delivered', 210, { order: ['b'] }),
      event('Return Refunded', 300, { order: ['b'] }, eur('-5.00')),
      // Not delivered: c is old enough to be lost, d is as young as the log.
      event('Order Completed', 0, { order: ['c'] }, { amount: { value: '5.00', currency: 'USD' } }),
      event('Order Completed', 3000, { order: ['d'] }, { ...eur('7.00'), channel: 'mail' }),
      event('Page Viewed', 3000, { visit: ['v1'] }),
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'journeys'>(store, 'shop', JourneysQuestion.parse({ kind: 'journeys', object: 'order', ...more }));
const ids = ({ journeys }: JourneysAnswer) => journeys.map(({ id }) => id);

describe('journeys', () => {
  test('tells of each journey what it was, the latest start first', async () => {
    const answer = await asked();
    expect(ids(answer)).toEqual(['d', 'b', 'a', 'c']);
    expect(answer).toMatchObject({ currency: 'EUR', count: 4, next: null });
    expect(answer.meta.journeys).toBe(4);
    expect(answer.journeys[2]).toEqual({
      id: 'a',
      start: at(0),
      finish: at(100),
      events: 3,
      seconds: 6000,
      worth: 10.1,
      channel: 'mail',
      device: 'scanner',
      first: 'Order Completed',
      last: 'Parcel Delivered',
      outcome: 'reached',
    });
    expect(answer.journeys.map(({ worth }) => worth)).toEqual([7, 15.2, 10.1, 0]);
    expect(answer.journeys.map(({ outcome }) => outcome)).toEqual(['open', 'reached', 'reached', 'lost']);
  });

  test.each([
    ['start', 'up', ['a', 'c', 'b', 'd']],
    ['finish', 'down', ['d', 'b', 'a', 'c']],
    ['duration', 'down', ['b', 'a', 'c', 'd']],
    ['events', 'up', ['c', 'd', 'a', 'b']],
    ['worth', 'down', ['b', 'a', 'd', 'c']],
  ])('is ordered by %s, %s; equals follow by id', async (by, direction, expected) => {
    expect(ids(await asked({ sort: { by, direction } }))).toEqual(expected);
  });

  test('pages hold each journey once', async () => {
    const first = await asked({ limit: 3 });
    expect(ids(first)).toEqual(['d', 'b', 'a']);
    expect(first).toMatchObject({ count: 4, next: 3 });
    const second = await asked({ limit: 3, offset: 3 });
    expect(ids(second)).toEqual(['c']);
    expect(second.next).toBeNull();
    expect(await asked({ offset: 4 })).toMatchObject({ journeys: [], count: 4, next: null });
  });

  test('lists one outcome, and what filters and periods leave', async () => {
    expect(ids(await asked({ outcome: 'reached' }))).toEqual(['b', 'a']);
    expect(await asked({ outcome: 'lost', limit: 1 })).toMatchObject({ count: 1 });
    expect(ids(await asked({ where: [{ journey: 'channel', value: 'mail' }] }))).toEqual(['d', 'a']);
    const cut = await asked({ where: [{ events: { activity: 'Item Picked' } }] });
    expect(cut.journeys).toMatchObject([{ id: 'a', events: 1, first: 'Item Picked', start: at(30) }]);
    expect(ids(await asked({ period: { from: at(5), to: at(15) } }))).toEqual(['b']);
    const told = await asked({ where: [{ events: { where: [{ property: 'device', value: 'scanner' }] } }] });
    expect(told.journeys).toMatchObject([{ id: 'a', events: 1, device: 'scanner' }]);
  });

  test('lists the journeys of some objects alone, whatever else is asked', async () => {
    const some = await asked({ ids: ['a', 'c', 'no such order'] });
    expect(ids(some)).toEqual(['a', 'c']);
    expect(some).toMatchObject({ count: 2, next: null });
    expect(await asked({ ids: ['a', 'c'], outcome: 'lost' })).toMatchObject({
      journeys: [{ id: 'c' }],
      count: 1,
    });
    expect(await asked({ ids: ['d', 'a'], limit: 1 })).toMatchObject({ journeys: [{ id: 'd' }], next: 1 });
  });

  test('what ends somewhere is lost by the same rule as all the others', async () => {
    const where = [{ ends: { activity: 'Order Completed' } }];
    expect(ids(await asked({ where, outcome: 'lost' }))).toEqual(['c']);
    expect(ids(await asked({ where, outcome: 'open' }))).toEqual(['d']);
    // Also where the ends are asked for within another condition.
    const nested = [{ any: [...where, ...where] }];
    expect(ids(await asked({ where: nested, outcome: 'lost' }))).toEqual(['c']);
    expect(ids(await asked({ where: nested, outcome: 'open' }))).toEqual(['d']);
  });

  test('journeys without a goal have no outcome, and cannot be asked for one', async () => {
    expect((await asked({ object: 'visit' })).journeys).toMatchObject([{ id: 'v1', outcome: null }]);
    await expect(asked({ object: 'visit', outcome: 'open' })).rejects.toMatchObject({ field: 'outcome' });
  });

  test('where nothing is left, the list is empty', async () => {
    const nothing = await asked({ where: [{ with: { activity: 'Cart Viewed' } }] });
    expect(nothing).toMatchObject({ journeys: [], count: 0, next: null });
  });
});
