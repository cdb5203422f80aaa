import { describe, expect, it } from 'vitest';
import { columnTemplate, parseTemplate } from './template.js';

describe('parseTemplate', () => {
  it.each([
    ['$order_id', [{ column: 'order_id' }]],
    ['$Created at', [{ column: 'Created at' }]],
    ['Order Completed', [{ text: 'Order Completed' }]],
    ['${a}/${b c}', [{ column: 'a' }, { text: '/' }, { column: 'b c' }]],
    ['$$5 voucher', [{ text: '$5 voucher' }]],
    ['costs 5$', [{ text: 'costs 5$' }]],
    ['', []],
  ])('takes %j apart', (template, parts) => {
    expect(parseTemplate(template)).toEqual(parts);
  });

  it.each(['order_id', 'Created at', '$price', '{odd', 'ocel:type:items'])(
    'names the column %j',
    (column) => {
      expect(parseTemplate(columnTemplate(column))).toEqual([{ column }]);
    },
  );
});
