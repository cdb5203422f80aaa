import type { Statement } from '@throughline/stores';
import type { Reader } from '../answer/reader.js';
import type { JourneyOrder } from '../source/order.js';
import { money, purchases, scores, type MoneyRow, type PurchaseRow, type ScoreRow } from './events.sql.js';
import { orders, promises, type OrderRow, type PromiseRow } from './orders.sql.js';
import type { KpiPlan } from './plan.js';
import { scoreNames } from './scores.js';
import { tickets, type TicketRow } from './tickets.sql.js';
import { customers, sessions, visiting, type CustomerRow, type SessionRow } from './visits.sql.js';

/** What the store says of each day; null where the shop has no journeys, or no promises, to tell it from. */
export interface KpiRows {
  readonly sessions: readonly SessionRow[] | null;
  readonly customers: readonly CustomerRow[] | null;
  readonly orders: readonly OrderRow[] | null;
  /** In place of orders, where the shop's events touch none. */
  readonly purchases: readonly PurchaseRow[] | null;
  readonly promises: readonly PromiseRow[] | null;
  readonly tickets: readonly TicketRow[] | null;
  readonly money: readonly MoneyRow[];
  readonly scores: readonly ScoreRow[];
}

/** One statement after the other: each can use all cores by itself. */
export async function fetchKpis(reader: Reader, plan: KpiPlan): Promise<KpiRows> {
  const read = async <Row>(
    order: JourneyOrder | null,
    statement: (order: JourneyOrder) => Statement,
  ): Promise<Row[] | null> => (order === null ? null : reader.rows<Row>(statement(order)));
  const { journeys } = plan;
  const visits = await visitsOf(reader, plan);
  const ordering = journeys('order', 'touching');
  const isTold = ordering === null && (journeys('customer', 'all') ?? journeys('session', 'all')) !== null;
  return {
    sessions: await read(journeys('session', 'starting'), (order) => sessions(plan, order)),
    customers: await read(journeys('customer', 'touching'), (order) => customers(plan, order, visits)),
    orders: await read(ordering, (order) => orders(plan, order)),
    purchases: isTold ? await reader.rows<PurchaseRow>(purchases(plan)) : null,
    promises: await read(journeys('order', 'all'), (order) => promises(plan, order)),
    tickets: await read(journeys('ticket', 'starting'), (order) => tickets(plan, order)),
    money: await reader.rows<MoneyRow>(money(plan)),
    scores: await reader.rows<ScoreRow>(scores(plan, scoreNames(plan.question))),
  };
}

/** What happens in visits, whoever made them; null where the shop knows no visits. */
async function visitsOf(reader: Reader, { journeys, facts }: KpiPlan): Promise<readonly number[] | null> {
  if (journeys('session', 'all') === null) return null;
  const order: JourneyOrder = { facts, objectType: 'session', span: null, where: [], bots: 'in' };
  return (await reader.row<{ numbers: number[] }>(visiting(order))).numbers;
}
