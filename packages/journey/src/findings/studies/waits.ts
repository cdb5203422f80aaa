import { DAY, type Study } from '../study.js';

const waits = {
  detector: 'waits',
  missing: true,
  backstage: true,
  slowest: true,
  within: 14 * DAY,
  apart: 2 * DAY,
  horizon: 45 * DAY,
  by: ['weekday'],
} as const;

/** Steps between which things lie; what is slow is how long the slowest fifth of this shop takes. */
export const WAITS: readonly Study[] = [
  {
    ...waits,
    id: 'wait-for-picking',
    name: 'wait-for-picking',
    at: { from: 'Order Confirmed', to: 'Picking Started' },
    opportunity: { activity: 'Order Confirmed' },
    hit: { activity: ['Picking Started', 'Item Picked'] },
  },
  {
    ...waits,
    id: 'wait-for-packing',
    name: 'wait-for-packing',
    at: { from: 'Picking Started', to: 'Parcel Packed' },
    opportunity: { activity: ['Picking Started', 'Item Picked'] },
    hit: { activity: 'Parcel Packed' },
  },
  {
    ...waits,
    id: 'wait-for-carrier',
    name: 'wait-for-carrier',
    at: { from: 'Parcel Packed', to: 'Parcel Handed Over' },
    opportunity: { activity: 'Parcel Packed' },
    hit: { activity: ['Parcel Handed Over', 'Parcel In Transit'] },
  },
  {
    ...waits,
    id: 'wait-for-parcel',
    name: 'wait-for-parcel',
    at: { from: 'Parcel Handed Over', to: 'Parcel Delivered' },
    opportunity: { activity: 'Parcel Handed Over' },
    hit: { activity: ['Parcel Delivered', 'Parcel Collected'] },
  },
  {
    ...waits,
    id: 'wait-for-reply',
    name: 'wait-for-reply',
    at: { from: 'Ticket Opened', to: 'Ticket Replied' },
    opportunity: { activity: 'Ticket Opened' },
    hit: { activity: ['Ticket Replied', 'Ticket Solved'] },
  },
  {
    ...waits,
    id: 'wait-for-refund',
    name: 'wait-for-refund',
    at: { from: 'Return Received', to: 'Return Refunded' },
    opportunity: { activity: 'Return Received' },
    hit: { activity: 'Return Refunded' },
  },
];
