import { describe, expect, test } from 'vitest';
import { CannotEstimate } from '../cannot-estimate.js';
import { decide } from '../decide.js';
import { InputError } from '../input-error.js';
import { Random } from '../numerics/random.js';
import { accuracy } from './accuracy.js';
import { forecast } from './forecast.js';
import { forecast as model } from './model.js';
import { AIR_PASSENGERS, NILE } from './published.js';
import { ForecastInput, METHOD_NAMES, type ForecastOutput } from './schema.js';

const ask = (input: Partial<ForecastInput> & Pick<ForecastInput, 'series'>): ForecastOutput =>
  forecast(ForecastInput.parse({ horizon: 12, ...input }));

const KNOWN = AIR_PASSENGERS.slice(0, -12);
const LAST_YEAR = AIR_PASSENGERS.slice(-12);
const monthly = (input: Partial<ForecastInput>) => ask({ series: KNOWN, period: 12, ...input });
const percentage = ({ mean }: ForecastOutput) => accuracy(LAST_YEAR, mean).meanAbsolutePercentage;

describe('published figures', () => {
  // R 4.2.2 with forecast 8.20: naive(), snaive(), rwf(drift = TRUE), thetaf().
  test.each([
    ['naive', 14.251],
    ['snaive', 9.988],
    ['theta', 5.328],
  ] as const)('air passengers of 1960 by %s: MAPE %d %%', (name, figure) => {
    expect(percentage(monthly({ model: name }))).toBeCloseTo(figure, 2);
  });

  test('air passengers by ETS(M,Ad,M): likelihood and MAPE as R has them, or better', () => {
    const found = monthly({ model: 'ets', form: 'MAdM' });
    expect(found.fit?.logLikelihood).toBeGreaterThanOrEqual(-604.229);
    expect(percentage(found)).toBeLessThan(4.7);
  });

  test('the automatic choice of exponential smoothing is at least as good as R’s by its own criterion', () => {
    expect(monthly({ model: 'ets' }).fit?.aicc).toBeLessThanOrEqual(1250.51);
    expect(ask({ model: 'ets', series: NILE.slice(0, 90) })).toMatchObject({ form: 'ETS(M,N,N)' });
  });

  test('air passengers by MSTL of logarithms: MAPE 2.84 %', () => {
    expect(percentage(monthly({ model: 'mstl', transform: 'log' }))).toBeCloseTo(2.84, 1);
  });

  test('bounds of the naive method, 80 %', () => {
    const { low, high } = monthly({ model: 'naive', level: 0.8 });
    expect(low.slice(0, 2)).toEqual([expect.closeTo(364.8463, 3), expect.closeTo(348.214, 3)]);
    expect(high[0]).toBeCloseTo(445.1537, 3);
  });

  // tsintermittent 1.10: crost() and tsb() with init = "naive".
  const DEMAND = [0, 0, 3, 0, 0, 0, 1, 0, 0, 5, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 4, 0, 0, 2];
  test.each([
    ['croston', {}, 0.861_341_649_841],
    ['sba', {}, 0.818_274_567_349],
    ['sbj', {}, 0.816_007_878_797],
    ['tsb', { beta: 0.2 }, 1.069_449_842_426],
  ] as const)('demand that comes and goes by %s', (name, more, rate) => {
    expect(ask({ model: name, series: DEMAND, ...more }).mean[0]).toBeCloseTo(rate, 9);
  });
});

describe('automatic choice', () => {
  test('says what it tried, by error, and from how many origins', () => {
    const { model: chosen, backtest, widened } = monthly({ model: 'auto' });
    const errors = backtest?.candidates.map(({ error }) => error) ?? [];
    expect(backtest?.origins).toBe(3);
    expect(errors).toHaveLength(4);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
    expect(backtest?.candidates[0]?.model).toBe(chosen);
    expect(widened).toBeGreaterThan(0.5);
  });

  test('knows demand that comes and goes', () => {
    const random = new Random(3);
    const series = Array.from({ length: 200 }, () => (random.next() < 0.2 ? 1 + random.below(5) : 0));
    const { backtest, mean } = ask({ model: 'auto', series });
    expect(backtest?.candidates.map(({ model: name }) => name)).toContain('sba');
    expect(mean[0]).toBeGreaterThan(0.2);
    expect(mean[0]).toBeLessThan(1.2);
  });

  test('of a series too short to try anything takes the first candidate, and says so by no origins', () => {
    const { backtest } = ask({ model: 'auto', series: [3, 4, 3, 5, 4, 6, 5], horizon: 3 });
    expect(backtest).toEqual({ origins: 0, candidates: [] });
  });
});

describe('seasons', () => {
  const daily = (days: number, seed: number) => {
    const random = new Random(seed);
    return Array.from(
      { length: days },
      (_, day) =>
        100 +
        20 * Math.sin((2 * Math.PI * day) / 7) +
        30 * Math.cos((2 * Math.PI * day) / 365) +
        random.normal(),
    );
  };

  test('two at once, of the week and of the year, are followed by MSTL', () => {
    const all = daily(3 * 365 + 28, 1);
    const { mean } = ask({ model: 'mstl', series: all.slice(0, -28), periods: [7, 365], horizon: 28 });
    expect(accuracy(all.slice(-28), mean).rootMeanSquare).toBeLessThan(2);
  });

  test('of which the series holds fewer than two are left out, and it is said so', () => {
    const { notes } = ask({ model: 'mstl', series: daily(200, 2), periods: [7, 365] });
    expect(notes).toEqual(['The season of 365 is left out: the series holds fewer than two of it.']);
  });

  test('too long for exponential smoothing are sent to MSTL', () => {
    const attempt = () => ask({ model: 'ets', series: daily(800, 2), period: 365 });
    expect(attempt).toThrow(/365 effects one by one.*"mstl"/u);
  });
});

