import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { InputError } from '../input-error.js';
import { experiment } from './model.js';
import type { ExperimentOutput } from './schema.js';

const run = (input: Record<string, unknown>) => decide(experiment, input) as ExperimentOutput;
const first = (input: Record<string, unknown>) => run(input).variants[0];

const CONTROL = { n: 3407, sum: 1396.87, sum_squares: 52377.9767 };
const VARIANT = { n: 3461, sum: 2422.7, sum_squares: 134698.29 };
const REVENUE = { metric: 'mean', control: CONTROL, variants: [VARIANT] };

/** Printed in the tests of GrowthBook's statistics engine, gbstats 0.8.0. */
describe('figures that GrowthBook publishes', () => {
  test("Welch's test of the relative difference: 0.70732, −0.03526 … 1.44989, p 0.06191", () => {
    const result = first({ ...REVENUE, method: 'frequentist' });
    expect(result?.lift).toBeCloseTo(0.70732, 5);
    expect(result?.low).toBeCloseTo(-0.03526, 5);
    expect(result?.high).toBeCloseTo(1.44989, 5);
    expect(result?.pValue).toBeCloseTo(0.06191, 5);
  });

  test('the absolute difference: 0.29, 0.04538 … 0.53462, p 0.02016', () => {
    const result = first({ ...REVENUE, method: 'frequentist', difference: 'absolute' });
    expect(result?.lift).toBeCloseTo(0.29, 5);
    expect(result?.low).toBeCloseTo(0.04538, 5);
    expect(result?.high).toBeCloseTo(0.53462, 5);
    expect(result?.pValue).toBeCloseTo(0.02016, 5);
  });

  test('a sequential test of two rates: 0.50386, 0.40098 … 0.60675', () => {
    const arms = { control: { n: 3000, sum: 1396 }, variants: [{ n: 3461, sum: 2422 }] };
    const result = first({ metric: 'proportion', method: 'sequential', ...arms });
    expect(result?.lift).toBeCloseTo(0.50386, 5);
    expect(result?.low).toBeCloseTo(0.40098, 5);
    expect(result?.high).toBeCloseTo(0.60675, 5);
  });

  test('a Bayesian one: lift 0.04082, chance to win 0.60918, risks 0.0814 and 0.04058', () => {
    const arms = { control: { n: 100, sum: 49 }, variants: [{ n: 100, sum: 51 }] };
    const result = first({ metric: 'proportion', method: 'bayesian', ...arms });
    expect(result?.lift).toBeCloseTo(0.04082, 5);
    expect(result?.chanceToWin).toBeCloseTo(0.60918, 5);
    expect(result?.riskOfControl).toBeCloseTo(0.0814, 4);
    expect(result?.risk).toBeCloseTo(0.04058, 5);
  });

  test('a prior draws the estimate: 0.05063, chance to win 0.92315', () => {
    const arms = {
      control: { n: 10, sum: 100, sum_squares: 1002.25 },
      variants: [{ n: 10, sum: 105, sum_squares: 1111.5 }],
    };
    const result = first({
      metric: 'mean',
      method: 'bayesian',
      ...arms,
      prior: { mean: 0.1, variance: 0.1 },
    });
    expect(result?.lift).toBeCloseTo(0.05063, 5);
    expect(result?.chanceToWin).toBeCloseTo(0.92315, 5);
  });

  test('CUPED: −0.281707, p 0.003733', () => {
    const arm = (n: number, post: [number, number], pre: [number, number], products: number) => ({
      n,
      post_statistic: { n, sum: post[0], sum_squares: post[1] },
      pre_statistic: { n, sum: pre[0], sum_squares: pre[1] },
      post_pre_sum_of_products: products,
    });
    const result = first({
      metric: 'mean',
      method: 'frequentist',
      control: arm(3001, [300, 600], [210, 415], -20),
      variants: [arm(3000, [222, 555], [120, 405], -10)],
    });
    expect(result?.lift).toBeCloseTo(-0.281707154, 8);
    expect(result?.pValue).toBeCloseTo(0.003732549, 8);
  });
});

// Closed form of Evan Miller, "Formulas for Bayesian A/B testing", summed with exact fractions.
test('beta priors: 3 of 20 against 7 of 22 is won with 0.88929', () => {
  const arms = { control: { n: 20, conversions: 3 }, variants: [{ n: 22, conversions: 7 }] };
  const asked = { metric: 'proportion', method: 'bayesian', prior: { alpha: 1, beta: 1 }, ...arms };
  const output = run(asked);
  expect(output.variants[0]?.chanceToWin).toBeCloseTo(0.88928577, 7);
  expect(output.arms[0]).toMatchObject({
    low: expect.closeTo(0.0544636, 6),
    high: expect.closeTo(0.363424, 6),
  });
  const [before, after] = output.arms.map(({ chanceToBeBest = NaN }) => chanceToBeBest);
  expect((before ?? NaN) + (after ?? NaN)).toBeCloseTo(1, 12);
  expect(after).toBeCloseTo(0.88928577, 6);
  const absolute = first({ ...asked, difference: 'absolute' });
  expect(absolute?.lift).toBeCloseTo(8 / 24 - 4 / 22, 12);
  const gain = (absolute?.riskOfControl ?? NaN) - (absolute?.risk ?? NaN);
  expect(gain).toBeCloseTo(absolute?.lift ?? NaN, 9);
});

