import { DAY, HOUR, type Study } from '../study.js';

const cart = {
  detector: 'carts',
  within: HOUR,
  apart: 6 * HOUR,
  horizon: 7 * DAY,
  depth: 'basket',
} as const;

/** Why carts are left, where a cause can be seen. */
export const CARTS: readonly Study[] = [
  {
    ...cart,
    id: 'delivery-charged',
    name: 'delivery-charged',
    at: 'Checkout Step Viewed',
    opportunity: {
      activity: ['Checkout Step Viewed', 'Delivery Info Entered'],
      where: [{ property: 'number.delivery fee', operator: 'is set' }],
    },
    hit: {
      activity: ['Checkout Step Viewed', 'Delivery Info Entered'],
      where: [{ property: 'number.delivery fee', operator: '>', value: 0 }],
    },
    within: 0,
    // Free delivery begins at an amount: who is charged buys less to begin with.
    seen: true,
    usual: true,
  },
  {
    ...cart,
    id: 'coupon-denied',
    name: 'coupon-denied',
    at: 'Coupon Denied',
    opportunity: { activity: ['Coupon Entered', 'Coupon Denied'] },
    hit: { activity: 'Coupon Denied' },
  },
  {
    ...cart,
    id: 'sign-in-asked',
    name: 'sign-in-asked',
    at: 'Checkout Started',
    opportunity: { activity: 'Checkout Started' },
    hit: { activity: ['Signed In', 'Signed Up'] },
    seen: true,
  },
  {
    ...cart,
    id: 'cart-item-gone',
    name: 'cart-item-gone',
    at: 'Product Removed',
    opportunity: { activity: 'Cart Viewed' },
    hit: {
      activity: 'Product Removed',
      where: [{ property: 'text.reason', operator: 'is', value: 'out of stock' }],
    },
    takes: 'amounts',
  },
];
