import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import type { DecisionModel } from '../model.js';
import { powerModel } from '../power/model.js';
import { sequentialDesignModel } from '../power/sequential-design.js';
import { proportionModel, twoProportionsModel } from '../proportions/model.js';
import { correctionModel } from './corrections.js';
import { experiment } from './model.js';
import { expectedLoss } from './normal-loss.js';
import { sampleRatioModel } from './sample-ratio.js';
import type { ExperimentOutput } from './schema.js';

/*
 * Reference results of GrowthBook's gbstats 0.8.0, statsmodels, scipy and R. The folder lies beside the repo and
 * is not part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('experiments.json', FOLDER));

type Json = Readonly<Record<string, unknown>>;

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: Json;
  readonly expected: unknown;
  readonly tolerance: Readonly<Record<string, number>>;
}

const cases: Case[] = present
  ? (JSON.parse(readFileSync(new URL('experiments.json', FOLDER), 'utf8')) as { cases: Case[] }).cases
  : [];

/** Fails where a figure is further from the expected one than the case allows. Infinity has no end: null. */
function near(figure: unknown, expected: unknown, { abs = 0, rel = 0, n_exact_rel = 0 }: Case['tolerance']) {
  if (typeof expected !== 'number') return expect(figure).toBeNull();
  const allowed = Math.max(abs, Math.max(rel, n_exact_rel) * Math.abs(expected));
  expect(Math.abs(Number(figure ?? NaN) - expected), `${String(figure)} for ${expected}`).toBeLessThanOrEqual(
    allowed,
  );
}

const run = (model: DecisionModel, input: Json): unknown => decide(model, input);

interface Config {
  readonly difference_type: 'relative' | 'absolute';
  readonly alpha: number;
  readonly test_value?: number;
  readonly sequential_tuning_parameter?: number;
  readonly prior?: Json;
}

const METRIC_OF: Readonly<Record<string, string>> = {
  proportion: 'proportion',
  mean: 'mean',
  ratio: 'ratio',
  quantile: 'quantile',
  cuped: 'mean',
  cuped_ratio: 'ratio',
};

const METHOD_OF: Readonly<Record<string, Json>> = {
  two_sided_welch_t: { method: 'frequentist' },
  one_sided_greater: { method: 'frequentist', alternative: 'greater' },
  one_sided_lesser: { method: 'frequentist', alternative: 'less' },
  sequential_two_sided_asymptotic_CS: { method: 'sequential' },
  bayesian_gaussian_effect: { method: 'bayesian' },
};

function runExperiment({ input }: Case) {
  const config = input['config'] as Config;
  const control = input['control'] as { type: string };
  const output = run(experiment, {
    ...METHOD_OF[String(input['test'])],
    metric: METRIC_OF[control.type],
    control,
    variants: [input['treatment']],
    difference: config.difference_type,
    level: 1 - config.alpha,
    ...(config.test_value !== undefined && { nullValue: config.test_value }),
    ...(config.sequential_tuning_parameter && { tuning: config.sequential_tuning_parameter }),
    ...(config.prior && { prior: config.prior }),
  }) as ExperimentOutput;
  return output.variants[0];
}

interface Tested {
  readonly effect: number;
  readonly ci: readonly [unknown, unknown];
  readonly p_value?: number;
  readonly standard_error?: number;
  readonly chance_to_win?: number;
  readonly posterior_sd?: number;
  readonly risk_control_treatment?: readonly [number, number];
}

function checkTest(given: Case) {
  const { tolerance } = given;
  const expected = given.expected as Tested;
  const result = runExperiment(given);
  near(result?.lift, expected.effect, tolerance);
  near(result?.low, expected.ci[0], tolerance);
  near(result?.high, expected.ci[1], tolerance);
  near(result?.standardError, expected.standard_error ?? expected.posterior_sd, tolerance);
  if (expected.p_value !== undefined) near(result?.pValue, expected.p_value, tolerance);
  if (expected.chance_to_win !== undefined) near(result?.chanceToWin, expected.chance_to_win, tolerance);
  const [ofControl, ofVariant] = expected.risk_control_treatment ?? [];
  if (ofControl !== undefined) near(result?.riskOfControl, ofControl, tolerance);
  if (ofVariant !== undefined) near(result?.risk, ofVariant, tolerance);
}

