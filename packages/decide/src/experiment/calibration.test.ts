import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { experiment } from './model.js';
import type { ExperimentOutput, VariantResult } from './schema.js';

const RUNS = 2000;

/** The variant's result in many experiments drawn from a known process. */
function simulate(
  seed: number,
  asked: Record<string, unknown>,
  arms: (random: Random) => object,
): VariantResult[] {
  const random = new Random(seed);
  const outputs = Array.from(
    { length: RUNS },
    () => decide(experiment, { ...asked, ...arms(random) }) as ExperimentOutput,
  );
  return outputs.flatMap(({ variants }) => variants);
}

const converted = (random: Random, n: number, rate: number) => {
  let sum = 0;
  for (let visitor = 0; visitor < n; visitor += 1) if (random.next() < rate) sum += 1;
  return { n, sum };
};

const revenues = (random: Random, n: number, scale: number) => ({
  values: Array.from({ length: n }, () => (random.next() < 0.6 ? 0 : scale * random.exponential())),
});

/** Kolmogorov's distance between the sample and the uniform distribution; below 1.95 / √n with 99.9 %. */
function distanceFromUniform(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted.reduce(
    (most, value, at) =>
      Math.max(most, Math.abs(value - at / sorted.length), Math.abs(value - (at + 1) / sorted.length)),
    0,
  );
}

const share = (results: readonly VariantResult[], holds: (result: VariantResult) => boolean): number =>
  results.filter(holds).length / results.length;

const holds =
  (truth: number) =>
  ({ low, high }: VariantResult) =>
    (low ?? -Infinity) <= truth && truth <= (high ?? Infinity);

describe('where the variant changes nothing', () => {
  const alike = (random: Random) => ({
    control: revenues(random, 200, 1),
    variants: [revenues(random, 200, 1)],
  });

  test('p-values are uniform', () => {
    const asked = { metric: 'mean', method: 'frequentist', difference: 'absolute' };
    const pValues = simulate(21, asked, alike).map(({ pValue = NaN }) => pValue);
    expect(distanceFromUniform(pValues)).toBeLessThan(1.95 / Math.sqrt(RUNS));
  });

  test('the chance to win is uniform', () => {
    const chances = simulate(22, { metric: 'mean', method: 'bayesian', difference: 'absolute' }, alike);
    expect(distanceFromUniform(chances.map(({ chanceToWin = NaN }) => chanceToWin))).toBeLessThan(
      1.95 / Math.sqrt(RUNS),
    );
  });

  test('looking twenty times, a sequential test is wrong at most as often as it says', () => {
    const random = new Random(23);
    let alarms = 0;
    for (let each = 0; each < 400; each += 1) {
      let [control, variant] = [0, 0];
      let alarm = false;
      for (let look = 1; look <= 20; look += 1) {
        control += converted(random, 250, 0.2).sum;
        variant += converted(random, 250, 0.2).sum;
        const n = 250 * look;
        const arms = { control: { n, sum: control }, variants: [{ n, sum: variant }] };
        const asked = { metric: 'proportion', method: 'sequential', difference: 'absolute', ...arms };
        const { variants } = decide(experiment, asked) as ExperimentOutput;
        if ((variants[0]?.pValue ?? 1) < 0.05) alarm = true;
      }
      if (alarm) alarms += 1;
    }
    expect(alarms / 400).toBeLessThan(0.05);
  });
});

describe('where the truth is known, 95 % of intervals hold it', () => {
  // Three standard errors of a share of 0.95 in 2,000 runs.
  const within = (coverage: number) => expect(Math.abs(coverage - 0.95)).toBeLessThan(0.015);

  test('a relative difference of means', () => {
    const arms = (random: Random) => ({
      control: revenues(random, 400, 1),
      variants: [revenues(random, 400, 1.2)],
    });
    within(share(simulate(24, { metric: 'mean', method: 'frequentist' }, arms), holds(0.2)));
  });

  test('an absolute difference of rates', () => {
    const arms = (random: Random) => ({
      control: converted(random, 500, 0.1),
      variants: [converted(random, 500, 0.13)],
    });
    within(
      share(
        simulate(25, { metric: 'proportion', method: 'frequentist', difference: 'absolute' }, arms),
        holds(0.03),
      ),
    );
  });

  test('CUPED, with half the width where the past foretells the future', () => {
    const arm = (random: Random, lift: number) => {
      const before = Array.from({ length: 200 }, () => 10 + 3 * random.normal());
      return { before, values: before.map((value) => value + lift + Math.sqrt(3) * random.normal()) };
    };
    const arms = (random: Random) => ({ control: arm(random, 0), variants: [arm(random, 0.5)] });
    const results = simulate(26, { metric: 'mean', method: 'frequentist', difference: 'absolute' }, arms);
    within(share(results, holds(0.5)));
    const reduction = results.reduce((sum, { varianceReduction = NaN }) => sum + varianceReduction, 0) / RUNS;
    // Correlation² of before and after: 9 / (9 + 3).
    expect(reduction).toBeCloseTo(0.75, 1);
  });

  test('a median', () => {
    const arms = (random: Random) => {
      const values = (shift: number) => Array.from({ length: 300 }, () => shift + random.exponential());
      return { control: { values: values(0) }, variants: [{ values: values(0.3) }] };
    };
    within(
      share(
        simulate(27, { metric: 'quantile', method: 'frequentist', difference: 'absolute' }, arms),
        holds(0.3),
      ),
    );
  });
});
