import { nextOrder } from '@throughline/decide';
import {
  type AwaitedCustomer,
  DAY_MILLISECONDS,
  millisecondsOf,
  type NextOrderAnswer,
  type NextOrderQuestion,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import { byName } from '../answer/order.js';
import type { AskOptions } from '../answer/reader.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { dateOf, type Day, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { isTold, whoIsTold } from '../customers/told.js';
import { drawnWhereOpen, historyOf } from '../lifetime/fitting.js';
import { datesOf } from '../lifetime/next-dates.js';
import { ofAllMembers } from '../source/order.js';

type Waits = ReturnType<typeof nextOrder.run>['customers'];

/**
 * When each customer's next order comes, and who orders within the horizon: the `next-order` model of docs/models.md over
 * the shop's own orders, time in days. A period takes what happened in it, and watches until its end. Of a part of a
 * breakdown it is told out of what all customers show.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askNextOrder(
  store: EventStore,
  asked: Asked<NextOrderQuestion>,
  options: AskOptions = {},
): Promise<NextOrderAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader, decide } = inquiry;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(question.orders, facts)],
  };
  const until = lastDay(order);
  const rows = await reader.rows<CustomerOrdersRow>(
    customerOrders(ofAllMembers(order), { until, end: until }),
  );
  const whom = await whoIsTold(reader, order, { until });
  const { model, level } = question;
  const horizon = Math.max(1, Math.round(millisecondsOf(question.horizon) / DAY_MILLISECONDS));
  const customers = rows.map((row) => {
    const { x, tx, T } = historyOf(row, until);
    return { x, tx, T };
  });
  const { estimate, cannotEstimate } = await estimated(() =>
    drawnWhereOpen((prior) => decide(nextOrder, { model, customers, horizon, level, ...prior })),
  );
  const waits = estimate?.output.customers ?? [];
  const awaited = rows.flatMap((row, at) => (isTold(row, whom) ? [{ row, wait: waits[at] }] : []));
  const list = likeliest(awaited, { until, limit: question.limit });
  return {
    kind: 'next-order',
    model,
    customers: rows.length,
    told: awaited.length,
    until: dateOf(until),
    estimate: estimate && { ...fitOf(estimate.output), drawn: estimate.drawn, ...sumsOf(awaited) },
    cannotEstimate,
    listed: list,
    other: awaited.length - list.length,
    meta: metaOf(inquiry, { journeys: awaited.length, types: [question.object] }),
  };
}

function fitOf({ params, standardErrors, logLikelihood }: ReturnType<typeof nextOrder.run>) {
  return { params, standardErrors, logLikelihood };
}

interface Awaited {
  readonly row: CustomerOrdersRow;
  /** None without an estimate. */
  readonly wait: Waits[number] | undefined;
}

function sumsOf(awaited: readonly Awaited[]): { within: number; ever: number } {
  const sum = (figure: 'within' | 'ever') =>
    awaited.reduce((total, { wait }) => total + (wait?.[figure] ?? 0), 0);
  return { within: sum('within'), ever: sum('ever') };
}

function likeliest(
  awaited: readonly Awaited[],
  { until, limit }: { readonly until: Day; readonly limit: number },
): AwaitedCustomer[] {
  return awaited
    .flatMap(({ row, wait }) => (wait === undefined ? [] : [{ row, wait }]))
    .sort((a, b) => b.wait.within - a.wait.within || byName(a.row.id, b.row.id))
    .slice(0, limit)
    .map(({ row, wait }) => ({
      id: row.id,
      orders: row.days,
      last: dateOf(row.last),
      alive: wait.alive,
      within: wait.within,
      ever: wait.ever,
      next: datesOf(wait, until),
    }));
}
