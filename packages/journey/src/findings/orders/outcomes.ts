import { FOLLOWING, type EventMatch, type Following } from '@throughline/model';

/** What may come of an order, in the order of their bits: trouble in front, and parcels later than promised. */
export const TROUBLES = ['ticket', 'review', 'return', 'cancelled', 'late'] as const;

/** `again`: that another order does not come; for what goes with one, that it does. */
export type Outcome = (typeof TROUBLES)[number] | 'again';

/** Those that activities alone tell: which reviews are bad, scores say. */
export const TROUBLE_MATCHES: Readonly<Record<Exclude<(typeof TROUBLES)[number], 'review'>, EventMatch>> = {
  ticket: { activity: 'Ticket Opened' },
  return: { activity: 'Return Requested' },
  cancelled: { activity: 'Order Cancelled' },
  late: { activity: 'Parcel Delayed' },
};

/** What the evidence of a finding tells of as following it. */
export function isFollowing(outcome: Outcome): outcome is Following {
  return FOLLOWING.some((each) => each === outcome);
}
