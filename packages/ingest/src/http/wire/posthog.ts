import type { ObjectRef } from '@throughline/model';
import { keepCountry } from '../facts/country.js';
import { amountOf } from '../facts/amount.js';
import { eventOutcome, toldOnly } from '../facts/event.js';
import { firstId, idOf } from '../facts/ids.js';
import { firstText, type Json, listOf, numberOf, recordOf } from '../facts/json.js';
import { NAMING, namedIn, ordersOf, productsIn, quantitiesIn, sameCustomer } from '../facts/objects.js';
import { keep, keepAll, noProperties, type Properties } from '../facts/properties.js';
import { type Timed, timeOf } from '../facts/time.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';
import type { ReasonCode } from '../../words/reason.js';

/** Fields that name a product of a list, the surest first. */
const PRODUCT_NAMES = ['product_id', 'productId', 'sku', 'id'] as const;

/** Names of PostHog's own that tell nothing of the shop's process, and why. */
const ASIDE_EVENTS: Readonly<Record<string, ReasonCode>> = {
  $autocapture: 'bareClick',
  $feature_flag_called: 'flag',
  $heatmap: 'pointer',
  $$heatmap: 'pointer',
  $opt_in: 'clientSetting',
  $pageleave: 'pageEnd',
  $performance_event: 'pageFigures',
  $snapshot: 'recording',
  $snapshot_items: 'recording',
  $web_vitals: 'pageFigures',
};

/** Properties that are kept in a way of their own. Those that begin with `$` are the client's, and are not kept. */
const ASIDE = new Set([
  ...NAMING,
  'currency',
  'distinct_id',
  'products',
  'query',
  'revenue',
  'title',
  'token',
  'total',
  'value',
]);
const CAMPAIGN =
  /^(?:\$|utm_|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|li_fat_id|mc_cid|igshid)/u;

/**
 * PostHog's capture API: one event, a list of them, or a batch.
 * Source: posthog.com/docs/api/capture, and what posthog-js and posthog-node send.
 */
export function readPosthog({ body }: WireRequest, reception: Reception): Outcome[] {
  const around = recordOf(body);
  const items = Array.isArray(body) ? body : Array.isArray(around['batch']) ? around['batch'] : [body];
  return listOf(items).map((item) => readItem(recordOf(item), around, reception));
}

function readItem(item: Json, around: Json, reception: Reception): Outcome {
  const name = firstText(item['event']);
  const properties = recordOf(item['properties']);
  const distinct = firstId(item['distinct_id'], properties['distinct_id'], properties['$user_id']);
  if (name === '') return rejected('noEvent', item);
  const aside = Object.hasOwn(ASIDE_EVENTS, name) ? ASIDE_EVENTS[name] : undefined;
  if (aside !== undefined) return dropped(aside);
  switch (name) {
    case '$identify':
    case '$set':
      return readPerson(item, properties, distinct);
    case '$create_alias':
    case '$merge_dangerously':
      return toldOnly([], sameCustomer(idOf(properties['alias']), distinct));
    case '$groupidentify':
      return readGroup(properties);
    default:
      return readEvent({ item, around, properties, distinct }, reception, name);
  }
}

interface Item {
  readonly item: Json;
  readonly around: Json;
  readonly properties: Json;
  readonly distinct: string;
}

function readEvent(
  { item, around, properties, distinct }: Item,
  reception: Reception,
  name: string,
): Outcome {
  const named = namedIn(properties);
  const kept = propertiesOf(properties);
  keepCountry(kept, reception, properties['$ip']);
  const customer: ObjectRef[] = distinct === '' ? [] : [{ type: 'customer', id: distinct }];
  const anonymous = properties['$is_identified'] === true ? idOf(properties['$device_id']) : '';
  return eventOutcome(
    {
      id: idOf(item['uuid']) || reception.newId(),
      time: timeOfItem(item, around, reception.at),
      activity: name,
      system: properties['$is_server'] === true ? 'server' : 'web',
      channel: firstText(properties['utm_medium'], properties['utm_source']),
      ...deviceOf(properties),
      userAgent: firstText(properties['$raw_user_agent'], properties['$user_agent']),
      amount: amountOf(
        properties['total'] ?? properties['revenue'] ?? properties['value'],
        properties['currency'],
        reception.currency,
      ),
      properties: kept,
      objects: [
        ...typed('session', properties['$session_id']),
        ...customer,
        ...named,
        ...productsIn(properties['products'], PRODUCT_NAMES),
        ...typed('campaign', properties['utm_campaign']),
        ...groupsOf(properties),
      ],
      pieces: quantitiesIn(properties['products'], PRODUCT_NAMES),
      relations: [...sameCustomer(anonymous, distinct), ...ordersOf(distinct, named)],
    },
    item,
  );
}

/** `timestamp`, or for clients without one the `offset` (milliseconds before the sending). */
function timeOfItem(item: Json, around: Json, at: number): Timed {
  const sent = item['sent_at'] ?? around['sent_at'];
  const offset = numberOf(item['offset']);
  if (item['timestamp'] !== undefined) return timeOf(item['timestamp'], sent, at);
  return offset === undefined ? timeOf(undefined, sent, at) : { at: at - Math.max(0, offset) };
}

function typed(type: string, value: unknown): ObjectRef[] {
  const id = idOf(value);
  return id === '' ? [] : [{ type, id }];
}

function deviceOf(properties: Json): { device?: string } {
  const device = firstText(properties['$device_type']).toLowerCase();
  return device === '' ? {} : { device };
}

function groupsOf(properties: Json): ObjectRef[] {
  return Object.entries(recordOf(properties['$groups']))
    .slice(0, 10)
    .flatMap(([type, id]) => (isType(type) ? typed(type, id) : []));
}

/** A group may be of any type but of those that the shop's own objects have. */
function isType(type: string): boolean {
  return /^\S.{0,63}$/u.test(type) && type !== 'customer' && type !== 'session' && type !== 'order';
}

function propertiesOf(properties: Json): Properties {
  const kept = noProperties();
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => !CAMPAIGN.test(name)));
  keepAll(kept, own, ASIDE);
  keep(kept, 'page', firstText(properties['$current_url']));
  keep(kept, 'name', firstText(properties['$screen_name']));
  keep(kept, 'search', firstText(properties['query']));
  for (const name of ['$survey_id', '$survey_response', '$survey_name']) keep(kept, name, properties[name]);
  return kept;
}

function readPerson(item: Json, properties: Json, distinct: string): Outcome {
  if (distinct === '') return rejected('noDistinctId', item);
  const kept = noProperties();
  const told = [item['$set_once'], properties['$set_once'], item['$set'], properties['$set']].map(recordOf);
  for (const each of told) {
    const own = Object.fromEntries(Object.entries(each).filter(([name]) => !CAMPAIGN.test(name)));
    keepAll(kept, own, NOT_PERSON);
  }
  const person = { type: 'customer', id: distinct, text: kept.text, numbers: kept.numbers };
  return toldOnly([person], sameCustomer(idOf(properties['$anon_distinct_id']), distinct));
}

const NOT_PERSON = new Set(['name', 'username', 'avatar']);

function readGroup(properties: Json): Outcome {
  const type = firstText(properties['$group_type']);
  const id = idOf(properties['$group_key']);
  if (!isType(type) || id === '') return rejected('groupIdentify', properties);
  const kept = noProperties();
  keepAll(kept, recordOf(properties['$group_set']), new Set());
  return toldOnly([{ type, id, text: kept.text, numbers: kept.numbers }], []);
}
