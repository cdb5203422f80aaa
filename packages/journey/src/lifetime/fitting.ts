import { clv, type Deciding } from '@throughline/decide';
import type { LifetimeValueQuestion, NoEstimate } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';

export interface Outlook {
  readonly model: LifetimeValueQuestion['model'];
  readonly until: Day;
  /** Days. */
  readonly horizon: number;
  /** By how much more a year what comes is worth than now. */
  readonly discount?: number | undefined;
  readonly decide: Deciding;
}

/** What the models know of a customer, in days. */
export function historyOf({ days, first, last, later }: CustomerOrdersRow, until: Day) {
  const x = days - 1;
  // Refunds can make orders worth less than nothing: those say nothing of what the next is worth.
  return { x, tx: last - first, T: until - first, value: x > 0 ? Math.max(0, later / x) : 0 };
}

type Customers = Parameters<typeof clv.run>[0]['customers'];

/** Wide: within a factor of 50 either way, data outweigh it. */
const PRIOR = 2;

/**
 * By maximum likelihood alone; where that has no answer, parameters are drawn to what shops are usually like. A young
 * shop has few second orders, and still wants to know what to expect.
 *
 * @param run fits with the prior that it is given, or without one.
 * @throws CannotEstimate where there is nothing to draw on either.
 */
export async function drawnWhereOpen<Output>(
  run: (prior: { readonly prior?: number }) => Promise<Output>,
): Promise<{ output: Output; drawn: NoEstimate | null }> {
  const plain = await estimated(() => run({}));
  if (plain.estimate !== null) return { output: plain.estimate, drawn: null };
  return { output: await run({ prior: PRIOR }), drawn: plain.cannotEstimate };
}

const byMonths = (yearly: number) => ({ rate: (1 + yearly) ** (1 / 12) - 1, every: 365.25 / 12 });

/** @throws CannotEstimate where there is nothing to draw on either. */
export function fitting(customers: Customers, { model, horizon, discount, decide }: Outlook) {
  const monthly = discount === undefined ? {} : { discount: byMonths(discount) };
  return drawnWhereOpen((prior) => decide(clv, { model, customers, horizon, ...monthly, ...prior }));
}
