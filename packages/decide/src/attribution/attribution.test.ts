import { array, assert, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { InputError } from '../input-error.js';
import { attribution } from './model.js';
import { ATTRIBUTION_MODELS, type AttributionOutput } from './schema.js';

const run = (input: Record<string, unknown>) => decide(attribution, input) as AttributionOutput;

const credits = (
  output: AttributionOutput,
  figure: 'conversions' | 'value' | 'removalEffect' = 'conversions',
) => Object.fromEntries(output.channels.map((each) => [each.channel, each[figure]]));

const roughly = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, expect.closeTo(figure, 9)]));

const path = (way: string, conversions: number, value: number, nulls: number) => ({
  channels: way.split(' > '),
  conversions,
  value,
  nulls,
});

const SIX_WAYS = [
  path('a > b > c', 3, 30, 2),
  path('a > c', 2, 25, 5),
  path('b > a', 1, 8, 4),
  path('c', 1, 5, 6),
  path('a > a > b', 2, 22, 3),
  path('b > b > c > a', 1, 17, 1),
];

describe('figures that can be worked out by hand', () => {
  test('rules', () => {
    const of = (model: string, more = {}) => credits(run({ model, paths: SIX_WAYS, ...more }));
    expect(of('first')).toEqual({ a: 7, b: 2, c: 1 });
    expect(of('last')).toEqual({ a: 2, b: 2, c: 6 });
    expect(of('last-non-direct', { direct: 'c' })).toEqual({ a: 4, b: 5, c: 1 });
    expect(of('linear')).toEqual(roughly({ a: 49 / 12, b: 8 / 3, c: 13 / 4 }));
    expect(of('position')).toEqual(roughly({ a: 4.3, b: 2.4, c: 3.3 }));
  });

  test('time decay with a half-life of seven days gives 1/7, 2/7, 4/7', () => {
    const touches = { channels: ['search', 'email', 'direct'], daysBefore: [14, 7, 0], conversions: 7 };
    const output = run({ model: 'time-decay', halfLife: 7, paths: [touches] });
    expect(credits(output)).toEqual(roughly({ search: 1, email: 2, direct: 4 }));
  });

  // The example with three journeys that texts on Markov attribution after Anderl et al. 2016 work through.
  test('Markov: conversion in one of three, removal effects 1/2, 1, 1', () => {
    const output = run({
      model: 'markov',
      paths: [path('C1 > C2 > C3', 1, 0, 0), path('C1', 0, 0, 1), path('C2 > C3', 0, 0, 1)],
    });
    expect(output.chain?.conversionRate).toBeCloseTo(1 / 3, 12);
    expect(credits(output, 'removalEffect')).toEqual(roughly({ C1: 0.5, C2: 1, C3: 1 }));
    expect(credits(output)).toEqual(roughly({ C1: 0.2, C2: 0.4, C3: 0.4 }));
  });

  // Solved with fractions: removal effects 54/85, 87/175, 564/895.
  test('Markov: six ways, exactly', () => {
    const output = run({ model: 'markov', paths: SIX_WAYS });
    expect(output.chain?.conversionRate).toBeCloseTo(10 / 31, 12);
    expect(credits(output, 'removalEffect')).toEqual(roughly({ a: 54 / 85, b: 87 / 175, c: 564 / 895 }));
  });

  test('Shapley: each journey evenly over its different channels', () => {
    const output = run({ model: 'shapley', paths: SIX_WAYS });
    expect(credits(output)).toEqual(roughly({ a: 23 / 6, b: 17 / 6, c: 10 / 3 }));
    expect(output.exact).toBe(true);
  });

  test('Shapley by rate: 10 %, 12 % and 30 % together give 14 and 16 of 30', () => {
    const paths = [path('a', 10, 0, 90), path('b', 12, 0, 88), path('a > b', 30, 0, 70)];
    const output = run({ model: 'shapley', game: 'rate', paths });
    expect(credits(output)).toEqual(roughly({ a: (52 * 14) / 30, b: (52 * 16) / 30 }));
  });
});

describe('what counts as a touch', () => {
  test('a payment provider is no channel, and a journey without any is direct', () => {
    const paths = [path('search > paypal', 2, 20, 0), path('paypal', 1, 5, 0)];
    const credited = { search: 2, '(direct)': 1 };
    expect(credits(run({ model: 'last', paths }))).toEqual(credited);
    expect(credits(run({ model: 'last', skip: ['paypal'], paths }))).toEqual(credited);
    expect(credits(run({ model: 'last', skip: [], paths }))).toEqual({ search: 0, paypal: 3 });
  });

  test('touches before the window are dropped', () => {
    const touches = { channels: ['tv', 'search'], daysBefore: [31, 2], conversions: 1 };
    expect(credits(run({ model: 'first', lookback: 30, paths: [touches] }))).toEqual({ search: 1 });
    expect(credits(run({ model: 'first', lookback: 31, paths: [touches] }))).toEqual({ tv: 1, search: 0 });
  });

  test('journeys that did not convert can be left out', () => {
    const output = run({ model: 'markov', nonConverting: false, paths: SIX_WAYS });
    expect(output.chain?.conversionRate).toBeCloseTo(1, 12);
  });

  test.each([
    [{ model: 'time-decay', paths: [path('a', 1, 0, 0)] }, 'paths.0.daysBefore'],
    [{ model: 'first', lookback: 3, paths: [path('a', 1, 0, 0)] }, 'paths.0.daysBefore'],
    [
      { model: 'first', paths: [{ channels: ['a', 'b'], daysBefore: [1], conversions: 1 }] },
      'paths.0.daysBefore',
    ],
    [{ model: 'first', paths: [path('a', 0, 3, 1)] }, 'paths.0.value'],
    [{ model: 'markov', order: 6, paths: SIX_WAYS }, 'order'],
  ])('%j is refused', (input, field) => {
    expect(() => run(input)).toThrow(InputError);
    expect(() => run(input)).toThrow(expect.objectContaining({ field }));
  });
});

