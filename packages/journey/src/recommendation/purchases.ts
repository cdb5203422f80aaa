import type { EventMatch } from '@throughline/model';
import { type Inquiry, orderOf, type SharedQuestion } from '../answer/inquiry.js';
import { ordersMatch } from '../customers/orders.js';
import {
  heldProducts,
  type HeldRow,
  type OrderRow,
  ordersOfCustomers,
  touchedByOrders,
  type TouchedRow,
} from './purchases.sql.js';

export interface Purchase {
  readonly customer: string;
  readonly item: string;
  readonly time: number;
  readonly quantity: number;
}

/** What a question says of purchases. */
interface PurchasesQuestion extends SharedQuestion {
  readonly object: string;
  readonly product: string;
  readonly orders?: EventMatch | undefined;
}

/** What the customers who are meant bought, by the time of their orders. */
export async function readPurchases(inquiry: Inquiry<PurchasesQuestion>): Promise<Purchase[]> {
  const { question, facts, reader } = inquiry;
  const order = orderOf(inquiry, question.object, 'events');
  const match = ordersMatch(question.orders, facts);
  const held = await reader.rows<HeldRow>(heldProducts(order, question.product));
  const types = [question.product, ...new Set(held.map(({ type }) => type))];
  const touched = await reader.rows<TouchedRow>(touchedByOrders(order, match, types));
  const productsOf = productsByEvent(touched, held, question.product);
  const orders = await reader.rows<OrderRow>(ordersOfCustomers(order, match));
  return orders.flatMap(({ event, customer, time }) =>
    (productsOf.get(event) ?? []).map((item) => ({ customer, item, time, quantity: 1 })),
  );
}

/** Products that an event touched by itself, or through an object that is related to one. */
function productsByEvent(
  touched: readonly TouchedRow[],
  held: readonly HeldRow[],
  product: string,
): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const { type, id, product: one } of held) {
    const known = related.get(keyOf(type, id));
    if (known === undefined) related.set(keyOf(type, id), [one]);
    else known.push(one);
  }
  return new Map(
    touched.map(({ event, types, ids }) => [
      event,
      ids.flatMap((id, at) => {
        const type = types[at] ?? '';
        return type === product ? [id] : (related.get(keyOf(type, id)) ?? []);
      }),
    ]),
  );
}

const keyOf = (type: string, id: string): string => `${type} ${id}`;
