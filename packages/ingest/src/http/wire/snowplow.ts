import type { Amount, ObjectRef } from '@throughline/model';
import { groundOf, snowplowConsent } from '../facts/consent.js';
import { keepCountry } from '../facts/country.js';
import { amountOf, givenBack } from '../facts/amount.js';
import { eventOutcome } from '../facts/event.js';
import { firstId, idOf } from '../facts/ids.js';
import { firstText, type Json, listOf, numberOf, parsedRecord, recordOf } from '../facts/json.js';
import { NAMING, namedIn, ordersOf, productsIn, quantitiesIn, sameCustomer } from '../facts/objects.js';
import { keep, keepAll, noProperties, type Properties } from '../facts/properties.js';
import { timeOf } from '../facts/time.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';
import { schemeName } from './scheme-name.js';

/** Fields that name a product of a list, the surest first. */
const PRODUCT_NAMES = ['id', 'product_id'] as const;

/** A self-describing thing: the name of its schema (`client_session`) and what it says. */
interface Described {
  readonly name: string;
  readonly data: Json;
}

/**
 * Snowplow's tracker protocol: a batch as JSON, or one event as the parameters of an address.
 * Source: docs.snowplow.io/docs/sources/trackers/snowplow-tracker-protocol, and its e-commerce schemas
 * (snowplow_ecommerce_action 1-0-2, entities product, cart, transaction, refund, checkout_step, user).
 */
export function readSnowplow({ query, body, headers }: WireRequest, reception: Reception): Outcome[] {
  const userAgent = headers['user-agent'] ?? '';
  const said = recordOf(body);
  if (body === null || body === '') return [readHit(query, userAgent, reception)];
  if (!Array.isArray(said['data'])) return [rejected('noData', body)];
  return listOf(said['data']).map((item) => readHit(recordOf(item), userAgent, reception));
}

function readHit(hit: Json, agent: string, reception: Reception): Outcome {
  const happened = happenedIn(hit);
  if (happened === null) return dropped('stillOpen');
  const entities = entitiesOf(hit);
  const all = [happened.data, ...entities.map(({ data }) => data)];
  const visitor = visitorOf(hit, entities);
  const orders = ordersIn(hit, [happened, ...entities]);
  const kept = propertiesOf(hit, happened, entities);
  keepCountry(kept, reception, hit['ip']);
  const userAgent = firstText(hit['ua']) || (agent.startsWith('Mozilla/') ? agent : '');
  return eventOutcome(
    {
      id: idOf(hit['eid']) || reception.newId(),
      time: timeOf(hit['ttm'] ?? hit['dtm'], hit['stm'], reception.at),
      activity: happened.name,
      system: hit['p'] === 'srv' ? 'server' : hit['p'] === 'mob' ? 'app' : 'web',
      channel: campaignOf(hit, 'utm_medium') || campaignOf(hit, 'utm_source'),
      userAgent,
      amount: moneyOf({ hit, happened, entities }, reception.currency),
      properties: kept,
      objects: [
        ...sessionOf(hit, entities),
        ...(visitor.customer === '' ? [] : [{ type: 'customer', id: visitor.customer }]),
        ...orders,
        ...all.flatMap(namedIn),
        ...productsIn(dataOf('product', entities), PRODUCT_NAMES),
        ...named('campaign', campaignOf(hit, 'utm_campaign')),
      ],
      pieces: quantitiesIn(dataOf('product', entities), PRODUCT_NAMES),
      relations: [
        ...sameCustomer(visitor.anonymous, visitor.customer),
        ...ordersOf(visitor.customer, orders),
      ],
    },
    hit,
  );
}

/** What happened, by its name and what is said of it; null for the pings of a page that stays open. */
function happenedIn(hit: Json): Described | null {
  switch (hit['e']) {
    case 'pp':
      return null;
    case 'pv':
      return { name: 'page_view', data: {} };
    case 'se':
      return { name: schemeName(firstText(hit['se_ac']), 'snowplow'), data: {} };
    case 'tr':
      return { name: schemeName('transaction', 'snowplow'), data: {} };
    case 'ti':
      return { name: 'transaction_item', data: {} };
    case 'ue':
      return selfDescribed(hit);
    default:
      return { name: '', data: {} };
  }
}

function selfDescribed(hit: Json): Described {
  const wrapper = recordOf(jsonOf(hit['ue_pr'], hit['ue_px'])['data']);
  const { name, data } = describedBy(wrapper);
  // The action of the e-commerce schema is the event; the schema is the same for all of them.
  const action = name === 'snowplow_ecommerce_action' ? firstText(data['type']) : name;
  return { name: schemeName(action, 'snowplow'), data };
}

