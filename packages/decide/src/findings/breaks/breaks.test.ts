import { describe, expect, test } from 'vitest';
import { poisson } from '../../numerics/poisson.js';
import { Random } from '../../numerics/random.js';
import { findBreaks, mostStrikingTail } from './breaks.js';
import type { DayFigure } from './day-figures.js';

const WEEK = [1.2, 1, 0.9, 1, 1.1, 0.6, 0.7];

/** A shop's days: `rate` of each day, the season of the week on top, and days that vary by more than chance. */
function drawn(seed: number, days: number, rate: (day: number) => number): DayFigure[] {
  const random = new Random(seed);
  return Array.from({ length: days }, (_, day) => {
    const n = 300 + poisson(random, 200 * (WEEK[day % 7] ?? 1));
    const mean = n * rate(day) * (WEEK[(day + 3) % 7] ?? 1) * Math.exp(0.08 * random.normal());
    return { n, sum: Math.min(n, poisson(random, mean)) };
  });
}

describe('breaks of a daily figure', () => {
  test('are found on their day, with the levels on both sides', () => {
    const [found, ...others] = findBreaks(drawn(1, 90, (day) => (day < 52 ? 0.05 : 0.08)));
    expect(others).toEqual([]);
    expect(found?.day).toBe(52);
    expect(found?.until).toBe(90);
    expect(found?.earliest).toBeLessThanOrEqual(52);
    expect(found?.latest).toBeLessThanOrEqual(57);
    const times = (found?.after ?? 0) / (found?.before ?? 1);
    expect(times).toBeGreaterThan(1.45);
    expect(times).toBeLessThan(1.8);
    expect(found?.p).toBeLessThan(1e-4);
  });

  test('are told twice where a figure goes and comes back', () => {
    const found = findBreaks(drawn(2, 120, (day) => (day >= 40 && day < 60 ? 0.1 : 0.05)));
    expect(found.map(({ day, until }) => [day, until])).toEqual([
      [40, 60],
      [60, 120],
    ]);
  });

  test('are seldom found where there are none', () => {
    const shops = Array.from({ length: 200 }, (_, seed) => findBreaks(drawn(seed, 90, () => 0.05)));
    expect(shops.filter((found) => found.some(({ p }) => p < 0.05)).length).toBeLessThanOrEqual(14);
    expect(shops.filter((found) => found.some(({ p }) => p < 0.001)).length).toBeLessThanOrEqual(2);
  });

  test('are no drift', () => {
    const shops = Array.from({ length: 50 }, (_, seed) =>
      findBreaks(drawn(seed, 90, (day) => 0.04 + 0.0004 * day)),
    );
    expect(shops.filter((found) => found.length > 0).length).toBeLessThanOrEqual(10);
  });

  test('need four weeks, and something that is counted', () => {
    expect(findBreaks(drawn(3, 27, (day) => (day < 14 ? 0.01 : 0.5)))).toEqual([]);
    expect(findBreaks(Array.from({ length: 60 }, () => ({ n: 100, sum: 0 })))).toEqual([]);
    expect(findBreaks(Array.from({ length: 60 }, () => ({ n: 0, sum: 0 })))).toEqual([]);
    expect(findBreaks(Array.from({ length: 60 }, () => ({ n: 100, sum: 100 })))).toEqual([]);
  });
});

test('the tail of the most striking day is near what is drawn', () => {
  const random = new Random(5);
  const [draws, size, margin] = [2000, 90, 9];
  const beyond = Array.from({ length: draws }, () => {
    const values = Array.from({ length: size }, () => random.normal());
    const total = values.reduce((sum, value) => sum + value, 0);
    let [head, most] = [0, 0];
    values.forEach((value, at) => {
      head += value;
      const k = at + 1;
      if (k < margin || k > size - margin) return;
      most = Math.max(most, Math.abs(head - (k * total) / size) / Math.sqrt((k * (size - k)) / size));
    });
    return most;
  }).filter((most) => most > 2.9).length;
  const share = beyond / draws;
  // Worked out for time without steps: days are coarser, so that the formula is a little on the safe side.
  expect(mostStrikingTail(2.9, margin / size)).toBeGreaterThan(share * 0.95);
  expect(mostStrikingTail(2.9, margin / size)).toBeLessThan(share * 1.8);
});
