import { rfm } from '@throughline/decide';
import type { RecommendationQuestion } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import { type Inquiry, orderOf } from '../answer/inquiry.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { matchOf } from '../source/match.js';
import { marginsOf, type MarginRow, sellableProducts } from './products.sql.js';

/** What rules and fallbacks stand on beside purchases. */
export interface Known {
  /** By customer. */
  readonly segments: Readonly<Record<string, string>>;
  /** By product. */
  readonly margins: Readonly<Record<string, number>>;
  /** Null where everything can be sold. */
  readonly inStock: readonly string[] | null;
}

export async function readKnown(inquiry: Inquiry<RecommendationQuestion>): Promise<Known> {
  const { rules, fallback } = inquiry.question;
  return {
    segments: fallback === 'segment' ? await segmentsOf(inquiry) : {},
    margins: rules.marginWeight > 0 ? await readMargins(inquiry) : {},
    inStock: rules.inStock === 'now' ? await sellable(inquiry) : (rules.inStock ?? null),
  };
}

/** Segments by recency, frequency and money; none where customers cannot be scored. */
async function segmentsOf(inquiry: Inquiry<RecommendationQuestion>): Promise<Record<string, string>> {
  const { question, facts, reader, decide } = inquiry;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(question.orders, facts)],
  };
  const until = lastDay(order);
  const rows = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end: until }));
  if (rows.length === 0) return {};
  const customers = rows.map(({ id, last, orders, spent }) => ({
    customer: id,
    recency: until - last,
    frequency: orders,
    monetary: spent,
    traits: { numbers: {}, words: {} },
  }));
  const { estimate } = await estimated(() => decide(rfm, { customers, bins: 5, shift: 0 }));
  return Object.fromEntries((estimate?.customers ?? []).map(({ customer, segment }) => [customer, segment]));
}

/** What products say of their margin, and over it what the question says. */
async function readMargins(inquiry: Inquiry<RecommendationQuestion>): Promise<Record<string, number>> {
  const { question, facts, reader } = inquiry;
  const rows = await reader.rows<MarginRow>(marginsOf(facts, question.product));
  return {
    ...Object.fromEntries(rows.map(({ product, margin }) => [product, margin])),
    ...question.rules.margins,
  };
}

async function sellable(inquiry: Inquiry<RecommendationQuestion>): Promise<string[]> {
  const { question, facts, reader } = inquiry;
  const out = matchOf({ activity: 'Item Out of Stock' }, facts);
  const back = matchOf({ activity: 'Item Restocked' }, facts);
  const rows = await reader.rows<{ readonly product: string }>(
    sellableProducts(facts, question.product, [out, back]),
  );
  return rows.map(({ product }) => product);
}
