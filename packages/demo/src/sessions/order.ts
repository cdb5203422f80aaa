import { promiseFor, type Promised } from '../backstage/promise.js';
import { decimalText, flat, membersText, quoted, refText } from '../output/jsonText.js';
import { childKey } from '../random/stream.js';
import type { Customer } from '../shop/customer.js';
import type { Product } from '../shop/products.js';
import { takeFromShelf } from '../shop/shelves.js';
import type { Shop } from '../shop/shop.js';
import type { Activity } from '../activities.js';
import type { Bill } from './checkout.js';
import { type Details, type Session, tell } from './session.js';

export interface Item {
  readonly product: Product;
  readonly id: string;
  readonly ref: string;
}

/** What was bought, and how it goes on. */
export interface Order {
  readonly key: number;
  /** The part that all ids of the order's things share. */
  readonly stem: string;
  readonly id: string;
  readonly ref: string;
  /** Order and customer. */
  readonly refs: string;
  readonly customer: Customer;
  readonly sessionRef: string;
  readonly items: readonly Item[];
  readonly bill: Bill;
  readonly placedAt: number;
  readonly promised: Promised;
  /** Payment method, for its captures and refunds. */
  readonly method: string;
  /** Members of the text of its backstage events: region. */
  readonly text: string;
  /** Errors met on the way to it. */
  readonly declined: number;
  events: number;
}

/** Reports an event of an order from behind the line of visibility. */
export function tellOrder(shop: Shop, order: Order, at: OrderEvent): void {
  order.events += 1;
  if (!shop.journal.takes(at.time)) return;
  shop.journal.write({
    id: `${order.id}.${order.events}`,
    time: at.time,
    activity: at.activity,
    system: at.system ?? 'shop',
    text: at.text === undefined ? order.text : `${order.text},${at.text}`,
    numbers: at.numbers,
    cents: at.cents,
    objects: at.objects === undefined ? order.refs : `${at.alone ? order.ref : order.refs},${at.objects}`,
  });
}

export interface OrderEvent extends Details {
  readonly time: number;
  readonly activity: Activity;
  /** Touches the order but not the customer. */
  readonly alone?: boolean;
}

/** The visitor has paid: the order begins its own life. */
export function placeOrder(shop: Shop, session: Session, paid: { bill: Bill; method: string }): void {
  const order = orderOf(shop, session, paid);
  const { bill } = paid;
  session.customer.orders += 1;
  session.cart = [];
  shop.ledger.order(order.placedAt, bill.total);
  for (const { product } of order.items) takeFromShelf(shop, product);
  declareOrder(shop, order);
  tell(shop, session, 'Order Completed', {
    objects: [order.ref, ...order.items.map(({ ref }) => ref)].join(','),
    text: `"payment method":${quoted(paid.method)},"promised":"${order.promised.date}"`,
    numbers: `"items":${order.items.length},"delivery fee":${decimalText(bill.delivery)},"discount":${decimalText(bill.discount)}`,
    cents: bill.total,
  });
  shop.fulfilment.accept(shop, order);
}

function orderOf(shop: Shop, session: Session, paid: { bill: Bill; method: string }): Order {
  const { customer } = session;
  const stem = session.id.slice(1);
  const id = `O${stem}`;
  const ref = refText('order', id);
  return {
    key: childKey(session.key, 'order'),
    stem,
    id,
    ref,
    refs: flat(`${ref},${customer.ref}`),
    customer,
    sessionRef: session.ref,
    items: session.cart.map((product, index) => itemOf(product, `I${stem}-${index + 1}`)),
    bill: paid.bill,
    placedAt: session.time,
    promised: promiseFor(shop, session.time, customer.region),
    method: paid.method,
    text: flat(membersText({ region: customer.region.name })),
    declined: session.declined,
    events: 0,
  };
}

function itemOf(product: Product, id: string): Item {
  return { product, id, ref: refText('item', id) };
}

function declareOrder(shop: Shop, order: Order): void {
  const { journal } = shop;
  const since = order.placedAt;
  const { region } = order.customer;
  const text = membersText({ region: region.name, carrier: region.carrier, promised: order.promised.date });
  const method = `"payment method":${quoted(order.method)}`;
  const total = `"total":${decimalText(order.bill.total)}`;
  journal.object(
    since,
    order.ref,
    `"text":{${text},${method}},"numbers":{"items":${order.items.length},${total}}`,
  );
  journal.relation(since, { from: order.ref, to: order.customer.ref }, 'of');
  journal.relation(since, { from: order.ref, to: order.sessionRef }, 'placed in');
  for (const { ref, product } of order.items) {
    journal.object(since, ref, `"text":{${product.text}},"numbers":{"price":${decimalText(product.cents)}}`);
    journal.relation(since, { from: ref, to: order.ref }, 'item of');
    journal.relation(since, { from: ref, to: product.ref }, 'copy of');
  }
}
