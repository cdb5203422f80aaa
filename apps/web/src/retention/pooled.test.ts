import { expect, test } from 'vitest';
import { pooled } from './pooled.js';

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
