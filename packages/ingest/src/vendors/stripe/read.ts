import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../../http/outcome.js';
import { type Delivery, deliveriesIn, withoutPeople } from '../delivery.js';
import { type Fact, factOutcome } from '../fact.js';
import { chargeFacts, refundFacts } from './charge.js';
import { intentFacts } from './intent.js';
import { stripeAmount } from './money.js';
import { payerOf, paymentOf, referred, refsOf } from './of-payment.js';

/**
 * Stripe's events, and the records of its API: what both tell is one event. A webhook's payload is the event
 * (`{ "type", "created", "data": { "object" } }`); of the API's lists, each record is the payload and its kind the topic
 * (`charge`, `refund`, `dispute`).
 * Source: docs.stripe.com/api, Event, PaymentIntent, Charge, Refund, Dispute.
 */
export function readStripe(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request).flatMap((delivery) => read(delivery, reception));
}

function read(delivery: Delivery, reception: Reception): Outcome[] {
  const { topic, payload } = delivery;
  const record = recordOf(recordOf(payload['data'])['object'] ?? payload);
  if (idOf(record['id']) === '') return [rejected('noRecordId', withoutPeople(delivery))];
  const facts = factsOf(topic, record, payload['data'] === undefined ? undefined : payload['created']);
  if (facts.length === 0) return [dropped('toldElsewhere', topic.slice(0, 64))];
  return facts.map((fact) => factOutcome(fact, { vendor: 'stripe', delivery, reception }));
}

function factsOf(topic: string, record: Json, at: unknown): Fact[] {
  if (topic.startsWith('payment_intent.')) return intentFacts(topic, record, at);
  if (topic === 'dispute' || topic.startsWith('charge.dispute.')) return disputeFacts(topic, record, at);
  if (topic === 'refund' || topic.startsWith('refund.') || topic.startsWith('charge.refund.'))
    return refundFacts(record);
  if (topic === 'charge.refunded') return refundsIn(record);
  if (topic === 'charge.captured') return chargeFacts(record, at);
  return topic === 'charge' || topic.startsWith('charge.') ? chargeFacts(record) : [];
}

/** Older versions of the API tell the refunds with the charge; of newer ones, each refund comes by itself. */
function refundsIn(charge: Json): Fact[] {
  return chargeFacts(charge).filter(({ activity }) => activity === 'Payment Refunded');
}

function disputeFacts(topic: string, dispute: Json, at: unknown): Fact[] {
  const id = idOf(dispute['id']);
  const charge = recordOf(dispute['charge']);
  const payment = referred(dispute['payment_intent']) || paymentOf(charge) || referred(dispute['charge']);
  const of = {
    objects: [...refsOf(dispute, payment), ...refsOf(charge, '')],
    buyer: payerOf(charge),
    amount: stripeAmount(dispute['amount'], dispute['currency']),
  };
  const opened = {
    ...of,
    id: `${id}/created`,
    time: dispute['created'],
    activity: 'Payment Disputed',
    properties: { reason: firstText(dispute['reason']) },
  };
  if (topic !== 'charge.dispute.closed') return [opened];
  const properties = { outcome: firstText(dispute['status']) };
  return [opened, { ...of, id: `${id}/closed`, time: at, activity: 'Payment Dispute Closed', properties }];
}
