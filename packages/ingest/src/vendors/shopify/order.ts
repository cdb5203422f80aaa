import type { ObjectRef, ShopObject } from '@throughline/model';
import { amountOf } from '../../http/facts/amount.js';
import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../../http/facts/json.js';
import { productsIn, quantitiesIn } from '../../http/facts/objects.js';
import { buyerOf } from '../buyer.js';
import type { Fact } from '../fact.js';
import { fulfilmentFacts } from './fulfilment.js';
import { named, type OfOrder, PRODUCT_NAMES } from './of-order.js';
import { refundFacts } from './refund.js';

/**
 * Everything that an order tells to have happened: that it was placed, cancelled, sent and refunded. It names no time of
 * its payment, so that it was paid is told by the topic alone.
 */
export function orderFacts(topic: string, order: Json, currency: string): Fact[] {
  const of = ofOrder(order, currency);
  if (of.order === '') return [];
  return [
    placed(order, of),
    ...(topic === 'orders/paid' ? [paid(order, of)] : []),
    ...cancelled(order, of),
    ...listOf(order['fulfillments']).flatMap((each) => fulfilmentFacts(recordOf(each), of)),
    ...listOf(order['refunds']).flatMap((each) => refundFacts(recordOf(each), of)),
  ];
}

function ofOrder(order: Json, currency: string): OfOrder {
  const customer = recordOf(order['customer']);
  const id = idOf(order['id']);
  return {
    order: id,
    refs: [{ type: 'order', id }],
    buyer: buyerOf(firstText(order['email'], order['contact_email'], customer['email']), customer['id']),
    currency: firstText(order['currency']) || currency,
  };
}

/** An order that was taken over from another shop system was placed at `processed_at`, and created when it was taken over. */
function placed(order: Json, { order: id, refs, buyer, currency }: OfOrder): Fact {
  return {
    id: `order/${id}/created`,
    time: firstText(order['processed_at'], order['created_at']),
    activity: 'Order Completed',
    objects: [
      ...refs,
      ...named('cart', order['cart_token']),
      ...named('checkout', order['checkout_token']),
      ...productsIn(order['line_items'], PRODUCT_NAMES),
      ...coupons(order['discount_codes']),
    ],
    buyer,
    channel: firstText(order['source_name']),
    amount: amountOf(order['total_price'], order['currency'], currency),
    properties: {
      country: firstText(recordOf(order['shipping_address'])['country_code']),
      payment: firstText(...listOf(order['payment_gateway_names'])),
      discount: Number(firstText(order['total_discounts']) || 0),
      pieces: pieces(order['line_items']),
      test: order['test'] === true ? 'true' : '',
    },
    about: [orderObject(order, id)],
  };
}

/**
 * Only what hardly changes: a delivery that comes late must not undo what a newer one told. An order that is edited holds what the
 * delivery said that came last.
 */
function orderObject(order: Json, id: string): ShopObject {
  const name = firstText(order['name'], order['order_number']);
  const told = quantitiesIn(order['line_items'], PRODUCT_NAMES);
  return { type: 'order', id, text: { ...(name === '' ? {} : { name }), ...told } };
}

function paid(order: Json, { order: id, refs, buyer }: OfOrder): Fact {
  return {
    id: `order/${id}/paid`,
    time: firstText(order['updated_at'], order['processed_at']),
    activity: 'Order Paid',
    objects: refs,
    buyer,
  };
}

function cancelled(order: Json, { order: id, refs, buyer }: OfOrder): Fact[] {
  const time = firstText(order['cancelled_at']);
  if (time === '') return [];
  const properties = { reason: firstText(order['cancel_reason']) };
  return [
    { id: `order/${id}/cancelled`, time, activity: 'Order Cancelled', objects: refs, buyer, properties },
  ];
}

function coupons(list: unknown): ObjectRef[] {
  return listOf(list).flatMap((each) => named('coupon', recordOf(each)['code']));
}

function pieces(lines: unknown): number {
  return listOf(lines).reduce<number>((sum, each) => {
    const quantity = recordOf(each)['quantity'];
    return sum + (typeof quantity === 'number' && Number.isFinite(quantity) ? quantity : 0);
  }, 0);
}
