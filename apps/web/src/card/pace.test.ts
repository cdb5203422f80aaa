import { expect, test } from 'vitest';
import { inVainOf, waitOf } from './pace.js';

test('a card of which nothing is heard looks ever more seldom, and never gives up', () => {
  expect([0, 1, 2, 3, 4, 5, 400].map((inVain) => waitOf(inVain) / 60_000)).toEqual([1, 2, 4, 8, 16, 16, 16]);
});

test('failures count until the card is told again, then from none', () => {
  expect(inVainOf(null, 3)).toBe(3);
  expect(inVainOf({ inVain: 0, failed: 3 }, 3)).toBe(0);
  expect(inVainOf({ inVain: 2, failed: 3 }, 4)).toBe(3);
});