describe('regressors', () => {
  const promotion = Array.from({ length: 140 }, (_, day) => (day % 11 === 3 || day % 29 === 7 ? 1 : 0));
  const sold = (seed: number) => {
    const random = new Random(seed);
    return promotion.map((on, day) => 50 + 10 * (day % 7 === 5 ? 1 : 0) + 25 * on + random.normal());
  };
  const future = [0, 1, 0, 1];
  const found = (model: 'ets' | 'theta' | 'mstl' | 'snaive') =>
    ask({
      model,
      series: sold(4),
      period: 7,
      horizon: 4,
      regressors: [{ name: 'promotion', past: promotion, future }],
    });

  test.each(['ets', 'theta', 'mstl', 'snaive'] as const)(
    'a promotion lifts the days it is on, by %s',
    (name) => {
      const { effects, mean } = found(name);
      expect(effects?.[0]?.effect).toBeGreaterThan(23);
      expect(effects?.[0]?.effect).toBeLessThan(27);
      expect((mean[1] ?? 0) - (mean[0] ?? 0)).toBeGreaterThan(20);
    },
  );

  test('what is unsure of the effect widens the bounds of the days it is on', () => {
    const { low, high } = found('snaive');
    const width = (step: number) => (high[step] ?? 0) - (low[step] ?? 0);
    expect(width(1)).toBeGreaterThan(width(0));
  });

  test.each([
    ['that was never on', [promotion.map(() => 0)]],
    ['that is the day of the week', [promotion.map((_, day) => (day % 7 === 2 ? 1 : 0))]],
    ['that is another one again', [promotion, promotion]],
  ])('one %s cannot be told', (_, pasts) => {
    const regressors = pasts.map((past, at) => ({ name: `r${at}`, past, future }));
    expect(() => ask({ model: 'ets', series: sold(5), period: 7, horizon: 4, regressors })).toThrow(
      CannotEstimate,
    );
  });

  test('must be as long as series and horizon', () => {
    const regressors = [{ name: 'r', past: [1, 0], future }];
    const input = { series: sold(5), horizon: 4, regressors };
    expect(() => decide(model, input)).toThrow(expect.objectContaining({ field: 'regressors.0.past' }));
  });
});

describe('numerical traps', () => {
  const figures = ({ mean, low, high }: ForecastOutput) => [...mean, ...low, ...high];

  test.each(METHOD_NAMES)(
    'all zeros by %s: zeros, and it is said that nothing tells their spread',
    (name) => {
      const found = ask({ model: name, series: Array.from({ length: 30 }, () => 0), period: 7 });
      expect(new Set(figures(found))).toEqual(new Set([0]));
      expect(found.notes).toEqual([expect.stringContaining('no width')]);
    },
  );

  test.each([[[5]], [[5, 6]]])('%j is too short', (series) => {
    expect(decide(model, { series, horizon: 3 })).toEqual({
      cannotEstimate: { reason: expect.stringContaining('the series holds'), hint: expect.any(String) },
    });
  });

  test.each([NaN, Infinity, null, '3'])('%s in the series is refused by the schema', (value) => {
    expect(() => decide(model, { series: [1, value, 3], horizon: 3 })).toThrow(InputError);
  });

  test.each([1e-300, 1e-9, 1e9, 1e300])('values about %d give finite figures of their size', (unit) => {
    for (const name of ['auto', ...METHOD_NAMES] as const) {
      const found = ask({ model: name, series: KNOWN.map((value) => value * unit), period: 12 });
      expect(figures(found).every(Number.isFinite), name).toBe(true);
      expect(Math.abs(found.mean[0] ?? 0) / unit, name).toBeGreaterThan(100);
      expect(Math.abs(found.mean[0] ?? 0) / unit, name).toBeLessThan(1000);
    }
  });

  test('a straight line goes on', () => {
    const series = Array.from({ length: 40 }, (_, t) => 3 + 2 * t);
    for (const name of ['ets', 'holt', 'drift'] as const)
      expect(ask({ model: name, series }).mean[11], name).toBeCloseTo(3 + 2 * 51, 2);
  });

  test('a forecast beyond the range of numbers is none', () => {
    const series = Array.from({ length: 20 }, (_, t) => 1e306 * (t + 1) ** 1.7);
    expect(() => ask({ model: 'holt', series, horizon: 5000 })).toThrow(/leaves the range of numbers/u);
  });

  test('negative demand, logarithms of zero, and too few values for a form are said to be what they are', () => {
    expect(() => ask({ model: 'sba', series: [1, 0, -1, 0, 2] })).toThrow(/below 0/u);
    expect(() => ask({ model: 'ets', transform: 'log', series: [1, 0, 2, 1, 3] })).toThrow(/Logarithms/u);
    expect(() => ask({ model: 'holt-damped', series: [1, 3, 2, 4] })).toThrow(/too few/u);
    expect(() => ask({ model: 'ets', form: 'MAM', series: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] })).toThrow(
      CannotEstimate,
    );
  });

  test('counts stay at 0 where they are told to', () => {
    const series = [9, 7, 6, 4, 3, 2, 1, 0, 1, 0];
    expect(Math.min(...figures(ask({ model: 'drift', series, atLeast: 0 })))).toBe(0);
  });
});
