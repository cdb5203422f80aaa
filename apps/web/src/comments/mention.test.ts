import { expect, test } from 'vitest';
import { completed, namesFor } from './mention.js';

const names = ['Ann Lee', 'Anton', 'Bob'];

test('names are offered while one is written after @', () => {
  expect(namesFor('Look @', names)).toEqual(names);
  expect(namesFor('Look @an', names)).toEqual(['Ann Lee', 'Anton']);
  expect(namesFor('Look @Ann Lee', names)).toEqual([]);
  expect(namesFor('mail to bob@example.com', names)).toEqual([]);
  expect(namesFor('Look', names)).toEqual([]);
});

test('a name that is chosen takes the place of what was begun', () => {
  expect(completed('Look @an', 'Ann Lee')).toBe('Look @Ann Lee ');
});
