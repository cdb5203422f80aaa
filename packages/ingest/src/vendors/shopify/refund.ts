import { addAmounts, type Amount } from '@throughline/model';
import { amountOf, givenBack } from '../../http/facts/amount.js';
import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../../http/facts/json.js';
import { productsIn } from '../../http/facts/objects.js';
import type { Fact } from '../fact.js';
import { type OfOrder, PRODUCT_NAMES } from './of-order.js';

/** That money went back, by what the refund's own payments come to; goods alone may come back, too. */
export function refundFacts(refund: Json, of: OfOrder): Fact[] {
  const id = idOf(refund['id']);
  if (id === '') return [];
  const lines = listOf(refund['refund_line_items']).map((each) => recordOf(each)['line_item']);
  const amount = moneyBack(refund, of.currency);
  const returned = amount === undefined && lines.length > 0;
  return [
    {
      id: `refund/${id}`,
      time: firstText(refund['processed_at'], refund['created_at']),
      activity: returned ? 'Return Received' : 'Order Refunded',
      objects: [...of.refs, ...productsIn(lines, PRODUCT_NAMES)],
      buyer: of.buyer,
      amount: givenBack(amount),
    },
  ];
}

function moneyBack(refund: Json, currency: string): Amount | undefined {
  const amounts = listOf(refund['transactions'])
    .map(recordOf)
    .filter((each) => firstText(each['kind']) === 'refund' && firstText(each['status']) === 'success')
    .flatMap((each) => amountOf(each['amount'], each['currency'], currency) ?? []);
  return addAmounts(amounts)[0];
}
