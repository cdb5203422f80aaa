import { DAY, HOUR, type Study } from '../study.js';

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
export const DROP_OFFS: readonly Study[] = WAY.slice(1).map((to, at) => {
  const from = WAY[at] ?? to;
  return {
    ...stops,
    id: `stop-at-${from.toLowerCase().replaceAll(' ', '-')}`,
    title: `Fewer go on from “${from}” to “${to}”`,
    at: { from, to },
    opportunity: { activity: from },
    hit: { activity: to },
  };
});

const FIRST_PAGES = ['Page Viewed', 'Product List Viewed', 'Product Viewed'];

/** Who sees one page and no other: what slow pages and wrong landings look like from the shop. */
export const LEFT_AT_ONCE: Study = {
  ...stops,
  id: 'page-left-at-once',
  title: 'Visitors leave after the first page',
  at: 'Page Viewed',
  opportunity: { activity: FIRST_PAGES },
  hit: { activity: [...FIRST_PAGES, 'Products Searched', 'Product Added'] },
  later: true,
};
