import {
  canonicalName,
  type ObjectRef,
  type ObjectRelation,
  SAME_AS,
  type ShopObject,
} from '@throughline/model';
import { firstId, idOf } from './ids.js';
import { type Json, listOf, numberOf, recordOf } from './json.js';

/** Object types by the properties that name one, in the spellings of the common tools. */
const NAMED_BY: readonly (readonly [type: string, names: readonly string[]])[] = [
  ['order', ['order_id', 'orderId', 'transaction_id', 'transactionId']],
  ['cart', ['cart_id', 'cartId']],
  ['checkout', ['checkout_id', 'checkoutId']],
  ['product', ['product_id', 'productId']],
  ['item', ['item_id', 'line_item_id']],
  ['parcel', ['parcel_id', 'parcelId', 'tracking_number', 'trackingNumber', 'shipment_id']],
  ['ticket', ['ticket_id', 'ticketId']],
  ['return', ['return_id', 'returnId', 'rma_id']],
  ['coupon', ['coupon_id']],
];

/** Names of properties that name objects: they are kept as these, not as properties. */
export const NAMING: ReadonlySet<string> = new Set(NAMED_BY.flatMap(([, names]) => names));

const MOST_PRODUCTS = 200;

/** Objects that properties name by the usual names. */
export function namedIn(properties: Json): ObjectRef[] {
  const found: ObjectRef[] = [];
  for (const [type, names] of NAMED_BY) {
    for (const name of names) {
      if (properties[name] === undefined) continue;
      const id = idOf(properties[name]);
      if (id !== '') found.push({ type, id });
      break;
    }
  }
  return found;
}

/** Products of a list of them, each once. */
export function productsIn(list: unknown, names: readonly string[]): ObjectRef[] {
  const ids = new Set<string>();
  for (const each of listOf(list).slice(0, MOST_PRODUCTS)) {
    const product = recordOf(each);
    const id = firstId(...names.map((name) => product[name]));
    if (id !== '') ids.add(id);
  }
  return [...ids].map((id) => ({ type: 'product', id }));
}

/**
 * How many pieces of each product a list of lines tells, as the text of an order; no text where no line tells how many. A line that
 * does not is one piece, and what a line takes back is not taken from what another sold.
 */
export function quantitiesIn(list: unknown, names: readonly string[]): { quantities?: string } {
  const pieces = new Map<string, number>();
  const lines = listOf(list).slice(0, MOST_PRODUCTS).map(recordOf);
  if (lines.every(({ quantity }) => numberOf(quantity) === undefined)) return {};
  for (const line of lines) {
    const id = firstId(...names.map((name) => line[name]));
    const quantity = Math.max(0, numberOf(line['quantity']) ?? 1);
    if (id !== '') pieces.set(id, (pieces.get(id) ?? 0) + quantity);
  }
  return pieces.size === 0 ? {} : { quantities: JSON.stringify(Object.fromEntries(pieces)) };
}

/** What an event that places orders tells of them; other events list products too, such as those that are sent back. */
export function toldOfOrders(
  activity: string,
  objects: readonly ObjectRef[],
  text: { readonly quantities?: string } = {},
): ShopObject[] {
  const { quantities } = text;
  if (quantities === undefined || canonicalName(activity) !== 'Order Completed') return [];
  return objects.filter(({ type }) => type === 'order').map((order) => ({ ...order, text: { quantities } }));
}

/** Each object once, in the order in which they were named. */
export function once(objects: readonly ObjectRef[]): ObjectRef[] {
  if (objects.length < 2) return [...objects];
  const seen = new Set<string>();
  return objects.filter(({ type, id }) => {
    const key = `${type}\n${id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Two names of one customer, as a relation from the one that is given up to the one that stays. */
export function sameCustomer(from: string, to: string): ObjectRelation[] {
  if (from === '' || to === '' || from === to) return [];
  return [{ from: { type: 'customer', id: from }, to: { type: 'customer', id: to }, qualifier: SAME_AS }];
}

/** The order that an event names belongs to the customer whom it names. */
export function ordersOf(customer: string, objects: readonly ObjectRef[]): ObjectRelation[] {
  if (customer === '') return [];
  return objects
    .filter(({ type }) => type === 'order')
    .map((from) => ({ from, to: { type: 'customer', id: customer }, qualifier: 'of' }));
}
