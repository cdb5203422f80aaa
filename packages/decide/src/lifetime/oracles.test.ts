import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { BG_NBD, MBG_NBD } from './beta-geometric.js';
import { type BuyingProcess, expectedOfNew, expectedOrders, type Four } from './buying-process.js';
import { clv } from './clv.js';
import type { History } from './history.js';
import { orderHistories } from './order-histories.js';
import { discountedResidual, PARETO_NBD } from './pareto.js';
import type { ClvOutput } from './schema.js';
import { expectedSpend } from './spend.js';

/*
 * Reference results of BTYD, CLVTools and lifetimes, and of the papers. The folder lies beside the repo and is not
 * part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('clv.json', FOLDER));

interface Row {
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly monetary: number;
}

interface Case {
  readonly name: string;
  readonly input: Record<string, never>;
  readonly expected: never;
  readonly tolerance: Readonly<Record<string, number>>;
}

const NOT_BUILT = /^bgbb_/u;

const PROCESSES: Readonly<Record<string, BuyingProcess>> = {
  bgnbd: BG_NBD,
  mbgnbd: MBG_NBD,
  pareto: PARETO_NBD,
};
const MODELS: Readonly<Record<string, string>> = {
  bgnbd: 'bg-nbd',
  mbgnbd: 'mbg-nbd',
  pareto: 'pareto-nbd',
};

const kindOf = (name: string): string => /^(bgnbd|mbgnbd|pareto|gamma|rfm|cdnow)/u.exec(name)?.[0] ?? '';
const historyOf = ({ x, t_x, T }: Row): History => ({ x, tx: t_x, T });
const customerOf = (row: Row) => ({ ...historyOf(row), value: row.monetary });

function near(figures: readonly number[], expected: readonly number[], tolerance: Case['tolerance']): void {
  expect(figures).toHaveLength(expected.length);
  figures.forEach((figure, at) => {
    const wanted = expected[at] ?? NaN;
    const off = Math.abs(figure - wanted);
    const { rel, abs = 0 } = tolerance;
    expect(rel === undefined ? off : off / Math.abs(wanted)).toBeLessThanOrEqual(rel ?? abs);
  });
}

function csv(file: string): string[][] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split(/\r?\n/u);
  return lines.slice(1).map((line) => line.split(','));
}

const cdnow = (): Row[] =>
  csv('clv_cdnow_summary.csv').map((line) => {
    const [, x = 0, t_x = 0, T = 0, monetary = 0] = line.map(Number);
    return { x, t_x, T, monetary };
  });

interface Fit {
  readonly params: Readonly<Record<string, number>>;
  readonly log_likelihood?: number;
  readonly published: Readonly<Record<string, number>>;
}

function checkFit(
  { params, logLikelihood }: { params: Record<string, number>; logLikelihood: number },
  { expected, tolerance }: Case,
): void {
  const wanted = expected as Fit;
  const names = Object.keys(wanted.params);
  const of = (figures: Readonly<Record<string, number>>) => names.map((name) => figures[name] ?? NaN);
  const { params_rel: rel, params_abs: abs = 0 } = tolerance;
  near(of(params), of(wanted.params), rel === undefined ? { abs } : { rel });
  const { published_params_abs: ofPublished, published_params_rel: relOfPublished } = tolerance;
  if (ofPublished !== undefined) near(of(params), of(wanted.published), { abs: ofPublished });
  if (relOfPublished !== undefined) near(of(params), of(wanted.published), { rel: relOfPublished });
  if (wanted.log_likelihood !== undefined)
    near([logLikelihood], [wanted.log_likelihood], { abs: tolerance['log_likelihood_abs'] ?? 0 });
}

const runClv = (input: unknown): ClvOutput => decide(clv, input) as ClvOutput;

function checkLifetimeFit(each: Case): void {
  checkFit(
    runClv({ model: MODELS[kindOf(each.name)], customers: cdnow().map((row) => ({ ...historyOf(row) })) }),
    each,
  );
}

interface Pricing {
  readonly transaction_params: Readonly<Record<string, number>>;
  readonly spend_params: Readonly<Record<string, number>>;
  readonly months: number;
  readonly monthly_discount: number;
  readonly weeks_per_month: number;
  readonly customers: readonly Row[];
}

function checkValue({ name, input, expected, tolerance }: Case): void {
  const { transaction_params, spend_params, ...rest } = input as unknown as Pricing;
  const { customers } = runClv({
    model: MODELS[kindOf(name)],
    customers: rest.customers.map(customerOf),
    params: { ...transaction_params, ...spend_params },
    horizon: rest.months * rest.weeks_per_month,
    discount: { rate: rest.monthly_discount, every: rest.weeks_per_month },
  });
  near(
    customers.map(({ value }) => value ?? NaN),
    expected,
    tolerance,
  );
}

interface Asked {
  readonly params: Readonly<Record<string, number>>;
  readonly customers: readonly Row[];
  readonly t: number & readonly number[];
  readonly t_grid: readonly number[];
  readonly d: number;
  readonly n: readonly number[];
  readonly points: readonly { readonly t: number; readonly n: number }[];
}

interface Ready extends Asked {
  readonly process: BuyingProcess;
  readonly parameters: Four;
  readonly histories: readonly History[];
}

function ready({ name, input }: Case): Ready {
  const asked = input as unknown as Asked;
  const process = PROCESSES[kindOf(name)] ?? BG_NBD;
  const parameters = process.parameters.map((parameter) => asked.params[parameter] ?? NaN) as unknown as Four;
  return { ...asked, process, parameters, histories: (asked.customers ?? []).map(historyOf) };
}

const conditional = ({ process, parameters, histories, t }: Ready): number[] =>
  histories.map((history) => expectedOrders(process, parameters, history)(t));
const aliveOf = ({ process, parameters, histories }: Ready): number[] =>
  histories.map((history) => process.alive(parameters, history));
const ofNew = ({ process, parameters }: Ready, times: readonly number[]): number[] =>
  times.map((t) => expectedOfNew(process, parameters, t));

/** By the name of a case. */
const checkConditional = (each: Case) => near(conditional(ready(each)), each.expected, each.tolerance);
const checkOfNew = (each: Case) => near(ofNew(ready(each), ready(each).t), each.expected, each.tolerance);

