import { DAY, MINUTE, SECOND } from '../clock/shopClock.js';
import { finishOrder } from '../aftercare/finish.js';
import { sendMessage } from '../aftercare/messages.js';
import { decimalText, quoted } from '../output/jsonText.js';
import { childKey, streamOf } from '../random/stream.js';
import { type Order, tellOrder } from '../sessions/order.js';
import type { Problems } from '../problems/problems.js';
import type { Shop } from '../shop/shop.js';
import type { World } from '../shop/world.js';
import { packOrder } from './packing.js';
import { dispatchDay } from './promise.js';
import { peopleFor, workOn } from './staffing.js';
import { type Served, StaffQueue } from './staffQueue.js';
import { Shifts } from './shifts.js';

/** Goods of many kinds take longer to gather. */
function pickingTime(order: Order, minutes: number): number {
  return workOn(order.key, minutes * (0.6 + 0.22 * order.items.length));
}

const CANCELLED = 0.012;
const OVERSOLD = 0.018;
const LIST_PRINTED_AFTER = 45 * SECOND;
const PACKING_AFTER = 6 * MINUTE;

/** From a paid order to parcels at the door: the shared queues of picking and packing. */
export class Fulfilment {
  readonly pickingShifts: Shifts;
  readonly packingShifts: Shifts;
  readonly #picking: StaffQueue<Order>;
  readonly #packing: StaffQueue<Order>;

  constructor(world: World, problems: Problems, ordersPerDay: number) {
    const { picking, packing } = world.config.staff;
    this.pickingShifts = new Shifts(world.clock, picking);
    this.packingShifts = new Shifts(world.clock, packing);
    this.#picking = new StaffQueue(
      this.pickingShifts,
      peopleFor(picking, ordersPerDay),
      (order, person, start) =>
        pickingTime(order, picking.minutes) * problems.pickingPace(order.id, person, start),
    );
    this.#packing = new StaffQueue(this.packingShifts, peopleFor(packing, ordersPerDay), (order) =>
      workOn(childKey(order.key, 'warehouse'), packing.minutes),
    );
  }

  /** Takes an order in: confirms it, reserves its stock and queues it for picking. */
  accept(shop: Shop, order: Order): void {
    const stream = streamOf(order.key, 'order');
    const confirmed = order.placedAt + Math.round(20 * SECOND + stream.exponential(70 * SECOND));
    tellOrder(shop, order, { time: confirmed, activity: 'Order Confirmed' });
    sendMessage(shop, order.customer, {
      at: confirmed + 30 * SECOND,
      kind: 'order confirmation',
      key: childKey(order.key, 'message'),
      objects: order.refs,
    });
    if (stream.chance(CANCELLED)) {
      this.#cancel(shop, order, confirmed + Math.round(stream.between(5 * MINUTE, 90 * MINUTE)));
      return;
    }
    const reserved = this.#reserve(shop, order, confirmed + 2 * SECOND);
    this.#picking.add(this.#release(shop, reserved + LIST_PRINTED_AFTER), order.id, order);
  }

  #cancel(shop: Shop, order: Order, time: number): void {
    const refunded = time + 20 * MINUTE;
    tellOrder(shop, order, { time, activity: 'Order Cancelled', cents: -order.bill.total });
    tellOrder(shop, order, {
      time: refunded,
      activity: 'Payment Refunded',
      system: 'payment provider',
      text: `"payment method":${quoted(order.method)}`,
      numbers: `"value":${decimalText(order.bill.total)}`,
    });
    shop.ledger.refund(time, order.bill.total);
  }

  /** Gives when all items lie ready; now and then the shelf is empty though the shop thought otherwise. */
  #reserve(shop: Shop, order: Order, time: number): number {
    const stream = streamOf(order.key, 'stock');
    const [first] = order.items;
    if (!stream.chance(OVERSOLD) || !first) {
      tellOrder(shop, order, { time, activity: 'Stock Reserved', system: 'stock', alone: true });
      return time;
    }
    const at = { system: 'stock', objects: first.ref, text: first.product.text, alone: true };
    const restocked = this.packingShifts.open(time + Math.round(stream.between(0.6 * DAY, 2.5 * DAY)));
    tellOrder(shop, order, { ...at, time, activity: 'Item Out of Stock' });
    tellOrder(shop, order, { ...at, time: restocked, activity: 'Item Restocked' });
    tellOrder(shop, order, {
      time: restocked + MINUTE,
      activity: 'Stock Reserved',
      system: 'stock',
      alone: true,
    });
    return restocked + MINUTE;
  }

  /** What is confirmed after the cut-off waits for the next working morning. */
  #release(shop: Shop, time: number): number {
    const { clock } = shop.world;
    const day = dispatchDay(shop, time);
    return day === clock.dayOf(time) ? time : clock.at(day, this.pickingShifts.from);
  }

  /** Plays the warehouse up to an instant; all orders confirmed before it must have come in. */
  work(shop: Shop, until: number): void {
    for (const served of this.#picking.serve(until)) this.#picked(shop, served);
    for (const served of this.#packing.serve(until)) this.#packed(shop, served);
  }

  #picked(shop: Shop, { job: order, person, start, end }: Served<Order>): void {
    const text = `"employee":"Picker ${person}"`;
    tellOrder(shop, order, { time: start, activity: 'Picking Started', system: 'warehouse', text });
    const pause = (end - start) / order.items.length;
    for (const [index, { ref, product }] of order.items.entries()) {
      const time = Math.round(start + pause * (index + 1));
      const itemText = `${text},${product.text}`;
      tellOrder(shop, order, {
        time,
        activity: 'Item Picked',
        system: 'warehouse',
        text: itemText,
        objects: ref,
        alone: true,
      });
    }
    this.#packing.add(end + PACKING_AFTER, order.id, order);
  }

  #packed(shop: Shop, served: Served<Order>): void {
    finishOrder(shop, served.job, packOrder(shop, served));
  }
}
