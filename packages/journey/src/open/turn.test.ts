import { ShopSettings } from '@throughline/model';
import { expect, test } from 'vitest';
import { turnOf } from './turn.js';

const settings = ShopSettings.parse({
  placements: { 'Gift Wrapped': { stage: 'fulfilment', lane: 'backstage' } },
});

test.each([
  ['Parcel Tracked', 'carrier'],
  ['Parcel Collected', 'customer'],
  ['Return Sent', 'customer'],
  ['Parcel Out for Delivery', 'carrier'],
  ['Parcel Delivered', 'carrier'],
  ['On Vehicle for Delivery', 'carrier'],
  ['Payment Captured', 'provider'],
  ['Parcel Packed', 'shop'],
  ['Ticket Replied', 'shop'],
  ['Gift Wrapped', 'shop'],
] as const)('%s is the turn of the %s', (activity, turn) => {
  expect(turnOf(activity, false, settings)).toBe(turn);
});

test('what a team of the shop is said to do is its turn, whoever does it elsewhere', () => {
  expect(turnOf('Parcel Delivered', true, settings)).toBe('shop');
});
