import { NO_EPISODES, type Cell } from '@throughline/decide';
import { expect, test } from 'vitest';
import { mixOf } from './mix.js';

const cell = (device: string, returning: 0 | 1, [hit, spared]: readonly [number, number]): Cell => ({
  facets: [device],
  strata: [`${returning} 2`, '', '1'],
  hit: { ...NO_EPISODES, n: hit },
  spared: { ...NO_EPISODES, n: spared },
});

const cells = [
  cell('phone', 0, [30, 70]),
  cell('phone', 1, [1, 9]),
  cell('desktop', 0, [5, 95]),
  cell('desktop', 1, [2, 18]),
];

/** Of a segment of phones. */
const of = (more: Partial<Parameters<typeof mixOf>[0]>, some: readonly Cell[] = cells) =>
  mixOf({ counted: { cells: some }, found: { cells: some.slice(0, 2) }, local: true, ...more }).mix;

test('new and returning of a segment are each held against others of their kind', () => {
  expect(of({})).toEqual({
    fresh: { exposed: 100, affected: 30, elsewhere: 0.05 },
    returning: { exposed: 10, affected: 1, elsewhere: 0.1 },
  });
});

test('where there are no others, or it is a day or of everybody, nothing is held against anything', () => {
  expect(of({}, cells.slice(0, 2))?.fresh.elsewhere).toBeNull();
  expect(of({ local: false })).toBeUndefined();
  expect(of({ told: () => 'Waits grow' })).toBeUndefined();
});