interface Row {
  readonly group: string;
  readonly pre: number;
  readonly post: number;
}

interface FromRows {
  readonly theta: number;
  readonly cuped: Tested;
  readonly unadjusted: Tested;
  readonly variance_reduction: number;
}

function checkRows({ input, expected, tolerance }: Case) {
  const rows = input['rows'] as Row[];
  const wanted = expected as FromRows;
  const arm = (group: string, cuped: boolean) => {
    const own = rows.filter((row) => row.group === group);
    const values = own.map(({ post }) => post);
    return cuped ? { values, before: own.map(({ pre }) => pre) } : { values };
  };
  for (const kind of ['cuped', 'unadjusted'] as const) {
    const [control, variant] = [arm('control', kind === 'cuped'), arm('treatment', kind === 'cuped')];
    const asked = { metric: 'mean', method: 'frequentist', difference: 'absolute' };
    const { variants } = run(experiment, { ...asked, control, variants: [variant] }) as ExperimentOutput;
    near(variants[0]?.lift, wanted[kind].effect, tolerance);
    near(variants[0]?.low, wanted[kind].ci[0], tolerance);
    near(variants[0]?.high, wanted[kind].ci[1], tolerance);
    near(variants[0]?.pValue, wanted[kind].p_value, tolerance);
    near(variants[0]?.standardError, wanted[kind].standard_error, tolerance);
    if (kind === 'unadjusted') continue;
    near(variants[0]?.theta, wanted.theta, tolerance);
    near(variants[0]?.varianceReduction, wanted.variance_reduction, tolerance);
  }
}

function checkBeta({ input, expected, tolerance }: Case) {
  const wanted = expected as Record<'control_ci95' | 'treatment_ci95', [number, number]> &
    Record<string, number>;
  const { variants, arms } = run(experiment, {
    metric: 'proportion',
    method: 'bayesian',
    prior: { alpha: 1, beta: 1 },
    control: input['control'],
    variants: [input['treatment']],
  }) as ExperimentOutput;
  near(variants[0]?.chanceToWin, wanted['prob_treatment_better'], tolerance);
  for (const [at, interval] of [wanted.control_ci95, wanted.treatment_ci95].entries()) {
    near(arms[at]?.low, interval[0], tolerance);
    near(arms[at]?.high, interval[1], tolerance);
  }
}

function checkRisk({ input, expected, tolerance }: Case) {
  const { mu, sigma } = input as { mu: number; sigma: number };
  const [notChosen, chosen] = expected as [number, number];
  const loss = expectedLoss(mu, sigma);
  near(loss.ifNotChosen, notChosen, tolerance);
  near(loss.ifChosen, chosen, tolerance);
}

function checkNoData({ input, expected }: Case) {
  const asked = {
    metric: 'proportion',
    method: 'bayesian',
    control: input['control'],
    variants: [input['treatment']],
  };
  const { variants } = run(experiment, asked) as ExperimentOutput;
  const { chance_to_win: chanceToWin, effect: lift } = expected as { chance_to_win: number; effect: number };
  expect(variants[0]).toMatchObject({ chanceToWin, lift, cannotEstimate: {} });
}

function checkSplit({ input, expected, tolerance }: Case) {
  const wanted = expected as { p_value: number; chi2?: number; df?: number };
  const output = run(sampleRatioModel, input) as {
    pValue: number;
    chiSquare: number;
    degreesOfFreedom: number;
  };
  near(output.pValue, wanted.p_value, tolerance);
  if (wanted.chi2 === undefined) return;
  near(output.chiSquare, wanted.chi2, tolerance);
  expect(output.degreesOfFreedom).toBe(wanted.df);
}

const checkCorrection =
  (method: string) =>
  ({ input, expected, tolerance }: Case) => {
    const { pValues } = run(correctionModel, { pValues: input['p'], method }) as { pValues: number[] };
    for (const [at, p] of (expected as number[]).entries()) near(pValues[at], p, tolerance);
  };

