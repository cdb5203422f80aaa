import { expect, it } from 'vitest';
import { leftOf } from './left.js';

const ALL = { customer: 10, session: 20, order: 5, ticket: 0 };

it('tells the types that begin first, and of a choice of ways those that it narrows', () => {
  expect(leftOf(ALL, { customer: 4, session: 8, order: 1 })).toEqual([
    { type: 'customer', count: 4, of: 10 },
    { type: 'session', count: 8, of: 20 },
  ]);
  expect(leftOf(ALL, { ...ALL, order: 2 })).toEqual([{ type: 'order', count: 2, of: 5 }]);
  expect(leftOf(ALL, ALL).map(({ type }) => type)).toEqual(['customer', 'session']);
});
