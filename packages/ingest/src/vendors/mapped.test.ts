import { expect, test } from 'vitest';
import { reception, request } from '../http/testing.js';
import { readSigned } from './mapped.js';
import { ANN, eventsOf } from './testing.js';

const BODY = {
  type: 'gift.wrapped',
  at: '2026-03-01T10:00:00Z',
  data: {
    no: 7,
    order: { id: 1001 },
    lines: [{ sku: 'A' }, { sku: 'B' }],
    who: 'ann@example.com',
    cents: 250,
    cur: 'eur',
  },
};

const read = (mapping: object, payload: object) =>
  readSigned(request({ topic: 'packing', id: 'msg_1', sent: '1772355600', payload, mapping }), reception());

test('a mapping says where everything stands', () => {
  const mapping = {
    names: { 'gift.wrapped': 'Gift Wrapped' },
    time: 'at',
    id: 'data.no',
    objects: { order: 'data.order.id', product: 'data.lines.*.sku' },
    email: 'data.who',
    amount: { value: 'data.cents', currency: 'data.cur', minor: true },
    properties: { first: 'data.lines.0.sku' },
  };
  expect(eventsOf(read(mapping, BODY))).toEqual([
    {
      id: 'packing:gift.wrapped/7',
      time: '2026-03-01T10:00:00.000Z',
      activity: 'Gift Wrapped',
      system: 'packing',
      channel: '',
      device: '',
      amount: { value: '2.50', currency: 'EUR' },
      text: { first: 'A' },
      numbers: {},
      objects: [
        { type: 'order', id: '1001' },
        { type: 'product', id: 'A' },
        { type: 'product', id: 'B' },
        ANN,
      ],
    },
  ]);
});

test('what the body does not say, its envelope does', () => {
  const [event] = eventsOf(read({ objects: { order: 'data.order.id' } }, BODY));
  expect(event).toMatchObject({
    id: 'packing:msg_1',
    time: '2026-03-01T09:00:00.000Z',
    activity: 'gift.wrapped',
  });
});

test('a body may hold several records', () => {
  const payload = { rows: [{ what: 'Packed', no: 1 }, { what: 'Packed', no: 2 }, 'x'] };
  const outcomes = read({ each: 'rows', activity: 'what', objects: { parcel: 'no' } }, payload);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'rejected']);
  expect(eventsOf(outcomes.slice(0, 2)).map(({ id }) => id)).toEqual(['packing:msg_1/0', 'packing:msg_1/1']);
});

test('what cannot be used is kept with its mapping, and read again where both are mended', () => {
  const [outcome] = read({ each: 'rows', objects: { order: 'no' } }, { rows: [{ type: 'Packed' }] });
  if (outcome?.kind !== 'rejected') throw new Error('it was taken');
  const item = outcome.item as { payload: object };
  const again = readSigned(request({ ...item, payload: { ...item.payload, no: 4 } }), reception());
  expect(eventsOf(again)).toMatchObject([{ id: 'packing:msg_1/0', activity: 'Packed' }]);
  expect(read({ objects: 3 }, BODY)).toMatchObject([
    { kind: 'rejected', reason: 'the mapping cannot be read' },
  ]);
});

test('what is not named may be left aside; a missing id is told; the prototype is no path', () => {
  expect(read({ only: true, names: { other: 'Other' } }, BODY)).toMatchObject([{ kind: 'dropped' }]);
  expect(read({ id: 'data.none', objects: { order: 'data.order.id' } }, BODY)).toMatchObject([
    { kind: 'rejected', reason: 'there is no id at data.none' },
  ]);
  expect(read({ objects: { order: 'constructor.name' } }, BODY)).toMatchObject([{ kind: 'rejected' }]);
});