const CHANNELS = ['search', 'email', 'social', '(direct)', 'affiliate'];
const anyPath = record({
  channels: array(constantFrom(...CHANNELS), { minLength: 1, maxLength: 7 }),
  conversions: nat({ max: 1000 }),
  nulls: nat({ max: 1000 }),
  price: nat({ max: 100 }),
});
const anyPaths = array(anyPath, { minLength: 1, maxLength: 12 }).map((paths) =>
  paths.map(({ price, ...each }) => ({
    ...each,
    value: each.conversions * price,
    daysBefore: each.channels.map((_, at) => each.channels.length - at),
  })),
);
const total = (output: AttributionOutput, figure: 'conversions' | 'value') =>
  output.channels.reduce((sum, each) => sum + each[figure], 0);

const WAYS = [
  ...ATTRIBUTION_MODELS.map((model) => ({ model })),
  { model: 'markov', order: 2 },
  { model: 'markov', order: 5 },
  { model: 'markov', order: 'auto' },
  { model: 'markov', nonConverting: false },
  { model: 'shapley', game: 'rate', nonConverting: false },
];

describe('credits', () => {
  test.each(WAYS)('of %j sum to the conversions and to their value', (way) => {
    assert(
      property(anyPaths, (paths) => {
        pre(paths.some(({ conversions }) => conversions > 0));
        const output = run({ ...way, paths });
        expect(total(output, 'conversions')).toBeCloseTo(output.conversions, 6);
        expect(total(output, 'value')).toBeCloseTo(output.value, 4);
        expect(output.channels.every(({ conversions }) => conversions >= -1e-9)).toBe(true);
        expect(attribution.output.safeParse(output).success).toBe(true);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  // How folds are drawn does depend on the rows, so the chosen order may.
  const settled = WAYS.filter((way) => !('order' in way) || way.order !== 'auto');
  test.each(settled)('of %j do not depend on how the same journeys are cut into rows', (way) => {
    assert(
      property(anyPaths, (paths) => {
        pre(paths.some(({ conversions }) => conversions > 0));
        const cut = paths.flatMap((each) => [
          { ...each, nulls: 0 },
          { ...each, conversions: 0, value: 0 },
        ]);
        expect(credits(run({ ...way, paths: cut }))).toEqual(
          roughly(credits(run({ ...way, paths })) as never),
        );
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});

describe('traps', () => {
  test.each(WAYS)('%j: without a conversion there is nothing to credit', (way) => {
    const paths = [{ channels: ['a', 'b'], daysBefore: [1, 0], nulls: 10 }];
    expect(run({ ...way, paths })).toEqual({
      cannotEstimate: expect.objectContaining({ reason: expect.any(String) }),
    });
  });

  test.each(WAYS)('%j: one journey with one touch', (way) => {
    const paths = [{ channels: ['a'], daysBefore: [0], conversions: 1, value: 9 }];
    expect(run({ ...way, paths }).channels).toMatchObject([{ channel: 'a', conversions: 1, value: 9 }]);
  });

  test.each(WAYS)('%j: frequencies from one to a thousand billion', (way) => {
    const paths = [
      { channels: ['a', 'b'], daysBefore: [4000, 0], conversions: 1e12, value: 1e15, nulls: 1e12 },
      { channels: ['c', 'a'], daysBefore: [1e6, 1e6], conversions: 1e-9, value: 1e-12, nulls: 0 },
    ];
    const output = run({ ...way, paths });
    for (const { conversions, value } of output.channels) {
      expect(Number.isFinite(conversions) && Number.isFinite(value)).toBe(true);
    }
    expect(total(output, 'conversions') / output.conversions).toBeCloseTo(1, 9);
  });

  test('a way a million touches long', () => {
    const channels = Array.from({ length: 1_000_000 }, (_, at) => (at % 2 === 0 ? 'a' : 'b'));
    const output = run({ model: 'markov', paths: [{ channels, conversions: 1, nulls: 0 }] });
    expect(output.chain?.conversionRate).toBeCloseTo(1, 9);
    expect(credits(output)).toEqual(roughly({ a: 0.5, b: 0.5 }));
    const linear = run({ model: 'linear', paths: [{ channels, conversions: 1 }] });
    expect(credits(linear)).toEqual(roughly({ a: 0.5, b: 0.5 }));
  });
});
