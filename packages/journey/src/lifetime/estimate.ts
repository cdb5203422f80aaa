import type { clv } from '@throughline/decide';
import type { LifetimeValueAnswer, NoEstimate } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { dateOf } from '../customers/days.js';
import { isTold, type Told } from '../customers/told.js';
import { fitting, historyOf, type Outlook } from './fitting.js';

export type Forecasts = ReturnType<typeof clv.run>['customers'];

export interface ValueEstimate {
  readonly estimate: LifetimeValueAnswer['estimate'];
  readonly cannotEstimate: NoEstimate | null;
  /** In the order of the customers; empty without an estimate. */
  readonly forecasts: Forecasts;
}

/**
 * Worth may be beyond estimating where orders are not: then only worth is left out.
 * @param whom the sums are of.
 */
export async function estimateValue(
  customers: readonly CustomerOrdersRow[],
  outlook: Outlook,
  whom: Told = null,
): Promise<ValueEstimate> {
  const priced = customers.map((row) => historyOf(row, outlook.until));
  const whole = await estimated(() => fitting(priced, outlook));
  const unpriced = priced.map(({ x, tx, T }) => ({ x, tx, T }));
  const found = whole.estimate === null ? await estimated(() => fitting(unpriced, outlook)) : whole;
  if (found.estimate === null) return { ...found, forecasts: [] };
  const { output, drawn } = found.estimate;
  const { params, standardErrors, logLikelihood, spend, customers: forecasts } = output;
  const told = forecasts.filter((_, at) => isTold(customers[at], whom));
  const sum = (figure: (each: Forecasts[number]) => number) =>
    told.reduce((total, each) => total + figure(each), 0);
  return {
    estimate: {
      params,
      standardErrors,
      logLikelihood,
      spend,
      drawn,
      alive: sum(({ alive }) => alive),
      expected: sum(({ expected }) => expected),
      value: spend === null ? null : sum(({ value }) => value ?? 0),
    },
    cannotEstimate: whole.cannotEstimate,
    forecasts,
  };
}

export interface HoldoutCheck {
  readonly holdout: LifetimeValueAnswer['holdout'];
  readonly cannotEstimate: NoEstimate | null;
}

/** Letters of a date that tell its month. */
const MONTH = 7;

/** Fits to what was before a day, and sets what was expected beside what came, of whom it is told. */
export async function holdoutOf(
  before: readonly CustomerOrdersRow[],
  whom: Told,
  outlook: Outlook,
): Promise<HoldoutCheck> {
  const { estimate, cannotEstimate } = await estimated(async () => {
    const customers = before.map((row) => {
      const { x, tx, T } = historyOf(row, outlook.until);
      if (!isTold(row, whom)) return { x, tx, T };
      return { x, tx, T, actual: row.afterwards, cohort: dateOf(row.first).slice(0, MONTH) };
    });
    return (await fitting(customers, outlook)).output;
  });
  const holdout = estimate?.holdout ?? null;
  return { holdout, cannotEstimate: holdout === null ? cannotEstimate : null };
}
