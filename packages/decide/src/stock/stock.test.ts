import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { InputError } from '../input-error.js';
import { chanceAbove, normalLoss, stockFor } from './demand-over-time.js';
import { newsvendorPoisson } from './newsvendor.js';
import { stock } from './model.js';

type Figures = Readonly<Record<string, unknown>>;
const ask = (input: object): Figures => decide(stock, input) as Figures;
const product = (input: object): Figures => {
  const { products } = ask({ model: 'replenish', products: [input] }) as { products: Figures[] };
  return products[0] ?? {};
};

describe('published figures', () => {
  test('Mac’s newsstand orders 15 (Nahmias, Production and Operations Analysis, chapter 5)', () => {
    const found = ask({ model: 'newsvendor', mean: 11.73, sd: 4.74, price: 0.75, cost: 0.25, salvage: 0.1 });
    expect(found).toMatchObject({
      criticalRatio: expect.closeTo(0.77, 2),
      quantity: expect.closeTo(15.22, 2),
    });
  });

  test('pencils are ordered 3,870 at a time, every 1.24 years (Nahmias, example 4.1)', () => {
    const found = ask({ model: 'order-quantity', annualDemand: 3120, orderCost: 12, holdingCost: 0.005 });
    expect(found).toMatchObject({ quantity: expect.closeTo(3870, 0), cycleYears: expect.closeTo(1.24, 2) });
  });

  test('Harvey’s mustard: lots of 111, reordered at 143 (Nahmias, section 5.4)', () => {
    const found = ask({
      model: 'order-quantity',
      annualDemand: 200,
      orderCost: 50,
      holdingCost: 2,
      stockoutPenalty: 25,
      leadTimeDemand: { mean: 100, sd: 25 },
    });
    expect(found).toMatchObject({
      quantity: expect.closeTo(110.77, 2),
      reorderPoint: expect.closeTo(142.57, 2),
    });
  });

  test('the normal loss function at 0 and 1', () => {
    expect(normalLoss(0)).toBeCloseTo(0.398_942, 6);
    expect(normalLoss(1)).toBeCloseTo(0.083_315, 6);
  });
});

describe('replenishment', () => {
  const week = [4, 6, 5, 0, 0, 7, 3];
  const days = Array.from({ length: 28 }, (_, day) => week[day % 7] ?? 0);
  const inStock = days.map((_, day) => (day % 7 === 3 || day % 7 === 4 ? 0 : 1));

  test('counts velocity on days in stock, and what was lost on the others', () => {
    const found = product({ sales: days, inStock, leadTime: { mean: 4, sd: 1 } });
    expect(found).toMatchObject({
      demand: { mean: 5 },
      velocity: { days: 28, daysInStock: 20 },
      lostSales: { units: 40, days: 8 },
    });
  });

  test('half a day in stock counts half', () => {
    const found = product({ sales: [10, 10, 5], inStock: [1, 1, 0.5], leadTime: { mean: 4, sd: 1 } });
    expect(found).toMatchObject({ demand: { mean: 10 }, lostSales: { units: 5, days: 0.5 } });
  });

  test('sales on back-order are no loss', () => {
    const found = product({ sales: [10, 10, 4], inStock: [1, 1, 0], leadTime: { mean: 4, sd: 1 } });
    expect(found).toMatchObject({ demand: { mean: 10 }, lostSales: { units: 6, days: 1 } });
  });

  test('takes lead times as they were observed', () => {
    const found = product({ demand: { mean: 10, sd: 2 }, leadTimes: [6, 8, 10] });
    expect(found['leadTime']).toEqual({ mean: 8, sd: 2 });
  });

  test('says when and how much to order, and how likely it runs out', () => {
    const base = { demand: { mean: 10, sd: 3 }, leadTime: { mean: 9, sd: 0 }, orderCost: 20, holdingCost: 4 };
    const low = product({ ...base, onHand: 60 });
    const high = product({ ...base, onHand: 300 });
    expect(low).toMatchObject({ orderNow: true, daysOfCover: 6 });
    expect(high).toMatchObject({ orderNow: false, suggestedOrder: 0, daysOfCover: 30 });
    expect(low['suggestedOrder']).toBe(Math.ceil(Number(low['orderQuantity'])));
    expect(Number(low['stockoutRisk'])).toBeGreaterThan(0.99);
    expect(Number(high['stockoutRisk'])).toBeLessThan(0.001);
  });

  test('at its reorder point the risk is what the service level leaves', () => {
    for (const distribution of ['normal', 'gamma']) {
      const asked = {
        demand: { mean: 1, sd: 1.5 },
        leadTime: { mean: 5, sd: 2 },
        serviceLevel: 0.9,
        distribution,
      };
      const { reorderPoint } = product(asked);
      expect(product({ ...asked, onHand: reorderPoint })['stockoutRisk']).toBeCloseTo(0.1, 9);
    }
  });

  test('slow movers get a distribution that cannot go below zero', () => {
    const slow = { mean: 2, sd: 3 };
    expect(product({ demand: { mean: 0.2, sd: 0.9 }, leadTime: { mean: 10, sd: 0 } })['distribution']).toBe(
      'gamma',
    );
    expect(chanceAbove(-1, slow, 'gamma')).toBe(1);
    expect(stockFor(0.1, slow, 'gamma')).toBeGreaterThan(0);
  });

  test.each([
    ['never in stock', { sales: [0, 0, 0], inStock: [0, 0, 0] }, /no whole day/u],
    ['one day in stock', { sales: [3, 0], inStock: [1, 0] }, /one whole day/u],
    ['nothing sold', { sales: [0, 0, 0] }, /nothing was sold/u],
  ])('%s: no figures, and why', (_, input, reason) => {
    const found = product({ ...input, leadTime: { mean: 3, sd: 1 } });
    expect(found).toEqual({
      id: '',
      cannotEstimate: { reason: expect.stringMatching(reason), hint: expect.any(String) },
    });
  });

  test.each([
    [{ leadTime: { mean: 3, sd: 1 } }, 'products.0.sales'],
    [{ sales: [1, 2], inStock: [1], leadTime: { mean: 3, sd: 1 } }, 'products.0.inStock'],
    [{ sales: [1, 2] }, 'products.0.leadTime'],
    [{ sales: [1, NaN], leadTime: { mean: 3, sd: 1 } }, 'products.0.sales.1'],
  ])('%j is refused with the field that is wrong', (input, field) => {
    const attempt = () => ask({ model: 'replenish', products: [input] });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(expect.objectContaining({ field }));
  });
});

