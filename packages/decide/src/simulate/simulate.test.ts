import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CannotEstimate } from '../cannot-estimate.js';
import { InputError } from '../input-error.js';
import type { Change } from './changes.js';
import { simulate } from './model.js';
import { SimulateInput, type Measured, type SimulateOutput } from './schema.js';
import { simulating } from './simulate.js';

/* A shop of three steps: Look → Cart → Buy. Of 10,000 who look, 3,000 fill a cart and 1,500 buy, for 20 on average. */

const [LOOK, CART, BUY] = [1, 2, 3];
const route = (after: number[], next: number, count: number) => ({ after, next, count, tuning: count / 5 });
const exponential = (mean: number) =>
  Array.from({ length: 65 }, (_, at) => -mean * Math.log(1 - Math.min(at / 64, 0.9995)));

const LEARNED = {
  activities: ['Look', 'Cart', 'Buy'],
  routes: [
    route([0], LOOK, 10_000),
    route([0, LOOK], CART, 3000),
    route([0, LOOK], 0, 7000),
    route([0, LOOK, CART], BUY, 1500),
    route([0, LOOK, CART], 0, 1500),
    route([LOOK, CART, BUY], 0, 1500),
  ],
  times: [
    { from: LOOK, to: CART, count: 3000, quantiles: exponential(60) },
    { from: CART, to: BUY, count: 1500, quantiles: exponential(600) },
  ],
  arrivals: { perWeek: 1000, week: Array.from({ length: 168 }, () => 1) },
  amounts: [{ activity: BUY, share: 1, count: 1500, mean: 20, quantiles: [10, 20, 30] }],
  costs: [{ activity: CART, each: 2 }],
  goal: { reach: [BUY] },
  promise: {
    to: [BUY],
    // A thousand seconds, whatever it takes.
    lateness: Array.from({ length: 60 }, (_, at) => ({
      upTo: (at + 1) * 100,
      count: 1,
      quantiles: [at * 100 - 1000, (at + 1) * 100 - 1000],
    })),
  },
};

const play = (changes: Change[] = [], more: object = {}): SimulateOutput =>
  simulate.run(SimulateInput.parse({ learned: LEARNED, changes, journeys: 80_000, ...more }));

function of({ measures }: SimulateOutput, name: Measured['measure']) {
  const found = measures.find(({ measure }) => measure === name);
  if (found?.baseline == null || found.scenario === null || found.difference === null)
    return expect.fail(name);
  return { baseline: found.baseline, scenario: found.scenario, difference: found.difference };
}

describe('a baseline', () => {
  test('comes to what was learned', () => {
    const output = play();
    expect(of(output, 'conversion').baseline.value).toBeCloseTo(0.15, 2);
    const perMonth = (1000 * 30.4375) / 7;
    expect(of(output, 'revenue').baseline.value / perMonth).toBeCloseTo(3, 0);
    expect(of(output, 'cost').baseline.value / perMonth).toBeCloseTo(0.6, 1);
    // Of the sum of two exponential times of 60 and 600 on average.
    expect(of(output, 'median').baseline.value / 479).toBeCloseTo(1, 1);
    const late = (600 * Math.exp(-1000 / 600) - 60 * Math.exp(-1000 / 60)) / 540;
    expect(of(output, 'late').baseline.value).toBeCloseTo(late, 1);
  });

  test('without a change is the scenario, to the last bit', () => {
    for (const { baseline, scenario, difference } of play().measures) {
      expect(scenario).toEqual(baseline);
      expect(difference).toEqual({ value: 0, low: 0, high: 0 });
    }
  });

  test('is the same for the same seed, and another one for another', () => {
    expect(play([], { seed: 5 })).toEqual(play([], { seed: 5 }));
    expect(play([], { seed: 6 })).not.toEqual(play([], { seed: 5 }));
  });

  test('has intervals that are as wide as the data are few', () => {
    const few = { ...LEARNED, routes: LEARNED.routes.map((each) => ({ ...each, count: each.count / 100 })) };
    const width = (output: SimulateOutput) => {
      const { low, high } = of(output, 'conversion').baseline;
      return high - low;
    };
    expect(width(play([], { learned: few }))).toBeGreaterThan(4 * width(play()));
  });
});

