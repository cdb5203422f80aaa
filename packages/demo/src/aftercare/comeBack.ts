import { DAY, HOUR } from '../clock/shopClock.js';
import { childKey, type Stream, streamOf } from '../random/stream.js';
import type { Session } from '../sessions/session.js';
import type { Customer } from '../shop/customer.js';
import type { Shop } from '../shop/shop.js';
import type { Channel } from '../shop/world.js';
import type { Outcome } from './finish.js';
import { sendMessage } from './messages.js';

const RETURNS_AFTER_ORDER = 0.46;
const BUYS_AGAIN = 2.2;
const LATE_FACTOR = 0.35;
const REOPENED_FACTOR = 0.7;
const RETURNS_UNDECIDED = 0.1;
const RETURNS_WITH_CART = 0.3;
const UNDECIDED_EAGERNESS = 1.35;
const CART_MAIL = 0.5;

interface Plan {
  readonly key: number;
  readonly at: number;
  readonly eagerness: number;
  readonly stream: Stream;
}

/** People who know the shop come directly or by searching for its name. */
function channelOf(shop: Shop, stream: Stream): Channel {
  const { channels } = shop.world;
  const drawn = stream.pick(channels);
  const direct = channels.items.find(({ name }) => name === 'direct');
  return direct && stream.chance(0.5) ? direct : drawn;
}

function plan(shop: Shop, customer: Customer, { key, at, eagerness, stream }: Plan): void {
  const channel = channelOf(shop, stream);
  const campaigns = shop.world.campaigns.get(channel);
  const campaign = campaigns && campaigns.items.length > 0 ? stream.pick(campaigns) : undefined;
  const screen = stream.chance(0.35) ? 1 : 0;
  shop.visits.add({ customer, key: childKey(key, 'visit', 1), at, channel, campaign, eagerness, screen });
}

/** The next purchase depends on how the last one went. */
export function comeBack(shop: Shop, outcome: Outcome): void {
  const { order, late, reopened } = outcome;
  const { customer } = order;
  const factor = (late ? LATE_FACTOR : 1) * (reopened ? REOPENED_FACTOR : 1);
  const stream = streamOf(order.key, 'comeback');
  if (late) customer.mood *= 0.8;
  const returns = stream.chance(RETURNS_AFTER_ORDER * factor);
  const at = outcome.at + Math.round(4 * DAY + stream.exponential(19 * DAY));
  if (returns) plan(shop, customer, { key: order.key, at, eagerness: BUYS_AGAIN, stream });
}

/** Who left without buying thinks it over, perhaps on another device; a full cart is called to mind by mail. */
export function thinkOver(shop: Shop, session: Session): void {
  const { customer, cart } = session;
  const full = cart.length > 0;
  const stream = streamOf(session.key, 'comeback');
  const returns = stream.chance(full ? RETURNS_WITH_CART : RETURNS_UNDECIDED);
  const at = session.time + Math.round(HOUR + stream.exponential(3 * DAY));
  if (returns) plan(shop, customer, { key: session.key, at, eagerness: UNDECIDED_EAGERNESS, stream });
  if (full && customer.known && stream.chance(CART_MAIL)) {
    const key = childKey(session.key, 'message');
    sendMessage(shop, customer, {
      at: session.time + 20 * HOUR,
      kind: 'abandoned cart',
      key,
      objects: customer.ref,
    });
  }
}
