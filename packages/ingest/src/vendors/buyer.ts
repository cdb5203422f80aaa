import type { ObjectRef, ObjectRelation } from '@throughline/model';
import { hashedEmail } from '../http/facts/email.js';
import { firstId, idOf } from '../http/facts/ids.js';
import { sameCustomer } from '../http/facts/objects.js';

/** Who a record belongs to. */
export interface Buyer {
  /** The customer, or nothing. */
  readonly refs: readonly ObjectRef[];
  /** Other ids of the same customer. */
  readonly same: readonly ObjectRelation[];
}

export const NOBODY: Buyer = { refs: [], same: [] };

/**
 * The customer of a record. Systems know people by ids of their own, and share only the e-mail address; so its hash is the
 * customer where it is told, and each id that stands beside it is linked to it (rules M1 to M8 of the stores' SPEC). Where
 * none is told the first of the ids is the customer.
 */
export function buyerOf(email: unknown, ...ids: readonly unknown[]): Buyer {
  const id = hashedEmail(email) || firstId(...ids);
  if (id === '') return NOBODY;
  const same = ids.flatMap((other) => sameCustomer(idOf(other), id));
  return { refs: [{ type: 'customer', id }], same };
}
