import { describe, expect, it } from 'vitest';
import { isReference, mentions, reference, rulesFor } from './mapping.js';

describe('rulesFor', () => {
  const mapping = { tables: { orders: { file: '*orders*.csv' }, items: { file: 'items.csv' }, rest: {} } };

  it('finds the rule by the name of the file', () => {
    expect(rulesFor(mapping, 'shop_Orders_2026.csv')).toEqual(['orders']);
    expect(rulesFor(mapping, 'items.csv')).toEqual(['items']);
  });

  it('takes the rules without a name for any other file', () => {
    expect(rulesFor(mapping, 'else.jsonl')).toEqual(['rest']);
    expect(rulesFor({ tables: { invoices: {}, charges: {} } }, 'a.csv')).toEqual(['invoices', 'charges']);
    expect(rulesFor({ tables: { items: { file: 'items.csv' } } }, 'else.jsonl')).toEqual([]);
  });

  it('takes no dot for any letter', () => {
    expect(rulesFor({ tables: { items: { file: 'a.csv' } } }, 'abcsv')).toEqual([]);
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
