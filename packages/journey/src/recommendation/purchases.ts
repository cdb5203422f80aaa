import type { EventMatch } from '@throughline/model';
import { type Inquiry, orderOf, type SharedQuestion } from '../answer/inquiry.js';
import { ordersMatch } from '../customers/orders.js';
import {
  heldProducts,
  type HeldRow,
  ORDER,
  type OrderRow,
  ordersOfCustomers,
  productsOfOrders,
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
  const inOrders = await reader.rows<HeldRow>(productsOfOrders(order, question.product));
  const types = [...new Set([question.product, ORDER, ...held.map(({ type }) => type)])];
  const touched = await reader.rows<TouchedRow>(touchedByOrders(order, match, types));
  const productsOf = productsByEvent(touched, { held, inOrders }, question.product);
  const orders = await reader.rows<OrderRow>(ordersOfCustomers(order, match));
  return orders.flatMap(({ event, customer, time }) =>
    (productsOf.get(event) ?? []).map((item) => ({ customer, item, time, quantity: 1 })),
  );
}

interface Related {
  readonly held: readonly HeldRow[];
  readonly inOrders: readonly HeldRow[];
}

/**
 * Products that an event touched by itself, or through an object that is related to one; where it touched none, those of the
 * items of its order. An order whose event touches its items as well would count them twice.
 */
function productsByEvent(
  touched: readonly TouchedRow[],
  { held, inOrders }: Related,
  product: string,
): Map<string, string[]> {
  const [direct, ofOrders] = [productsByObject(held), productsByObject(inOrders)];
  return new Map(
    touched.map(({ event, types, ids }) => {
      const keys = ids.map((id, at) => ({ id, type: types[at] ?? '' }));
      const own = keys.flatMap(({ type, id }) =>
        type === product ? [id] : (direct.get(keyOf(type, id)) ?? []),
      );
      if (own.length > 0) return [event, own];
      return [event, keys.flatMap(({ type, id }) => ofOrders.get(keyOf(type, id)) ?? [])];
    }),
  );
}

function productsByObject(rows: readonly HeldRow[]): ReadonlyMap<string, string[]> {
  const products = new Map<string, string[]>();
  for (const { type, id, product } of rows) {
    const known = products.get(keyOf(type, id));
    if (known === undefined) products.set(keyOf(type, id), [product]);
    else known.push(product);
  }
  return products;
}

const keyOf = (type: string, id: string): string => `${type} ${id}`;
