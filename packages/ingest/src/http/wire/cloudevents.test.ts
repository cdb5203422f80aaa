import { describe, expect, test } from 'vitest';
import { reception, request, taken } from '../testing.js';
import { readCloudEvents } from './cloudevents.js';

const event = (changes: object = {}) => ({
  specversion: '1.0',
  id: '1',
  source: '/warehouse',
  type: 'com.example.order.shipped',
  time: '2026-11-22T10:00:00Z',
  data: { order_id: 'o1', parcel_id: 'p1', customer_id: 'ann', weight: 1.5 },
  ...changes,
});

const EXPECTED = {
  id: '/warehouse#1',
  time: '2026-11-22T10:00:00.000Z',
  activity: 'order.shipped',
  system: '/warehouse',
  objects: [
    { type: 'order', id: 'o1' },
    { type: 'parcel', id: 'p1' },
    { type: 'customer', id: 'ann' },
  ],
};

describe('modes of the HTTP binding', () => {
  const { data, ...attributes } = event();
  const headers = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]),
  );
  test.each([
    ['structured', request(event())],
    ['batched', request([event()])],
    ['binary', request(data, { headers })],
    [
      'structured, with the data as base64',
      request(event({ data: undefined, data_base64: Buffer.from(JSON.stringify(data)).toString('base64') })),
    ],
  ])('%s', (_mode, sent) => {
    const [outcome] = readCloudEvents(sent, reception());
    expect(taken(outcome).events).toMatchObject([EXPECTED]);
  });
});

test('a type that the taxonomy does not know stays whole; a subject names an object', () => {
  const [outcome] = readCloudEvents(
    request(event({ type: 'com.example.gift.wrapped', subject: 'order/o7', data: {} })),
    reception(),
  );
  expect(taken(outcome).events).toMatchObject([
    { activity: 'com.example.gift.wrapped', objects: [{ type: 'order', id: 'o7' }] },
  ]);
});

test.each([
  [{ id: undefined }, 'the attribute id is missing'],
  [{ specversion: '0.3' }, 'specversion 0.3 is not 1.0'],
])('%o is rejected', (changes, reason) => {
  expect(readCloudEvents(request(event(changes)), reception())).toMatchObject([{ kind: 'rejected', reason }]);
});
