import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from '../http/token.js';

const SECRET_BYTES = 32;

/** One customer of one shop, until a second since 1970. */
interface CardClaim {
  readonly shop: string;
  readonly customer: string;
  readonly until: number;
}

export function newCardSecret(): string {
  return `tl_card_${randomBytes(SECRET_BYTES).toString('hex')}`;
}

/**
 * HMAC-SHA256 (RFC 2104) in hexadecimal of `until`, shop and customer with a line break between them. The customer comes last:
 * nothing within it can be taken for another part.
 */
export function signatureOf({ shop, customer, until }: CardClaim, secret: string): string {
  return createHmac('sha256', secret).update(`${until}\n${shop}\n${customer}`).digest('hex');
}

export function isSigned(claim: CardClaim, signature: string, secret: string): boolean {
  return sameSecret(signature, signatureOf(claim, secret));
}

/** The address of the page that shows it, on this server. */
export function cardPath(claim: CardClaim, secret: string): string {
  const query = new URLSearchParams({
    customer: claim.customer,
    until: String(claim.until),
    signature: signatureOf(claim, secret),
  });
  return `/card/${encodeURIComponent(claim.shop)}?${query.toString()}`;
}
