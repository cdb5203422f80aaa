import type { Detector, EventMatch, EventProperty } from '@throughline/model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * One thing to look into: of those who come to a point (`opportunity`), some are `hit` soon after; what becomes of them, in
 * comparison with those like them who were spared?
 */
export interface Study {
  readonly id: string;
  readonly detector: Detector;
  /** What a hit is, as a sentence about many: “Payments fail”. */
  readonly title: string;
  /** The canonical activity at which it is shown, or the way between two. */
  readonly at: string | { readonly from: string; readonly to: string };
  readonly opportunity: EventMatch;
  readonly hit: EventMatch;
  /** True where it is the hit that is wished for: to be spared of it is what is looked into. */
  readonly missing?: boolean;
  /** True where the hit has to be another event than the opportunity, of which it may be one itself. */
  readonly later?: boolean;
  /** What a hit takes where it is more than whole orders: amounts, where who meets it may still buy something else. */
  readonly takes?: 'amounts';
  /** True where a hit may bring refunds of what was bought before it. */
  readonly refunds?: boolean;
  /** A property that opportunities and hits share: each of its values is looked into by itself. */
  readonly each?: EventProperty;
  /**
   * How soon after the opportunity a hit counts, in milliseconds. 0: the opportunity itself is the hit or is none; so
   * where who stays longer would meet more.
   */
  readonly within: number;
  /** How long after the opportunity an outcome counts, in milliseconds. */
  readonly horizon: number;
}

const site = { detector: 'errors', within: HOUR, horizon: 7 * DAY } as const;

/** What stands in a shopper's way. */
const ERRORS: readonly Study[] = [
  {
    ...site,
    id: 'payment-failed',
    title: 'Payments fail',
    at: 'Payment Failed',
    opportunity: { activity: ['Payment Info Entered', 'Payment Failed'] },
    hit: { activity: 'Payment Failed' },
  },
  {
    ...site,
    id: 'form-field-failed',
    title: 'A form refuses what is entered',
    at: 'Form Field Failed',
    opportunity: { activity: 'Checkout Step Viewed' },
    hit: { activity: 'Form Field Failed' },
    each: 'text.step',
  },
  {
    ...site,
    id: 'out-of-stock-shown',
    title: 'Products are shown that are out of stock',
    at: 'Product Out of Stock Shown',
    opportunity: { activity: ['Product Viewed', 'Product Out of Stock Shown'] },
    hit: { activity: 'Product Out of Stock Shown' },
    within: MINUTE,
    takes: 'amounts',
  },
  {
    ...site,
    id: 'search-without-hit',
    title: 'Searches find nothing',
    at: 'Products Searched',
    opportunity: { activity: 'Products Searched' },
    hit: {
      activity: 'Products Searched',
      where: [{ property: 'number.results', operator: '<=', value: 0 }],
    },
    within: 0,
  },
  {
    ...site,
    id: 'coupon-denied',
    title: 'Coupons are refused',
    at: 'Coupon Denied',
    opportunity: { activity: ['Coupon Entered', 'Coupon Denied'] },
    hit: { activity: 'Coupon Denied' },
  },
];

/** The way to an order, step by step. */
const WAY = [
  'Product Viewed',
  'Product Added',
  'Cart Viewed',
  'Checkout Started',
  'Checkout Step Completed',
  'Payment Info Entered',
  'Order Completed',
];

/** Who comes to a step and does not go on. */
const DROP_OFFS: readonly Study[] = WAY.slice(1).map((to, at) => {
  const from = WAY[at] ?? to;
  return {
    id: `stop-at-${from.toLowerCase().replaceAll(' ', '-')}`,
    detector: 'drop-offs',
    title: `Fewer go on from “${from}” to “${to}”`,
    at: { from, to },
    opportunity: { activity: from },
    hit: { activity: to },
    missing: true,
    within: HOUR,
    horizon: 7 * DAY,
  };
});

const FIRST_PAGES = ['Page Viewed', 'Product List Viewed', 'Product Viewed'];

/** Who sees one page and no other: what slow pages and wrong landings look like from the shop. */
const LEFT_AT_ONCE: Study = {
  id: 'page-left-at-once',
  detector: 'drop-offs',
  title: 'Visitors leave after the first page',
  at: 'Page Viewed',
  opportunity: { activity: FIRST_PAGES },
  hit: { activity: [...FIRST_PAGES, 'Products Searched', 'Product Added'] },
  missing: true,
  later: true,
  within: HOUR,
  horizon: 7 * DAY,
};

const after = { within: 14 * DAY, horizon: 45 * DAY, takes: 'amounts', refunds: true } as const;

/** What happens behind the scenes, and whether people come back after it. */
const AFTER: readonly Study[] = [
  {
    ...after,
    id: 'parcel-late',
    detector: 'promises',
    title: 'Parcels come later than promised',
    at: 'Parcel Delayed',
    opportunity: { activity: ['Parcel Handed Over', 'Parcel Delayed'] },
    hit: { activity: 'Parcel Delayed' },
  },
  {
    ...after,
    id: 'delivery-failed',
    detector: 'promises',
    title: 'Deliveries fail at the door',
    at: 'Delivery Failed',
    opportunity: { activity: ['Parcel Out for Delivery', 'Delivery Failed'] },
    hit: { activity: 'Delivery Failed' },
  },
  {
    ...after,
    id: 'ticket-reopened',
    detector: 'loops',
    title: 'Tickets are reopened',
    at: 'Ticket Reopened',
    opportunity: { activity: ['Ticket Opened', 'Ticket Reopened'] },
    hit: { activity: 'Ticket Reopened' },
  },
  {
    ...after,
    id: 'low-score',
    detector: 'feedback',
    title: 'Customers give low scores',
    at: 'Survey Answered',
    opportunity: { activity: 'Survey Answered' },
    hit: { activity: 'Survey Answered', where: [{ property: 'number.score', operator: '<=', value: 6 }] },
  },
  {
    ...after,
    id: 'few-stars',
    detector: 'feedback',
    title: 'Reviews give few stars',
    at: 'Review Posted',
    opportunity: { activity: 'Review Posted' },
    hit: { activity: 'Review Posted', where: [{ property: 'number.stars', operator: '<=', value: 2 }] },
  },
];

/** Everything that is looked into, in the order in which it is told where prices are equal. */
export const STUDIES: readonly Study[] = [...ERRORS, LEFT_AT_ONCE, ...DROP_OFFS, ...AFTER];
