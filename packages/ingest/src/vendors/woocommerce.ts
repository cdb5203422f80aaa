import type { ObjectRef } from '@throughline/model';
import { amountOf, givenBack } from '../http/facts/amount.js';
import { toldOnly } from '../http/facts/event.js';
import { idOf } from '../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf, textOf } from '../http/facts/json.js';
import { productsIn, quantitiesIn } from '../http/facts/objects.js';
import { keep, noProperties } from '../http/facts/properties.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../http/outcome.js';
import { type Buyer, buyerOf } from './buyer.js';
import { type Delivery, deliveriesIn, withoutPeople } from './delivery.js';
import { type Fact, factOutcome } from './fact.js';

/**
 * Records of WooCommerce, as its webhooks and its REST API (v3) tell them alike.
 * Source: woocommerce.github.io/woocommerce-rest-api-docs, orders, order refunds, customers, products, webhooks.
 */
export function readWoocommerce(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request).flatMap((delivery) => read(delivery, reception));
}

function read(delivery: Delivery, reception: Reception): Outcome[] {
  const [family = '', act = ''] = delivery.topic.split('.');
  if (!['order', 'customer', 'product'].includes(family))
    return [dropped('topic', delivery.topic.slice(0, 64))];
  if (act === 'deleted') return [dropped('removedByHand')];
  if (idOf(delivery.payload['id']) === '') return [rejected('noRecordId', withoutPeople(delivery))];
  if (family === 'product') return [productTold(delivery.payload)];
  const facts =
    family === 'order' ? orderFacts(delivery.payload, reception.currency) : customerFacts(delivery.payload);
  if (facts.length === 0) return [dropped('notYet')];
  return facts.map((fact) => factOutcome(fact, { vendor: 'woocommerce', delivery, reception }));
}

/** Its times are UTC without saying so (`date_created_gmt`). */
function utc(value: unknown): string {
  const text = textOf(value);
  return text === '' || /(?:Z|[+-]\d\d:?\d\d)$/u.test(text) ? text : `${text}Z`;
}

interface OfOrder {
  readonly id: string;
  readonly refs: readonly ObjectRef[];
  readonly buyer: Buyer;
  readonly currency: string;
}

/** A draft of the checkout page is no order yet. */
function orderFacts(order: Json, currency: string): Fact[] {
  if (['checkout-draft', 'auto-draft', 'trash'].includes(firstText(order['status']))) return [];
  const id = idOf(order['id']);
  const of: OfOrder = {
    id,
    refs: [{ type: 'order', id }],
    buyer: buyerOf(recordOf(order['billing'])['email'], order['customer_id']),
    currency: firstText(order['currency']) || currency,
  };
  return [
    placed(order, of),
    ...DATED.flatMap((each) => dated(order, each, of)),
    ...standing(order, of),
    ...listOf(order['refunds']).flatMap((each) => refunded(recordOf(each), order, of)),
  ];
}

/** Fields of a line that name its product, the surest first. */
const PRODUCT_NAMES = ['product_id', 'sku', 'name'] as const;

function placed(order: Json, { id, refs, buyer, currency }: OfOrder): Fact {
  const coupons = listOf(order['coupon_lines']).map((each) => idOf(recordOf(each)['code']));
  const number = firstText(order['number']);
  return {
    id: `order/${id}/created`,
    time: utc(order['date_created_gmt']),
    activity: 'Order Completed',
    objects: [
      ...refs,
      ...productsIn(order['line_items'], PRODUCT_NAMES),
      ...coupons.filter((code) => code !== '').map((code) => ({ type: 'coupon', id: code })),
    ],
    buyer,
    channel: firstText(order['created_via']),
    amount: amountOf(order['total'], order['currency'], currency),
    properties: {
      country: firstText(recordOf(order['shipping'])['country'], recordOf(order['billing'])['country']),
      payment: firstText(order['payment_method']),
      discount: Number(firstText(order['discount_total']) || 0),
    },
    about: [
      {
        type: 'order',
        id,
        text: {
          ...(number === '' ? {} : { name: number }),
          ...quantitiesIn(order['line_items'], PRODUCT_NAMES),
        },
      },
    ],
  };
}

/** Facts that bring a time of their own, by its field. */
const DATED = [
  { field: 'date_paid_gmt', kind: 'paid', activity: 'Order Paid' },
  { field: 'date_completed_gmt', kind: 'completed', activity: 'Parcel Handed Over' },
] as const;

function dated(order: Json, { field, kind, activity }: (typeof DATED)[number], of: OfOrder): Fact[] {
  const time = utc(order[field]);
  return time === ''
    ? []
    : [{ id: `order/${of.id}/${kind}`, time, activity, objects: of.refs, buyer: of.buyer }];
}

/** Where an order stands has no time of its own: it came about when the order was last changed. */
const STANDING: Readonly<Record<string, string>> = {
  'on-hold': 'Order Held',
  cancelled: 'Order Cancelled',
  failed: 'Payment Failed',
};

function standing(order: Json, { id, refs, buyer }: OfOrder): Fact[] {
  const status = firstText(order['status']);
  const activity = Object.hasOwn(STANDING, status) ? STANDING[status] : undefined;
  if (activity === undefined) return [];
  return [
    { id: `order/${id}/${status}`, time: utc(order['date_modified_gmt']), activity, objects: refs, buyer },
  ];
}

/** Orders name their refunds without times: a refund's own record brings one, or else the change that brought it is taken. */
function refunded(refund: Json, order: Json, { refs, buyer, currency }: OfOrder): Fact[] {
  const id = idOf(refund['id']);
  if (id === '') return [];
  return [
    {
      id: `refund/${id}`,
      time: utc(firstText(refund['date_created_gmt'], order['date_modified_gmt'])),
      activity: 'Order Refunded',
      objects: refs,
      buyer,
      amount: givenBack(amountOf(firstText(refund['total'], refund['amount']), currency, currency)),
    },
  ];
}

function customerFacts(customer: Json): Fact[] {
  const buyer = buyerOf(customer['email'], customer['id']);
  if (buyer.refs.length === 0) return [];
  const id = idOf(customer['id']);
  return [
    {
      id: `customer/${id}/created`,
      time: utc(customer['date_created_gmt']),
      activity: 'Signed Up',
      objects: [],
      buyer,
    },
  ];
}

/** Products are context: what they are called is kept with them. */
function productTold(product: Json): Outcome {
  const kept = noProperties();
  for (const name of ['name', 'sku', 'type']) keep(kept, name, product[name]);
  const [category] = listOf(product['categories']).map((each) => firstText(recordOf(each)['name']));
  keep(kept, 'category', category);
  return toldOnly([{ type: 'product', id: idOf(product['id']), ...kept }], []);
}
