import { expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { attribution } from './model.js';
import type { AttributionOutput } from './schema.js';

const run = (input: Record<string, unknown>) => decide(attribution, input) as AttributionOutput;

interface Walk {
  /** The probability that the journey ends after each touch, and that it then converts. */
  readonly ends: number;
  readonly next: (before: readonly string[], random: Random) => string;
  readonly converts: (channels: readonly string[]) => number;
}

/** Journeys drawn from a known process, one a row. */
function simulate(journeys: number, seed: number, { ends, next, converts }: Walk) {
  const random = new Random(seed);
  return Array.from({ length: journeys }, () => {
    const channels: string[] = [];
    do channels.push(next(channels, random));
    while (random.next() > ends);
    const converted = random.next() < converts(channels);
    return { channels, conversions: converted ? 1 : 0, nulls: converted ? 0 : 1 };
  });
}

const NAMES = ['a', 'b', 'c', 'd'];
const other = (last: string | undefined, random: Random): string => {
  const choices = NAMES.filter((name) => name !== last);
  return choices[random.below(choices.length)] ?? '';
};
const lately = (channels: readonly string[]) => (channels.at(-1) === 'a' ? 0.4 : 0.1);

test('the order of a chain without memory is found to be 1', () => {
  const paths = simulate(3000, 1, {
    ends: 0.25,
    next: (before, random) => other(before.at(-1), random),
    converts: lately,
  });
  const { chain } = run({ model: 'markov', order: 'auto', paths });
  expect(chain?.order).toBe(1);
  expect(chain?.candidates).toHaveLength(5);
});

test('a memory of two touches is found', () => {
  const next = (before: readonly string[], random: Random) => {
    const back = before.at(-2);
    return back !== undefined && random.next() < 0.7 ? back : other(before.at(-1), random);
  };
  const paths = simulate(3000, 2, { ends: 0.2, next, converts: lately });
  expect(run({ model: 'markov', order: 'auto', paths }).chain?.order).toBe(2);
});

// What flows into each state flows out of it, so a chain gives back the rate of the journeys it was made of.
test.each([1, 2, 5])('a chain of order %i converts as often as its journeys did', (order) => {
  const next = (before: readonly string[], random: Random) => other(before.at(-1), random);
  const paths = simulate(4000, 6, { ends: 0.15, next, converts: lately });
  const output = run({ model: 'markov', order, paths });
  expect(output.chain?.conversionRate).toBeCloseTo(output.conversions / paths.length, 12);
});

test('at a higher order than the longest way, all that was seen is reproduced', () => {
  const paths = simulate(400, 3, {
    ends: 0.5,
    next: (before, random) => other(before.at(-1), random),
    converts: lately,
  });
  const short = paths.filter(({ channels }) => channels.length <= 5);
  const output = run({ model: 'markov', order: 5, paths: short });
  expect(output.chain?.conversionRate).toBeCloseTo(output.conversions / short.length, 12);
  for (const { channel, removalEffect } of output.channels) {
    const through = short.filter((each) => each.conversions === 1 && each.channels.includes(channel)).length;
    expect(removalEffect).toBeCloseTo(through / output.conversions, 9);
  }
});

test('intervals of a single rate are those of its Poisson distribution', () => {
  const output = run({
    model: 'first',
    paths: [{ channels: ['a'], conversions: 100 }],
    intervals: { resamples: 4000 },
  });
  const { low = 0, high = 0 } = output.channels[0]?.conversionsInterval ?? {};
  expect(Math.abs(low - 81)).toBeLessThanOrEqual(2);
  expect(Math.abs(high - 120)).toBeLessThanOrEqual(2);
});

test('the same seed gives the same intervals, another one others', () => {
  const paths = simulate(200, 4, {
    ends: 0.4,
    next: (before, random) => other(before.at(-1), random),
    converts: lately,
  });
  const drawn = (seed: number) => run({ model: 'markov', paths, seed, intervals: { resamples: 50 } });
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
});

test('intervals by value are as wide as orders are uneven', () => {
  const random = new Random(8);
  const worths = Array.from({ length: 100 }, () => Math.exp(random.normal()));
  const value = worths.reduce((sum, each) => sum + each, 0);
  const valueSquares = worths.reduce((sum, each) => sum + each ** 2, 0);
  const width = (path: object) => {
    const paths = [{ channels: ['a'], conversions: 100, value, ...path }];
    const { channels } = run({ model: 'first', paths, intervals: { resamples: 4000 } });
    const { low = NaN, high = NaN } = channels[0]?.valueInterval ?? {};
    return high - low;
  };
  // Of a Poisson number of orders the variance is the sum of their squares.
  expect(width({ valueSquares }) / (2 * 1.96 * Math.sqrt(valueSquares))).toBeCloseTo(1, 1);
  expect(width({}) / (2 * 1.96 * (value / 10))).toBeCloseTo(1, 1);
});

test('memories longer than the ways foretell nothing more', () => {
  const paths = [
    { channels: ['a'], conversions: 20, nulls: 50 },
    { channels: ['b', 'a'], conversions: 5, nulls: 80 },
  ];
  const { chain } = run({ model: 'markov', order: 'auto', paths });
  const losses = chain?.candidates?.map(({ loss }) => loss) ?? [];
  expect(losses).toHaveLength(5);
  // Start, two touches: what has gone before is known from the third order on at the latest.
  expect(new Set(losses.slice(2)).size).toBe(1);
});

test('a way of many touches is folded, whatever is asked of it', () => {
  const channels = Array.from({ length: 200_000 }, (_, at) => NAMES[((at * at) % 7) % 4] ?? 'a');
  const output = run({
    model: 'markov',
    order: 'auto',
    paths: [{ channels, conversions: 3, value: 30, nulls: 1 }],
  });
  expect(output.conversions).toBe(3);
  expect(output.channels.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(3, 9);
});

test('beyond fifteen channels the rate game is sampled, with its error told', () => {
  const names = Array.from({ length: 20 }, (_, at) => `channel ${at}`);
  const random = new Random(5);
  const paths = Array.from({ length: 300 }, () => {
    const channels = random.shuffle([...names]).slice(0, 1 + random.below(4));
    return { channels, conversions: 1 + random.below(9), nulls: 20 + random.below(50) };
  });
  const all = { channels: names, conversions: 10, nulls: 20 };
  const output = run({ model: 'shapley', game: 'rate', paths: [...paths, all] });
  expect(output.exact).toBe(false);
  expect(output.channels.every(({ standardError = 0 }) => standardError > 0)).toBe(true);
  expect(output.channels.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(
    output.conversions,
    6,
  );
});
