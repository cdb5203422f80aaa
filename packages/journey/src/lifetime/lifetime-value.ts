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
import { isTold, type Told, whoIsTold } from '../customers/told.js';
import { type JourneyOrder, ofAllMembers } from '../source/order.js';
import { estimateValue, type HoldoutCheck, holdoutOf } from './estimate.js';
import { listed } from './listed.js';

/**
 * How likely each customer still is one, how often they will order and what that is worth: the `clv` model of
 * docs/models.md over the shop's own orders, time in days. A period takes what happened in it, and watches until its end.
 * Of a part of a breakdown it is told out of what all customers show.
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
  const all = ofAllMembers(order);
  const customers = await reader.rows<CustomerOrdersRow>(customerOrders(all, { until, end: until }));
  const whom = await whoIsTold(reader, order, { until, among: question.among });
  const told = customers.filter((customer) => isTold(customer, whom)).length;
  const horizon = daysOf(question.horizon);
  const outlook = { model: question.model, until, horizon, discount: question.discount, decide };
  const { estimate, cannotEstimate, forecasts } = await estimateValue(customers, outlook, whom);
  const check = await checkedAgainstHoldout(inquiry, all, { end: until, told: whom });
  const list = await listed(customers, forecasts, { question, until, horizon, told: whom, estimate, decide });
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
    meta: metaOf(inquiry, {
      journeys: order.members === undefined ? customers.length : told,
      types: [question.object],
    }),
  };
}

/** Orders are counted by days, so at least one. */
const daysOf = (duration: string): number =>
  Math.max(1, Math.round(millisecondsOf(duration) / DAY_MILLISECONDS));

async function checkedAgainstHoldout(
  { question, reader, decide }: Inquiry<LifetimeValueQuestion>,
  all: JourneyOrder,
  { end, told }: { readonly end: Day; readonly told: Told },
): Promise<HoldoutCheck> {
  if (question.holdout === undefined) return { holdout: null, cannotEstimate: null };
  const horizon = daysOf(question.holdout);
  const until = end - horizon;
  const before = await reader.rows<CustomerOrdersRow>(customerOrders(all, { until, end }));
  return holdoutOf(before, told, { model: question.model, until, horizon, decide });
}
