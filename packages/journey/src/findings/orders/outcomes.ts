import { FOLLOWING, type EventMatch, type Following } from '@throughline/model';
import { LOW_SCORE } from '../beside/follows.js';

/** What may come of an order, in the order of their bits: trouble in front, and parcels later than promised. */
export const TROUBLES = ['ticket', 'review', 'return', 'cancelled', 'late'] as const;

/** `again`: that another order does not come; for what goes with one, that it does. */
export type Outcome = (typeof TROUBLES)[number] | 'again';

export const TROUBLE_MATCHES: Readonly<Record<(typeof TROUBLES)[number], EventMatch>> = {
  ticket: { activity: 'Ticket Opened' },
  review: { any: LOW_SCORE },
  return: { activity: 'Return Requested' },
  cancelled: { activity: 'Order Cancelled' },
  late: { activity: 'Parcel Delayed' },
};

/** What the evidence of a finding tells of as following it. */
export function isFollowing(outcome: Outcome): outcome is Following {
  return FOLLOWING.some((each) => each === outcome);
}
