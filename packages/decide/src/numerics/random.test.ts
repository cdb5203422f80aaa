import { describe, expect, test } from 'vitest';
import { Random } from './random.js';

const DRAWS = 200_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Float64Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS };
}

describe('random numbers from a seed', () => {
  test('are the same for the same seed, others for another', () => {
    const first = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 4 }, () => random.bits());
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    // What any implementation of xoshiro128** over SplitMix32 gives for seed 42.
    expect(first(42)).toEqual([660_444_221, 3_652_823_732, 77_672_526, 910_233_633]);
  });

  test.each([
    ['uniform', (random: Random) => random.next(), 1 / 2, 1 / 12],
    ['below 10', (random: Random) => random.below(10), 4.5, 8.25],
    ['normal', (random: Random) => random.normal(), 0, 1],
    ['exponential', (random: Random) => random.exponential(), 1, 1],
    ['gamma of shape 0.3', (random: Random) => random.gamma(0.3), 0.3, 0.3],
    ['gamma of shape 7', (random: Random) => random.gamma(7), 7, 7],
    ['beta(2, 3)', (random: Random) => random.beta(2, 3), 0.4, 0.04],
  ])('%s: mean and variance', (_, draw, mean, variance) => {
    const random = new Random(7);
    const found = moments(() => draw(random));
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.05);
  });

  test('a shuffle keeps every item and puts each anywhere', () => {
    const random = new Random(3);
    const firsts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const [first = '', ...rest] = random.shuffle(['a', 'b', 'c']);
      expect([first, ...rest].sort()).toEqual(['a', 'b', 'c']);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