test.each([
  [{ model: 'newsvendor', mean: 10, sd: 2, price: 5, cost: 6 }, /no margin/u],
  [{ model: 'newsvendor', mean: 10, sd: 2, price: 9, cost: 6, salvage: 6 }, /no margin/u],
  [
    {
      model: 'order-quantity',
      annualDemand: 10,
      orderCost: 50,
      holdingCost: 20,
      stockoutPenalty: 0.1,
      leadTimeDemand: { mean: 5, sd: 2 },
    },
    /costs more than running out/u,
  ],
])('%j has no answer, and it is said why', (input, reason) => {
  expect(ask(input)).toEqual({
    cannotEstimate: { reason: expect.stringMatching(reason), hint: expect.any(String) },
  });
});

test('what is expected to sell and what to be lost are all that is wanted', () => {
  for (const mean of [0.3, 4, 20, 700]) {
    const found = newsvendorPoisson(mean, { underage: 7, overage: 3 });
    expect(found.expectedSales + found.expectedLostSales).toBeCloseTo(mean, 9);
    expect(found.expectedSales + found.expectedLeftover).toBeCloseTo(found.quantity, 9);
    expect(found.fillRate).toBeLessThan(1);
  }
});

/*
 * Textbook formulas worked out with scipy. The folder lies beside the repo and is not part of it.
 */
const FILE = new URL('../../../../../shared/oracles/forecasting.json', import.meta.url);

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

/** Names of the reference, beside ours. */
const NAMES: Readonly<Record<string, string>> = {
  critical_ratio: 'criticalRatio',
  z: 'z',
  optimal_quantity: 'quantity',
  expected_lost_sales: 'expectedLostSales',
  expected_sales: 'expectedSales',
  expected_leftover: 'expectedLeftover',
  expected_profit: 'expectedProfit',
  fill_rate: 'fillRate',
  eoq: 'quantity',
  cycle_years: 'cycleYears',
  orders_per_year: 'ordersPerYear',
  annual_cost: 'annualCost',
  safety_stock: 'safetyStock',
  reorder_point: 'reorderPoint',
  base_stock: 'baseStock',
  Q: 'quantity',
  R: 'reorderPoint',
  expected_stockout_per_cycle: 'expectedShortPerCycle',
};

const ASKED: readonly (readonly [RegExp, (input: Case['input']) => Figures])[] = [
  [/^newsvendor_/u, (input) => ask({ model: 'newsvendor', ...input })],
  [
    /^eoq_/u,
    (input) =>
      ask({
        model: 'order-quantity',
        annualDemand: input['annual_demand'],
        orderCost: input['order_cost'],
        holdingCost: input['holding_cost_per_unit_year'],
      }),
  ],
  [/^(?:reorder_point|periodic_review)/u, replenished],
  [
    /^qr_policy/u,
    (input) =>
      ask({
        model: 'order-quantity',
        annualDemand: input['annual_demand'],
        orderCost: input['order_cost'],
        holdingCost: input['holding'],
        stockoutPenalty: input['stockout_penalty'],
        leadTimeDemand: { mean: input['lead_time_demand_mean'], sd: input['lead_time_demand_sd'] },
      }),
  ],
];

function replenished(input: Case['input']): Figures {
  const found = product({
    demand: { mean: input['daily_demand_mean'], sd: input['daily_demand_sd'] },
    leadTime: {
      mean: input['lead_time_mean_days'] ?? input['lead_time_days'],
      sd: input['lead_time_sd_days'] ?? 0,
    },
    reviewDays: input['review_days'] ?? 0,
    serviceLevel: input['cycle_service_level'],
  });
  const { sd } = found['leadTimeDemand'] as { sd: number };
  return {
    ...found,
    safetyStock: found['baseSafetyStock'] ?? found['safetyStock'],
    z: Number(found['safetyStock']) / sd,
  };
}

describe.skipIf(!existsSync(FILE))('inventory (skipped where the reference folder is not there)', () => {
  const cases = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases : [];
  const inventory = cases.filter(({ group }) => group === 'inventory');

  test('all nine cases are there', () => expect(inventory).toHaveLength(9));

  test.each(inventory)('$name', ({ name, input, expected }) => {
    const found = ASKED.find(([pattern]) => pattern.test(name))?.[1](input) ?? {};
    const checked = Object.entries(expected).filter(([key]) => NAMES[key] !== undefined);
    expect(checked.length).toBeGreaterThan(1);
    for (const [key, value] of checked)
      expect(Math.abs(Number(found[NAMES[key] ?? '']) / value - 1), key).toBeLessThan(1e-6);
  });
});
