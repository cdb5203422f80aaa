import { ExperimentPlan } from '@throughline/model';
import { expect, test } from 'vitest';
import { figureOf, keptSize, sizeOf } from './sizing.js';

const baseline = { rate: 0.1, perDay: 200, orderValue: 50 };
const wanted = { effect: 0.1, power: 0.8, level: 0.95, shares: [1, 1] };

test('days are those until the variant that is seen least has its visitors', () => {
  expect(sizeOf(baseline, wanted, 1000).days).toBe(10);
  expect(sizeOf(baseline, { ...wanted, shares: [90, 10] }, 1000).days).toBe(50);
  expect(sizeOf(baseline, wanted, 10).days).toBe(1);
});

test('what it is worth are the orders that it adds a month when everybody gets it', () => {
  expect(sizeOf(baseline, wanted, 1000).perMonth).toBeCloseTo(200 * 30.4375 * 0.01 * 50, 6);
  expect(sizeOf({ ...baseline, orderValue: null }, wanted, 1000).perMonth).toBeNull();
});

test('a planned size is kept where no other could be asked for, and never that of other figures', () => {
  const planned = sizeOf(baseline, wanted, 1000);
  const none = { size: null, planned, isChanged: false, hasFailed: false };
  expect(keptSize(none)).toBe(planned);
  expect(keptSize({ ...none, isChanged: true, hasFailed: true })).toBe(planned);
  expect(keptSize({ ...none, isChanged: true })).toBeNull();
  const size = sizeOf(baseline, wanted, 500);
  expect(keptSize({ ...none, size })).toBe(size);
});

test('what they spend is planned from its mean and its spread, and whether they buy from its rate', () => {
  const spent = { mean: 4, sd: 30 };
  expect(figureOf(baseline)).toEqual({ metric: 'proportion', mean: 0.1 });
  expect(figureOf({ ...baseline, spent })).toEqual({ metric: 'mean', mean: 4, variance: 900 });
  const size = sizeOf({ ...baseline, orderValue: null, spent }, wanted, 1000);
  expect(size.spent).toEqual(spent);
  expect(size.perMonth).toBeCloseTo(200 * 30.4375 * 0.1 * 4, 6);
  expect(ExperimentPlan.shape.size.parse(size)).toEqual(size);
});
