import { amountOf } from '../../http/facts/amount.js';
import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json } from '../../http/facts/json.js';
import type { Fact } from '../fact.js';

/** Money that changed hands. What went back is told by the refund. */
export function tenderFacts(tender: Json, currency: string): Fact[] {
  const id = idOf(tender['id']);
  const order = idOf(tender['order_id']);
  const amount = amountOf(tender['amount'], tender['currency'], currency);
  if (id === '' || order === '' || amount === undefined || amount.value.startsWith('-')) return [];
  return [
    {
      id: `tender/${id}`,
      time: tender['processed_at'],
      activity: 'Payment Captured',
      objects: [{ type: 'order', id: order }],
      amount,
      properties: { payment: firstText(tender['payment_method']) },
    },
  ];
}
