import { describe, expect, test } from 'vitest';
import { evenly, heightOf, pathThrough, ticksOf } from './scale.js';

describe('scales of charts', () => {
  test('ticks are round, start at nothing and hold all values', () => {
    expect(ticksOf([12, 470])).toEqual([0, 200, 400, 600]);
    expect(ticksOf([0.0264, 0.031])).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
    expect(ticksOf([-30, 55])).toEqual([-50, 0, 50, 100]);
  });

  test('nothing at all still has an axis', () => {
    expect(ticksOf([]).length).toBeGreaterThan(1);
    expect(ticksOf([0, 0]).every(Number.isFinite)).toBe(true);
  });

  test('the largest value stands at the top', () => {
    expect(heightOf(600, [0, 200, 400, 600], 90)).toBe(0);
    expect(heightOf(0, [0, 200, 400, 600], 90)).toBe(90);
  });

  test('labels stand evenly, and never too many', () => {
    expect(evenly(30, 6)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(evenly(3, 6)).toEqual([0, 1, 2]);
    expect(evenly(0, 6)).toEqual([]);
  });

  test('a line breaks where a value is missing', () => {
    const points = [0, null, 2, 3].map((y, x) => ({ x, y }));
    expect(pathThrough(points)).toBe('M0.0 0.0M2.0 2.0L3.0 3.0');
  });
});
