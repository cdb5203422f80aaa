import { decimalText, quoted } from '../output/jsonText.js';
import { childKey, choicesOf, streamOf } from '../random/stream.js';
import type { Shop } from '../shop/shop.js';
import type { Bill } from './checkout.js';
import { placeOrder } from './order.js';
import { dwell, type Session, tell } from './session.js';

const METHODS = choicesOf(
  [
    { name: 'card', share: 44, fails: 0.056 },
    { name: 'wallet', share: 34, fails: 0.025 },
    { name: 'invoice', share: 15, fails: 0.065 },
    { name: 'bank transfer', share: 7, fails: 0.04 },
  ],
  ({ share }) => share,
);
const CODES = choicesOf(
  [
    { name: 'insufficient_funds', share: 4 },
    { name: 'card_declined', share: 3 },
    { name: 'authentication_failed', share: 2 },
    { name: 'provider_unavailable', share: 1 },
  ],
  ({ share }) => share,
);
const MOST_ATTEMPTS = 3;
const TRIES_AGAIN = 0.6;
const CHANGES_METHOD = 0.25;

/** Tries to pay, some again after a failure. Gives whether an order came of it. */
export function pay(shop: Shop, session: Session, bill: Bill): boolean {
  let method = streamOf(session.key, 'payment').pick(METHODS);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const stream = streamOf(session.key, 'payment', attempt);
    const text = `"payment method":${quoted(method.name)}`;
    const numbers = `"attempt":${attempt}`;
    dwell(session, stream, 25);
    tell(shop, session, 'Payment Info Entered', { text, numbers });
    dwell(session, stream, 3);
    const code = failureOf(shop, session, { method, attempt });
    if (code === undefined) {
      const value = `${numbers},"value":${decimalText(bill.total)}`;
      tell(shop, session, 'Payment Authorised', { system: 'payment provider', text, numbers: value });
      dwell(session, stream, 1);
      placeOrder(shop, session, { bill, method: method.name });
      return true;
    }
    session.declined += 1;
    tell(shop, session, 'Payment Failed', {
      system: 'payment provider',
      text: `${text},"error code":${quoted(code)}`,
      numbers,
    });
    if (!stream.chance(TRIES_AGAIN)) return false;
    if (stream.chance(CHANGES_METHOD)) method = stream.pick(METHODS);
  }
  return false;
}

interface Attempt {
  readonly method: { readonly name: string; readonly fails: number };
  readonly attempt: number;
}

function failureOf(shop: Shop, session: Session, { method, attempt }: Attempt): string | undefined {
  const planted = shop.problems.paymentError(session, method.name, attempt);
  if (planted !== undefined) return planted;
  const stream = streamOf(childKey(session.key, 'payment', attempt), 'payment', MOST_ATTEMPTS + 1);
  return stream.chance(method.fails) ? stream.pick(CODES).name : undefined;
}
