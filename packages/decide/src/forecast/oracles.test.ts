import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracy, naiveScale } from './accuracy.js';
import { autocorrelations } from './autocorrelation.js';
import { decompose } from './decomposition.js';
import { runEts } from './ets/fit.js';
import { etsForm } from './ets/form.js';
import { predictEts } from './ets/predict.js';
import { forecast } from './forecast.js';
import { demandKind } from './intermittent/demand.js';
import { ForecastInput, type ForecastOutput } from './schema.js';
import { stl } from './stl/stl.js';
import { straightLine } from './straight-line.js';

/*
 * Reference results of R's forecast, stats and tsintermittent packages, and of the M3 competition. The folder lies
 * beside the repo and is not part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('forecasting.json', FOLDER));

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: never;
  readonly tolerance: Readonly<Record<string, number>>;
}
interface Sample {
  readonly train: number[];
  readonly test: number[];
  readonly frequency: number;
  readonly h: number;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const samples = present ? (read('forecasting_series.json') as Record<string, Sample>) : {};

function sampleOf({ input }: Case): Sample {
  const found = samples[String(input['series']).split('#')[1] ?? ''];
  if (found === undefined) throw new RangeError(`no series ${String(input['series'])}`);
  return found;
}

const ask = (input: ForecastInputShape): ForecastOutput => forecast(ForecastInput.parse(input));
type ForecastInputShape = Readonly<Record<string, unknown>>;

const asked = ({ train, frequency, h }: Sample, model: string, more: object = {}): ForecastOutput =>
  ask({ model, series: train, period: frequency, horizon: h, ...more });

function near(
  found: ArrayLike<number>,
  expected: readonly number[],
  tolerance: { rel?: number; abs?: number },
) {
  expect(found.length).toBeGreaterThanOrEqual(expected.length);
  expected.forEach((value, at) => {
    const room = (tolerance.rel ?? 0) * Math.abs(value) + (tolerance.abs ?? 0);
    expect(Math.abs((found[at] ?? NaN) - value), `${at}: ${found[at]} for ${value}`).toBeLessThanOrEqual(
      room,
    );
  });
}

const mase = ({ train, test: actual, frequency }: Sample, mean: readonly number[]) =>
  accuracy(actual, mean).meanAbsolute / naiveScale(train, frequency);

interface Figures {
  readonly forecast: number[];
  readonly lower?: number[][];
  readonly upper?: number[][];
  readonly accuracy: Record<string, number>;
  readonly model: { loglik: number; aicc: number };
}

const BENCHMARKS = { naive: 'naive', snaive: 'snaive', drift: 'drift', meanf: 'mean' };

function benchmarks(each: Case, expected: Record<string, Figures>): void {
  const sample = sampleOf(each);
  for (const [name, model] of Object.entries(BENCHMARKS)) {
    const figures = expected[name];
    if (figures === undefined) continue;
    for (const [at, level] of [0.8, 0.95].entries()) {
      const found = asked(sample, model, { level });
      near(found.mean, figures.forecast, { rel: 1e-8 });
      near(found.low, figures.lower?.[at] ?? [], { rel: 1e-8, abs: 1e-8 });
      near(found.high, figures.upper?.[at] ?? [], { rel: 1e-8, abs: 1e-8 });
    }
    const errors = accuracy(sample.test, asked(sample, model).mean);
    near(
      [
        errors.meanError,
        errors.rootMeanSquare,
        errors.meanAbsolute,
        errors.meanPercentage ?? NaN,
        errors.meanAbsolutePercentage ?? NaN,
      ],
      ['ME', 'RMSE', 'MAE', 'MPE', 'MAPE'].map((key) => figures.accuracy[key] ?? NaN),
      { rel: 1e-8, abs: 1e-10 },
    );
    near([mase(sample, asked(sample, model).mean)], [figures.accuracy['MASE'] ?? NaN], { rel: 1e-8 });
  }
}

const SMOOTHING = {
  ses: 'ses',
  holt: 'holt',
  holt_damped: 'holt-damped',
  hw_additive: 'holt-winters',
  hw_multiplicative: 'holt-winters-multiplicative',
};

/** Forecasts near the peer's, or a likelihood above it: the search is then the better one. */
function smoothing(each: Case, expected: Record<string, Figures>): void {
  const sample = sampleOf(each);
  for (const [name, model] of Object.entries(SMOOTHING)) {
    const figures = expected[name];
    if (figures === undefined) continue;
    const found = asked(sample, model);
    expect(found.fit?.logLikelihood, name).toBeGreaterThanOrEqual(figures.model.loglik - 0.01);
    if ((found.fit?.logLikelihood ?? NaN) > figures.model.loglik + 0.05) continue;
    near(found.mean, figures.forecast, { rel: 0.02 });
    near([mase(sample, found.mean)], [figures.accuracy['MASE'] ?? NaN], { abs: 0.05 });
  }
}

