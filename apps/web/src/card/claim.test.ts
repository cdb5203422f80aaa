import { expect, test } from 'vitest';
import { queryOf, shortened } from './claim.js';

test('of an address what is signed is sent on, and nothing else', () => {
  const search = {
    by: 'order',
    customer: 'a&b=c',
    until: '1800000000',
    signature: 'ab',
    shop: 'demo',
    other: 'x',
  };
  expect(queryOf(search)).toBe('by=order&customer=a%26b%3Dc&until=1800000000&signature=ab');
  expect(queryOf({ customer: ['a'] })).toBe('');
});

test('a hash is shortened in its middle, and no other id', () => {
  expect(shortened(`${'ab'.repeat(31)}cd`)).toBe('abababab…ababcd');
  expect(shortened('C0080-0184')).toBe('C0080-0184');
});
