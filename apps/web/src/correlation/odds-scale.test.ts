import { expect, test } from 'vitest';
import { oddsScale } from './odds-scale.js';

test('the scale holds all bounds, with 1 in the middle and halves as far away as doubles', () => {
  const { at, ticks } = oddsScale([0.2, 0.4, 8.1]);
  expect(at(1)).toBe(0.5);
  expect(at(2) - 0.5).toBeCloseTo(0.5 - at(0.5), 12);
  expect(at(1 / 9)).toBe(0);
  expect(ticks.map((tick) => tick.toFixed(2))).toEqual(['0.11', '0.33', '1.00', '3.00', '9.00']);
});

test('what lies beyond the scale stands at its edge', () => {
  const { at } = oddsScale([0, Number.POSITIVE_INFINITY, 4000]);
  expect(at(0)).toBe(0);
  expect(at(Number.POSITIVE_INFINITY)).toBe(1);
});

test('where nothing differs the scale still has a width', () => {
  expect(oddsScale([1, 1]).at(1.2)).toBeGreaterThan(0.6);
});