function automatic(each: Case, expected: Figures): void {
  const sample = sampleOf(each);
  const found = asked(sample, 'ets');
  expect(found.fit?.aicc).toBeLessThanOrEqual(expected.model.aicc + 2);
  const better = (expected.accuracy['MASE'] ?? NaN) + 0.15;
  expect(mase(sample, found.mean)).toBeLessThanOrEqual(better);
}

function thetaMethod(each: Case, expected: Figures): void {
  const sample = sampleOf(each);
  for (const [at, level] of [0.8, 0.95].entries()) {
    const found = asked(sample, 'theta', { level });
    near(found.mean, expected.forecast, { rel: 0.01 });
    near(found.low, expected.lower?.[at] ?? [], { rel: 0.02 });
    near(found.high, expected.upper?.[at] ?? [], { rel: 0.02 });
  }
  near([mase(sample, asked(sample, 'theta').mean)], [expected.accuracy['MASE'] ?? NaN], { abs: 0.03 });
}

interface M3 {
  readonly run: Record<'snaive' | 'theta' | 'ets', { mean: number[]; MASE: number }>;
}

function competition(each: Case, { run }: M3): void {
  const sample = sampleOf(each);
  near(asked(sample, 'snaive').mean, run.snaive.mean, { rel: 1e-9 });
  near(asked(sample, 'theta').mean, run.theta.mean, { rel: 0.02 });
  expect(mase(sample, asked(sample, 'ets').mean)).toBeLessThanOrEqual(run.ets.MASE + 0.15);
}

function intermittent({ input }: Case, expected: Record<string, { forecast: number[] }>): void {
  const series = input['x'];
  for (const [name, figures] of Object.entries(expected)) {
    const [, model = '', weight, other, start] =
      /^(\w+?)_wz?([\d.]+)(?:_wp([\d.]+))?_(\w+)$/u.exec(name) ?? [];
    const beta = other === undefined ? {} : { beta: Number(other) };
    const found = ask({ model, series, horizon: 3, alpha: Number(weight), ...beta, start });
    near(found.mean, figures.forecast, { abs: 1e-8 });
  }
}

function crostonOfForecast({ input }: Case, expected: { forecast: number[] }): void {
  const found = ask({ model: 'croston', series: input['x'], horizon: 4, alpha: input['alpha'] });
  near(found.mean, expected.forecast, { abs: 1e-8 });
}

function classification(
  { input }: Case,
  expected: { p: number[]; cv2: number[]; croston_1based: number },
): void {
  const kinds = (input['series'] as number[][]).map((series) => demandKind(Float64Array.from(series)));
  near(
    kinds.map(({ interval }) => interval),
    expected.p,
    { abs: 1e-8 },
  );
  near(
    kinds.map(({ variation }) => variation),
    expected.cv2,
    { abs: 1e-8 },
  );
  expect(kinds.map(({ kind }) => kind === 'smooth')).toEqual(
    kinds.map((_, at) => at + 1 === expected.croston_1based),
  );
}

function fixedSmoothing({ input }: Case, expected: { mean: number[]; fitted: number[] }): void {
  const series = Float64Array.from(input['x'] as number[]);
  const weights = { alpha: Number(input['alpha']), beta: 0, gamma: 0, phi: 1 };
  const states = { level: series[0] ?? NaN, slope: 0, season: new Float64Array(0) };
  const fit = runEts(series, etsForm('ANN'), { weights, states });
  near(fit.fitted, expected.fitted, { abs: 1e-9 });
  near(predictEts(fit, 3).mean, expected.mean, { abs: 1e-9 });
}

/** Holt and Winters' own recursions with their usual start are ETS(A,A,A) with weights turned into its own. */
function holtWinters(each: Case, expected: { SSE: number; pred: number[] }): void {
  const [alpha, beta, gamma] = ['alpha', 'beta', 'gamma'].map((name) => Number(each.input[name])) as [
    number,
    number,
    number,
  ];
  const { train, frequency } = sampleOf(each);
  const { trend, figure } = decompose(Float64Array.from(train.slice(0, 2 * frequency)), frequency, 'A');
  const line = straightLine(trend.filter(Number.isFinite), 1);
  const rest = Float64Array.from(train.slice(frequency));
  const fit = runEts(rest, etsForm('AAA'), {
    weights: { alpha, beta: alpha * beta, gamma: gamma * (1 - alpha), phi: 1 },
    states: { level: line.intercept, slope: line.slope, season: figure },
  });
  near(predictEts(fit, 12).mean, expected.pred, { rel: 1e-8 });
  near([rest.reduce((sum, value, t) => sum + (value - (fit.fitted[t] ?? NaN)) ** 2, 0)], [expected.SSE], {
    rel: 1e-8,
  });
}

