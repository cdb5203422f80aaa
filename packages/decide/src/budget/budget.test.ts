import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { bestSplit, largestBudget } from './allocation.js';
import { budget } from './model.js';
import { adstock, marginalOutcomeAt, outcomeAt, type Response } from './response.js';
import type { BudgetOutput } from './schema.js';

const PLANTED: Readonly<Record<string, Response>> = {
  search: { ceiling: 400, halfSpend: 1000, shape: 1.2, carryOver: 0.2 },
  tv: { ceiling: 600, halfSpend: 4000, shape: 2, carryOver: 0.6 },
  social: { ceiling: 150, halfSpend: 800, shape: 1, carryOver: 0.3 },
};
const planted = (channel: string): Response => {
  const response = PLANTED[channel];
  if (response === undefined) throw new RangeError(`no ${channel}`);
  return response;
};
const USUAL: Readonly<Record<string, number>> = { search: 900, tv: 3500, social: 700 };

/** Two years of a shop whose channels work just as planted, with trend, season and noise. */
function simulate(seed: number) {
  const random = new Random(seed);
  const weeks = Array.from({ length: 104 }, (_, week) => week);
  const spend: Record<string, number[]> = {};
  let outcome = weeks.map(
    (week) => 1000 + 2 * week + 80 * Math.sin((2 * Math.PI * week) / 52.18) + 50 * random.normal(),
  );
  for (const [channel, response] of Object.entries(PLANTED)) {
    const series = weeks.map(() =>
      random.next() < 0.15 ? 0 : (USUAL[channel] ?? 0) * Math.exp(0.6 * random.normal()),
    );
    const working = adstock(series, response.carryOver);
    outcome = outcome.map((value, week) => value + outcomeAt(working[week] ?? 0, response));
    spend[channel] = series;
  }
  return { outcome, spend };
}

const run = (input: Record<string, unknown>) => decide(budget, input) as BudgetOutput;
const within = (value: number, { low, high }: { low: number; high: number }) => low <= value && value <= high;

describe('curves planted in simulated spend', () => {
  const data = simulate(1);
  const output = run({ ...data, budget: 5100, targetReturn: 0.15, level: 0.95 });

  test.each(Object.entries(PLANTED))('are recovered within their intervals: %s', (channel, truth) => {
    const found = output.channels.find((each) => each.channel === channel);
    if (found === undefined) throw new RangeError(`no ${channel}`);
    for (const figure of ['ceiling', 'halfSpend', 'shape', 'carryOver'] as const)
      expect(within(truth[figure], found[figure]), `${figure} ${JSON.stringify(found[figure])}`).toBe(true);
    const working = adstock(data.spend[channel] ?? [], truth.carryOver);
    const contribution = working.reduce((sum, spend) => sum + outcomeAt(spend, truth), 0);
    expect(within(contribution, found.contribution)).toBe(true);
    expect(within(marginalOutcomeAt(found.today, truth), found.marginalReturn)).toBe(true);
    for (const point of found.curve) expect(within(outcomeAt(point.spend, truth), point)).toBe(true);
  });

  test('the split keeps to the budget and truly brings more than spending as today', () => {
    const { split } = output;
    expect(split?.spend).toBeCloseTo(5100, 6);
    const truth = (field: 'spend' | 'today', scale = 1) =>
      (split?.channels ?? []).reduce(
        (sum, each) => sum + outcomeAt(scale * each[field], planted(each.channel)),
        0,
      );
    const spentToday = (split?.channels ?? []).reduce((sum, { today }) => sum + today, 0);
    expect(truth('spend')).toBeGreaterThan(truth('today', 5100 / spentToday));
    expect(within(truth('spend'), split?.outcome ?? { low: NaN, high: NaN })).toBe(true);
    expect(split?.chanceOfGain).toBeGreaterThan(0.9);
  });

  test('the target is reached, and hardly more', () => {
    expect(output.target?.returnOnSpend.estimate).toBeGreaterThanOrEqual(0.149);
    expect(output.target?.returnOnSpend.estimate).toBeLessThan(0.16);
    expect(run({ ...data, targetReturn: 1000 }).target).toBeNull();
  });

  test('the fit tells how well it describes the weeks', () => {
    expect(output.fit.r2).toBeGreaterThan(0.8);
    expect(output.fit.noise).toBeGreaterThan(35);
    expect(output.fit.noise).toBeLessThan(60);
    expect(output.fit.acceptance).toBeGreaterThan(0.1);
    expect(output.warnings).toEqual([]);
  });
});

