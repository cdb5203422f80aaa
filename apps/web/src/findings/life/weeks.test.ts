import { expect, test } from 'vitest';
import { bandOf, meansByWeek } from './weeks.js';

const day = (at: number, inside: number | null) => ({
  day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
  inside,
  outside: null,
  expected: null,
});

test('weeks are counted from the change: none lies on both sides of it, and days that tell nothing count for none', () => {
  const series = Array.from({ length: 17 }, (_, at) => day(at, at < 10 ? 0.4 : at === 12 ? null : 0.1));
  const weeks = meansByWeek(series, '2026-01-11');
  expect(weeks.map((week) => week.day)).toEqual(['2026-01-01', '2026-01-04', '2026-01-11']);
  expect(weeks.map(({ inside }) => inside?.toFixed(2))).toEqual(['0.40', '0.40', '0.10']);
  expect(weeks.every(({ outside }) => outside === null)).toBe(true);
});

test('what was expected lies as far about its estimate as the effect does, mirrored, and never below nothing', () => {
  const band = bandOf(0.3, { estimate: -0.1, low: -0.16, high: -0.08 });
  expect(band?.low).toBeCloseTo(0.28);
  expect(band?.high).toBeCloseTo(0.36);
  expect(bandOf(0.01, { estimate: 0, low: -0.02, high: 0.02 })?.low).toBe(0);
  expect(bandOf(null, { estimate: 0, low: 0, high: 0 })).toBeNull();
  expect(bandOf(0.3, null)).toBeNull();
});