/** JSON that stands in a parameter as it is, or as base64 (which of its two alphabets does not matter). */
function jsonOf(plain: unknown, encoded: unknown): Json {
  const text = firstText(plain);
  if (text !== '') return parsedRecord(text);
  return parsedRecord(Buffer.from(firstText(encoded), 'base64').toString('utf8'));
}

function describedBy(described: Json): Described {
  const schema = firstText(described['schema']);
  return { name: /^iglu:[^/]+\/([^/]+)\//u.exec(schema)?.[1] ?? '', data: recordOf(described['data']) };
}

const MOST_ENTITIES = 100;

function entitiesOf(hit: Json): Described[] {
  const list = listOf(jsonOf(hit['co'], hit['cx'])['data']);
  return list.slice(0, MOST_ENTITIES).map((each) => describedBy(recordOf(each)));
}

function dataOf(name: string, entities: readonly Described[]): Json[] {
  return entities.filter((each) => each.name === name).map(({ data }) => data);
}

function visitorOf(hit: Json, entities: readonly Described[]): { customer: string; anonymous: string } {
  const user = firstId(hit['uid'], ...dataOf('user', entities).map(({ id }) => id));
  const sessions = dataOf('client_session', entities);
  const anonymous = firstId(hit['duid'], ...sessions.map(({ userId }) => userId), hit['nuid'], hit['tnuid']);
  return user === '' ? { customer: anonymous, anonymous: '' } : { customer: user, anonymous };
}

function sessionOf(hit: Json, entities: readonly Described[]): ObjectRef[] {
  const told = dataOf('client_session', entities).map(({ sessionId }) => sessionId);
  return named('session', firstId(...told, hit['sid']));
}

function named(type: string, value: unknown): ObjectRef[] {
  const id = idOf(value);
  return id === '' ? [] : [{ type, id }];
}

function ordersIn(hit: Json, described: readonly Described[]): ObjectRef[] {
  const inEntities = described
    .filter(({ name }) => name === 'transaction' || name === 'refund' || name === 'transaction_error')
    .map(({ data }) => data['transaction_id']);
  return named('order', firstId(hit['tr_id'], hit['ti_id'], ...inEntities));
}

interface Seen {
  readonly hit: Json;
  readonly happened: Described;
  readonly entities: readonly Described[];
}

/** Money of an order or a refund. What a cart or a product is worth stays a number beside the event. */
function moneyOf({ hit, happened, entities }: Seen, fallback: string): Amount | undefined {
  const [refund] = dataOf('refund', entities);
  if (refund !== undefined) return givenBack(amountOf(refund['refund_amount'], refund['currency'], fallback));
  const [order] = dataOf('transaction', entities);
  if (order !== undefined) return amountOf(order['revenue'], order['currency'], fallback);
  if (hit['e'] === 'tr') return amountOf(hit['tr_tt'], hit['tr_cu'], fallback);
  const { total, revenue, currency } = happened.data;
  return amountOf(total ?? revenue, currency, fallback);
}

/** A parameter of the address of the page. */
function campaignOf(hit: Json, name: string): string {
  const [, search = ''] = firstText(hit['url']).split('?');
  return new URLSearchParams(search).get(name) ?? '';
}

const ASIDE = new Set([...NAMING, 'type', 'total', 'revenue', 'currency', 'sessionId', 'userId']);

function propertiesOf(hit: Json, happened: Described, entities: readonly Described[]): Properties {
  const kept = noProperties();
  keepAll(kept, happened.data, ASIDE);
  keep(kept, 'page', firstText(hit['url']));
  keep(kept, 'consent', snowplowConsent(happened, entities));
  keep(kept, 'ground', groundOf(entities));
  keep(kept, 'category', firstText(hit['se_ca']));
  keep(kept, 'label', firstText(hit['se_la']));
  keep(kept, 'property', firstText(hit['se_pr']));
  keep(kept, 'value', numberOf(hit['se_va']));
  for (const { payment_method: payment, discount_code: coupon } of dataOf('transaction', entities)) {
    keep(kept, 'payment', payment);
    keep(kept, 'coupon', coupon);
  }
  for (const { total_value: total } of dataOf('cart', entities)) keep(kept, 'cart_value', total);
  for (const { step } of dataOf('checkout_step', entities)) keep(kept, 'step', step);
  return kept;
}
