import type { Activity } from '../activities.js';
import { peopleFor, workOn } from '../backstage/staffing.js';
import { Shifts } from '../backstage/shifts.js';
import { type Served, StaffQueue } from '../backstage/staffQueue.js';
import { DAY, HOUR, MINUTE } from '../clock/shopClock.js';
import { membersText, quoted, refText } from '../output/jsonText.js';
import { childKey, choicesOf, streamOf } from '../random/stream.js';
import { tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import type { World } from '../shop/world.js';
import { closeOrder, type Outcome } from './finish.js';
import { ticketWords } from './words.js';

const TOPICS = choicesOf(
  [
    { name: 'question about the product', share: 3 },
    { name: 'damaged item', share: 2 },
    { name: 'invoice', share: 2 },
    { name: 'missing part', share: 1 },
  ],
  ({ share }) => share,
);
const WHERE_IS_IT = 'where is my parcel';
/** Handling counts beside orders when the desk's size is worked out: tickets, and half as many again reopened. */
const TICKETS_PER_ORDER = 0.09;
const REOPENS = 0.16;
const REOPENS_LATE = 0.3;

interface Ticket {
  readonly key: number;
  readonly id: string;
  readonly ref: string;
  readonly topic: string;
  readonly outcome: Outcome;
  readonly openedAt: number;
  answeredAt: number | undefined;
  reopened: boolean;
}

/** The help desk: one queue of tickets, answered in working hours. */
export class HelpDesk {
  readonly #queue: StaffQueue<Ticket>;

  constructor(world: World, ordersPerDay: number) {
    const { support } = world.config.staff;
    this.#queue = new StaffQueue(
      new Shifts(world.clock, support),
      peopleFor(support, ordersPerDay * TICKETS_PER_ORDER),
      (ticket) => workOn(childKey(ticket.key, 'desk', ticket.reopened ? 1 : 0), support.minutes),
    );
  }

  open(shop: Shop, outcome: Outcome): void {
    const { order } = outcome;
    const id = `T${order.stem}`;
    const key = childKey(order.key, 'ticket');
    const stream = streamOf(key, 'ticket');
    const topic = stream.pick(TOPICS).name;
    const openedAt = openingTime(outcome, stream.exponential(1));
    const ref = refText('ticket', id);
    const asked = outcome.late ? WHERE_IS_IT : topic;
    const ticket = { key, id, ref, topic: asked, outcome, openedAt, answeredAt: undefined, reopened: false };
    declareTicket(shop, ticket);
    const message = ticketWords(streamOf(key, 'words'), asked);
    tell(shop, ticket, { time: openedAt, activity: 'Ticket Opened', message });
    this.#queue.add(openedAt + MINUTE, id, ticket);
  }

  work(shop: Shop, until: number): void {
    for (const served of this.#queue.serve(until)) this.#answered(shop, served);
  }

  #answered(shop: Shop, { job: ticket, person, end }: Served<Ticket>): void {
    const employee = `Agent ${person}`;
    const stream = streamOf(ticket.key, 'desk', ticket.reopened ? 2 : 3);
    ticket.answeredAt ??= end;
    tell(shop, ticket, { time: end, activity: 'Ticket Replied', employee });
    const reopens = stream.chance(ticket.outcome.late ? REOPENS_LATE : REOPENS) && !ticket.reopened;
    const solvedAt = end + Math.round(2 * MINUTE + stream.exponential(5 * HOUR));
    tell(shop, ticket, { time: solvedAt, activity: 'Ticket Solved', employee });
    if (reopens) this.#reopen(shop, ticket, solvedAt + Math.round(HOUR + stream.exponential(14 * HOUR)));
    else closeTicket(shop, ticket, solvedAt);
  }

  #reopen(shop: Shop, ticket: Ticket, time: number): void {
    ticket.reopened = true;
    tell(shop, ticket, { time, activity: 'Ticket Reopened' });
    this.#queue.add(time + MINUTE, ticket.id, ticket);
  }
}

function closeTicket(shop: Shop, ticket: Ticket, time: number): void {
  const { outcome, openedAt, answeredAt, reopened } = ticket;
  const answeredAfter = ((answeredAt ?? time) - openedAt) / HOUR;
  closeOrder(shop, { ...outcome, at: Math.max(outcome.at, time), answeredAfter, reopened });
}

interface TicketEvent {
  readonly time: number;
  readonly activity: Activity;
  readonly employee?: string;
  /** What the customer writes. */
  readonly message?: string;
}

function tell(shop: Shop, ticket: Ticket, { time, activity, employee, message }: TicketEvent): void {
  const who = employee === undefined ? '' : `,"employee":"${employee}"`;
  const said = message === undefined ? '' : `,"message":${quoted(message)}`;
  const text = `"topic":${quoted(ticket.topic)}${who}${said}`;
  tellOrder(shop, ticket.outcome.order, { time, activity, system: 'help desk', text, objects: ticket.ref });
}

/** Who waits for a late parcel asks after the promised evening; the rest ask once it is there. */
function openingTime({ order, at, late }: Outcome, drawn: number): number {
  const usual = at + Math.round(2 * HOUR + drawn * 1.5 * DAY);
  if (!late) return usual;
  return Math.min(usual, order.promised.at + Math.round(HOUR + drawn * DAY));
}

function declareTicket(shop: Shop, ticket: Ticket): void {
  const { order } = ticket.outcome;
  const text = membersText({ topic: ticket.topic, region: order.customer.region.name });
  shop.journal.object(ticket.openedAt, ticket.ref, `"text":{${text}}`);
  shop.journal.relation(ticket.openedAt, { from: ticket.ref, to: order.ref }, 'about');
}
