import type { Activity } from '../activities.js';
import { SECOND } from '../clock/shopClock.js';
import { flat, quoted, refText } from '../output/jsonText.js';
import type { Meeting } from '../problems/meeting.js';
import type { Stream } from '../random/stream.js';
import type { Customer, Screen } from '../shop/customer.js';
import type { Product } from '../shop/products.js';
import type { Shop } from '../shop/shop.js';
import type { Visit } from '../shop/visits.js';

/** A visit as it is being played: `time` moves on with every event. */
export interface Session extends Meeting {
  readonly visit: Visit;
  readonly customer: Customer;
  readonly screen: Screen;
  readonly ref: string;
  /** Session and customer, as they stand in each of its events. */
  readonly refs: string;
  /** `,"channel":…,"device":…` */
  readonly place: string;
  /** Browser and region. */
  readonly text: string;
  /** How ready to buy. */
  readonly will: number;
  time: number;
  events: number;
  searches: number;
  cart: Product[];
  declined: number;
  spared: Meeting['spared'];
}

function screenOf(visit: Visit): Screen {
  const { screens } = visit.customer;
  return screens[visit.screen % screens.length] ?? screens[0];
}

/** Begins a visit; a person who is still busy with an earlier one comes a while after it. */
export function beginSession({ world }: Shop, visit: Visit): Session {
  const { customer } = visit;
  customer.sessions += 1;
  const screen = screenOf(visit);
  const id = `S${customer.stem}-${customer.sessions}`;
  const ref = refText('session', id);
  return {
    visit,
    customer,
    screen,
    id,
    key: visit.key,
    ref,
    refs: flat(`${ref},${customer.ref}`),
    place: world.placeText(visit.channel, screen.device),
    text: world.visitorText(screen.browser, customer.region),
    device: screen.device.name,
    browser: screen.browser.name,
    region: customer.region.name,
    keen: customer.keen,
    will: customer.keen * visit.channel.intent * visit.eagerness * customer.mood,
    time: Math.max(visit.at, customer.busyUntil),
    events: 0,
    searches: 0,
    cart: customer.cart,
    declined: 0,
    spared: null,
  };
}

export function declareSession(shop: Shop, session: Session): void {
  const { campaign } = session.visit;
  const extra = campaign ? `,"campaign":${quoted(campaign.name)}` : '';
  const text = `${session.text},${session.place.slice(1)}${extra}`;
  shop.journal.object(session.time, session.ref, `"text":{${text}}`);
  shop.journal.relation(session.time, { from: session.ref, to: session.customer.ref }, 'of');
}

/** What an event says beyond what all events of its session say. */
export interface Details {
  readonly objects?: string;
  readonly text?: string;
  readonly numbers?: string;
  readonly system?: string;
  readonly cents?: number;
}

const NOTHING: Details = {};

export function tell(shop: Shop, session: Session, activity: Activity, details: Details = NOTHING): void {
  session.events += 1;
  if (!shop.journal.takes(session.time)) return;
  shop.journal.write({
    id: `${session.id}.${session.events}`,
    time: session.time,
    activity,
    system: details.system ?? session.screen.browser.system,
    place: session.place,
    text: details.text === undefined ? session.text : `${session.text},${details.text}`,
    numbers: details.numbers,
    cents: details.cents,
    objects: objectsOf(shop, session, details.objects),
  });
}

/** The first event of a visit also touches the campaign that brought it. */
function objectsOf(shop: Shop, session: Session, objects: string | undefined): string {
  const refs = objects === undefined ? session.refs : `${session.refs},${objects}`;
  const { campaign } = session.visit;
  if (session.events > 1 || !campaign) return refs;
  return `${refs},${shop.world.campaignRefs.get(campaign) ?? ''}`;
}

/** Lets time pass: at least two seconds, `mean` seconds on average beyond them. */
export function dwell(session: Session, stream: Stream, mean: number): void {
  session.time += 2 * SECOND + Math.floor(stream.exponential(mean * SECOND));
}
