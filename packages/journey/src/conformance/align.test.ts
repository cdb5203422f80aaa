import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, type Expected } from './align.js';

const step = (numbers: number[], more: Partial<Expected> = {}): Expected => ({
  numbers: new Set(numbers),
  optional: false,
  repeat: false,
  ...more,
});
const path = [step([1]), step([2]), step([3])];

describe('align', () => {
  test('what follows the path costs nothing', () => {
    expect(align([1, 2, 3], path)).toEqual({ cost: 0, fitness: 1, made: [0, 1, 2], skipped: [], added: [] });
  });

  test('a step left out and an event too many cost one each', () => {
    expect(align([1, 3], path)).toMatchObject({ cost: 1, fitness: 1 - 1 / 5, skipped: [1], added: [] });
    expect(align([1, 9, 2, 3], path)).toMatchObject({ cost: 1, fitness: 1 - 1 / 7, skipped: [], added: [9] });
    expect(align([], path)).toMatchObject({ cost: 3, fitness: 0, skipped: [0, 1, 2] });
  });

  test('a step at the wrong place is left out and added', () => {
    expect(align([1, 3, 2], path)).toMatchObject({ cost: 2, fitness: 1 - 2 / 6 });
  });

  test('optional steps may be left out, repeated ones made again', () => {
    const loose = [step([1], { repeat: true }), step([2], { optional: true }), step([3, 4])];
    expect(align([1, 1, 1, 4], loose)).toMatchObject({ cost: 0, made: [0, 2] });
    expect(align([1, 2, 2, 3], loose)).toMatchObject({ cost: 1, added: [2] });
    expect(align([2, 3], loose)).toMatchObject({ cost: 1, fitness: 1 - 1 / 4, skipped: [0] });
    expect(align([], [step([1], { optional: true, repeat: true })])).toMatchObject({ cost: 0, fitness: 1 });
  });

  /** All that the path allows, up to some length, tried one by one. */
  function allowed(steps: readonly Expected[], most: number): number[][] {
    const [first, ...rest] = steps;
    if (first === undefined) return [[]];
    const ends = allowed(rest, most);
    const runs: number[][] = first.optional ? [[]] : [];
    let longer: number[][] = [...first.numbers].map((number) => [number]);
    for (let length = 1; length <= (first.repeat ? most : 1); length += 1) {
      runs.push(...longer);
      longer = longer.flatMap((run) => [...first.numbers].map((number) => [...run, number]));
    }
    return runs.flatMap((run) => ends.map((end) => [...run, ...end])).filter(({ length }) => length <= most);
  }

  function longestCommon(a: readonly number[], b: readonly number[]): number {
    if (a.length === 0 || b.length === 0) return 0;
    if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1));
    return Math.max(longestCommon(a.slice(1), b), longestCommon(a, b.slice(1)));
  }

  test('finds the cheapest way that trying all of them finds', () => {
    const arbitraryStep = fc.record({
      numbers: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
      optional: fc.boolean(),
      repeat: fc.boolean(),
    });
    const arbitrary = fc.record({
      sequence: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
      steps: fc.array(arbitraryStep, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ sequence, steps }) => {
        const expected = steps.map(({ numbers, ...rest }) => step(numbers, rest));
        const found = align(sequence, expected);
        // A run of the path beyond the sequence's length and the path's own can only cost more.
        const runs = allowed(expected, sequence.length + steps.length);
        const costs = runs.map((run) => sequence.length + run.length - 2 * longestCommon(sequence, run));
        expect(found.cost).toBe(Math.min(...costs));
        expect(found.skipped.length + found.added.length).toBe(found.cost);
        expect(found.fitness).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
