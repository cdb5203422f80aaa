import { DAY, HOUR, MINUTE } from '../clock/shopClock.js';
import { membersText, quoted, refText } from '../output/jsonText.js';
import { childKey, choicesOf, type Stream, streamOf } from '../random/stream.js';
import { type Item, type Order, type OrderEvent, tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import type { Outcome } from './finish.js';

const REASONS = choicesOf(
  [
    { name: 'does not fit', share: 5 },
    { name: 'not as described', share: 2 },
    { name: 'damaged', share: 1 },
    { name: 'changed my mind', share: 3 },
  ],
  ({ share }) => share,
);
const LATE_FACTOR = 1.4;
const PARCEL_LATE: (typeof REASONS.items)[number] = { name: 'arrived too late', share: 0 };

interface ReturnCase {
  readonly order: Order;
  readonly ref: string;
  readonly items: readonly Item[];
  readonly reason: string;
}

/** Sends back what the customer does not keep: requested, received, inspected, refunded. */
export function returnItems(shop: Shop, { order, at, late }: Outcome): void {
  const back = order.items.filter((item, index) => {
    const share = item.product.returned * (late ? LATE_FACTOR : 1);
    return streamOf(order.key, 'return', index + 1).chance(share);
  });
  if (back.length === 0) return;
  const stream = streamOf(childKey(order.key, 'return'), 'return');
  const usual = stream.pick(REASONS);
  const reason = late && stream.chance(0.3) ? PARCEL_LATE : usual;
  const ref = refText('return', `R${order.stem}`);
  playReturn(shop, { order, ref, items: back, reason: reason.name }, { at, stream });
}

/** Some time into the shift in which it can be done. */
function atWork(shop: Shop, ready: number, stream: Stream): number {
  return shop.fulfilment.packingShifts.open(ready) + Math.round(stream.between(0, 80 * MINUTE));
}

function playReturn(shop: Shop, back: ReturnCase, start: { at: number; stream: Stream }): void {
  const { stream } = start;
  const requested = start.at + Math.round(4 * HOUR + stream.exponential(4 * DAY));
  const arrived = requested + Math.round(stream.between(2 * DAY, 6 * DAY));
  const received = atWork(shop, arrived, stream);
  const inspected = atWork(shop, received + Math.round(HOUR + stream.exponential(18 * HOUR)), stream);
  const refunded = inspected + Math.round(stream.between(HOUR, 30 * HOUR));
  const cents = refundOf(back);
  const tell = (event: OrderEvent): void => tellReturn(shop, back, event);
  declareReturn(shop, back, requested);
  tell({
    time: requested,
    activity: 'Return Requested',
    system: 'web',
    text: `"reason":${quoted(back.reason)}`,
  });
  tell({ time: received, activity: 'Return Received', system: 'warehouse' });
  tell({ time: inspected, activity: 'Return Inspected', system: 'warehouse' });
  tell({ time: refunded, activity: 'Return Refunded', system: 'payment provider', cents: -cents });
  shop.ledger.refund(refunded, cents);
}

/** What was paid for the items, a coupon's discount shared out among them; delivery is not paid back. */
function refundOf({ order, items }: ReturnCase): number {
  const { goods, discount } = order.bill;
  const value = items.reduce((sum, item) => sum + item.product.cents, 0);
  return value - Math.round((discount * value) / Math.max(1, goods));
}

function tellReturn(shop: Shop, back: ReturnCase, event: OrderEvent): void {
  const items = back.items.map(({ ref }) => ref).join(',');
  tellOrder(shop, back.order, { ...event, objects: `${back.ref},${items}` });
}

function declareReturn(shop: Shop, back: ReturnCase, since: number): void {
  const text = membersText({ reason: back.reason, region: back.order.customer.region.name });
  shop.journal.object(since, back.ref, `"text":{${text}},"numbers":{"items":${back.items.length}}`);
  shop.journal.relation(since, { from: back.ref, to: back.order.ref }, 'of');
  for (const item of back.items)
    shop.journal.relation(since, { from: item.ref, to: back.ref }, 'sent back in');
}
