import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joiningRates, rateOfEverySet } from './rate-game.js';
import { sampledShapleyValues, shapleyValues } from './shapley-values.js';

const PLAYERS = 4;
const anyGame = array(integer({ min: -50, max: 50 }), { minLength: 16, maxLength: 16 }).map((worth) => [
  0,
  ...worth.slice(1),
]);

const swapped = (set: number): number => {
  const [first, second] = [set & 1, (set >>> 1) & 1];
  return (set & ~3) | (first << 1) | second;
};

// Shapley 1953: these four make the values the only ones there are.
describe('Shapley values', () => {
  test('are efficient: they sum to the worth of all', () => {
    assert(
      property(anyGame, (worth) => {
        const sum = shapleyValues(PLAYERS, worth).reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(worth[15] ?? NaN, 9);
      }),
    );
  });

  test('are symmetric: players that add the same have the same', () => {
    assert(
      property(anyGame, (worth) => {
        const alike = worth.map((value, set) => value + (worth[swapped(set)] ?? 0));
        const [first = NaN, second] = shapleyValues(PLAYERS, alike);
        expect(second).toBeCloseTo(first, 9);
      }),
    );
  });

  test('give nothing to who adds nothing', () => {
    assert(
      property(anyGame, (worth) => {
        const values = shapleyValues(
          PLAYERS,
          worth.map((_, set) => worth[set & ~1] ?? 0),
        );
        expect(values[0]).toBeCloseTo(0, 9);
      }),
    );
  });

  test('of two games sum to those of their sum', () => {
    assert(
      property(anyGame, anyGame, (one, other) => {
        const both = shapleyValues(
          PLAYERS,
          one.map((value, set) => value + (other[set] ?? 0)),
        );
        const [ofOne, ofOther] = [shapleyValues(PLAYERS, one), shapleyValues(PLAYERS, other)];
        both.forEach((value, player) =>
          expect(value).toBeCloseTo((ofOne[player] ?? 0) + (ofOther[player] ?? 0), 9),
        );
      }),
    );
  });

  // The glove game of the textbooks: two left gloves, one right.
  test('of the glove game are 1/6, 1/6, 2/3', () => {
    const worth = Array.from({ length: 8 }, (_, set) => ((set & 4) !== 0 && (set & 3) !== 0 ? 1 : 0));
    const [left, otherLeft, right] = shapleyValues(3, worth);
    expect(left).toBeCloseTo(1 / 6, 12);
    expect(otherLeft).toBeCloseTo(1 / 6, 12);
    expect(right).toBeCloseTo(2 / 3, 12);
  });

  test('sampled, lie within their error bounds of the exact ones', () => {
    const rated = [
      { members: [0], amount: 5, journeys: 100 },
      { members: [1], amount: 9, journeys: 120 },
      { members: [0, 1], amount: 20, journeys: 90 },
      { members: [2, 3], amount: 7, journeys: 60 },
      { members: [0, 2, 3, 4], amount: 12, journeys: 40 },
      { members: [1, 4], amount: 6, journeys: 30 },
    ];
    const exact = shapleyValues(5, rateOfEverySet(5, rated));
    const sampled = sampledShapleyValues(5, joiningRates(5, rated), { orders: 4000, seed: 3 });
    exact.forEach((value, player) => {
      const error = sampled.standardErrors[player] ?? NaN;
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(0.01);
      expect(Math.abs((sampled.values[player] ?? NaN) - value)).toBeLessThan(4 * error);
    });
  });
});
