import type { FeedbackScore } from '@throughline/model';
import { expect, test } from 'vitest';
import { barOf, toneBeside } from './along.js';

const score = (value: number | null, low: number | null, high: number | null): FeedbackScore => ({
  value,
  low,
  high,
  mean: null,
  n: 10,
});

test('a score of nothing but passives stands in the middle of its bar', () => {
  expect(barOf('nps', score(0, -50, 50))).toEqual({ share: 0.5, range: [0.25, 0.75] });
  expect(barOf('csat', score(0.8, 0.7, 0.9))).toEqual({ share: 0.8, range: [0.7, 0.9] });
});

test('what cannot be told, or by a few answers alone, has no bar', () => {
  expect(barOf('nps', score(null, null, null))).toEqual({ share: null, range: null });
  expect(barOf('nps', { ...score(100, -48, 100), n: 1 })).toEqual({ share: null, range: null });
});

test('a step is said to do worse or better only where its bounds leave the whole out', () => {
  const whole = score(20, 10, 30);
  expect(toneBeside(score(-10, -30, 15), whole)).toBe('pain');
  expect(toneBeside(score(50, 25, 70), whole)).toBe('good');
  expect(toneBeside(score(-10, -60, 40), whole)).toBe('plain');
  expect(toneBeside(score(null, null, null), whole)).toBe('plain');
});
