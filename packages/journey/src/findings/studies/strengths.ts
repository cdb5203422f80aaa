import { DAY, type Study } from '../study.js';

const touch = {
  detector: 'strengths',
  seen: true,
  landmark: true,
  opportunity: { activity: 'Order Completed' },
  within: 14 * DAY,
  apart: 14 * DAY,
  horizon: 60 * DAY,
} as const;

/** What goes with another order: who had a touchpoint within two weeks, and ordered again after these. */
export const STRENGTHS: readonly Study[] = [
  {
    ...touch,
    id: 'mail-opened',
    name: 'mail-opened',
    at: 'Message Opened',
    hit: { activity: ['Message Opened', 'Message Clicked'] },
  },
  {
    ...touch,
    id: 'points-earned',
    name: 'points-earned',
    at: 'Loyalty Points Earned',
    hit: { activity: ['Loyalty Points Earned', 'Loyalty Programme Joined'] },
  },
  {
    ...touch,
    id: 'ticket-solved',
    name: 'ticket-solved',
    at: 'Ticket Solved',
    hit: { activity: 'Ticket Solved' },
  },
  {
    ...touch,
    id: 'parcel-tracked',
    name: 'parcel-tracked',
    at: 'Parcel Tracked',
    hit: { activity: 'Parcel Tracked' },
  },
];
