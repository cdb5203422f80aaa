import { ShopSettings } from '@throughline/model';
import type { z } from 'zod';
import { PICK_UP } from '../backstage/packing.js';
import type { DemoConfig } from '../config/config.js';
import type { TeamConfig } from '../config/parts.js';

function calendarOf(team: z.infer<typeof TeamConfig>): object {
  return { hours: Object.fromEntries(team.days.map((day) => [day, [team.hours]])), holidays: [] };
}

/** When the carrier's van comes: what is not handed over by then leaves a working day later. */
function pickUp(): string {
  return new Date(PICK_UP).toISOString().slice(11, 16);
}

/** What the shop would say of itself: currency, zone, teams with their working hours. */
export function settingsOf(config: DemoConfig): ShopSettings {
  const { picking, packing, support } = config.staff;
  return ShopSettings.parse({
    name: config.name,
    currency: config.currency,
    zone: config.zone,
    teams: [
      {
        id: 'picking',
        name: 'Picking',
        calendar: calendarOf(picking),
        hourlyRate: 19.5,
        activities: ['Picking Started', 'Item Picked'],
      },
      {
        id: 'packing',
        name: 'Packing and returns',
        calendar: { ...calendarOf(packing), cutOff: pickUp() },
        hourlyRate: 18.5,
        activities: ['Parcel Packed', 'Parcel Handed Over', 'Return Received', 'Return Inspected'],
      },
      {
        id: 'support',
        name: 'Support',
        calendar: calendarOf(support),
        hourlyRate: 24,
        activities: ['Ticket Replied', 'Ticket Solved'],
        systems: ['help desk'],
      },
    ],
    promises: [
      {
        id: 'delivery',
        name: 'Delivered on the promised day',
        object: 'order',
        to: ['Parcel Delivered'],
        by: 'promised',
      },
      {
        id: 'packing',
        name: 'Packed within a working day',
        object: 'order',
        from: ['Order Confirmed'],
        to: ['Parcel Packed'],
        within: '12h',
        working: true,
      },
      {
        id: 'reply',
        name: 'First reply within four working hours',
        object: 'ticket',
        to: ['Ticket Replied'],
        within: '4h',
        working: true,
      },
      {
        id: 'solution',
        name: 'Solved within two days',
        object: 'ticket',
        to: ['Ticket Solved'],
        within: '2d',
      },
      {
        id: 'parcel',
        name: 'Delivered within four days of hand-over',
        object: 'parcel',
        from: ['Parcel Handed Over'],
        to: ['Parcel Delivered'],
        within: '4d',
      },
      {
        id: 'refund',
        name: 'Refunded within a week of arrival',
        object: 'return',
        from: ['Return Received'],
        to: ['Return Refunded'],
        within: '7d',
      },
    ],
  });
}