const CHECKS: Readonly<Record<string, (each: Case) => void>> = {
  bgnbd_conditional_expected_transactions_t39: checkConditional,
  pareto_nbd_conditional_expected_transactions_t39: checkConditional,
  pareto_nbd_numeric_underflow_guard: checkConditional,
  bgnbd_expected_transactions_new_customer: checkOfNew,
  pareto_nbd_expected_transactions_new_customer: checkOfNew,
  rfm_summary_daily_small: checkSummary,
  rfm_summary_weekly_large: checkSummary,
  rfm_summary_daily_monetary: checkSummary,
  rfm_summary_daily_monetary_include_first: checkSummary,
  rfm_summary_daily_end_before_last: checkSummary,
  bgnbd_fit_mle: checkLifetimeFit,
  mbgnbd_fit_mle: checkLifetimeFit,
  pareto_nbd_fit_mle: checkLifetimeFit,
  bgnbd_loglik_at_published_params: ({ input, expected, tolerance }) => {
    const { params } = input as unknown as Asked;
    const { total, first_10_customers } = expected as { total: number; first_10_customers: number[] };
    const of = (rows: readonly Row[]) =>
      runClv({ params, customers: rows.map((row) => historyOf(row)) }).logLikelihood;
    near([of(cdnow())], [total], tolerance);
    near(
      cdnow()
        .slice(0, 10)
        .map((row) => of([row])),
      first_10_customers,
      tolerance,
    );
  },
  bgnbd_pmf_printed_points: (each) => {
    const { process, parameters, points } = ready(each);
    near(
      points.map(({ n, t }) => process.probabilityOfOrders(parameters, n, t)),
      each.expected,
      each.tolerance,
    );
  },
  pareto_nbd_pmf_t30_n0_20: (each) => {
    const { process, parameters, n, t } = ready(each);
    near(
      n.map((count) => process.probabilityOfOrders(parameters, count, t)),
      each.expected,
      each.tolerance,
    );
  },
  pareto_nbd_btyd_walkthrough_customer_1516: (each) => {
    const row = each.input as unknown as Row;
    const asked = { ...ready(each), histories: [historyOf(row)] };
    const wanted = each.expected as Record<string, number>;
    near(conditional(asked), [wanted['conditional_expected_transactions'] ?? NaN], each.tolerance);
    near(aliveOf(asked), [wanted['p_alive'] ?? NaN], each.tolerance);
  },
  'pareto_nbd_dert_d0.0027': (each) => {
    const { parameters, histories, d } = ready(each);
    near(
      histories.map((history) => discountedResidual(parameters, history, d)),
      each.expected,
      each.tolerance,
    );
  },
  pareto_nbd_p_alive_overflow_finite: (each) => {
    const { lifetimes_values } = each.expected as { lifetimes_values: number[] };
    near(aliveOf(ready(each)), lifetimes_values, each.tolerance);
  },
  pareto_nbd_p_alive_high_frequency_no_nan: (each) => {
    for (const alive of aliveOf(ready(each))) {
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
    }
  },
  mbgnbd_cet_palive_expectation: (each) => {
    const asked = ready(each);
    const wanted = each.expected as Record<'cet_t39' | 'p_alive' | 'expected_new', number[]>;
    near(conditional(asked), wanted.cet_t39, each.tolerance);
    near(aliveOf(asked), wanted.p_alive, each.tolerance);
    near(ofNew(asked, asked.t_grid), wanted.expected_new, each.tolerance);
  },
  gamma_gamma_fit_mle: (each) => {
    const { spend } = runClv({ customers: cdnow().map(customerOf) });
    checkFit(spend ?? { params: {}, logLikelihood: NaN }, each);
  },
  gamma_gamma_expected_average_value_first20: ({ input, expected, tolerance }) => {
    const { params } = input as unknown as Asked;
    const spend = [params['p'] ?? NaN, params['q'] ?? NaN, params['v'] ?? NaN] as const;
    const first = cdnow().slice(0, 20);
    near(
      first.map(({ x, monetary }) => expectedSpend(spend, { x, value: monetary })),
      expected,
      tolerance,
    );
  },
  'bgnbd_gamma_gamma_clv_12m_d0.01': checkValue,
  'bgnbd_gamma_gamma_clv_3m_d0.02': checkValue,
  'pareto_nbd_gamma_gamma_clv_12m_d0.01': checkValue,
  cdnow_transactions_to_summary: checkCdnowSummary,
};

