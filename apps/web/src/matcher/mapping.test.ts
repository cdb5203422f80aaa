import { describe, expect, it } from 'vitest';
import { isReference, mentions, reference, ruleFor } from './mapping.js';

describe('ruleFor', () => {
  const mapping = { tables: { orders: { file: '*orders*.csv' }, items: { file: 'items.csv' }, rest: {} } };

  it('finds the rule by the name of the file', () => {
    expect(ruleFor(mapping, 'shop_Orders_2026.csv')).toBe('orders');
    expect(ruleFor(mapping, 'items.csv')).toBe('items');
  });

  it('takes the rule without a name for any other file', () => {
    expect(ruleFor(mapping, 'else.jsonl')).toBe('rest');
    expect(ruleFor({ tables: { items: { file: 'items.csv' } } }, 'else.jsonl')).toBeNull();
  });

  it('takes no dot for any letter', () => {
    expect(ruleFor({ tables: { items: { file: 'a.csv' } } }, 'abcsv')).toBeNull();
  });
});

describe('references', () => {
  it('name a column and are known again', () => {
    for (const column of ['id', 'Order ID', '$id', '{x}']) {
      expect(isReference(reference(column), column)).toBe(true);
      expect(mentions({ deep: [{ concat: ['a', reference(column)] }] }, column)).toBe(true);
    }
  });

  it('do not take a part of a name for the name', () => {
    expect(mentions('$order_id', 'order')).toBe(false);
  });
});
