import type { ClvInput, Customer, Holdout } from './schema.js';

interface Pair {
  readonly customer: Customer;
  readonly expected: number;
  readonly actual: number;
}

/** Repeat orders from which on customers are put together, so that groups stay large. */
const MANY_ORDERS = 7;

/**
 * Sets what was expected beside what came in the holdout period, as Fader, Hardie & Lee 2005 do in their figures 2
 * and 3; null where no customer says what came.
 */
export function holdoutCheck(
  { customers, horizon }: Pick<ClvInput, 'customers' | 'horizon'>,
  forecasts: readonly { readonly expected: number }[],
): Holdout | null {
  const pairs = customers.flatMap((customer, at): Pair[] =>
    customer.actual === undefined
      ? []
      : [{ customer, expected: forecasts[at]?.expected ?? NaN, actual: customer.actual }],
  );
  if (pairs.length === 0) return null;
  const total = (figure: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + figure(pair), 0);
  const asBefore = ({ x, T }: Customer) => (T > 0 ? (x / T) * horizon : 0);
  return {
    customers: pairs.length,
    expected: total(({ expected }) => expected),
    actual: total(({ actual }) => actual),
    meanAbsoluteError: total(({ expected, actual }) => Math.abs(expected - actual)) / pairs.length,
    meanAbsoluteErrorOfPastRate:
      total(({ customer, actual }) => Math.abs(asBefore(customer) - actual)) / pairs.length,
    byOrders: rows(pairs, ({ x }) => (x < MANY_ORDERS ? `${x}` : `${MANY_ORDERS}+`)),
    byCohort: rows(pairs, ({ cohort }) => cohort),
  };
}

function rows(
  pairs: readonly Pair[],
  nameOf: (customer: Customer) => string | undefined,
): Holdout['byOrders'] {
  const sums = new Map<string, { customers: number; expected: number; actual: number }>();
  for (const { customer, expected, actual } of pairs) {
    const name = nameOf(customer);
    if (name === undefined) continue;
    const sum = sums.get(name) ?? { customers: 0, expected: 0, actual: 0 };
    sum.customers += 1;
    sum.expected += expected;
    sum.actual += actual;
    sums.set(name, sum);
  }
  return [...sums]
    .map(([group, { customers, expected, actual }]) => ({
      group,
      customers,
      expected: expected / customers,
      actual: actual / customers,
    }))
    .sort((a, b) => a.group.localeCompare(b.group, 'en', { numeric: true }));
}