describe('a change', () => {
  test('of a probability is as large as asked', () => {
    const output = play([{ change: 'probability', from: ['Cart'], to: ['Buy'], probability: 0.6 }]);
    expect(of(output, 'conversion').scenario.value).toBeCloseTo(0.18, 2);
    expect(of(output, 'conversion').difference.low).toBeGreaterThan(0.02);
    expect(output.outside).toEqual([]);
  });

  test('to nothing leaves nothing, and no number is made up', () => {
    const output = play([{ change: 'probability', to: ['Buy'], factor: 0 }]);
    expect(of(output, 'conversion').scenario).toEqual({ value: 0, low: 0, high: 0 });
    expect(output.measures.find(({ measure }) => measure === 'median')).toEqual({
      measure: 'median',
      baseline: null,
      scenario: null,
      difference: null,
    });
    expect(output.outside).toHaveLength(1);
  });

  test('of a time, a price and a promise', () => {
    const slower = play([{ change: 'duration', from: ['Cart'], to: ['Buy'], factor: 1.5 }]);
    expect(of(slower, 'p90').scenario.value / of(slower, 'p90').baseline.value).toBeCloseTo(1.5, 1);
    const dearer = play([{ change: 'price', factor: 1.1, elasticity: -1 }]);
    expect(of(dearer, 'revenue').scenario.value / of(dearer, 'revenue').baseline.value).toBeCloseTo(1, 1);
    expect(of(dearer, 'conversion').scenario.value).toBeCloseTo(0.15 / 1.1, 2);
    expect(dearer.assumptions.join(' ')).toContain('elasticity');
    const later = play([{ change: 'promise', later: 1000 }]);
    expect(of(later, 'late').difference.high).toBeLessThan(0);
  });

  test('of arrivals changes what comes in a month, not the share that buys', () => {
    const output = play([{ change: 'arrivals', factor: 3 }]);
    expect(of(output, 'conversion').difference.value).toBe(0);
    expect(of(output, 'revenue').scenario.value / of(output, 'revenue').baseline.value).toBeCloseTo(3, 6);
    expect(output.warnings.join(' ')).toContain('Outside the data: Arrivals would be 3.00 times');
    const german = play([{ change: 'arrivals', factor: 3 }], { locale: 'de' });
    expect(german.warnings.join(' ')).toContain('Außerhalb der Daten: Ankünfte: Das wäre das 3,00-Fache');
    expect(german.measures).toEqual(output.measures);
  });

  test('grows with what causes it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), (probability) => {
        const at = (more: number) => {
          const changes: Change[] = [
            { change: 'probability', from: ['Look'], to: ['Cart'], probability: probability + more },
          ];
          return of(play(changes, { journeys: 20_000 }), 'conversion').scenario.value;
        };
        expect(at(0.05)).toBeGreaterThan(at(0));
      }),
      { numRuns: 10 },
    );
  });

  test.each<[Change, typeof InputError | typeof CannotEstimate]>([
    [{ change: 'probability', from: ['Nowhere'], to: ['Buy'], factor: 2 }, InputError],
    [{ change: 'probability', from: ['Buy'], to: ['Look'], factor: 2 }, CannotEstimate],
    [{ change: 'probability', to: ['Buy'] }, InputError],
    [{ change: 'duration', from: ['Buy'], to: ['Cart'], factor: 2 }, CannotEstimate],
    [{ change: 'mix', shares: { mail: 1 } }, InputError],
    [{ change: 'staff', resource: 'nobody', now: 1, then: 2 }, CannotEstimate],
  ])('%j is refused', (change, error) => {
    expect(() => play([change])).toThrow(error);
  });
});

