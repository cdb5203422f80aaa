import { expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { experiment } from '../experiment/model.js';
import type { ExperimentOutput } from '../experiment/schema.js';
import { powerModel } from './model.js';
import { sequentialDesignModel } from './sequential-design.js';

interface Output {
  readonly now?: { power: number; minimumDetectableEffect: number | null };
  readonly sampleSize?: Record<string, number>;
}

const plan = (input: Record<string, unknown>) =>
  decide(powerModel, { metric: 'proportion', ...input }) as Output;

test('sample sizes that are published', () => {
  const { sampleSize } = plan({ mean: 0.2, effect: 0.05, difference: 'absolute' });
  // evanmiller.org/ab-testing/sample-size.html shows 1,030 for 20 % and 5 points.
  expect(Math.round(sampleSize?.['controlVariance'] ?? NaN)).toBe(1030);
  // R 4.2.2: power.prop.test(p1 = 0.2, p2 = 0.25, power = 0.8) gives n = 1093.739.
  expect(sampleSize?.['pooled']).toBeCloseTo(1093.739, 3);
  // statsmodels 0.13.5: NormalIndPower at Cohen's h = 0.1199.
  expect(sampleSize?.['cohenH']).toBeCloseTo(0.1199, 4);
  expect(sampleSize?.['arcsine']).toBeCloseTo(1091.896, 3);
});

test('power and the least effect that is seen, as GrowthBook prints them', () => {
  const week = { metric: 'mean', mean: 0.1, variance: 0.5, effect: 0.3, visitors: 1500 };
  expect(plan(week).now?.power).toBeCloseTo(0.17053, 5);
  expect(plan(week).now?.minimumDetectableEffect).toBeCloseTo(1.26769, 5);
});

test('size, power and effect agree with each other', () => {
  for (const difference of ['relative', 'absolute']) {
    const asked = { mean: 0.1, effect: 0.02, difference };
    const visitors = plan(asked).sampleSize?.['visitors'] ?? NaN;
    expect(plan({ ...asked, visitors }).now?.power).toBeGreaterThanOrEqual(0.8);
    expect(plan({ ...asked, visitors: visitors - 1 }).now?.power).toBeLessThan(0.8);
    expect(plan({ ...asked, visitors }).now?.minimumDetectableEffect).toBeCloseTo(0.02, 4);
  }
});

test('the planned power is what the test then has', () => {
  const visitors = plan({ mean: 0.3, effect: 0.08, difference: 'absolute' }).sampleSize?.['visitors'] ?? NaN;
  const random = new Random(31);
  const converted = (rate: number) => {
    let sum = 0;
    for (let visitor = 0; visitor < visitors; visitor += 1) if (random.next() < rate) sum += 1;
    return { n: visitors, sum };
  };
  let seen = 0;
  for (let run = 0; run < 1000; run += 1) {
    const arms = { control: converted(0.3), variants: [converted(0.38)] };
    const asked = { metric: 'proportion', method: 'frequentist', difference: 'absolute', ...arms };
    const { variants } = decide(experiment, asked) as ExperimentOutput;
    if ((variants[0]?.pValue ?? 1) < 0.05) seen += 1;
  }
  expect(Math.abs(seen / 1000 - 0.8)).toBeLessThan(0.04);
});

test('where a figure varies too much, no effect can be seen', () => {
  const asked = { metric: 'mean', mean: 0.01, variance: 100, effect: 0.1, visitors: 10 };
  expect(plan(asked).now?.minimumDetectableEffect).toBeNull();
  expect(decide(powerModel, { ...asked, mean: 0 })).toMatchObject({ cannotEstimate: {} });
});

// Exactly, by the reflection principle; Evan Miller's page says about 5 %.
test('stopping at 2 √N ahead is wrong in 4.6 % of N = 100', () => {
  const { stopAhead, falsePositiveRate } = decide(sequentialDesignModel, { conversions: 100 }) as {
    stopAhead: number;
    falsePositiveRate: number;
  };
  expect(stopAhead).toBe(20);
  expect(falsePositiveRate).toBeCloseTo(0.046044067, 9);
});
