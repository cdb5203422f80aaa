import { expect, test } from 'vitest';
import { oddsRatio, ratesPValue } from './odds-ratio.js';

test('20 of 100 against 10 of 100: odds 2.25 times as high', () => {
  const { ratio, low, high } = oddsRatio({ n: 100, sum: 10 }, { n: 100, sum: 20 }, 0.95);
  expect(ratio).toBeCloseTo((20 * 90) / (80 * 10), 12);
  // ln 2.25 ± 1.959964 · √(1/20 + 1/80 + 1/10 + 1/90)
  const spread = 1.959963984540054 * Math.sqrt(0.05 + 0.0125 + 0.1 + 1 / 90);
  expect(low).toBeCloseTo(Math.exp(Math.log(2.25) - spread), 10);
  expect(high).toBeCloseTo(Math.exp(Math.log(2.25) + spread), 10);
});

test('an empty cell adds half to each', () => {
  const { ratio, low, high } = oddsRatio({ n: 10, sum: 0 }, { n: 10, sum: 3 }, 0.95);
  expect(ratio).toBeCloseTo((3.5 * 10.5) / (7.5 * 0.5), 12);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(Infinity);
});

test('small tables are tested exactly, large ones by z; the order of the groups does not matter', () => {
  // The lady tasting tea, 3 of 4 against 1 of 4: 34 of 70 tables are as unlikely.
  expect(ratesPValue({ n: 4, sum: 1 }, { n: 4, sum: 3 })).toBeCloseTo(34 / 70, 12);
  // scipy 1.10.1, as in the tests of the two-proportions model.
  expect(ratesPValue({ n: 1000, sum: 200 }, { n: 1000, sum: 250 })).toBeCloseTo(0.007419649261, 12);
  const [few, many] = [
    { n: 12, sum: 3 },
    { n: 90_000, sum: 2000 },
  ];
  expect(ratesPValue(few, many)).toBeCloseTo(ratesPValue(many, few), 12);
});

test('without a difference possible there is none', () => {
  for (const sum of [0, 5]) expect(ratesPValue({ n: 5, sum }, { n: 5, sum })).toBe(1);
  expect(ratesPValue({ n: 0, sum: 0 }, { n: 5, sum: 2 })).toBe(1);
});
