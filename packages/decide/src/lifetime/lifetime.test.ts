import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { logBeta } from '../numerics/gamma.js';
import { gaussLegendre, integrate } from '../numerics/gauss-legendre.js';
import { Random } from '../numerics/random.js';
import { BG_NBD, MBG_NBD } from './beta-geometric.js';
import { type BuyingProcess, expectedOfNew, expectedOrders, type Four } from './buying-process.js';
import { clv } from './clv.js';
import type { History } from './history.js';
import { nextOrder } from './next-order.js';
import { PARETO_NBD } from './pareto.js';
import type { ClvOutput } from './schema.js';

const PROCESSES: readonly (readonly [string, BuyingProcess, Four])[] = [
  ['bg-nbd', BG_NBD, [0.243, 4.414, 0.793, 2.426]],
  ['mbg-nbd', MBG_NBD, [0.525, 6.183, 0.891, 1.614]],
  ['pareto-nbd', PARETO_NBD, [0.553, 10.578, 0.606, 11.669]],
];
const runClv = (input: unknown) => decide(clv, input) as ClvOutput;
const reasonOf = (input: unknown) =>
  (decide(clv, input) as { cannotEstimate?: { reason: string } }).cannotEstimate?.reason ??
  'it was estimated';

describe('the published figures of CDNOW (time in weeks)', () => {
  const first = { x: 2, tx: 30.43, T: 38.86 };

  test('BG/NBD: Fader, Hardie & Lee 2005, and their spreadsheet', () => {
    const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expect(runClv({ params, customers: [first], horizon: 39 }).customers[0]?.expected).toBeCloseTo(1.226, 3);
    // Of the unrounded estimates: 0.2426, 4.4136, 0.7929, 2.4259.
    const unrounded = [0.242595, 4.413532, 0.792886, 2.425753] as const;
    for (const [weeks, orders] of [
      [1, 0.0532],
      [3, 0.1506],
      [31.8571, 1.0405],
      [78, 1.8576],
    ] as const)
      expect(expectedOfNew(BG_NBD, unrounded, weeks)).toBeCloseTo(orders, 3);
  });

  test('BG/NBD: the BTYD manual', () => {
    expect(BG_NBD.probabilityOfOrders([0.243, 4.414, 0.793, 2.426], 10, 2)).toBeCloseTo(1.07869e-7, 12);
    expect(BG_NBD.probabilityOfOrders([0.243, 4.414, 0.793, 2.426], 0, 39)).toBeCloseTo(0.5737864, 7);
  });

  test('Pareto/NBD: the BTYD walkthrough, page 8', () => {
    const params = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    const customers = [{ x: 26, tx: 30.86, T: 31 }];
    const [customer] = runClv({ model: 'pareto-nbd', params, customers, horizon: 52 }).customers;
    expect(customer?.expected).toBeCloseTo(25.455, 3);
    expect(customer?.alive).toBeCloseTo(0.9979, 4);
  });

  test('Gamma-Gamma: Fader & Hardie 2013, and lifetimes’ value of a year', () => {
    const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, v: 15.44 };
    const { customers } = runClv({
      params,
      customers: [
        { ...first, value: 22.35 },
        { x: 0, tx: 0, T: 38.86, value: 0 },
      ],
      horizon: 12 * 4.345,
      discount: { rate: 0.01, every: 4.345 },
    });
    expect(customers[0]?.value).toBeCloseTo(36.28921, 5);
    expect(customers[1]?.value).toBeCloseTo(8.369004, 6);
  });
});

