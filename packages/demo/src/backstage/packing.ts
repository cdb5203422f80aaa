import { HOUR, MINUTE } from '../clock/shopClock.js';
import { sendMessage } from '../aftercare/messages.js';
import { decimalText, membersText, quoted, refText } from '../output/jsonText.js';
import { childKey, streamOf } from '../random/stream.js';
import { type Item, type Order, tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import { type Arrival, deliver, type Parcel } from './parcel.js';
import type { Served } from './staffQueue.js';

const SPLIT = 0.2;
export const PICK_UP = 17.5 * HOUR;
const CAPTURE_FAILS = 0.012;

/** Packs an order into one parcel or two, hands them over and has them delivered. Gives when all is there. */
export function packOrder(shop: Shop, { job: order, person, end }: Served<Order>): Arrival {
  const arrivals = parcelsOf(order).map((parcel, index) => {
    const packed = end + index * 2 * MINUTE;
    const objects = [parcel.ref, ...parcel.items.map(({ ref }) => ref)].join(',');
    const text = `"employee":"Packer ${person}"`;
    declareParcel(shop, parcel, packed);
    tellOrder(shop, order, {
      time: packed,
      activity: 'Parcel Packed',
      system: 'warehouse',
      text,
      objects,
      alone: true,
    });
    return deliver(shop, parcel, handOver(shop, parcel, packed));
  });
  capture(shop, order, end + 4 * MINUTE);
  return arrivals.reduce((last, arrival) => ({
    at: Math.max(last.at, arrival.at),
    missed: last.missed + arrival.missed,
  }));
}

function parcelsOf(order: Order): Parcel[] {
  const splits = order.items.length > 1 && streamOf(order.key, 'warehouse', 1).chance(SPLIT);
  if (!splits) return [parcelOf(order, 1, order.items)];
  const middle = Math.ceil(order.items.length / 2);
  return [parcelOf(order, 1, order.items.slice(0, middle)), parcelOf(order, 2, order.items.slice(middle))];
}

function parcelOf(order: Order, number: number, items: readonly Item[]): Parcel {
  const id = `P${order.stem}-${number}`;
  const { carrier } = order.customer.region;
  return {
    key: childKey(order.key, 'parcel', number),
    id,
    ref: refText('parcel', id),
    order,
    items,
    carrier,
  };
}

function declareParcel(shop: Shop, parcel: Parcel, since: number): void {
  const text = membersText({ carrier: parcel.carrier, region: parcel.order.customer.region.name });
  shop.journal.object(since, parcel.ref, `"text":{${text}},"numbers":{"items":${parcel.items.length}}`);
  shop.journal.relation(since, { from: parcel.ref, to: parcel.order.ref }, 'of');
  for (const item of parcel.items)
    shop.journal.relation(since, { from: item.ref, to: parcel.ref }, 'packed in');
}

/** The carrier's van comes once a working day. */
function handOver(shop: Shop, parcel: Parcel, packed: number): number {
  const { clock } = shop.world;
  const { packingShifts } = shop.fulfilment;
  const day = clock.dayOf(packed);
  const today = packingShifts.worksOn(day) && clock.wallOf(packed) < PICK_UP;
  const time = clock.at(today ? day : packingShifts.workday(day + 1), PICK_UP) + (parcel.key & 0xff) * 1500;
  const text = `"carrier":${quoted(parcel.carrier)}`;
  tellOrder(shop, parcel.order, {
    time,
    activity: 'Parcel Handed Over',
    system: 'warehouse',
    text,
    objects: parcel.ref,
  });
  sendMessage(shop, parcel.order.customer, {
    at: time + 12 * MINUTE,
    kind: 'shipping notice',
    key: childKey(parcel.key, 'message'),
    objects: `${parcel.order.refs},${parcel.ref}`,
  });
  return time;
}

function capture(shop: Shop, order: Order, time: number): void {
  const stream = streamOf(order.key, 'payment');
  const text = `"payment method":${quoted(order.method)}`;
  const numbers = `"value":${decimalText(order.bill.total)}`;
  const common = { system: 'payment provider', text, numbers };
  const fails = stream.chance(CAPTURE_FAILS);
  if (fails) {
    tellOrder(shop, order, {
      ...common,
      text: `${text},"error code":"capture_failed"`,
      time,
      activity: 'Payment Failed',
    });
  }
  tellOrder(shop, order, { ...common, time: fails ? time + 20 * HOUR : time, activity: 'Payment Captured' });
}
