import { expect, test } from 'vitest';
import { waitOf } from './pace.js';

test('a card of which nothing is heard looks ever more seldom, and never gives up', () => {
  expect([0, 1, 2, 3, 4, 5, 400].map((inVain) => waitOf(inVain) / 60_000)).toEqual([1, 2, 4, 8, 16, 16, 16]);
});