describe('choices', () => {
  test('lower can be better', () => {
    const higher = first({ ...REVENUE, method: 'bayesian' });
    const lower = first({ ...REVENUE, method: 'bayesian', better: 'lower' });
    expect((higher?.chanceToWin ?? NaN) + (lower?.chanceToWin ?? NaN)).toBeCloseTo(1, 12);
    expect(lower?.risk).toBe(higher?.riskOfControl);
  });

  test('several variants: each against the control, p-values adjusted, the best one named', () => {
    const variants = [VARIANT, { ...VARIANT, name: 'B', sum: 1500 }, { ...CONTROL, sum: 1390 }];
    const tested = run({ ...REVENUE, method: 'frequentist', variants, correction: 'holm' });
    expect(tested.variants.map(({ name }) => name)).toEqual(['variant 1', 'B', 'variant 3']);
    expect(tested.variants[0]?.adjustedPValue).toBeCloseTo(3 * (tested.variants[0]?.pValue ?? NaN), 12);
    const believed = run({ ...REVENUE, method: 'bayesian', variants });
    const chances = believed.arms.map(({ chanceToBeBest = NaN }) => chanceToBeBest);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...chances)).toBe(chances[1]);
  });

  test('a split that was not planned is told', () => {
    const { sampleRatio } = run({ ...REVENUE, method: 'frequentist', weights: [1, 2] });
    expect(sampleRatio).toMatchObject({ mismatch: true, degreesOfFreedom: 1 });
    expect(run({ ...REVENUE, method: 'frequentist' }).sampleRatio.mismatch).toBe(false);
  });

  test('post-stratification takes out a chance imbalance', () => {
    // Within each stratum the arms are alike; only the mix of new and old customers differs.
    const strata = (newOnes: number, oldOnes: number) => ({
      strata: {
        new: { n: newOnes, sum: newOnes * 0.1 },
        old: { n: oldOnes, sum: oldOnes * 0.5 },
      },
    });
    const [control, variant] = [strata(600, 400), strata(400, 600)];
    const stratified = first({ metric: 'proportion', method: 'frequentist', control, variants: [variant] });
    expect(stratified?.lift).toBeCloseTo(0, 12);
    const merged = { control: { n: 1000, sum: 260 }, variants: [{ n: 1000, sum: 340 }] };
    const raw = first({ metric: 'proportion', method: 'frequentist', ...merged });
    expect(raw?.pValue).toBeLessThan(0.001);
  });

  test('winsorising sets the largest values of all arms to their quantile', () => {
    const control = { values: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    const variants = [{ values: [2, 3, 4, 5, 6, 7, 8, 9, 1000] }];
    const asked = { metric: 'mean', method: 'frequentist', difference: 'absolute', control, variants };
    expect(first(asked)?.lift).toBeCloseTo(999 / 9, 12);
    const capped = first({ ...asked, winsorise: 16 / 17 });
    expect(capped?.lift).toBeCloseTo(8 / 9, 12);
  });

  test('a quantile of raw values has the interval of its order statistics', () => {
    const values = Array.from({ length: 10_000 }, (_, at) => at);
    const variants = [{ values: values.map((value) => value + 500) }];
    const asked = { metric: 'quantile', quantile: 0.9, method: 'frequentist', difference: 'absolute' };
    const result = first({ ...asked, control: { values }, variants });
    expect(result?.lift).toBeCloseTo(500, 9);
    // √(0.9 × 0.1 / 10,000) of the ranks, which are the values themselves, in each arm.
    expect(result?.standardError).toBeCloseTo(Math.SQRT2 * 30, 0);
  });

  test('a ratio of raw values is the ratio of their sums', () => {
    const control = { values: [2, 4, 6, 3], denominators: [1, 2, 3, 2] };
    const variants = [{ values: [4, 8, 9, 7], denominators: [1, 2, 3, 2] }];
    const result = first({ metric: 'ratio', method: 'frequentist', control, variants });
    expect(result?.lift).toBeCloseTo(28 / 15 - 1, 12);
  });

  test('guardrails: harmed, safe, or not yet known', () => {
    const rate = (sum: number) => ({ n: 10_000, sum });
    const guardrail = (name: string, sum: number, more = {}) => ({
      name,
      metric: 'proportion',
      control: rate(2000),
      variants: [rate(sum)],
      ...more,
    });
    const { guardrails } = run({
      ...REVENUE,
      method: 'frequentist',
      guardrails: [
        guardrail('worse', 1700),
        guardrail('hardly worse', 1990, { margin: 0.1 }),
        guardrail('who knows', 1990),
        guardrail('returns', 2300, { better: 'lower' }),
      ],
    });
    expect(guardrails?.map(({ verdict }) => verdict)).toEqual(['harmed', 'safe', 'unclear', 'harmed']);
  });
});

