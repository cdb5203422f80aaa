import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { countInterval } from './cost.js';
import { returnOnSpend } from './model.js';
import type { SpendOutput } from './schema.js';

const run = (input: Record<string, unknown>) => decide(returnOnSpend, input) as SpendOutput;

// Garwood's interval of a count of 10: 4.795 to 18.39, as tables of the Poisson distribution have it.
test('a count of ten may come of a mean from 4.795 to 18.39', () => {
  expect(countInterval(10, 0.95)).toEqual({
    low: expect.closeTo(4.7954, 4),
    high: expect.closeTo(18.3904, 4),
  });
  expect(countInterval(0, 0.95)).toEqual({ low: 0, high: expect.closeTo(3.6889, 4) });
});

describe('spend and what came of it', () => {
  const output = run({
    margin: 0.5,
    lifetimeValue: { search: 60, tv: 30 },
    touchpoints: [
      { name: 'search', spend: 1000, orders: 50, newCustomers: 40, revenue: 4000 },
      { name: 'tv', spend: 9000, orders: 60, newCustomers: 30, revenue: 3000 },
      { name: 'mail', spend: 0, orders: 12, revenue: 500 },
      { name: 'fair', spend: 500 },
    ],
  });
  const [search, tv, mail, fair] = output.touchpoints;

  test('returns, costs and values', () => {
    expect(search).toMatchObject({
      returnOnSpend: 4,
      contribution: 1000,
      lifetimeValue: 60,
      verdict: 'pays',
    });
    expect(search?.costPerOrder.estimate).toBe(20);
    expect(search?.acquisitionCost.estimate).toBe(25);
    expect(search?.valueToCost?.estimate).toBeCloseTo(2.4, 12);
    expect(tv?.verdict).toBe('loses');
    expect(output.total).toMatchObject({ spend: 10_500, contribution: -6750 });
    expect(output.total.lifetimeValue).toBeCloseTo((40 * 60 + 30 * 30) / 70, 12);
  });

  test('the interval of a cost is the spend over the interval of the count', () => {
    const { low, high } = countInterval(50, 0.95);
    expect(search?.costPerOrder.low).toBeCloseTo(1000 / high, 9);
    expect(search?.costPerOrder.high).toBeCloseTo(1000 / low, 9);
  });

  test('nothing spent has no return, nothing gained no cost but a least one', () => {
    expect(mail).toMatchObject({ returnOnSpend: null, costPerOrder: { estimate: 0, low: 0 } });
    expect(fair).toMatchObject({ returnOnSpend: 0, costPerOrder: { estimate: null, high: null } });
    expect(fair?.costPerOrder.low).toBeCloseTo(500 / 3.6889, 2);
  });
});