function additiveFull(each: Case, expected: { loglik: number; fc: number[] }): void {
  const found = asked({ ...sampleOf(each), h: 12 }, 'ets', { form: 'ANA' });
  expect(found.fit?.logLikelihood).toBeGreaterThanOrEqual(expected.loglik - 1);
  near(found.mean, expected.fc, { rel: 0.01 });
}

function classical(each: Case, expected: { figure: number[]; trend: (number | null)[] }): void {
  const { train, frequency } = sampleOf(each);
  const found = decompose(Float64Array.from(train), frequency, 'M');
  near(found.figure, expected.figure, { rel: 1e-9 });
  expected.trend.forEach((value, t) => {
    if (value !== null) near([found.trend[t] ?? NaN], [value], { rel: 1e-9 });
  });
}

function stlPeriodic(each: Case, expected: { seasonal: number[]; trend: number[] }): void {
  const { train, frequency } = sampleOf(each);
  const parts = stl(Float64Array.from(train, Math.log), { period: frequency, seasonal: 'periodic' });
  near(parts.seasonal, expected.seasonal, { abs: 1e-6 });
  near(parts.trend, expected.trend, { abs: 1e-6 });
}

function measures({ input }: Case, expected: Record<string, number | null>): void {
  const found = accuracy(input['actual'] as number[], input['forecast'] as number[]);
  const figures = [
    found.meanError,
    found.meanAbsolute,
    found.rootMeanSquare,
    found.weightedAbsolute,
    found.symmetricPercentage,
    found.bias,
  ];
  near(
    figures.map((value) => value ?? NaN),
    ['ME', 'MAE', 'RMSE', 'WAPE', 'sMAPE_200', 'bias'].map((key) => expected[key] ?? NaN),
    { abs: 1e-9 },
  );
  expect(found.meanAbsolutePercentage).toBe(expected['MAPE']);
}

function correlations(each: Case, expected: { acf_from_lag0: number[] }): void {
  near(autocorrelations(Float64Array.from(sampleOf(each).train), 24), expected.acf_from_lag0, { abs: 1e-9 });
}

type Check = (each: Case, expected: never) => void;

const BY_NAME: readonly (readonly [RegExp, Check])[] = [
  [/^ets_ANA_usaccdeaths_full$/u, additiveFull],
  [/^ses_fixed/u, fixedSmoothing],
  [/^holtwinters_co2_fixed$/u, holtWinters],
  [/^classical_decomposition/u, classical],
  [/^stl_/u, stlPeriodic],
  [/^acf_pacf/u, correlations],
  [/^accuracy_metrics/u, measures],
  [/^syntetos_boylan/u, classification],
  [/^forecast_croston/u, crostonOfForecast],
  [/^intermittent_/u, intermittent],
  [/_benchmarks$/u, benchmarks],
  [/_exponential_smoothing$/u, smoothing],
  [/_ets_auto$/u, automatic],
  [/_theta$/u, thetaMethod],
  [/^M3_/u, competition],
];

const checkFor = ({ name }: Case) => BY_NAME.find(([pattern]) => pattern.test(name))?.[1];

describe.skipIf(!present)(
  'forecasts, as R has them (skipped where the reference folder is not there)',
  () => {
    const all = present ? (read('forecasting.json') as { cases: Case[] }).cases : [];
    const cases = all.filter(({ group }) => group !== 'inventory');
    const built = cases.filter((each) => checkFor(each) !== undefined);

    test.each(built)('$name', (each) => checkFor(each)?.(each, each.expected));

    test('cases that ask for what is not built are counted and named', () => {
      const others = cases.filter((each) => !built.includes(each)).map(({ name }) => name);
      process.stdout.write(
        `Checked ${built.length} of ${cases.length} reference cases. Not built:\n  ${others.join('\n  ')}\n`,
      );
      expect(built.length).toBeGreaterThanOrEqual(42);
      expect(others.filter((name) => !/arima|airline|boxcox|tsclean/u.test(name))).toEqual([]);
    });
  },
);
