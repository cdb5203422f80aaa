import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { correct, CORRECTIONS } from './corrections.js';
import { sampleRatio } from './sample-ratio.js';

// GrowthBook, packages/back-end/test/stats.test.ts.
test.each([
  [[1000, 1200], [0.5, 0.5], 2.0079e-5],
  [[135, 115], [0.5, 0.5], 0.205903211],
  [[310, 98], [0.75, 0.25], 0.647434186],
  [[1000, 1200, 900], [0.5, 0.5, 0], 2.0079e-5],
  [[0, 0, 0], [0.34, 0.33, 0.33], 1],
  [[1000, 900, 800], [1, 0, 0], 1],
])('%j visitors of a split %j have p = %d', (users, weights, expected) => {
  expect(sampleRatio(users, weights).pValue).toBeCloseTo(expected, 8);
});

// GrowthBook, packages/shared/test/experiments.test.ts; statsmodels 0.13.5 gives the same.
test('Holm', () => {
  const adjusted = correct([0.01, 0.04, 0.03, 0.005, 0.55, 0.6], 'holm');
  expect(adjusted.map((p) => Number(p.toFixed(9)))).toEqual([0.05, 0.12, 0.12, 0.03, 1, 1]);
});

test('Benjamini and Hochberg', () => {
  const adjusted = correct([0.898, 0.138, 0.007, 0.964, 0.538, 0.006, 0.138], 'benjamini-hochberg');
  expect(adjusted.map((p) => Number(p.toFixed(9)))).toEqual([
    0.964, 0.2415, 0.0245, 0.964, 0.7532, 0.0245, 0.2415,
  ]);
});

test.each(CORRECTIONS)(
  '%s makes no p-value smaller, none larger than 1, and keeps their order',
  (correction) => {
    assert(
      property(array(double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (pValues) => {
        const adjusted = correct(pValues, correction);
        for (const [at, p] of pValues.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          for (const [other, q] of pValues.entries())
            if (q > p) expect(adjusted[other]).toBeGreaterThanOrEqual(adjusted[at] ?? NaN);
        }
      }),
    );
  },
);
