import { expect, test } from 'vitest';
import { mendsOf } from './mend.js';

test('fields are set to JSON or to text, and moved; what is left empty mends nothing', () => {
  expect(
    mendsOf([
      { how: 'set', field: ' properties.total ', to: '12' },
      { how: 'set', field: 'currency', to: 'EUR' },
      { how: 'set', field: 'id', to: '"12"' },
      { how: 'move', field: 'order', to: 'properties.order_id' },
      { how: 'move', field: 'left', to: ' ' },
      { how: 'set', field: '', to: 'nothing' },
    ]),
  ).toEqual({
    set: { 'properties.total': 12, currency: 'EUR', id: '12' },
    move: { order: 'properties.order_id' },
  });
});
