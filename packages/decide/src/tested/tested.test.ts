import { describe, expect, test } from 'vitest';
import { Random } from '../numerics/random.js';
import { testedEffect, type TestedArm } from './tested.js';

/** Objects that come once to four times, each with a rate of its own: their opportunities are no independent draws. */
function drawn(random: Random, objects: number, share: number): TestedArm {
  const sums = { objects, chances: 0, hits: 0, chanceSquares: 0, hitSquares: 0, products: 0 };
  for (let at = 0; at < objects; at += 1) {
    const chances = 1 + Math.floor(random.next() * 4);
    const own = share * 2 * random.next();
    const hits = Array.from({ length: chances }, () => random.next() < own).filter(Boolean).length;
    sums.chances += chances;
    sums.hits += hits;
    sums.chanceSquares += chances ** 2;
    sums.hitSquares += hits ** 2;
    sums.products += chances * hits;
  }
  return sums;
}

const LEVEL = 0.9;

describe('the effect of a change that was tested', () => {
  test('is the difference of the shares, and the part of the excess that is gone', () => {
    const arm = (hits: number): TestedArm => ({
      objects: 1000,
      chances: 1000,
      hits,
      chanceSquares: 1000,
      hitSquares: hits,
      products: hits,
    });
    const told = testedEffect({ control: arm(300), variant: arm(150), usual: 0.1, level: LEVEL });
    expect(told).toMatchObject({ verdict: 'measured' });
    expect(told?.excess).toBeCloseTo(0.2, 12);
    expect(told?.share?.estimate).toBeCloseTo(-0.15, 12);
    expect(told?.gone?.estimate).toBeCloseTo(0.75, 12);
    // Of one opportunity each, the error is that of two shares.
    const error = Math.sqrt((0.3 * 0.7) / 999 + (0.15 * 0.85) / 999);
    expect((told?.share?.high ?? 0) + 0.15).toBeCloseTo(1.6449 * error, 5);
  });

  test('lies in its interval as often as it says, where opportunities of one object go together', () => {
    const random = new Random(5);
    const runs = 400;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const arms = { control: drawn(random, 600, 0.3), variant: drawn(random, 600, 0.2) };
      const share = testedEffect({ ...arms, usual: 0, level: LEVEL })?.share;
      if (share != null && share.low <= -0.1 && -0.1 <= share.high) held += 1;
    }
    expect(held / runs).toBeGreaterThan(0.855);
    expect(held / runs).toBeLessThan(0.945);
  });

  test('is not told before the experiment could show it, nor where there was nothing to win back', () => {
    const random = new Random(6);
    const arms = { control: drawn(random, 25, 0.3), variant: drawn(random, 25, 0.1) };
    expect(testedEffect({ ...arms, usual: 0, level: LEVEL })).toMatchObject({
      verdict: 'too-early',
      share: null,
    });
    expect(testedEffect({ ...arms, usual: 0.9, level: LEVEL })).toBeNull();
  });
});
