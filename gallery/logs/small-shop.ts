import { type HandMadeLog, way } from './log.js';

/** A shop with one table of orders: what most people have when they begin. */
export const SMALL_SHOP: HandMadeLog = {
  ways: {
    order: [
      way(412, 'Order Completed > Payment Captured > Parcel Handed Over > Parcel Delivered'),
      way(38, 'Order Completed > Payment Captured > Parcel Handed Over'),
      way(21, 'Order Completed > Payment Failed > Payment Captured > Parcel Handed Over > Parcel Delivered'),
      way(17, 'Order Completed > Payment Failed'),
      way(9, 'Order Completed > Payment Captured > Order Cancelled > Order Refunded'),
      way(
        26,
        'Order Completed > Payment Captured > Parcel Handed Over > Parcel Delivered > Return Received > Order Refunded',
      ),
    ],
  },
  seconds: {
    'Payment Captured': 95,
    'Payment Failed': 12,
    'Parcel Handed Over': 27 * 3600,
    'Parcel Delivered': 52 * 3600,
    'Return Received': 8 * 86_400,
    'Order Refunded': 40 * 3600,
  },
  amounts: { 'Order Completed': 54.9, 'Order Refunded': -49 },
};
