import { DAY, HOUR, MINUTE, type Study } from '../study.js';

const site = { detector: 'errors', within: HOUR, apart: 6 * HOUR, horizon: 7 * DAY } as const;

/** What stands in a shopper's way. */
export const ERRORS: readonly Study[] = [
  {
    ...site,
    id: 'payment-failed',
    name: 'payment-failed',
    at: 'Payment Failed',
    opportunity: { activity: ['Payment Info Entered', 'Payment Failed'] },
    hit: { activity: 'Payment Failed' },
  },
  {
    ...site,
    id: 'form-field-failed',
    name: 'form-field-failed',
    at: 'Form Field Failed',
    opportunity: { activity: 'Checkout Step Viewed' },
    hit: { activity: 'Form Field Failed' },
    each: 'text.step',
  },
  {
    ...site,
    id: 'out-of-stock-shown',
    name: 'out-of-stock-shown',
    at: 'Product Out of Stock Shown',
    opportunity: { activity: 'Product Viewed' },
    hit: { activity: 'Product Out of Stock Shown' },
    within: MINUTE,
    takes: 'amounts',
    apart: 0,
    depth: 'opportunities',
  },
  {
    ...site,
    id: 'search-without-hit',
    name: 'search-without-hit',
    at: 'Products Searched',
    opportunity: { activity: 'Products Searched' },
    hit: {
      activity: 'Products Searched',
      where: [{ property: 'number.results', operator: '<=', value: 0 }],
    },
    within: 0,
    takes: 'amounts',
    apart: 0,
    depth: 'opportunities',
  },
  {
    ...site,
    id: 'error-shown',
    name: 'error-shown',
    at: 'Error Shown',
    opportunity: {
      activity: ['Page Viewed', 'Product List Viewed', 'Product Viewed', 'Cart Viewed', 'Error Shown'],
    },
    hit: { activity: 'Error Shown' },
    within: MINUTE,
  },
  {
    ...site,
    id: 'rage-clicked',
    name: 'rage-clicked',
    at: 'Rage Clicked',
    opportunity: {
      activity: ['Page Viewed', 'Product List Viewed', 'Product Viewed', 'Cart Viewed', 'Rage Clicked'],
    },
    hit: { activity: 'Rage Clicked' },
    within: 10 * MINUTE,
  },
];
