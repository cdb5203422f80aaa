import { expect, test } from 'vitest';
import { effectWords } from './Effects.js';
import { lift } from './figures.js';
import { reachOf } from './verdict.js';

const wide = { name: 'b', lift: -0.4, low: -1.45, high: 0.65, standardError: 0.5 };

test('nothing falls by more than all of it', () => {
  expect(lift(-1.45)).toBe('−100\u202F%');
  expect(lift(-0.4)).toBe('−40\u202F%');
  expect(lift(0.000_2)).toBe('+0.02\u202F%');
  expect([lift(0.000_01), lift(-0.000_01)]).toEqual(['0\u202F%', '0\u202F%']);
  expect(effectWords(wide)).toBe('−40\u202F% (−100\u202F% to +65\u202F%)');
  expect(effectWords({ ...wide, low: null })).toContain('(−100\u202F% to');
  expect(reachOf([wide])).toBeCloseTo(1.05, 9);
});
