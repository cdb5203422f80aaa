import type { Activity } from '../activities.js';
import { HOUR, MINUTE, SECOND } from '../clock/shopClock.js';
import { childKey, streamOf } from '../random/stream.js';
import type { Order } from '../sessions/order.js';
import type { Customer } from '../shop/customer.js';
import type { Shop } from '../shop/shop.js';

interface Kind {
  readonly sent: Activity;
  readonly opened: number;
  readonly clicked: number;
  /** How ready to buy the visit is that a click brings; no visit where left out. */
  readonly visits?: number;
}

const KINDS = {
  'order confirmation': { sent: 'Order Confirmation Sent', opened: 0.72, clicked: 0.08 },
  'shipping notice': { sent: 'Shipping Notice Sent', opened: 0.66, clicked: 0.4 },
  newsletter: { sent: 'Message Sent', opened: 0.31, clicked: 0.13, visits: 1.6 },
  'abandoned cart': { sent: 'Message Sent', opened: 0.42, clicked: 0.3, visits: 2.6 },
} as const satisfies Readonly<Record<string, Kind>>;
export type MessageKind = keyof typeof KINDS;

export interface Message {
  readonly at: number;
  readonly kind: MessageKind;
  /** Names its stream; made from what caused the message. */
  readonly key: number;
  /** The objects that it is about, its customer among them. */
  readonly objects: string;
}

/** Sends a mail, and plays whether it is opened and clicked. */
export function sendMessage(shop: Shop, customer: Customer, message: Message): void {
  customer.messages += 1;
  const id = `M${customer.stem}-${customer.messages}`;
  const stream = streamOf(message.key, 'message');
  const kind: Kind = KINDS[message.kind];
  const common = { system: 'mail', text: `"template":"${message.kind}"`, objects: message.objects };
  const opened = message.at + 2 * MINUTE + Math.round(stream.exponential(5 * HOUR));
  const clicked = opened + 8 * SECOND + Math.round(stream.exponential(MINUTE));
  shop.journal.event({ ...common, id: `${id}.1`, time: message.at, activity: kind.sent });
  if (!stream.chance(kind.opened)) return;
  shop.journal.event({ ...common, id: `${id}.2`, time: opened, activity: 'Message Opened' });
  if (!stream.chance(kind.clicked)) return;
  shop.journal.event({ ...common, id: `${id}.3`, time: clicked, activity: 'Message Clicked' });
  follow(shop, customer, { message, id, at: clicked + 3 * SECOND });
}

interface Click {
  readonly message: Message;
  readonly id: string;
  readonly at: number;
}

/** Where the link in a mail leads: into the shop, or to where the parcel is. */
function follow(shop: Shop, customer: Customer, { message, id, at }: Click): void {
  const { visits: eagerness }: Kind = KINDS[message.kind];
  if (eagerness !== undefined) {
    visitFromMail(shop, customer, { key: childKey(message.key, 'visit'), at, eagerness });
  }
  if (message.kind !== 'shipping notice') return;
  shop.journal.event({
    id: `${id}.4`,
    time: at,
    activity: 'Parcel Tracked',
    system: 'web',
    objects: message.objects,
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
const SUBSCRIBES = 0.4;
const MOST_NEWSLETTERS = 6;

/** The newsletters of the weeks after a purchase, on Thursdays. */
export function sendNewsletters(shop: Shop, order: Order, after: number): void {
  const { clock } = shop.world;
  const { customer } = order;
  const stream = streamOf(order.key, 'message');
  const count = stream.chance(SUBSCRIBES) ? stream.whole(1, MOST_NEWSLETTERS) : 0;
  for (let day = clock.dayOf(after) + 1, sent = 0; sent < count && day < clock.days; day += 1) {
    if (clock.weekday(day) !== NEWSLETTER_WEEKDAY) continue;
    sent += 1;
    const at = clock.at(day, NEWSLETTER_TIME) + (customer.key & 0x3ff) * 250;
    sendMessage(shop, customer, {
      at,
      kind: 'newsletter',
      key: childKey(order.key, 'message', day),
      objects: customer.ref,
    });
  }
}
