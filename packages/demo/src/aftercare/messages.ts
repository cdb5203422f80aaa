import { HOUR, MINUTE } from '../clock/shopClock.js';
import { quoted } from '../output/jsonText.js';
import { childKey, streamOf } from '../random/stream.js';
import type { Order } from '../sessions/order.js';
import type { Customer } from '../shop/customer.js';
import type { Shop } from '../shop/shop.js';

const KINDS = {
  'order confirmation': { opened: 0.72, clicked: 0.08, visits: 0 },
  tracking: { opened: 0.66, clicked: 0.35, visits: 0 },
  newsletter: { opened: 0.31, clicked: 0.13, visits: 1.6 },
  'abandoned cart': { opened: 0.42, clicked: 0.3, visits: 2.6 },
} as const;
export type MessageKind = keyof typeof KINDS;

export interface Message {
  readonly at: number;
  readonly kind: MessageKind;
  /** Names its stream; made from what caused the message. */
  readonly key: number;
  readonly order?: Order;
}

/** Sends a mail, and plays whether it is opened, clicked and brings a visit. */
export function sendMessage(shop: Shop, customer: Customer, message: Message): void {
  customer.messages += 1;
  const stem = `M${customer.stem}-${customer.messages}`;
  const stream = streamOf(message.key, 'message');
  const kind = KINDS[message.kind];
  const objects = message.order ? message.order.refs : customer.ref;
  const common = { system: 'mail', text: `"template":${quoted(message.kind)}`, objects };
  const opened = message.at + 2 * MINUTE + Math.round(stream.exponential(5 * HOUR));
  const clicked = opened + 8_000 + Math.round(stream.exponential(MINUTE));
  shop.journal.event({ ...common, id: `${stem}.1`, time: message.at, activity: 'Message Sent' });
  if (!stream.chance(kind.opened)) return;
  shop.journal.event({ ...common, id: `${stem}.2`, time: opened, activity: 'Message Opened' });
  if (!stream.chance(kind.clicked)) return;
  shop.journal.event({ ...common, id: `${stem}.3`, time: clicked, activity: 'Message Clicked' });
  if (kind.visits > 0)
    visitFromMail(shop, customer, {
      key: childKey(message.key, 'visit'),
      at: clicked + 3000,
      eagerness: kind.visits,
    });
}

function visitFromMail(
  shop: Shop,
  customer: Customer,
  cause: { key: number; at: number; eagerness: number },
): void {
  const { world } = shop;
  const channel = world.config.channels.find(({ name }) => name === 'e-mail') ?? world.config.channels[0];
  if (!channel) return;
  shop.visits.add({ ...cause, customer, channel, campaign: channel.campaigns[0], screen: 0 });
}

const NEWSLETTER_WEEKDAY = 3;
const NEWSLETTER_TIME = 9 * HOUR;
const MOST_NEWSLETTERS = 6;

/** The newsletters of the weeks after a purchase, on Thursdays. */
export function sendNewsletters(shop: Shop, order: Order, after: number): void {
  const { clock } = shop.world;
  const { customer } = order;
  const count = streamOf(order.key, 'message').whole(0, MOST_NEWSLETTERS);
  for (let day = clock.dayOf(after) + 1, sent = 0; sent < count && day < clock.days; day += 1) {
    if (clock.weekday(day) !== NEWSLETTER_WEEKDAY) continue;
    sent += 1;
    const at = clock.at(day, NEWSLETTER_TIME) + (customer.key & 0x3ff) * 250;
    sendMessage(shop, customer, { at, kind: 'newsletter', key: childKey(order.key, 'message', day) });
  }
}
