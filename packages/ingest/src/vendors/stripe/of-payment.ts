import type { ObjectRef } from '@throughline/model';
import { firstId, idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import { type Buyer, buyerOf } from '../buyer.js';

/** An id, told as one or as the record that it names (Stripe's “expanded” fields). */
export function referred(value: unknown): string {
  return idOf(typeof value === 'object' ? recordOf(value)['id'] : value);
}

/** The payment that a record is of, and the order that the shop wrote into its metadata. */
export function refsOf(record: Json, payment: string): ObjectRef[] {
  const metadata = recordOf(record['metadata']);
  const order = firstId(
    metadata['order_id'],
    metadata['orderId'],
    metadata['order'],
    metadata['order_number'],
  );
  const refs = [
    { type: 'payment', id: payment },
    { type: 'order', id: order },
  ];
  return refs.filter(({ id }) => id !== '');
}

export function payerOf(record: Json): Buyer {
  const metadata = recordOf(record['metadata']);
  const email = firstText(
    record['receipt_email'],
    recordOf(record['billing_details'])['email'],
    recordOf(record['customer'])['email'],
    metadata['customer_email'],
  );
  return buyerOf(email, firstId(metadata['customer_id'], metadata['user_id']), referred(record['customer']));
}

/** A payment goes by its intent, or by the charge itself where there was none. */
export function paymentOf(charge: Json): string {
  return referred(charge['payment_intent']) || idOf(charge['id']);
}
