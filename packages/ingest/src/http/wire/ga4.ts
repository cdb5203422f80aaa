import type { Amount, ObjectRef } from '@throughline/model';
import { keepCountry } from '../facts/country.js';
import { googleConsent, measurementConsent } from '../facts/consent.js';
import { amountOf, givenBack } from '../facts/amount.js';
import { eventOutcome } from '../facts/event.js';
import { firstId, idOf } from '../facts/ids.js';
import { firstText, type Json, listOf, numberOf, recordOf } from '../facts/json.js';
import { productsIn, quantitiesIn, sameCustomer, ordersOf } from '../facts/objects.js';
import { keep, keepAll, noProperties } from '../facts/properties.js';
import { timeOf } from '../facts/time.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';

/** Fields that name a product of a list, the surest first. */
const PRODUCT_NAMES = ['item_id', 'id', 'item_name'] as const;

const ASIDE = new Set([
  'campaign',
  'currency',
  'engagement_time_msec',
  'ga_session_id',
  'ga_session_number',
  'items',
  'medium',
  'page_location',
  'page_referrer',
  'page_title',
  'search_term',
  'session_id',
  'source',
  'transaction_id',
  'value',
]);

/** One event, whichever of the two ways it came. */
interface Hit {
  readonly id: string;
  readonly name: string;
  readonly client: string;
  readonly user: string;
  readonly time: unknown;
  readonly params: Json;
  /** What the visitor agreed to, '' where that is not told. */
  readonly consent: string;
  /** The visitor's country and IP address, where they are told. */
  readonly country: unknown;
  readonly address: unknown;
  readonly userAgent: string;
}

/**
 * GA4's Measurement Protocol: JSON with up to 25 events of one client.
 * Source: developers.google.com/analytics/devguides/collection/protocol/ga4/reference.
 */
export function readMeasurement({ body, headers }: WireRequest, reception: Reception): Outcome[] {
  const said = recordOf(body);
  const client = firstId(said['client_id'], said['app_instance_id']);
  const consent = measurementConsent(said['consent']);
  if (!Array.isArray(said['events'])) return [rejected('noEvents', body)];
  return listOf(said['events']).map((each) => {
    const event = recordOf(each);
    const hit = {
      id: firstId(recordOf(event['params'])['event_id']) || reception.newId(),
      name: firstText(event['name']),
      client,
      user: idOf(said['user_id']),
      time: event['timestamp_micros'] ?? said['timestamp_micros'],
      params: recordOf(event['params']),
      consent,
      country: recordOf(said['user_location'])['country_id'],
      address: said['ip_override'],
      userAgent: programs(headers['user-agent'] ?? ''),
    };
    return hitOutcome(hit, each, reception);
  });
}

/** The Measurement Protocol is spoken by servers: that they are programs says nothing of the visitor. */
function programs(userAgent: string): string {
  return userAgent.startsWith('Mozilla/') ? userAgent : '';
}

/**
 * What gtag.js sends: parameters in the address, and further events as lines of the body.
 * Parameters as they are seen on the wire: `ep.` and `epn.` before the event's own, `pr1` … for products.
 */
export function readGtag({ query, body, headers }: WireRequest, reception: Reception): Outcome[] {
  const lines = typeof body === 'string' ? body.split(/\r?\n/u).filter((line) => line.trim() !== '') : [];
  const hits = lines.length === 0 ? [query] : lines.map((line) => ({ ...query, ...parametersOf(line) }));
  return hits.map((hit, at) => gtagOutcome(hit, { at, userAgent: headers['user-agent'] ?? '' }, reception));
}

function parametersOf(line: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(line));
}

