import { firstId } from '../../http/facts/ids.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../../http/outcome.js';
import { type Delivery, deliveriesIn, withoutPeople } from '../delivery.js';
import { type Fact, factOutcome } from '../fact.js';
import { fulfilmentEventFacts, fulfilmentFacts, ofFulfilment } from './fulfilment.js';
import { orderFacts } from './order.js';
import { refundFacts } from './refund.js';
import { cartFacts, checkoutFacts } from './shopping.js';
import { tenderFacts } from './tender.js';

const FAMILIES = new Set([
  'orders',
  'fulfillments',
  'fulfillment_events',
  'refunds',
  'checkouts',
  'carts',
  'tender_transactions',
]);

/**
 * Records of Shopify's, as its webhooks and its REST Admin API tell them alike.
 * Source: shopify.dev/docs/api/admin-rest, resources Order, Fulfillment, FulfillmentEvent, Refund, Abandoned checkouts and
 * TenderTransaction; shopify.dev/docs/api/webhooks, topics.
 */
export function readShopify(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request).flatMap((delivery) => read(delivery, reception));
}

function read(delivery: Delivery, reception: Reception): Outcome[] {
  const [family = ''] = delivery.topic.split('/');
  if (!FAMILIES.has(family)) return [dropped('topic', delivery.topic.slice(0, 64))];
  if (delivery.topic === 'orders/edited' || delivery.topic.endsWith('/delete')) return [dropped('byHand')];
  if (Object.keys(delivery.payload).length === 0) return [rejected('empty', delivery)];
  const facts = factsOf(family, delivery, reception.currency);
  if (facts.length === 0) return nothingIn(delivery);
  return facts.map((fact) => factOutcome(fact, { vendor: 'shopify', delivery, reception }));
}

function nothingIn(delivery: Delivery): Outcome[] {
  const { id, token, fulfillment_id } = delivery.payload;
  if (firstId(id, token, fulfillment_id) === '') return [rejected('noRecordId', withoutPeople(delivery))];
  return [dropped('notYet')];
}

function factsOf(family: string, { topic, payload }: Delivery, currency: string): Fact[] {
  switch (family) {
    case 'orders':
      return orderFacts(topic, payload, currency);
    case 'fulfillments':
      return fulfilmentFacts(payload, ofFulfilment(payload, currency));
    case 'fulfillment_events':
      return fulfilmentEventFacts(payload, currency);
    case 'refunds':
      return refundFacts(payload, ofFulfilment(payload, currency));
    case 'checkouts':
      return checkoutFacts(payload, currency);
    case 'carts':
      return cartFacts(topic, payload);
    default:
      return tenderFacts(payload, currency);
  }
}