/** Customers who live as the model says, watched for 30 to 60 units of time. */
function simulate(
  name: string,
  [first, second, third, fourth]: Four,
  count: number,
): (History & { value: number })[] {
  const random = new Random(20_051_117);
  return Array.from({ length: count }, () => {
    const T = 30 + 30 * random.next();
    const rate = random.gamma(first) / second;
    const leaving = name === 'pareto-nbd' ? random.exponential() / (random.gamma(third) / fourth) : Infinity;
    const chance = name === 'pareto-nbd' ? 0 : random.beta(third, fourth);
    const end = Math.min(T, leaving);
    let [x, tx, now] = [0, 0, 0];
    let there = name !== 'mbg-nbd' || random.next() >= chance;
    while (there) {
      now += random.exponential() / rate;
      if (now > end) break;
      [x, tx, there] = [x + 1, now, random.next() >= chance];
    }
    const scale = 15.44 / random.gamma(3.74);
    return { x, tx, T, value: x === 0 ? 0 : (scale * random.gamma(6.25 * x)) / x };
  });
}

describe.each(PROCESSES)('%s', (model, process, parameters) => {
  const history = fc
    .record({
      x: fc.integer({ min: 0, max: 200 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      T: fc.double({ min: 0.01, max: 500, noNaN: true }),
    })
    .map(({ x, share, T }) => ({ x, tx: x === 0 ? 0 : share * T, T }));
  const positive = fc.double({ min: 0.02, max: 20, noNaN: true });
  const anyParameters = fc.tuple(positive, positive, positive, positive);

  test('parameters that made customers are found again, within three standard errors', () => {
    const customers = simulate(model, parameters, 20_000);
    const fit = runClv({ model, customers });
    process.parameters.forEach((name, at) => {
      const off = Math.abs((fit.params[name] ?? NaN) - (parameters[at] ?? NaN));
      expect(off / (fit.standardErrors[name] ?? NaN)).toBeLessThan(3);
    });
    [6.25, 3.74, 15.44].forEach((wanted, at) => {
      const name = 'pqv'[at] ?? '';
      const off = Math.abs((fit.spend?.params[name] ?? NaN) - wanted);
      expect(off / (fit.spend?.standardErrors[name] ?? NaN)).toBeLessThan(3.5);
    });
  });

  test('probabilities of all numbers of orders sum to 1, and their mean is what is expected', () => {
    const counts = Array.from({ length: 400 }, (_, n) => process.probabilityOfOrders(parameters, n, 52));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
    const mean = counts.reduce((sum, each, n) => sum + n * each, 0);
    expect(mean).toBeCloseTo(expectedOfNew(process, parameters, 52), 5);
  });

  test('who ordered later is as likely or likelier to be there; who was silent for longer, less', () => {
    fc.assert(
      fc.property(
        anyParameters,
        history,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (any, { x, tx, T }, share) => {
          const alive = process.alive(any, { x, tx, T });
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          if (x > 0)
            expect(process.alive(any, { x, tx: tx + share * (T - tx), T })).toBeGreaterThanOrEqual(
              alive - 1e-9,
            );
          expect(process.alive(any, { x, tx, T: T * (1 + share) })).toBeLessThanOrEqual(alive + 1e-9);
        },
      ),
    );
  });

  test('more is expected of a longer time, and never more than of customers who stay', () => {
    fc.assert(
      fc.property(anyParameters, history, fc.double({ min: 0.1, max: 300, noNaN: true }), (any, each, t) => {
        const orders = expectedOrders(process, any, each);
        expect(orders(t)).toBeGreaterThan(-1e-9);
        expect(orders(2 * t)).toBeGreaterThanOrEqual(orders(t) * (1 - 1e-9) - 1e-9);
        const staying = ((any[0] + each.x) / (any[1] + each.T)) * t;
        expect(orders(t)).toBeLessThanOrEqual(staying * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  test('where a formula of the papers divides by 0, nothing happens', () => {
    const at = (third: number) =>
      process.expectedWhileAlive([parameters[0], parameters[1], third, 2], { x: 3, tx: 1, T: 9 }, 20);
    expect(at(1)).toBeCloseTo((at(1 - 1e-5) + at(1 + 1e-5)) / 2, 8);
  });

  test('a million orders overflow nothing', () => {
    const customers = [
      { x: 1_000_000, tx: 99.99, T: 100 },
      { x: 1_000_000, tx: 1, T: 100 },
      { x: 0, tx: 0, T: 0 },
    ];
    const names = process.parameters;
    const params = Object.fromEntries(names.map((name, at) => [name, parameters[at]]));
    for (const { alive, expected } of runClv({ model, customers, params }).customers) {
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      expect(expected).toBeGreaterThanOrEqual(0);
      expect(expected).toBeLessThan(1e6);
    }
  });

  test('the next order: sooner for who orders often, and within its interval', () => {
    const names = process.parameters;
    const params = Object.fromEntries(names.map((name, at) => [name, parameters[at]]));
    const customers = [
      { x: 2, tx: 35, T: 38 },
      { x: 20, tx: 37.5, T: 38 },
    ];
    const output = decide(nextOrder, { model, customers, params, horizon: 10 }) as ReturnType<
      typeof nextOrder.run
    >;
    const [rare, frequent] = output.customers;
    expect(frequent?.median).toBeLessThan(rare?.median ?? NaN);
    for (const each of output.customers) {
      expect(each.low).toBeLessThan(each.median);
      expect(each.median).toBeLessThan(each.high);
      expect(each.within).toBeLessThan(each.ever);
      expect(each.ever).toBeLessThanOrEqual(each.alive);
    }
    const last = customers[1] ?? { x: 0, tx: 0, T: 0 };
    const share = process.ordersWithin(parameters, last, frequent?.median ?? NaN);
    expect(share / process.ordersWithin(parameters, last, Infinity)).toBeCloseTo(0.5, 9);
  });
});

test('where rates hardly differ between customers, orders are those of the definition', () => {
  // E[(1 − (τ / (τ + p t))^A) / p] over p ~ beta(a, b).
  const definition = (rate: number, [time, a, b]: readonly [number, number, number], t: number) =>
    integrate(
      gaussLegendre(200),
      (p) =>
        Math.exp((a - 2) * Math.log(p) + (b - 1) * Math.log1p(-p) - logBeta(a, b)) *
        -Math.expm1(-rate * Math.log1p((p * t) / time)),
      [0, 1],
    );
  for (const [r, a, b] of [
    [30, 3, 2],
    [80, 4, 3],
    [15, 3.5, 1.5],
  ] as const)
    expect(BG_NBD.expectedWhileAlive([r, 20, a, b], { x: 4, tx: 9, T: 10 }, 12)).toBeCloseTo(
      definition(r + 4, [30, a, b + 4], 12),
      6,
    );
  // Its neighbours on both sides, where neither a − 1 nor a + b − 1 is above 0.
  const near = (a: number) => BG_NBD.expectedWhileAlive([60, 20, a, 0.2], { x: 0, tx: 0, T: 0 }, 5);
  expect(near(0.3)).toBeGreaterThan(near(0.31));
  expect(near(1)).toBeCloseTo((near(0.999) + near(1.001)) / 2, 4);
});

test('the unit of time and of money changes nothing but the unit', () => {
  const customers = simulate('bg-nbd', [0.5, 4, 0.8, 2.4], 2000);
  const plain = runClv({ customers, horizon: 40 });
  const inSeconds = customers.map(({ x, tx, T, value }) => ({
    x,
    tx: tx * 604_800,
    T: T * 604_800,
    value: value * 1000,
  }));
  const other = runClv({ customers: inSeconds, horizon: 40 * 604_800 });
  expect((other.params['alpha'] ?? NaN) / (plain.params['alpha'] ?? NaN) / 604_800).toBeCloseTo(1, 6);
  expect((other.params['r'] ?? NaN) / (plain.params['r'] ?? NaN)).toBeCloseTo(1, 6);
  other.customers.slice(0, 50).forEach(({ expected, value }, at) => {
    expect(expected / (plain.customers[at]?.expected ?? NaN)).toBeCloseTo(1, 6);
    expect((value ?? NaN) / (plain.customers[at]?.value ?? NaN) / 1000).toBeCloseTo(1, 6);
  });
});

describe('customers that say too little', () => {
  const several = (make: (at: number) => object) => ({
    customers: Array.from({ length: 40 }, (_, at) => make(at)),
  });

  test.each([
    ['one customer', { customers: [{ x: 3, tx: 9, T: 20 }] }, 'there are only 1'],
    ['nobody came back', several((at) => ({ x: 0, tx: 0, T: 10 + at })), 'no customer ordered a second time'],
    ['all are the same', several(() => ({ x: 2, tx: 5, T: 10 })), 'all have the same history'],
    [
      'everybody orders as often',
      several((at) => ({ x: 10, tx: 9 + at / 50, T: 10 })),
      'cannot be estimated',
    ],
    [
      'all orders are worth the same',
      { customers: simulate('bg-nbd', [0.5, 4, 0.8, 2.4], 500).map((each) => ({ ...each, value: 20 })) },
      'every customer’s orders are worth 20',
    ],
    [
      'values too uneven to have a mean',
      {
        params: { r: 1, alpha: 5, a: 1, b: 2, p: 1, q: 0.8, v: 1 },
        customers: [{ x: 0, tx: 0, T: 3, value: 0 }],
      },
      'too uneven',
    ],
    [
      'a horizon far beyond the watch',
      { horizon: 1e6, ...several((at) => ({ x: 1, tx: 1, T: 2 + at })) },
      'was watched for longer than',
    ],
  ])('%s', (_, input, reason) => expect(reasonOf(input)).toContain(reason));

  test('a prior decides what they leave open, and nothing else', () => {
    const regular = several((at) => ({ x: 10, tx: 9 + at / 50, T: 10 }));
    const { params, customers } = runClv({ ...regular, prior: 2, horizon: 10 });
    expect(customers[0]?.expected).toBeGreaterThan(8);
    expect(customers[0]?.expected).toBeLessThan(11);
    for (const value of Object.values(params)) expect(value).toBeLessThan(1e4);
    const plenty = { customers: simulate('bg-nbd', [0.5, 4, 0.8, 2.4], 20_000) };
    const [plain, drawn] = [runClv(plenty), runClv({ ...plenty, prior: 2 })];
    for (const [name, error] of Object.entries(plain.standardErrors))
      expect(Math.abs((drawn.params[name] ?? NaN) - (plain.params[name] ?? NaN))).toBeLessThan(error / 10);
  });

  test.each([
    [{ x: 1, tx: 12, T: 10 }, 'customers.0.tx: must not be after T'],
    [{ x: 0, tx: 3, T: 10 }, 'customers.0.tx: must be 0 where x is 0'],
  ])('%j is refused', (customer, message) => {
    expect(() => runClv({ customers: [customer] })).toThrow(message);
  });

  test('parameters of another model are refused', () => {
    const params = { r: 1, alpha: 1, s: 1, beta: 1 };
    expect(() => runClv({ customers: [{ x: 0, tx: 0, T: 1 }], params })).toThrow('params.a: is missing');
  });
});

test('a holdout is set beside what was expected, by past orders and by cohort', () => {
  const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const customers = [
    { x: 0, tx: 0, T: 30, actual: 0, cohort: 'May' },
    { x: 9, tx: 29, T: 30, actual: 7, cohort: 'May' },
    { x: 12, tx: 28, T: 30, actual: 9, cohort: 'June' },
    { x: 1, tx: 2, T: 30 },
  ];
  const { holdout, customers: forecasts } = runClv({ params, customers, horizon: 30 });
  const [none = NaN, nine = NaN, twelve = NaN] = forecasts.map(({ expected }) => expected);
  expect(holdout).toMatchObject({ customers: 3, actual: 16 });
  expect(holdout?.expected).toBeCloseTo(none + nine + twelve, 12);
  expect(holdout?.meanAbsoluteErrorOfPastRate).toBeCloseTo((0 + 2 + 3) / 3, 12);
  expect(holdout?.byOrders).toEqual([
    { group: '0', customers: 1, expected: none, actual: 0 },
    { group: '7+', customers: 2, expected: (nine + twelve) / 2, actual: 8 },
  ]);
  expect(holdout?.byCohort.map(({ group, customers: count }) => [group, count])).toEqual([
    ['June', 1],
    ['May', 2],
  ]);
});