function gtagOutcome(
  said: Readonly<Record<string, string>>,
  where: { at: number; userAgent: string },
  reception: Reception,
): Outcome {
  const params: [string, unknown][] = [
    ['currency', said['cu']],
    ['page_location', said['dl']],
    ['session_id', said['sid']],
    ['items', productsOf(said)],
  ];
  for (const [name, value] of Object.entries(said)) {
    if (name.startsWith('ep.')) params.push([name.slice(3), value]);
    if (name.startsWith('epn.')) params.push([name.slice(4), numberOf(value)]);
  }
  const hit = {
    id: gtagId(said, where.at) || reception.newId(),
    name: said['en'] ?? '',
    client: idOf(said['cid']),
    user: idOf(said['uid']),
    time: undefined,
    params: Object.fromEntries(params),
    consent: googleConsent(said['gcs'], said['gcd']),
    country: undefined,
    address: said['uip'] ?? said['_uip'],
    userAgent: where.userAgent,
  };
  return hitOutcome(hit, said, reception);
}

/** gtag numbers the hits of each page load: sent again after a failure, a hit has the same numbers. */
function gtagId({ tid, cid, sid, _p, _s }: Readonly<Record<string, string>>, at: number): string {
  if (cid === undefined || _p === undefined || _s === undefined) return '';
  return ['gtag', tid ?? '', cid, sid ?? '', _p, _s, at].join(':').slice(0, 256);
}

/** `id12345~nmShoe~pr99.9~qt2` → its id and how many. */
function productsOf(said: Readonly<Record<string, string>>): Json[] {
  return Object.entries(said)
    .filter(([name]) => /^pr\d+$/u.test(name))
    .map(([, value]) => {
      const parts = value.split('~');
      const told = (name: string) => parts.find((part) => part.startsWith(name))?.slice(name.length);
      return { item_id: told('id'), quantity: told('qt') };
    });
}

const NOT_HAPPENED = new Set(['user_engagement', 'gtm.js', 'gtm.dom', 'gtm.load', 'scroll']);

function hitOutcome(hit: Hit, item: unknown, reception: Reception): Outcome {
  const { name, params, client, user } = hit;
  if (NOT_HAPPENED.has(name)) return dropped('stillOpen');
  const customer = user === '' ? client : user;
  const orders = orderOf(name, params);
  const properties = noProperties();
  keepAll(properties, params, ASIDE);
  keep(properties, 'page', firstText(params['page_location']));
  keep(properties, 'consent', hit.consent);
  keep(properties, 'country', hit.country);
  keepCountry(properties, reception, hit.address);
  keep(properties, 'search', firstText(params['search_term']));
  return eventOutcome(
    {
      id: hit.id,
      time: timeOf(hit.time, undefined, reception.at),
      activity: name,
      system: 'web',
      channel: firstText(params['medium'], params['source']),
      userAgent: hit.userAgent,
      amount: amountOfHit(name, params, reception.currency),
      properties,
      objects: [
        ...sessionOf(client, params),
        ...(customer === '' ? [] : [{ type: 'customer', id: customer }]),
        ...orders,
        ...productsIn(params['items'], PRODUCT_NAMES),
        ...campaignOf(params),
      ],
      pieces: quantitiesIn(params['items'], PRODUCT_NAMES),
      relations: [...sameCustomer(client, user), ...ordersOf(customer, orders)],
    },
    item,
  );
}

/** Session numbers are unique for one client only. */
function sessionOf(client: string, params: Json): ObjectRef[] {
  const session = firstId(params['ga_session_id'], params['session_id']);
  if (session === '') return [];
  return [{ type: 'session', id: client === '' ? session : `${client}.${session}`.slice(0, 256) }];
}

function orderOf(name: string, params: Json): ObjectRef[] {
  if (name !== 'purchase' && name !== 'refund') return [];
  const id = idOf(params['transaction_id']);
  return id === '' ? [] : [{ type: 'order', id }];
}

function campaignOf(params: Json): ObjectRef[] {
  const id = idOf(params['campaign']);
  return id === '' || id === '(direct)' || id === '(organic)' ? [] : [{ type: 'campaign', id }];
}

/** Values of other events are what a shop thinks that they are worth, not money that changed hands. */
function amountOfHit(name: string, params: Json, fallback: string): Amount | undefined {
  const amount = amountOf(params['value'], params['currency'], fallback);
  if (name === 'refund') return givenBack(amount);
  return name === 'purchase' || params['currency'] !== undefined ? amount : undefined;
}