describe('traps', () => {
  const METHODS = ['frequentist', 'bayesian', 'sequential'] as const;
  const rates = (control: [number, number], variant: [number, number]) => ({
    metric: 'proportion',
    control: { sum: control[0], n: control[1] },
    variants: [{ sum: variant[0], n: variant[1] }],
  });

  test.each(METHODS)('%s: no conversions at all, one customer, or all the same', (method) => {
    for (const arms of [rates([0, 100], [0, 100]), rates([100, 100], [100, 100]), rates([1, 1], [1, 1])]) {
      const output = run({ ...arms, method });
      const reason = output.variants?.[0] ?? output;
      expect(reason).toMatchObject({ cannotEstimate: { reason: expect.any(String) } });
    }
  });

  test('without data, beliefs are the prior and tests have none', () => {
    const asked = rates([0, 0], [0, 0]);
    expect(first({ ...asked, method: 'bayesian' })).toMatchObject({ lift: 0, low: null, chanceToWin: 0.5 });
    const prior = { mean: 0.02, variance: 0.01 };
    expect(first({ ...asked, method: 'bayesian', prior })).toMatchObject({ lift: 0.02, cannotEstimate: {} });
    expect(run({ ...asked, method: 'frequentist' })).toMatchObject({ cannotEstimate: {} });
  });

  test('no conversions of the control: no relative effect, an absolute one', () => {
    const asked = { ...rates([0, 1000], [9, 1000]), method: 'frequentist' };
    expect(run(asked)).toMatchObject({ cannotEstimate: { reason: expect.stringContaining('relative') } });
    expect(first({ ...asked, difference: 'absolute' })?.pValue).toBeLessThan(0.01);
  });

  test.each(METHODS)(
    '%s: nothing overflows from one visitor in a billion to a billion billions',
    (method) => {
      for (const scale of [1e-40, 1, 1e40]) {
        const values = { sum: 5 * scale, sum_squares: 30 * scale * scale };
        const arms = {
          control: { n: 10, ...values },
          variants: [{ n: 1e15, sum: 6e14 * scale, sum_squares: 5e14 * scale * scale }],
        };
        const result = first({ metric: 'mean', method, ...arms });
        for (const figure of [result?.lift, result?.low, result?.high])
          expect(Number.isFinite(figure)).toBe(true);
        expect(result?.lift).toBeCloseTo(0.2, 9);
      }
    },
  );

  test('very unlike arms: the chance to win is 1 and the risk is a tiny number, not 0 / 0', () => {
    const result = first({ ...rates([1000, 1e6], [900_000, 1e6]), method: 'bayesian' });
    expect(result?.chanceToWin).toBe(1);
    expect(result?.risk).toBeGreaterThanOrEqual(0);
    expect(result?.risk).toBeLessThan(1e-100);
    const beta = first({
      ...rates([1000, 1e6], [900_000, 1e6]),
      method: 'bayesian',
      prior: { alpha: 1, beta: 1 },
    });
    expect(beta?.chanceToWin).toBeCloseTo(1, 9);
    expect(beta?.low).toBeGreaterThan(800);
    expect(beta?.high).toBeLessThan(1000);
  });

  test.each([
    [{ ...REVENUE, method: 'frequentist', control: { n: 5, sum: 1 } }, 'control'],
    [
      { ...REVENUE, method: 'frequentist', variants: [{ ...VARIANT, sum_squares: 1 }] },
      'variants.0.sum_squares',
    ],
    [{ ...rates([5, 3], [1, 2]), method: 'frequentist' }, 'control.sum'],
    [{ ...REVENUE, method: 'sequential', alternative: 'less' }, 'alternative'],
    [{ ...REVENUE, method: 'frequentist', weights: [1] }, 'weights'],
    [{ ...REVENUE, method: 'bayesian', prior: { alpha: 1, beta: 1 } }, 'prior'],
  ])('%j is refused', (input, field) => {
    expect(() => run(input)).toThrow(InputError);
    expect(() => run(input)).toThrow(expect.objectContaining({ field }));
  });
});
