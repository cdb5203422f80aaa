import { thinkOver } from '../aftercare/comeBack.js';
import { MINUTE, SECOND } from '../clock/shopClock.js';
import { streamOf } from '../random/stream.js';
import { declareCustomer } from '../shop/customer.js';
import type { Shop } from '../shop/shop.js';
import type { Visit } from '../shop/visits.js';
import { browse, land } from './browse.js';
import { shopCart } from './checkout.js';
import { beginSession, declareSession, type Session } from './session.js';

const BOUNCES_AT_WORST = 0.66;
const PAUSE = 25 * MINUTE;
/** Share of visits that each second of waiting sends away. */
const LEAVES_PER_SECOND = 0.04;

/** Plays one visit from the first page to whatever comes of it. */
export function playVisit(shop: Shop, visit: Visit): void {
  const { customer } = visit;
  const session = beginSession(shop, visit);
  if (session.time >= shop.world.clock.end) return;
  if (customer.sessions === 1) declareCustomer(shop, customer, session.time);
  declareSession(shop, session);
  shop.ledger.visit(session.time, visit.campaign);
  const ordered = playPages(shop, session);
  shop.notes?.note(session, ordered, shop.problems.all);
  customer.cart = session.cart;
  customer.busyUntil = session.time + PAUSE;
  if (!ordered) thinkOver(shop, session);
}

function playPages(shop: Shop, session: Session): boolean {
  const stream = streamOf(session.key, 'browse');
  const bounces = stream.chance(BOUNCES_AT_WORST / (1 + 0.55 * session.will));
  land(shop, session, stream);
  if (bounces || losesPatience(shop, session)) return false;
  browse(shop, session, stream);
  return session.cart.length > 0 && shopCart(shop, session);
}

/** A planted slow page sends some away before they see a second one. */
function losesPatience(shop: Shop, session: Session): boolean {
  const planted = shop.problems.slowPage(session);
  if (!planted) return false;
  const { seconds } = planted.config;
  session.time += Math.round(seconds * SECOND);
  return planted.strikes(session.key ^ 1, Math.min(0.95, seconds * LEAVES_PER_SECOND));
}
