import { clv } from '@throughline/decide';
import type { LifetimeValueAnswer, LifetimeValueQuestion, NoEstimate } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';

export interface Outlook {
  readonly model: LifetimeValueQuestion['model'];
  readonly until: Day;
  /** Days. */
  readonly horizon: number;
}

type ClvOutput = ReturnType<typeof clv.run>;
export type Forecasts = ClvOutput['customers'];

/** What the models know of a customer, in days. */
export function historyOf({ days, first, last, later }: CustomerOrdersRow, until: Day) {
  const x = days - 1;
  // Refunds can make orders worth less than nothing: those say nothing of what the next is worth.
  return { x, tx: last - first, T: until - first, value: x > 0 ? Math.max(0, later / x) : 0 };
}

export interface ValueEstimate {
  readonly estimate: LifetimeValueAnswer['estimate'];
  readonly cannotEstimate: NoEstimate | null;
  /** In the order of the customers; empty without an estimate. */
  readonly forecasts: Forecasts;
}

/** Worth may be beyond estimating where orders are not: then only worth is left out. */
export function estimateValue(customers: readonly CustomerOrdersRow[], outlook: Outlook): ValueEstimate {
  const whole = estimated(() => runClv(customers, outlook, true));
  const found = whole.estimate === null ? estimated(() => runClv(customers, outlook, false)) : whole;
  if (found.estimate === null) return { ...found, forecasts: [] };
  const { params, standardErrors, logLikelihood, spend, customers: forecasts } = found.estimate;
  const sum = (figure: (each: Forecasts[number]) => number) =>
    forecasts.reduce((total, each) => total + figure(each), 0);
  return {
    estimate: {
      params,
      standardErrors,
      logLikelihood,
      spend,
      alive: sum(({ alive }) => alive),
      expected: sum(({ expected }) => expected),
      value: spend === null ? null : sum(({ value }) => value ?? 0),
    },
    cannotEstimate: whole.cannotEstimate,
    forecasts,
  };
}

function runClv(
  rows: readonly CustomerOrdersRow[],
  { model, until, horizon }: Outlook,
  priced: boolean,
): ClvOutput {
  const customers = rows.map((row) => {
    const { value, ...history } = historyOf(row, until);
    return priced ? { ...history, value } : history;
  });
  return clv.run({ model, customers, horizon });
}

export interface HoldoutCheck {
  readonly holdout: LifetimeValueAnswer['holdout'];
  readonly cannotEstimate: NoEstimate | null;
}

/** Fits to what was before a day, and sets what was expected beside what came. */
export function holdoutOf(before: readonly CustomerOrdersRow[], outlook: Outlook): HoldoutCheck {
  const { model, until, horizon } = outlook;
  const { estimate, cannotEstimate } = estimated(() => {
    const customers = before.map((row) => {
      const { x, tx, T } = historyOf(row, until);
      return { x, tx, T, actual: row.afterwards };
    });
    return clv.run({ model, customers, horizon });
  });
  if (estimate?.holdout === undefined) return { holdout: null, cannotEstimate };
  const { byCohort: _, ...holdout } = estimate.holdout;
  return { holdout, cannotEstimate: null };
}
