import { firstText, type Json, listOf, recordOf } from '../../http/facts/json.js';
import { idOf } from '../../http/facts/ids.js';
import type { Fact } from '../fact.js';
import { stripeAmount } from './money.js';
import { payerOf, paymentOf, referred, refsOf } from './of-payment.js';

/**
 * What became of a charge: it failed, was authorised, or was captured.
 * @param at when the event happened that tells of it; the charge's own time where it tells of itself.
 */
export function chargeFacts(charge: Json, at?: unknown): Fact[] {
  const id = idOf(charge['id']);
  if (id === '') return [];
  const of = {
    objects: refsOf(charge, paymentOf(charge)),
    buyer: payerOf(charge),
    amount: stripeAmount(charge['amount'], charge['currency']),
    properties: { method: firstText(recordOf(charge['payment_method_details'])['type']) },
  };
  const created = charge['created'];
  const refunds = listOf(recordOf(charge['refunds'])['data']).flatMap((each) =>
    refundFacts(recordOf(each), charge),
  );
  if (firstText(charge['status']) === 'failed')
    return [
      { ...of, id: `${id}/failed`, time: created, activity: 'Payment Failed', properties: whyFailed(charge) },
    ];
  if (firstText(charge['status']) !== 'succeeded') return [];
  if (charge['captured'] !== true)
    return [{ ...of, id: `${id}/authorised`, time: created, activity: 'Payment Authorised' }];
  return [
    { ...of, id: `${id}/captured`, time: at ?? capturedAt(charge), activity: 'Payment Captured' },
    ...refunds,
  ];
}

/** The entry in the balance is made when the money is captured. */
function capturedAt(charge: Json): unknown {
  return recordOf(charge['balance_transaction'])['created'] ?? charge['created'];
}

function whyFailed(charge: Json) {
  const outcome = recordOf(charge['outcome']);
  return {
    method: firstText(recordOf(charge['payment_method_details'])['type']),
    reason: firstText(outcome['reason'], charge['failure_code']),
  };
}

/**
 * That money went back, unless that failed.
 * @param charge the charge that it is of, where it is told beside it.
 */
export function refundFacts(refund: Json, charge: Json = recordOf(refund['charge'])): Fact[] {
  const id = idOf(refund['id']);
  if (id === '' || ['failed', 'canceled'].includes(firstText(refund['status']))) return [];
  const payment = referred(refund['payment_intent']) || paymentOf(charge) || referred(refund['charge']);
  const amount = stripeAmount(refund['amount'], refund['currency']);
  return [
    {
      id,
      time: refund['created'],
      activity: 'Payment Refunded',
      objects: [...refsOf(refund, payment), ...refsOf(charge, '')],
      buyer: payerOf(charge),
      amount: amount === undefined ? undefined : { ...amount, value: `-${amount.value}` },
      properties: { reason: firstText(refund['reason']) },
    },
  ];
}