interface Summary {
  readonly transactions: readonly {
    readonly customer_id: number;
    readonly date: string;
    readonly value?: number;
  }[];
  readonly options: {
    readonly observation_period_end: string;
    readonly freq?: string;
    readonly include_first_transaction?: boolean;
  };
}

const summarise = (input: unknown) =>
  (decide(orderHistories, input) as ReturnType<typeof orderHistories.run>).customers;
const iso = (day: string): string => day.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');

function checkSummary({ input, expected, tolerance }: Case): void {
  const { transactions, options } = input as unknown as Summary;
  const customers = summarise({
    orders: transactions.map(({ customer_id, ...order }) => ({ customer: `${customer_id}`, ...order })),
    until: iso(options.observation_period_end),
    period: options.freq === 'W' ? 'week' : 'day',
    first: options.include_first_transaction ?? false,
  });
  const rows = expected as Record<string, number>[];
  expect(customers).toHaveLength(rows.length);
  for (const row of rows) {
    const found = customers.find(({ customer }) => customer === `${row['customer_id']}`);
    const wanted = [row['frequency'] ?? NaN, row['recency'] ?? NaN, row['T'] ?? NaN];
    near([found?.x ?? NaN, found?.tx ?? NaN, found?.T ?? NaN], wanted, tolerance);
    if (row['monetary_value'] !== undefined) near([found?.value ?? NaN], [row['monetary_value']], tolerance);
  }
}

function checkCdnowSummary({ expected }: Case): void {
  const orders = csv('clv_cdnow_transactions.csv').map(([customer = '', date = '', , spend = '']) => ({
    customer,
    date,
    value: Number(spend),
  }));
  const customers = summarise({ orders, until: '1997-09-30' });
  const wanted = expected as Record<string, number>;
  expect(customers).toHaveLength(wanted['n_customers'] ?? NaN);
  expect(customers.filter(({ x }) => x > 0)).toHaveLength(wanted['n_repeat_buyers'] ?? NaN);
  expect(customers.reduce((sum, { x }) => sum + x, 0)).toBe(wanted['sum_x']);
  const byId = new Map(customers.map((each) => [each.customer, each]));
  csv('clv_cdnow_summary.csv').forEach(([id = '', ...figures]) => {
    const [x = 0, tx = 0, T = 0, monetary = 0] = figures.map(Number);
    const found = byId.get(id);
    expect(found?.x).toBe(x);
    near([(found?.tx ?? NaN) / 7, (found?.T ?? NaN) / 7], [tx, T], { abs: 0.0044 });
    near([found?.value ?? NaN], [monetary], { abs: 0.0052 });
  });
}

const cases: Case[] = present
  ? (JSON.parse(readFileSync(new URL('clv.json', FOLDER), 'utf8')) as { cases: Case[] }).cases
  : [];

describe.skipIf(!present)(
  'lifetime value, as BTYD, CLVTools and lifetimes have it (skipped where the reference folder is not there)',
  () => {
    test.each(cases.filter(({ name }) => !NOT_BUILT.test(name)))('$name', (each) => {
      const check = CHECKS[each.name];
      if (check === undefined) throw new RangeError(`${each.name}: nothing checks this case`);
      check(each);
    });

    test('cases that ask for what is not built are counted and named', () => {
      const others = cases.filter(({ name }) => NOT_BUILT.test(name)).map(({ name }) => name);
      const built = cases.length - others.length;
      process.stdout.write(
        `Checked ${built} of ${cases.length} reference cases of lifetime value. Not built: ${others.join(', ')}\n`,
      );
      expect(built).toBeGreaterThanOrEqual(27);
    });
  },
);
