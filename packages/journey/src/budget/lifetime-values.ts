import type { BudgetQuestion, NoEstimate } from '@throughline/model';
import { DAY_MILLISECONDS, millisecondsOf } from '@throughline/model';
import { type Inquiry, orderOf } from '../answer/inquiry.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { estimateValue } from '../lifetime/estimate.js';

export interface LifetimeValues {
  /** By touchpoint, after goods and delivery. Null where what is to come cannot be estimated. */
  readonly values: Record<string, number> | null;
  readonly cannotEstimate: NoEstimate | null;
}

/**
 * What a customer is worth by the touchpoint they came by first: what they spent so far and what is to come within the
 * horizon. A touchpoint that brought nobody has the mean of all.
 */
export async function lifetimeValues(
  inquiry: Inquiry<BudgetQuestion>,
  names: readonly string[],
  margin: number,
): Promise<LifetimeValues> {
  const { question, facts, reader, decide } = inquiry;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(question.orders, facts)],
  };
  const until = lastDay(order);
  const rows = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end: until }));
  const horizon = Math.max(1, Math.round(millisecondsOf(question.horizon) / DAY_MILLISECONDS));
  const { estimate, cannotEstimate, forecasts } = await estimateValue(rows, {
    model: 'bg-nbd',
    until,
    horizon,
    decide,
  });
  if (estimate?.value === null || estimate === null) return { values: null, cannotEstimate };
  const worth = rows.map(({ channel, spent }, at) => ({
    channel,
    value: Math.max(0, spent + (forecasts[at]?.value ?? 0)) * margin,
  }));
  const mean = (list: typeof worth) => list.reduce((sum, { value }) => sum + value, 0) / list.length;
  const valueOf = (name: string): number => {
    const own = worth.filter(({ channel }) => channel === name);
    return mean(own.length > 0 ? own : worth);
  };
  return { values: Object.fromEntries(names.map((name) => [name, valueOf(name)])), cannotEstimate: null };
}