describe('what the data cannot tell', () => {
  const data = simulate(2);
  const doubled = (data.spend['tv'] ?? []).map((value) => 2 * value);

  test.each([
    [
      'channels that move together',
      { ...data, spend: { ...data.spend, radio: doubled } },
      /“tv” and “radio” move together/u,
    ],
    [
      'a channel that never varies',
      { ...data, spend: { ...data.spend, radio: doubled.map(() => 50) } },
      /“radio” hardly varies/u,
    ],
    [
      'a channel without spend',
      { ...data, spend: { ...data.spend, radio: doubled.map(() => 0) } },
      /Nothing was spent/u,
    ],
    [
      'a sum of the others',
      {
        ...data,
        spend: {
          ...data.spend,
          all: doubled.map(
            (_, week) => 3 * (data.spend['search']?.[week] ?? 0) + (data.spend['tv']?.[week] ?? 0),
          ),
        },
      },
      /follows from that of the other channels/u,
    ],
    ['too few weeks', { outcome: [1, 2, 3], spend: { search: [1, 2, 3] } }, /3 weeks are too few/u],
    ['an outcome that stays', { ...data, outcome: data.outcome.map(() => 7) }, /same in every week/u],
    ['bounds that leave no way', { ...data, budget: 100, bounds: { tv: { min: 200 } } }, /bounds/u],
  ])('%s: says so', (_, input, reason) => {
    expect(run(input)).toMatchObject({ cannotEstimate: { reason: expect.stringMatching(reason) } });
  });

  test('channels that move nearly together are estimated with a warning', () => {
    const random = new Random(9);
    const near = (data.spend['tv'] ?? []).map((value) => value * Math.exp(0.25 * random.normal()));
    const { warnings } = run({ ...data, spend: { ...data.spend, radio: near }, draws: 50 });
    expect(warnings[0]).toMatch(/“tv” and “radio” move nearly together/u);
  });
});

describe('splitting', () => {
  const lever = (response: Response, max = 1e4, min = 0) => ({
    outcome: (spend: number) => outcomeAt(spend, response),
    min,
    max,
  });
  const concave = { ceiling: 100, halfSpend: 100, shape: 1, carryOver: 0 };

  test('alike channels get alike', () => {
    const plan = bestSplit([lever(concave), lever(concave)], 300);
    expect(plan?.spend[0]).toBeCloseTo(150, 0);
  });

  // ceiling × half / (half + spend)² is the same for both: (200 + 2 s) of the larger one, by hand.
  test('the last unit brings the same everywhere', () => {
    const larger = { ...concave, ceiling: 400 };
    const plan = bestSplit([lever(concave), lever(larger)], 400);
    expect(plan?.spend[0]).toBeCloseTo(100, 0);
    expect(plan?.spend[1]).toBeCloseTo(300, 0);
  });

  test('an S-shaped channel is funded past its slow start or not at all', () => {
    const slow = { ceiling: 300, halfSpend: 200, shape: 5, carryOver: 0 };
    const plan = bestSplit([lever(concave), lever(slow)], 300);
    expect(plan?.spend[1]).toBeGreaterThan(200);
    const small = bestSplit([lever(concave), lever(slow)], 60);
    expect(small?.spend[1]).toBeLessThan(1);
  });

  test('bounds hold', () => {
    const plan = bestSplit([lever(concave, 40), lever(concave, 1e4, 300)], 330);
    expect(plan?.spend[0]).toBeCloseTo(30, 3);
    expect(bestSplit([lever(concave, 40), lever(concave, 40)], 100)).toBeNull();
  });

  test('the largest budget that still returns enough', () => {
    const plan = largestBudget([lever(concave)], 1000, ({ outcome, total }) => outcome >= 0.5 * total);
    // 100 / (100 + s) = 0.5 at s = 100.
    expect(plan?.total).toBeGreaterThan(96);
    expect(plan?.total).toBeLessThanOrEqual(100);
  });
});
