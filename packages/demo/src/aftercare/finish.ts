import { HOUR } from '../clock/shopClock.js';
import type { Arrival } from '../backstage/parcel.js';
import { streamOf } from '../random/stream.js';
import { type Order, tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import { comeBack } from './comeBack.js';
import { giveFeedback } from './feedback.js';
import { sendNewsletters } from './messages.js';
import { returnItems } from './returns.js';

/** How an order went for its customer. */
export interface Outcome {
  readonly order: Order;
  readonly at: number;
  readonly late: boolean;
  /** Whole days after the promised evening, 0 when in time. */
  readonly daysLate: number;
  readonly missed: number;
  /** Hours that the first answer to a ticket took; undefined without a ticket. */
  readonly answeredAfter: number | undefined;
  readonly reopened: boolean;
}

const DAY_HOURS = 24;
const LATE_TICKET = 0.2;
const MISSED_TICKET = 0.05;
const DECLINED_TICKET = 0.03;
const USUAL_TICKET = 0.038;

/** The parcels are there: what follows depends on how it went. */
export function finishOrder(shop: Shop, order: Order, arrival: Arrival): void {
  const over = arrival.at - order.promised.at;
  const outcome: Outcome = {
    order,
    at: arrival.at,
    late: over > 0,
    daysLate: Math.max(0, Math.ceil(over / (DAY_HOURS * HOUR))),
    missed: arrival.missed,
    answeredAfter: undefined,
    reopened: false,
  };
  shop.ledger.delivery(order.id, arrival.at, outcome.late);
  returnItems(shop, outcome);
  earnPoints(shop, outcome);
  if (opensTicket(outcome)) shop.helpDesk.open(shop, outcome);
  else closeOrder(shop, outcome);
}

function opensTicket({ order, late, missed }: Outcome): boolean {
  const share =
    USUAL_TICKET +
    (late ? LATE_TICKET : 0) +
    (missed > 0 ? MISSED_TICKET : 0) +
    (order.declined > 0 ? DECLINED_TICKET : 0);
  return streamOf(order.key, 'ticket').chance(share);
}

/** The last that depends on the whole experience: feedback, newsletters, the next visit. */
export function closeOrder(shop: Shop, outcome: Outcome): void {
  giveFeedback(shop, outcome);
  sendNewsletters(shop, outcome.order, outcome.at);
  comeBack(shop, outcome);
}

const POINTS_AFTER = 14 * DAY_HOURS * HOUR;

/** Members earn points once the time to return things is over. */
function earnPoints(shop: Shop, { order, at }: Outcome): void {
  if (!order.customer.known && order.customer.orders < 2) return;
  const points = Math.floor(order.bill.total / 100);
  tellOrder(shop, order, {
    time: at + POINTS_AFTER,
    activity: 'Loyalty Points Earned',
    numbers: `"points":${points}`,
  });
}
