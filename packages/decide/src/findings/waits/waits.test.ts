import { describe, expect, test } from 'vitest';
import { poisson } from '../../numerics/poisson.js';
import { Random } from '../../numerics/random.js';
import { growthOf } from './growth.js';
import { twoPeaks, type WaitBin } from './peaks.js';

const WIDTH = 0.25;

/** Logarithms of waits, drawn and put into bins. */
function binsOf(seed: number, n: number, draw: (random: Random) => number): WaitBin[] {
  const random = new Random(seed);
  const bins = new Map<number, number>();
  for (let wait = 0; wait < n; wait += 1) {
    const at = Math.round(draw(random) / WIDTH) * WIDTH;
    bins.set(at, (bins.get(at) ?? 0) + 1);
  }
  return [...bins].map(([at, count]) => ({ at, n: count }));
}

describe('two peaks', () => {
  test('are found where two kinds of waits lie apart, with how many are of each', () => {
    const bins = binsOf(1, 3000, (random) =>
      random.next() < 0.7 ? 1 + 0.4 * random.normal() : 4 + 0.5 * random.normal(),
    );
    const found = twoPeaks(bins, WIDTH);
    expect(found?.short.middle).toBeCloseTo(1, 1);
    expect(found?.long.middle).toBeCloseTo(4, 1);
    expect(found?.long.share).toBeCloseTo(0.3, 1);
  });

  test('are none in waits of one kind, wide, skewed or with a long tail', () => {
    const kinds = [
      (random: Random) => 2 + random.normal(),
      (random: Random) => Math.log(1e-9 - Math.log(1 - random.next())),
      (random: Random) => 5 * random.next(),
      (random: Random) => 2 + random.normal() * (random.next() < 0.1 ? 3 : 1),
    ];
    const told = kinds.flatMap((draw, kind) =>
      Array.from({ length: 10 }, (_, seed) => twoPeaks(binsOf(10 * kind + seed, 3000, draw), WIDTH)),
    );
    expect(told.filter((found) => found !== null)).toEqual([]);
  });

  test('are not told of few waits, nor of none', () => {
    expect(
      twoPeaks(
        binsOf(1, 99, (random) => (random.next() < 0.5 ? 0 : 9)),
        WIDTH,
      ),
    ).toBeNull();
    expect(twoPeaks([], WIDTH)).toBeNull();
    expect(twoPeaks([{ at: 1, n: 1000 }], WIDTH)).toBeNull();
  });
});

describe('growth', () => {
  const drawn = (seed: number, rate: (day: number) => number) => {
    const random = new Random(seed);
    return Array.from({ length: 91 }, (_, day) => {
      const n = 20 + poisson(random, 30);
      return { n, sum: Math.min(n, poisson(random, n * rate(day) * (day % 7 < 2 ? 1.6 : 1))) };
    });
  };

  test('is found where a share grows week by week', () => {
    const found = growthOf(drawn(1, (day) => 0.1 + 0.002 * day));
    expect(found?.p).toBeLessThan(1e-4);
    expect((found?.last ?? 0) / (found?.first ?? 1)).toBeGreaterThan(1.8);
  });

  test('is seldom found where nothing grows, and never where too little was seen', () => {
    const shops = Array.from({ length: 200 }, (_, seed) => growthOf(drawn(seed, () => 0.2)));
    expect(shops.filter((found) => (found?.p ?? 1) < 0.05).length).toBeLessThanOrEqual(16);
    expect(growthOf(drawn(1, () => 0.2).slice(0, 41))).toBeNull();
    expect(growthOf(Array.from({ length: 91 }, () => ({ n: 10, sum: 0 })))).toBeNull();
    expect(growthOf([])).toBeNull();
  });
});
