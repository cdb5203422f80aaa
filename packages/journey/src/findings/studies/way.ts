import { DAY, HOUR, type Study } from '../study.js';

/** The way to an order, step by step: what the study of each is called, and where it leads from and to. */
const WAY = [
  ['stop-at-product-viewed', 'Product Viewed', 'Product Added'],
  ['stop-at-product-added', 'Product Added', 'Cart Viewed'],
  ['stop-at-cart-viewed', 'Cart Viewed', 'Checkout Started'],
  ['stop-at-checkout-started', 'Checkout Started', 'Checkout Step Completed'],
  ['stop-at-checkout-step-completed', 'Checkout Step Completed', 'Payment Info Entered'],
  ['stop-at-payment-info-entered', 'Payment Info Entered', 'Order Completed'],
] as const;

const stops = {
  detector: 'drop-offs',
  missing: true,
  seen: true,
  usual: true,
  within: HOUR,
  apart: 6 * HOUR,
  horizon: 7 * DAY,
} as const;

/** Who comes to a step and does not go on. */
export const DROP_OFFS: readonly Study[] = WAY.map(([name, from, to]) => ({
  ...stops,
  id: name,
  name,
  at: { from, to },
  opportunity: { activity: from },
  hit: { activity: to },
}));

const FIRST_PAGES = ['Page Viewed', 'Product List Viewed', 'Product Viewed'];

/** Who sees one page and no other: what slow pages and wrong landings look like from the shop. */
export const LEFT_AT_ONCE: Study = {
  ...stops,
  id: 'page-left-at-once',
  name: 'page-left-at-once',
  at: 'Page Viewed',
  opportunity: { activity: FIRST_PAGES },
  hit: { activity: [...FIRST_PAGES, 'Products Searched', 'Product Added'] },
  later: true,
};