interface Planned {
  readonly now?: { power?: number; minimumDetectableEffect: number };
  readonly weeks?: { power?: number; minimumDetectableEffect: number }[];
  readonly sampleSize?: Record<'pooled' | 'controlVariance' | 'arcsine' | 'cohenH' | 'weeks', number>;
}

function checkWeeks({ input, expected, tolerance }: Case) {
  const metrics = input['metrics'] as Record<
    string,
    { conversion_rate?: number; mean?: number; variance?: number; effect: number }
  >;
  for (const [name, { conversion_rate, mean, variance, effect }] of Object.entries(metrics)) {
    const output = run(powerModel, {
      metric: conversion_rate === undefined ? 'mean' : 'proportion',
      mean: mean ?? conversion_rate,
      ...(variance !== undefined && { variance }),
      effect,
      arms: input['variations'],
      visitorsPerWeek: input['users_per_week'],
    }) as Planned;
    for (const [at, week] of (expected as Record<string, { power: number; mde: number }>[]).entries()) {
      near(output.weeks?.[at]?.power, week[name]?.power, tolerance);
      near(output.weeks?.[at]?.minimumDetectableEffect, week[name]?.mde, tolerance);
    }
    if (name === 'revenue') expect(output.sampleSize?.weeks).toBe(8);
  }
}

function checkMeanPower({ input, expected, tolerance }: Case) {
  const { n_total, variations, mean, variance, effect } = input as Record<string, number>;
  const plan = { metric: 'mean', mean, variance, effect, visitors: (n_total ?? 0) / (variations ?? 1) };
  const wanted = expected as Record<string, number>;
  for (const [more, suffix, power] of [
    [{}, 'mde_80', 'power'],
    [{ tuning: 5000 }, 'mde_sequential_5000', 'power_sequential_5000'],
  ] as const) {
    const { now } = run(powerModel, { ...plan, ...more }) as Planned;
    near(now?.power, wanted[power], tolerance);
    near(now?.minimumDetectableEffect, wanted[suffix], tolerance);
  }
}

/** Sums that have just this mean and variance. */
const sumsWith = (mean: number, variance: number, n: number) => ({
  n,
  sum: mean * n,
  sum_squares: variance * (n - 1) + mean * mean * n,
});

function checkDelta({ input, expected, tolerance }: Case) {
  const { var_a = 0, mean_a = 0, n_a = 0, var_b = 0, mean_b = 0, n_b = 0 } = input as Record<string, number>;
  for (const [difference, variance] of Object.entries(expected as Record<string, number>)) {
    const { variants } = run(experiment, {
      metric: 'mean',
      method: 'frequentist',
      difference,
      control: sumsWith(mean_a, var_a, n_a),
      variants: [sumsWith(mean_b, var_b, n_b)],
    }) as ExperimentOutput;
    near((variants[0]?.standardError ?? NaN) ** 2, variance, tolerance);
  }
}

function checkMiller({ expected, tolerance }: Case) {
  for (const row of expected as Record<string, number>[]) {
    const output = run(powerModel, {
      metric: 'proportion',
      mean: row['baseline'],
      effect: row['absolute_mde'],
      difference: 'absolute',
      level: 1 - (row['alpha'] ?? NaN),
      power: row['power'],
    }) as Planned;
    near(output.sampleSize?.controlVariance, row['n_exact'], tolerance);
    expect(Math.round(output.sampleSize?.controlVariance ?? NaN)).toBe(row['n_per_variation']);
  }
}

function checkSizes({ expected, tolerance }: Case) {
  for (const row of expected as Record<string, number>[]) {
    const { p1 = NaN, p2 = NaN, alpha = NaN, power } = row;
    const plan = {
      metric: 'proportion',
      mean: p1,
      effect: p2 - p1,
      difference: 'absolute',
      level: 1 - alpha,
      power,
    };
    const { sampleSize } = run(powerModel, plan) as Planned;
    near(sampleSize?.cohenH, row['cohen_h'], tolerance);
    near(sampleSize?.arcsine, row['n_cohen_h'], tolerance);
    near(sampleSize?.pooled, row['n_R_power_prop_test'], tolerance);
  }
}

