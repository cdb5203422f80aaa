import { TimelineQuestion, type TimelineAnswer } from '@throughline/model';
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
      event('Product Viewed', -10, { customer: ['c'], product: ['p'] }),
      event('Product Viewed', -90, { customer: ['c'], product: ['p'] }),
      event('Product Viewed', 5, { customer: ['other'], product: ['p'] }),
      event(
        'Order Completed',
        0,
        { order: ['o'], customer: ['c'], product: ['p'] },
        {
          ...eur('12.5'),
          system: 'shop',
          channel: 'mail',
          device: 'phone',
          text: { method: 'card' },
          numbers: { items: 2 },
        },
      ),
      event('parcel packed', 20, { parcel: ['x'] }),
      event('Parcel Delivered', 60, { order: ['o'], parcel: ['x'] }),
      event('Ticket Opened', 61, { ticket: ['t'] }),
      event('Order Completed', 2, { order: ['another'], customer: ['other'] }),
    ],
    objects: [
      { type: 'order', id: 'o', text: { region: 'South' }, numbers: { total: 12.5 } },
      { type: 'order', id: 'silent' },
    ],
    relations: [
      { from: { type: 'ticket', id: 't' }, to: { type: 'order', id: 'o' }, qualifier: 'about' },
      { from: { type: 'order', id: 'o' }, to: { type: 'customer', id: 'c' }, qualifier: 'of' },
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'timeline'>(
    store,
    'shop',
    TimelineQuestion.parse({ kind: 'timeline', object: 'order', id: 'o', ...more }),
  );
const told = ({ events }: TimelineAnswer) => events.map(({ time, activity, own }) => [time, activity, own]);

describe('timeline', () => {
  test('merges the events of an object and of what is related to it', async () => {
    const answer = await asked();
    expect(told(answer)).toEqual([
      [at(-90), 'Product Viewed', false],
      [at(-10), 'Product Viewed', false],
      [at(0), 'Order Completed', true],
      [at(20), 'parcel packed', false],
      [at(60), 'Parcel Delivered', true],
      [at(61), 'Ticket Opened', false],
    ]);
    expect(answer).toMatchObject({ count: 2, cut: { own: 0, related: 0, objects: 0 } });
    expect(answer.object).toEqual({
      type: 'order',
      id: 'o',
      text: { region: 'South' },
      numbers: { total: 12.5 },
    });
  });

  test('tells of each event all that is known', async () => {
    const { events } = await asked();
    const { id, ...rest } = events[2] ?? { id: '' };
    expect(id).toMatch(/^\d+$/u);
    expect(rest).toEqual({
      time: at(0),
      activity: 'Order Completed',
      canonical: 'Order Completed',
      system: 'shop',
      channel: 'mail',
      device: 'phone',
      amount: { value: '12.50', currency: 'EUR' },
      text: { method: 'card' },
      numbers: { items: 2 },
      objects: [
        { type: 'order', id: 'o' },
        { type: 'customer', id: 'c' },
        { type: 'product', id: 'p' },
      ],
      own: true,
    });
    expect(events[3]).toMatchObject({ canonical: 'Parcel Packed', amount: null });
  });

  test('names what is related, by shared events and by relations; context has no events here', async () => {
    expect((await asked()).related).toEqual([
      { type: 'customer', id: 'c', shared: 1, relations: ['of'] },
      { type: 'parcel', id: 'x', shared: 1, relations: [] },
      { type: 'product', id: 'p', shared: 1, relations: [] },
      { type: 'ticket', id: 't', shared: 0, relations: ['about'] },
    ]);
  });

  test('its own events come first where room is short, then the nearest', async () => {
    const three = await asked({ limit: 4 });
    expect(told(three).map(([time]) => time)).toEqual([at(0), at(20), at(60), at(61)]);
    expect(three.cut).toEqual({ own: 0, related: 2, objects: 0 });
    const one = await asked({ limit: 1 });
    expect(told(one)).toEqual([[at(0), 'Order Completed', true]]);
    expect(one).toMatchObject({ count: 2, cut: { own: 1, related: null } });
    const last = await asked({ limit: 1, keep: 'last' });
    expect(told(last)).toEqual([[at(60), 'Parcel Delivered', true]]);
    expect(last.cut).toEqual(one.cut);
  });

  test('interleaves the types that are asked for', async () => {
    expect(told(await asked({ related: ['ticket'] })).map(([time]) => time)).toEqual([at(0), at(60), at(61)]);
    expect(await asked({ related: [] })).toMatchObject({ count: 2, events: [{}, {}] });
    const viewed = await asked({ related: ['product'] });
    expect(told(viewed).map(([time]) => time)).toContain(at(5));
  });

  test('an object without events has an empty one', async () => {
    expect(await asked({ id: 'silent' })).toMatchObject({ events: [], count: 0, related: [] });
  });

  test('what the shop has not is said', async () => {
    await expect(asked({ id: 'nobody' })).rejects.toMatchObject({ field: 'id' });
    await expect(asked({ object: 'ordre' })).rejects.toThrow('Did you mean “order”');
    await expect(asked({ related: ['tickets'] })).rejects.toMatchObject({ field: 'related[0]' });
  });
});
