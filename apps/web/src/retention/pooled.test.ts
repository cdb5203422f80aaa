import { expect, test } from 'vitest';
import { deepest, pooled } from './pooled.js';

test('an interval counts those alone for whom it has begun', () => {
  const cohorts = [
    { from: '2026-01-05', size: 10, returned: [10, 4, 2], begun: 3 },
    { from: '2026-01-12', size: 30, returned: [30, 6, 0], begun: 2 },
  ];
  expect(pooled(cohorts, 3)).toEqual([
    { of: 40, back: 40, share: 1 },
    { of: 40, back: 10, share: 0.25 },
    { of: 10, back: 2, share: 0.2 },
  ]);
});

test('without cohorts there is no share', () => {
  expect(pooled([], 2)).toEqual([
    { of: 0, back: 0, share: null },
    { of: 0, back: 0, share: null },
  ]);
});

test('a cohort of few does not decide how deep the colours of all others are', () => {
  const usual = [
    { of: 400, share: 0.1 },
    { of: 90, share: 0.12 },
    { of: 200, share: null },
  ];
  expect(deepest([...usual, { of: 3, share: 0.67 }])).toBe(0.12);
  // Many, and yet few beside the others.
  expect(deepest([...usual, { of: 30, share: 0.5 }])).toBe(0.12);
  expect(deepest([{ of: 30, share: 0.5 }])).toBe(0.5);
  expect(deepest([{ of: 3, share: 0.67 }])).toBe(0.67);
  expect(deepest([])).toBeGreaterThan(0);
});
