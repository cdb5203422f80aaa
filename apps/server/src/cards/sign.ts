import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from '../http/token.js';

const SECRET_BYTES = 32;

/** Longer than a link to a card may last, in days. */
export const MOST_DAYS = 90;

/** What a customer is named by: a customer's id, an e-mail address (or its hash), or an order's id. */
export const CARD_NAMES = ['customer', 'email', 'order'] as const;
export type CardName = (typeof CARD_NAMES)[number];

/** One customer of one shop, until a second since 1970. */
interface CardClaim {
  readonly shop: string;
  /** What `customer` is: an order's id is never taken for the id of a customer. */
  readonly by: CardName;
  readonly customer: string;
  readonly until: number;
}

export function newCardSecret(): string {
  return `tl_card_${randomBytes(SECRET_BYTES).toString('hex')}`;
}

/** What is signed begins with it: a signature over other parts, or in another order, holds for nothing. */
const VERSION = 'card-2';

/**
 * HMAC-SHA256 (RFC 2104) in hexadecimal of the version, `until`, shop, what the customer is named by, and the customer, with a line break
 * between them. The customer comes last: nothing within it can be taken for another part.
 */
export function signatureOf({ shop, by, customer, until }: CardClaim, secret: string): string {
  return createHmac('sha256', secret).update([VERSION, until, shop, by, customer].join('\n')).digest('hex');
}

export function isSigned(claim: CardClaim, signature: string, secret: string): boolean {
  return sameSecret(signature, signatureOf(claim, secret));
}

/** The address of the page that shows it, on this server. */
export function cardPath(claim: CardClaim, secret: string): string {
  const query = new URLSearchParams({
    by: claim.by,
    customer: claim.customer,
    until: String(claim.until),
    signature: signatureOf(claim, secret),
  });
  return `/card/${encodeURIComponent(claim.shop)}?${query.toString()}`;
}
