import type { ShopEvent } from '@throughline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_DEMO } from './config/defaultDemo.js';
import { openDemo } from './demo.js';

/** In one journey of the type, the first of the one comes before the first of the other. */
const BEFORE: readonly (readonly [type: string, earlier: string, later: string])[] = [
  ['session', 'Product Added', 'Checkout Started'],
  ['session', 'Cart Viewed', 'Checkout Started'],
  ['session', 'Checkout Started', 'Payment Info Entered'],
  ['session', 'Payment Info Entered', 'Payment Authorised'],
  ['session', 'Payment Authorised', 'Order Completed'],
  ['order', 'Order Completed', 'Order Confirmed'],
  ['order', 'Order Confirmed', 'Stock Reserved'],
  ['order', 'Item Out of Stock', 'Item Restocked'],
  ['order', 'Stock Reserved', 'Picking Started'],
  ['order', 'Picking Started', 'Item Picked'],
  ['order', 'Item Picked', 'Parcel Packed'],
  ['order', 'Parcel Packed', 'Payment Captured'],
  ['order', 'Parcel Packed', 'Parcel Handed Over'],
  ['parcel', 'Parcel Packed', 'Parcel Handed Over'],
  ['parcel', 'Parcel Handed Over', 'Parcel In Transit'],
  ['parcel', 'Parcel In Transit', 'Parcel Out for Delivery'],
  ['parcel', 'Parcel Out for Delivery', 'Delivery Failed'],
  ['parcel', 'Parcel Out for Delivery', 'Parcel Delivered'],
  ['order', 'Parcel Delivered', 'Return Requested'],
  ['order', 'Order Confirmed', 'Order Confirmation Sent'],
  ['parcel', 'Parcel Handed Over', 'Shipping Notice Sent'],
  ['parcel', 'Shipping Notice Sent', 'Parcel Tracked'],
  ['order', 'Parcel Delivered', 'Survey Sent'],
  ['order', 'Survey Sent', 'Survey Answered'],
  ['order', 'Parcel Delivered', 'Review Posted'],
  ['ticket', 'Ticket Opened', 'Ticket Replied'],
  ['ticket', 'Ticket Replied', 'Ticket Solved'],
  ['ticket', 'Ticket Solved', 'Ticket Reopened'],
  ['return', 'Return Requested', 'Return Received'],
  ['return', 'Return Received', 'Return Inspected'],
  ['return', 'Return Inspected', 'Return Refunded'],
];

/** What never stands in the same order's journey. */
const NEVER_TOGETHER = [['Order Cancelled', 'Picking Started']] as const;

const journeys = new Map<string, ShopEvent[]>();
let events: ShopEvent[] = [];

beforeAll(() => {
  const demo = openDemo({ ...DEFAULT_DEMO, events: 120_000 });
  const lines = [...demo.events()].join('').trimEnd().split('\n');
  events = lines.map((line) => JSON.parse(line) as ShopEvent);
  events.sort((left, right) => (left.time < right.time ? -1 : left.time > right.time ? 1 : 0));
  for (const event of events) {
    for (const { type, id } of event.objects) {
      const key = `${type} ${id}`;
      const journey = journeys.get(key);
      if (journey) journey.push(event);
      else journeys.set(key, [event]);
    }
  }
});

function journeysOf(type: string): ShopEvent[][] {
  return [...journeys].filter(([key]) => key.startsWith(`${type} `)).map(([, journey]) => journey);
}

describe('in every journey', () => {
  it.each(BEFORE)('of a %s, "%s" comes before "%s"', (type, earlier, later) => {
    let seen = 0;
    for (const journey of journeysOf(type)) {
      const at = journey.findIndex(({ activity }) => activity === later);
      if (at < 0) continue;
      const first = journey.findIndex(({ activity }) => activity === earlier);
      if (first > at || (first < 0 && !needsNone(later))) throw new Error(journeyText(journey));
      seen += first >= 0 ? 1 : 0;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it.each(NEVER_TOGETHER)('"%s" and "%s" exclude each other', (one, other) => {
    const names = journeysOf('order').map((journey) => new Set(journey.map(({ activity }) => activity)));
    expect(names.filter((set) => set.has(one)).length).toBeGreaterThan(0);
    expect(names.filter((set) => set.has(one) && set.has(other))).toEqual([]);
  });

  it('of these types, no two events share an instant', () => {
    for (const type of ['session', 'order', 'parcel', 'ticket', 'return']) {
      for (const journey of journeysOf(type)) {
        const times = new Set(journey.map(({ time }) => time));
        if (times.size < journey.length) throw new Error(journeyText(journey));
      }
    }
  });
});

/** What a visit needs may have been done in an earlier one: a cart is kept from visit to visit. */
function needsNone(later: string): boolean {
  return later === 'Checkout Started';
}

function journeyText(journey: readonly ShopEvent[]): string {
  return journey.map(({ time, activity }) => `${time} ${activity}`).join('\n');
}

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function wall(event: ShopEvent): { weekday: string; time: string } {
  const parts = new Map(local.formatToParts(new Date(event.time)).map(({ type, value }) => [type, value]));
  return { weekday: parts.get('weekday') ?? '', time: `${parts.get('hour')}:${parts.get('minute')}` };
}

describe('the warehouse', () => {
  it('picks in its shifts alone, on both sides of the change of the clocks', () => {
    const starts = events.filter(({ activity }) => activity === 'Picking Started').map(wall);
    expect(starts.length).toBeGreaterThan(400);
    expect(starts.filter(({ weekday }) => weekday === 'Sat' || weekday === 'Sun')).toEqual([]);
    expect(starts.filter(({ time }) => time < '07:30' || time >= '16:00')).toEqual([]);
  });

  it('leaves orders confirmed after 15:00 to another day', () => {
    let late = 0;
    for (const journey of journeysOf('order')) {
      const confirmed = journey.find(({ activity }) => activity === 'Order Confirmed');
      const picked = journey.find(({ activity }) => activity === 'Picking Started');
      if (!confirmed || !picked || wall(confirmed).time < '15:00') continue;
      late += 1;
      expect(picked.time.slice(0, 10) > confirmed.time.slice(0, 10)).toBe(true);
    }
    expect(late).toBeGreaterThan(100);
  });

  it('has one picker at one order at a time', () => {
    const busy = new Map<string, string>();
    const work = journeysOf('order').flatMap((journey) => {
      const start = journey.find(({ activity }) => activity === 'Picking Started');
      const end = journey.findLast(({ activity }) => activity === 'Item Picked');
      return start && end ? [{ who: start.text?.employee ?? '', from: start.time, to: end.time }] : [];
    });
    work.sort((left, right) => (left.from < right.from ? -1 : 1));
    for (const { who, from, to } of work) {
      expect(from >= (busy.get(who) ?? '')).toBe(true);
      busy.set(who, to);
    }
    expect(busy.size).toBeGreaterThan(0);
  });
});
