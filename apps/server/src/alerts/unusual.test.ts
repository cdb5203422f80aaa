import { expect, test } from 'vitest';
import { againstSeason } from './unusual.js';

const MONDAYS = [101, 98, 104, 99, 100, 97, 300, 102];

test('a day beyond what the same days vary is unusual, and one odd day among them changes little', () => {
  // By hand: the median is 100.5, the median absolute deviation 2, so 3.5 · 1.4826 · 2 = 10.378 either way.
  const season = againstSeason(111, MONDAYS);
  expect(season).toMatchObject({ median: 100.5, isUnusual: true });
  expect(season?.low).toBeCloseTo(90.122, 3);
  expect(season?.high).toBeCloseTo(110.878, 3);
  expect(againstSeason(110, MONDAYS)?.isUnusual).toBe(false);
  expect(againstSeason(90, MONDAYS)?.isUnusual).toBe(true);
});

test('where all days were alike a small change is none', () => {
  expect(againstSeason(101, [100, 100, 100, 100, 100])?.isUnusual).toBe(false);
  expect(againstSeason(103, [100, 100, 100, 100, 100])?.isUnusual).toBe(true);
});

test('a few days tell nothing of what is usual', () => {
  expect(againstSeason(5, [1, 2, 3, 4])).toBeNull();
});
