import { type Deciding, nextOrder } from '@throughline/decide';
import type { LifetimeValueAnswer, LifetimeValueQuestion, ValuedCustomer } from '@throughline/model';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { dateOf, type Day } from '../customers/days.js';
import { isTold, type Told } from '../customers/told.js';
import type { Forecasts } from './estimate.js';
import { historyOf } from './fitting.js';
import { datesOf } from './next-dates.js';

interface Listing {
  readonly question: Pick<LifetimeValueQuestion, 'model' | 'limit' | 'customers'>;
  readonly until: Day;
  readonly horizon: number;
  readonly told: Told;
  readonly estimate: LifetimeValueAnswer['estimate'];
  readonly decide: Deciding;
}

/** Four in five next orders fall between the two dates that are told. */
const LEVEL = 0.8;

/** Customers with the most to come, of those who are meant, and when their next order comes; none without an estimate. */
export async function listed(
  customers: readonly CustomerOrdersRow[],
  forecasts: Forecasts,
  { question, until, horizon, told, estimate, decide }: Listing,
): Promise<ValuedCustomer[]> {
  if (estimate === null) return [];
  const worth = (at: number): number => forecasts[at]?.value ?? forecasts[at]?.expected ?? 0;
  const wanted = question.customers === undefined ? null : new Set(question.customers);
  const meant = customers.flatMap((customer, at) =>
    isTold(customer, told) && isTold(customer, wanted) ? [at] : [],
  );
  const best = meant.sort((a, b) => worth(b) - worth(a) || a - b);
  const rows = best.slice(0, question.limit).flatMap((at) => {
    const [customer, forecast] = [customers[at], forecasts[at]];
    return customer === undefined || forecast === undefined ? [] : [{ customer, forecast }];
  });
  if (rows.length === 0) return [];
  const histories = rows.map(({ customer }) => historyOf(customer, until));
  const { customers: next } = await decide(nextOrder, {
    model: question.model,
    customers: histories.map(({ x, tx, T }) => ({ x, tx, T })),
    horizon,
    params: namedParameters(estimate.params),
    level: LEVEL,
  });
  return rows.map(({ customer, forecast }, at) => ({
    id: customer.id,
    orders: customer.days,
    first: dateOf(customer.first),
    last: dateOf(customer.last),
    ...forecast,
    next: datesOf(next[at], until),
  }));
}

function namedParameters({ r = NaN, alpha = NaN, ...others }: Readonly<Record<string, number>>) {
  return { r, alpha, ...others };
}
