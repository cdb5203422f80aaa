import { expect, test } from 'vitest';
import { decide } from '../decide.js';
import { proportionModel, twoProportionsModel } from './model.js';

// statsmodels 0.13.5: proportion_confint(0, 20).
test('nothing of twenty is not nothing: the interval by five methods', () => {
  expect(decide(proportionModel, { n: 20, sum: 0 })).toEqual({
    rate: 0,
    wald: { low: 0, high: 0 },
    wilson: { low: expect.closeTo(0, 12), high: expect.closeTo(0.1611251580528194, 12) },
    agrestiCoull: { low: 0, high: expect.closeTo(0.18980956054248888, 12) },
    clopperPearson: { low: 0, high: expect.closeTo(0.16843347098308534, 12) },
    jeffreys: {
      low: expect.closeTo(0.000024246478459242753, 12),
      high: expect.closeTo(0.11663898290487539, 12),
    },
  });
});

// scipy 1.10.1 and statsmodels 0.13.5.
test('200 and 250 of 1,000: z 2.677, p 0.00742, exactly 0.00865', () => {
  const rates = { control: { n: 1000, sum: 200 }, treatment: { n: 1000, sum: 250 } };
  expect(decide(twoProportionsModel, rates)).toMatchObject({
    pooled: { statistic: expect.closeTo(2.677397763, 9), pValue: expect.closeTo(0.007419649261, 12) },
    yates: { pValue: expect.closeTo(0.008694211462, 12) },
    fisherPValue: expect.closeTo(0.0086492409, 10),
    newcombe: { low: expect.closeTo(0.0133959699, 10), high: expect.closeTo(0.0864509947, 10) },
  });
});

test('without any difference possible there is nothing to test, without conversions of the control no ratio', () => {
  const none = { n: 10, sum: 0 };
  expect(decide(twoProportionsModel, { control: none, treatment: none })).toMatchObject({
    cannotEstimate: {},
  });
  const some = decide(twoProportionsModel, { control: none, treatment: { n: 10, sum: 5 } });
  expect(some).toMatchObject({
    riskRatio: null,
    oddsRatio: null,
    fisherPValue: expect.closeTo(0.0325077, 6),
  });
});

test('a billion visitors overflow nothing', () => {
  const rates = { control: { n: 1e9, sum: 1e6 }, treatment: { n: 1e9, sum: 1_010_000 } };
  const { fisherPValue, pooled } = decide(twoProportionsModel, rates) as {
    fisherPValue: number | null;
    pooled: { pValue: number };
  };
  expect(fisherPValue).toBeNull();
  expect(pooled.pValue).toBeGreaterThan(0);
  expect(pooled.pValue).toBeLessThan(1e-10);
});
