import {
  millisecondsOf,
  DAY_MILLISECONDS,
  type LifetimeValueAnswer,
  type LifetimeValueQuestion,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { dateOf, type Day, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import type { JourneyOrder } from '../source/order.js';
import { estimateValue, type HoldoutCheck, holdoutOf, isAmong } from './estimate.js';
import { listed } from './listed.js';

/**
 * How likely each customer still is one, how often they will order and what that is worth: the `clv` model of
 * docs/models.md over the shop's own orders, time in days. A period takes what happened in it, and watches until its end.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askLifetimeValue(
  store: EventStore,
  asked: Asked<LifetimeValueQuestion>,
  options: AskOptions = {},
): Promise<LifetimeValueAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader, decide } = inquiry;
  const match = ordersMatch(question.orders, facts);
  const order = { ...orderOf(inquiry, question.object, 'events'), marks: [match] };
  const until = lastDay(order);
  const customers = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end: until }));
  const among = await idsAmong(inquiry, order, until);
  const told = customers.filter((customer) => isAmong(customer, among)).length;
  const horizon = daysOf(question.horizon);
  const outlook = { model: question.model, until, horizon, discount: question.discount, decide };
  const { estimate, cannotEstimate, forecasts } = await estimateValue(customers, outlook, among);
  const check = await checkedAgainstHoldout(inquiry, order, until);
  const list = await listed(customers, forecasts, { question, until, horizon, among, estimate, decide });
  return {
    kind: 'lifetime-value',
    currency: facts.settings.currency,
    model: question.model,
    customers: customers.length,
    told,
    until: dateOf(until),
    estimate,
    cannotEstimate: cannotEstimate ?? check.cannotEstimate,
    listed: list,
    other: told - list.length,
    holdout: check.holdout,
    meta: metaOf(inquiry, { journeys: customers.length, types: [question.object] }),
  };
}

/** Orders are counted by days, so at least one. */
const daysOf = (duration: string): number =>
  Math.max(1, Math.round(millisecondsOf(duration) / DAY_MILLISECONDS));

/** Who the question is about among those it is worked out from; null for all of them. */
async function idsAmong(
  { question, reader }: Inquiry<LifetimeValueQuestion>,
  order: JourneyOrder,
  until: Day,
): Promise<ReadonlySet<string> | null> {
  if (question.among === undefined) return null;
  const meant = { ...order, where: [...order.where, ...question.among] };
  const rows = await reader.rows<Pick<CustomerOrdersRow, 'id'>>(
    customerOrders(meant, { until, end: until, everybody: true }),
  );
  return new Set(rows.map(({ id }) => id));
}

async function checkedAgainstHoldout(
  { question, reader, decide }: Inquiry<LifetimeValueQuestion>,
  order: JourneyOrder,
  end: Day,
): Promise<HoldoutCheck> {
  if (question.holdout === undefined) return { holdout: null, cannotEstimate: null };
  const horizon = daysOf(question.holdout);
  const until = end - horizon;
  const before = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end }));
  return holdoutOf(before, { model: question.model, until, horizon, decide });
}
