import { assert, constantFrom, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../numerics/random.js';
import { runEts } from './ets/fit.js';
import { etsForm } from './ets/form.js';
import { forecast } from './forecast.js';
import { croston } from './intermittent/croston.js';
import { ForecastInput, METHOD_NAMES } from './schema.js';
import { stl } from './stl/stl.js';

const method = constantFrom(...METHOD_NAMES);
const seed = integer({ min: 1, max: 1e6 });

function wandering(start: number, length: number): number[] {
  const random = new Random(start);
  let level = 20;
  return Array.from({ length }, (_, t) => {
    level += 0.3 * random.normal();
    return Math.max(0.5, level + 4 * Math.sin((2 * Math.PI * t) / 7) + random.normal());
  });
}

const ask = (input: object) => forecast(ForecastInput.parse({ horizon: 14, period: 7, ...input }));

test('forecasts of a constant are constant', () => {
  assert(
    property(method, double({ min: -1e6, max: 1e6, noNaN: true }), (model, value) => {
      const { mean } = ask({ model, series: Array.from({ length: 40 }, () => value) });
      expect(new Set(mean)).toEqual(new Set([value]));
    }),
  );
});

test('bounds enclose the mean, and a higher level encloses a lower one', () => {
  assert(
    property(method, seed, (model, start) => {
      const series = wandering(start, 60);
      const narrow = ask({ model, series, level: 0.5 });
      const wide = ask({ model, series, level: 0.95 });
      narrow.mean.forEach((mean, step) => {
        const [low, high] = [narrow.low[step] ?? NaN, narrow.high[step] ?? NaN];
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(wide.low[step]).toBeLessThanOrEqual(low);
        expect(wide.high[step]).toBeGreaterThanOrEqual(high);
      });
    }),
    { numRuns: 60 },
  );
});

test('bounds never narrow with the horizon where errors are additive', () => {
  const additive = constantFrom(
    'ses',
    'holt',
    'holt-damped',
    'holt-winters',
    'theta',
    'naive',
    'snaive',
    'drift',
  );
  assert(
    property(additive, seed, (model, start) => {
      const { low, high } = ask({ model, series: wandering(start, 60), horizon: 30 });
      const widths = low.map((bound, step) => (high[step] ?? NaN) - bound);
      widths
        .slice(1)
        .forEach((width, step) => expect(width).toBeGreaterThanOrEqual((widths[step] ?? NaN) - 1e-9));
    }),
    { numRuns: 60 },
  );
});

test('a series in other units gives the forecast in those units', () => {
  assert(
    property(method, seed, constantFrom(0.001, 0.25, 1024, 1e5), (model, start, unit) => {
      const series = wandering(start, 60);
      const own = ask({ model, series });
      const other = ask({ model, series: series.map((value) => value * unit) });
      own.mean.forEach((mean, step) => expect((other.mean[step] ?? NaN) / unit / mean).toBeCloseTo(1, 2));
    }),
    { numRuns: 60 },
  );
});

test('by powers of two, to the last digit', () => {
  assert(
    property(method, seed, integer({ min: -30, max: 30 }), (model, start, power) => {
      const series = wandering(start, 50);
      const own = ask({ model, series });
      const other = ask({ model, series: series.map((value) => value * 2 ** power) });
      expect(other.mean).toEqual(own.mean.map((value) => value * 2 ** power));
      expect(other.high).toEqual(own.high.map((value) => value * 2 ** power));
    }),
    { numRuns: 40 },
  );
});

test('without zeros, Croston’s method is simple exponential smoothing', () => {
  assert(
    property(seed, double({ min: 0.01, max: 0.99, noNaN: true }), (start, alpha) => {
      const series = Float64Array.from(wandering(start, 40));
      const { rate } = croston(series, { kind: 'croston', alpha, start: 'naive' });
      const smooth = runEts(series, etsForm('ANN'), {
        weights: { alpha, beta: 0, gamma: 0, phi: 1 },
        states: { level: series[0] ?? NaN, slope: 0, season: new Float64Array(0) },
      });
      expect(rate).toBeCloseTo(smooth.last.level, 9);
    }),
  );
});

test('season, trend and remainder sum to the series, and the parts of a sum are the sums of the parts', () => {
  assert(
    property(seed, seed, (first, second) => {
      const [a, b] = [wandering(first, 70), wandering(second, 70)].map((each) => Float64Array.from(each));
      if (a === undefined || b === undefined) throw new RangeError('two series are made');
      const options = { period: 7, seasonal: 11 };
      const [ofA, ofB] = [stl(a, options), stl(b, options)];
      const ofSum = stl(
        a.map((value, t) => value + (b[t] ?? NaN)),
        options,
      );
      a.forEach((value, t) => {
        expect((ofA.seasonal[t] ?? NaN) + (ofA.trend[t] ?? NaN) + (ofA.remainder[t] ?? NaN)).toBeCloseTo(
          value,
          9,
        );
        expect(ofSum.trend[t]).toBeCloseTo((ofA.trend[t] ?? NaN) + (ofB.trend[t] ?? NaN), 8);
      });
    }),
    { numRuns: 20 },
  );
});

test('the same input gives the same output', () => {
  const series = wandering(9, 80);
  expect(ask({ model: 'auto', series })).toEqual(ask({ model: 'auto', series }));
});