function checkDesign({ expected, tolerance }: Case) {
  for (const { N, d, false_positive_rate } of expected as Record<string, number>[]) {
    const output = run(sequentialDesignModel, {
      conversions: N,
    }) as { stopAhead: number; falsePositiveRate: number };
    expect(output.stopAhead).toBe(d);
    near(output.falsePositiveRate, false_positive_rate, tolerance);
  }
}

const pair = ([low, high]: readonly number[]) => ({ low, high });

function checkTwo({ input, expected, tolerance }: Case) {
  const rate = ([sum, n]: readonly number[]) => ({ n, sum });
  const output = run(twoProportionsModel, {
    control: rate(input['control'] as number[]),
    treatment: rate(input['treatment'] as number[]),
  }) as Record<string, Record<string, number>>;
  const wanted = expected as Record<string, number> &
    Record<'wald_ci95_diff' | 'newcombe_ci95_diff', number[]>;
  near(output['pooled']?.['statistic'], wanted['z_pooled'], tolerance);
  near(output['pooled']?.['pValue'], wanted['p_pooled'], tolerance);
  near(output['chiSquare']?.['statistic'], wanted['chi2'], tolerance);
  near(output['chiSquare']?.['pValue'], wanted['chi2_p'], tolerance);
  near(output['yates']?.['statistic'], wanted['chi2_yates'], tolerance);
  near(output['yates']?.['pValue'], wanted['chi2_yates_p'], tolerance);
  near(output['oddsRatio'], wanted['fisher_odds_ratio'], tolerance);
  near(output['fisherPValue'], wanted['fisher_p'], tolerance);
  near(output['riskRatio'], wanted['risk_ratio'], tolerance);
  checkInterval(output['wald'], wanted.wald_ci95_diff, tolerance);
  checkInterval(output['newcombe'], wanted.newcombe_ci95_diff, tolerance);
}

function checkInterval(
  found: Record<string, number> | undefined,
  expected: readonly number[],
  tolerance: Case['tolerance'],
) {
  near(found?.['low'], pair(expected).low, tolerance);
  near(found?.['high'], pair(expected).high, tolerance);
}

function checkOne({ input, expected, tolerance }: Case) {
  const { x, n, confidence } = input;
  const output = run(proportionModel, {
    n,
    sum: x,
    level: confidence,
  }) as Record<string, Record<string, number>>;
  const wanted = expected as Record<string, number[]>;
  const methods = {
    normal: 'wald',
    wilson: 'wilson',
    agresti_coull: 'agrestiCoull',
    beta: 'clopperPearson',
    jeffreys: 'jeffreys',
  };
  for (const [theirs, ours] of Object.entries(methods))
    checkInterval(output[ours], wanted[theirs] ?? [], tolerance);
}

const CHECKS: readonly (readonly [RegExp, (given: Case) => void])[] = [
  [/^cuped_from_raw_rows$/u, checkRows],
  [/^bayes_beta_binomial/u, checkBeta],
  [/^bayes_risk/u, checkRisk],
  [/^zero_data/u, checkNoData],
  [/^srm/u, checkSplit],
  [/^holm/u, checkCorrection('holm')],
  [/^bh/u, checkCorrection('benjamini-hochberg')],
  [/^power_by_week/u, checkWeeks],
  [/^power_mean/u, checkMeanPower],
  [/^delta_method/u, checkDelta],
  [/^evan_miller/u, checkMiller],
  [/^sample_size/u, checkSizes],
  [/^sequential_2sqrtN/u, checkDesign],
  [/^two_proportions/u, checkTwo],
  [/^proportion_ci/u, checkOne],
  [/^(freq|seq|cuped|ratio|bayes)/u, checkTest],
];

describe.skipIf(!present)(
  'experiments, as the references have them (skipped where the reference folder is not there)',
  () => {
    test.each(cases)('$name', (given) => {
      const check = CHECKS.find(([name]) => name.test(given.name));
      if (check === undefined) throw new RangeError(`no check for ${given.name}`);
      check[1](given);
    });

    test('every case is checked', () => {
      process.stdout.write(`Checked ${cases.length} of ${cases.length} reference cases of experiments.\n`);
      expect(cases.length).toBeGreaterThanOrEqual(49);
    });
  },
);
