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
    title: 'Orders wait long to be picked',
    at: { from: 'Order Confirmed', to: 'Picking Started' },
    opportunity: { activity: 'Order Confirmed' },
    hit: { activity: ['Picking Started', 'Item Picked'] },
  },
  {
    ...waits,
    id: 'wait-for-packing',
    title: 'Picked orders wait long to be packed',
    at: { from: 'Picking Started', to: 'Parcel Packed' },
    opportunity: { activity: ['Picking Started', 'Item Picked'] },
    hit: { activity: 'Parcel Packed' },
  },
  {
    ...waits,
    id: 'wait-for-carrier',
    title: 'Packed parcels wait long for the carrier',
    at: { from: 'Parcel Packed', to: 'Parcel Handed Over' },
    opportunity: { activity: 'Parcel Packed' },
    hit: { activity: ['Parcel Handed Over', 'Parcel In Transit'] },
  },
  {
    ...waits,
    id: 'wait-for-parcel',
    title: 'Parcels are long under way',
    at: { from: 'Parcel Handed Over', to: 'Parcel Delivered' },
    opportunity: { activity: 'Parcel Handed Over' },
    hit: { activity: ['Parcel Delivered', 'Parcel Collected'] },
  },
  {
    ...waits,
    id: 'wait-for-reply',
    title: 'Tickets wait long for an answer',
    at: { from: 'Ticket Opened', to: 'Ticket Replied' },
    opportunity: { activity: 'Ticket Opened' },
    hit: { activity: ['Ticket Replied', 'Ticket Solved'] },
  },
  {
    ...waits,
    id: 'wait-for-refund',
    title: 'Refunds are long in coming',
    at: { from: 'Return Received', to: 'Return Refunded' },
    opportunity: { activity: 'Return Received' },
    hit: { activity: 'Return Refunded' },
  },
];