describe('segments', () => {
  const segmented = {
    ...LEARNED,
    segments: [
      { name: 'ads', journeys: 5000 },
      { name: 'mail', journeys: 5000 },
    ],
    routes: ['ads', 'mail'].flatMap((segment) => [
      { ...route([0], LOOK, 5000), segment },
      { ...route([0, LOOK], BUY, segment === 'mail' ? 1000 : 250), segment },
      { ...route([0, LOOK], 0, segment === 'mail' ? 4000 : 4750), segment },
      { ...route([0, LOOK, BUY], 0, segment === 'mail' ? 1000 : 250), segment },
    ]),
    times: [{ from: LOOK, to: BUY, count: 1250, quantiles: [0, 60] }],
  };

  test('keep what is theirs when the mix changes', () => {
    const output = play([{ change: 'mix', shares: { mail: 0.7 } }], { learned: segmented });
    expect(of(output, 'conversion').baseline.value).toBeCloseTo(0.125, 2);
    expect(of(output, 'conversion').scenario.value).toBeCloseTo(0.7 * 0.2 + 0.3 * 0.05, 2);
  });

  test('are changed alone', () => {
    const change: Change = {
      change: 'probability',
      from: ['Look'],
      to: ['Buy'],
      probability: 0.1,
      segment: 'ads',
    };
    expect(of(play([change], { learned: segmented }), 'conversion').scenario.value).toBeCloseTo(0.15, 2);
  });
});

describe('memory', () => {
  test('is as long as what held-back journeys need', () => {
    // Whoever came by A leaves by C, by B leaves by D; X lies between.
    const [A, B, X, C, D] = [1, 2, 3, 4, 5];
    const ways = [
      [A, X, C],
      [B, X, D],
    ];
    const routes = ways.flatMap((way) =>
      [...way, 0].map((next, at) => route([0, ...way.slice(0, at)], next, 1000)),
    );
    const learned = {
      ...LEARNED,
      activities: ['A', 'B', 'X', 'C', 'D'],
      routes,
      times: [],
      amounts: [],
      costs: [],
      goal: { reach: [C] },
    };
    const heldOut = {
      learned: { journeys: 2000, perWeek: 1000, reached: 1000 },
      held: { journeys: 2000, perWeek: 1000, reached: 1000 },
      variants: [
        { activities: [A, X, C], learned: 1000, held: 1000 },
        { activities: [B, X, D], learned: 1000, held: 1000 },
      ],
    };
    const { memory, fit } = play([], { learned: { ...learned, promise: null }, heldOut });
    // X alone does not tell; X after A does.
    expect(memory.order).toBe(2);
    expect(fit?.variants?.overlap).toBeGreaterThan(0.97);
    expect(fit?.verdict).toBe('good');
  });
});

describe('drift', () => {
  test('is found, told and repeated with every scenario', () => {
    const observed = (scale: number) => ({
      journeys: 10_000,
      perWeek: 1000,
      reached: 1500,
      leadTimes: exponential(600 * scale),
    });
    const heldOut = { learned: observed(1), held: observed(0.6) };
    const { fit, warnings } = play([{ change: 'arrivals', factor: 1.1 }], { heldOut });
    expect(fit?.drift.map(({ measure }) => measure)).toEqual(['median', 'p90']);
    expect(fit?.verdict).toBe('poor');
    expect(warnings[0]).toContain('The shop has changed: the median lead time went from');
    const same = play([], { heldOut: { learned: observed(1), held: observed(1) } });
    expect(same.fit?.drift).toEqual([]);
  });
});

describe('no data', () => {
  test('is no answer', () => {
    expect(() => play([], { learned: { ...LEARNED, routes: [] } })).toThrow(CannotEstimate);
  });

  test('hardly any gives numbers, and says that nobody can tell how well they fit', () => {
    const learned = {
      ...LEARNED,
      routes: [
        { after: [0], next: LOOK, count: 1 },
        { after: [0, LOOK], next: 0, count: 1 },
      ],
      times: [],
    };
    const none = { journeys: 0, perWeek: 0, reached: 0 };
    const output = play([], { learned, heldOut: { learned: none, held: none } });
    expect(output.fit?.verdict).toBe('unknown');
    expect(JSON.stringify(output)).not.toContain('NaN');
    expect(of(output, 'conversion').baseline).toEqual({ value: 0, low: 0, high: 0 });
  });
});

test('it gives way as it goes, and tells how far it is', () => {
  const told: number[] = [];
  for (const { done, of } of simulating(SimulateInput.parse({ learned: LEARNED, journeys: 80_000 })))
    told.push(done / of);
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});
