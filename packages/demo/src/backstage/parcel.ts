import { HOUR, MINUTE } from '../clock/shopClock.js';
import type { Activity } from '../activities.js';
import { quoted } from '../output/jsonText.js';
import { type Stream, streamOf } from '../random/stream.js';
import { type Item, type Order, tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import { addCarrierDays } from './promise.js';

export interface Parcel {
  readonly key: number;
  readonly id: string;
  readonly ref: string;
  readonly order: Order;
  readonly items: readonly Item[];
  readonly carrier: string;
}

/** When something arrived, and how many tries to deliver it failed. */
export interface Arrival {
  readonly at: number;
  readonly missed: number;
}

const USUAL_CARRIER = { delayed: 0.07, missed: 0.06 };
const A_DAY_EARLY = 0.12;
const MISSED_AGAIN = 0.2;
const MOST_TRIES = 3;

function tellParcel(
  shop: Shop,
  parcel: Parcel,
  at: { time: number; activity: Activity; text?: string },
): void {
  const text = `"carrier":${quoted(parcel.carrier)}${at.text ?? ''}`;
  tellOrder(shop, parcel.order, { ...at, system: 'carrier', text, objects: parcel.ref });
}

/** Plays a parcel from the van to the door. */
export function deliver(shop: Shop, parcel: Parcel, handedOver: number): Arrival {
  const { clock } = shop.world;
  const stream = streamOf(parcel.key, 'parcel');
  const carrier = shop.world.carriers.get(parcel.carrier) ?? USUAL_CARRIER;
  const usual = usualDays(parcel, carrier, stream);
  const days = usual + heldUp(shop, parcel, handedOver);
  const start = clock.dayOf(handedOver);
  const sorted = handedOver + Math.round(stream.between(3 * HOUR, 6 * HOUR));
  tellParcel(shop, parcel, {
    time: sorted,
    activity: 'Parcel In Transit',
    text: ',"place":"sorting centre"',
  });
  const arrives = addCarrierDays(shop, start, days);
  const reachesDepot = Math.round(stream.between(3.5 * HOUR, 6 * HOUR));
  if (days > 1) {
    const time = clock.at(arrives, reachesDepot);
    tellParcel(shop, parcel, { time, activity: 'Parcel In Transit', text: ',"place":"local depot"' });
  }
  const arrival = tryDelivery(shop, parcel, { day: arrives, missed: carrier.missed, stream });
  tellDelay(shop, parcel, arrival);
  return arrival;
}

function usualDays(parcel: Parcel, carrier: { readonly delayed: number }, stream: Stream): number {
  const { transitDays } = parcel.order.customer.region;
  const early = stream.chance(A_DAY_EARLY) && transitDays > 1;
  const delayed = stream.chance(carrier.delayed);
  const extra = stream.whole(2, 4);
  return transitDays + (delayed ? extra : early ? -1 : 0);
}

function heldUp(shop: Shop, parcel: Parcel, time: number): number {
  const { region, keen } = parcel.order.customer;
  const { id, key } = parcel;
  const meeting = { id, key, time, device: '', browser: '', region: region.name, keen, spared: null };
  return shop.problems.heldUp(meeting, parcel.carrier);
}

interface Round {
  readonly day: number;
  readonly missed: number;
  readonly stream: Stream;
}

function tryDelivery(shop: Shop, parcel: Parcel, { day, missed, stream }: Round): Arrival {
  const { clock } = shop.world;
  let today = day;
  for (let tries = 0; ; tries += 1) {
    const out = clock.at(today, Math.round(stream.between(7 * HOUR, 9.2 * HOUR)));
    const rings = clock.at(today, Math.round(stream.between(9.5 * HOUR, 19 * HOUR)));
    tellParcel(shop, parcel, { time: out, activity: 'Parcel Out for Delivery' });
    const misses = stream.chance(tries === 0 ? missed : MISSED_AGAIN) && tries < MOST_TRIES - 1;
    if (!misses) {
      tellParcel(shop, parcel, { time: rings, activity: 'Parcel Delivered' });
      return { at: rings, missed: tries };
    }
    tellParcel(shop, parcel, {
      time: rings,
      activity: 'Delivery Failed',
      text: ',"reason":"nobody at home"',
    });
    today = addCarrierDays(shop, today, 1);
  }
}

/** The carrier's systems notice in the evening of the promised day that a parcel will not make it. */
function tellDelay(shop: Shop, parcel: Parcel, arrival: Arrival): void {
  const { promised } = parcel.order;
  if (arrival.at <= promised.at) return;
  tellParcel(shop, parcel, {
    time: promised.at + (parcel.key & 0xff) * (MINUTE / 8),
    activity: 'Parcel Delayed',
  });
}
