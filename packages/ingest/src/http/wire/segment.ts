import type { ObjectRelation, ShopObject } from '@throughline/model';
import { keepCountry } from '../facts/country.js';
import { segmentConsent } from '../facts/consent.js';
import { amountOf } from '../facts/amount.js';
import { eventOutcome, toldOnly } from '../facts/event.js';
import { firstId, idOf } from '../facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../facts/json.js';
import { NAMING, namedIn, ordersOf, productsIn, quantitiesIn, sameCustomer } from '../facts/objects.js';
import { keep, keepAll, noProperties, type Properties } from '../facts/properties.js';
import { timeOf } from '../facts/time.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';

/** Fields that name a product of a list, the surest first. */
const PRODUCT_NAMES = ['product_id', 'productId', 'sku', 'id'] as const;

/** Calls of the API by the last part of the address: in full, and as the browser's client abbreviates them. */
export const SEGMENT_CALLS: Readonly<Record<string, string>> = {
  a: 'alias',
  alias: 'alias',
  b: 'batch',
  batch: 'batch',
  g: 'group',
  group: 'group',
  i: 'identify',
  identify: 'identify',
  m: 'metrics',
  p: 'page',
  page: 'page',
  s: 'screen',
  screen: 'screen',
  t: 'track',
  track: 'track',
};

/** Properties that are kept in a way of their own. */
const ASIDE = new Set([
  ...NAMING,
  'currency',
  'path',
  'products',
  'query',
  'payment_method',
  'referrer',
  'revenue',
  'search',
  'session_id',
  'sessionId',
  'tab_url',
  'initial_referrer',
  'initial_referring_domain',
  'referring_domain',
  'title',
  'total',
  'url',
  'value',
]);

/**
 * Segment's HTTP tracking API, which RudderStack's clients speak too: one call, or a batch of them.
 * Source: segment.com/docs/connections/sources/catalog/libraries/server/http-api and …/spec.
 * @param call one of the values of `SEGMENT_CALLS`.
 */
export function readSegment(call: string, { body }: WireRequest, reception: Reception): Outcome[] {
  if (call === 'metrics') return [dropped('ownFigures')];
  const said = recordOf(body);
  if (call !== 'batch') return [readCall({ type: call, ...said }, said, reception)];
  if (!Array.isArray(said['batch'])) return [rejected('noBatch', body)];
  return listOf(said['batch']).map((item) => readCall(recordOf(item), said, reception));
}

function readCall(call: Json, around: Json, reception: Reception): Outcome {
  switch (firstText(call['type'], call['action'])) {
    case 'track':
      return readEvent(call, around, reception, firstText(call['event']));
    case 'page':
      return readEvent(call, around, reception, 'Page Viewed');
    case 'screen':
      return readEvent(call, around, reception, 'Screen Viewed');
    case 'identify':
      return readIdentify(call);
    case 'alias':
      return toldOnly(
        [],
        sameCustomer(idOf(call['previousId']), firstId(call['userId'], call['anonymousId'])),
      );
    case 'group':
      return readGroup(call);
    default:
      return rejected('callType', call);
  }
}

function contextOf(call: Json, around: Json): Json {
  return call['context'] === undefined ? recordOf(around['context']) : recordOf(call['context']);
}

function readEvent(call: Json, around: Json, reception: Reception, activity: string): Outcome {
  const properties = recordOf(call['properties']);
  const context = contextOf(call, around);
  const visitor = visitorOf(call);
  const named = namedIn(properties);
  const device = firstText(recordOf(context['device'])['type']);
  const kept = propertiesOf(call, properties, context);
  keepCountry(kept, reception, context['ip']);
  const amount = properties['total'] ?? properties['revenue'] ?? properties['value'];
  return eventOutcome(
    {
      id: idOf(call['messageId']) || reception.newId(),
      time: timeOf(
        call['timestamp'] ?? call['originalTimestamp'],
        call['sentAt'] ?? around['sentAt'],
        reception.at,
      ),
      activity,
      system: systemOf(call, context),
      channel: channelOf(context),
      ...(device === '' ? {} : { device }),
      userAgent: firstText(context['userAgent']),
      amount: amountOf(amount, properties['currency'], reception.currency),
      properties: kept,
      objects: [
        ...sessionOf(properties, context),
        ...customers(visitor.customer),
        ...named,
        ...productsIn(properties['products'], PRODUCT_NAMES),
        ...campaignOf(context),
      ],
      pieces: quantitiesIn(properties['products'], PRODUCT_NAMES),
      relations: [...visitor.same, ...ordersOf(visitor.customer, named)],
    },
    call,
  );
}

function visitorOf(call: Json): { customer: string; same: ObjectRelation[] } {
  const user = idOf(call['userId']);
  const anonymous = idOf(call['anonymousId']);
  return { customer: user === '' ? anonymous : user, same: sameCustomer(anonymous, user) };
}

const customers = (id: string) => (id === '' ? [] : [{ type: 'customer', id }]);

function sessionOf(properties: Json, context: Json) {
  const id = firstId(context['sessionId'], properties['session_id'], properties['sessionId']);
  return id === '' ? [] : [{ type: 'session', id }];
}

function campaignOf(context: Json) {
  const id = idOf(recordOf(context['campaign'])['name']);
  return id === '' ? [] : [{ type: 'campaign', id }];
}

function channelOf(context: Json): string {
  const campaign = recordOf(context['campaign']);
  return firstText(campaign['medium'], campaign['source']);
}

/** `server` where a library of a back office sent it, `web` where a browser did, or what the call says itself. */
function systemOf(call: Json, context: Json): string {
  const said = firstText(call['channel']);
  if (said !== '') return said === 'browser' ? 'web' : said;
  const library = firstText(recordOf(context['library'])['name']);
  return /node|python|ruby|php|java(?!script)|analytics-go|net\b/iu.test(library) ? 'server' : 'web';
}

function propertiesOf(call: Json, properties: Json, context: Json): Properties {
  const kept = noProperties();
  keepAll(kept, properties, ASIDE);
  const page = recordOf(context['page']);
  keep(kept, 'page', firstText(properties['url'], page['url']));
  keep(kept, 'name', firstText(call['name']));
  keep(kept, 'search', firstText(properties['query']));
  keep(kept, 'payment', firstText(properties['payment_method']));
  keep(kept, 'consent', segmentConsent(context));
  return kept;
}

function readIdentify(call: Json): Outcome {
  const { customer, same } = visitorOf(call);
  if (customer === '') return rejected('identify', call);
  const traits = recordOf(call['traits'] ?? recordOf(call['context'])['traits']);
  return toldOnly([about('customer', customer, traits)], same);
}

/** What is known of an object: the plain ones of its traits, and the country of its address. */
function about(type: string, id: string, traits: Json): ShopObject {
  const kept = noProperties();
  keepAll(kept, traits, NOT_TRAITS);
  keep(kept, 'country', firstText(traits['country'], recordOf(traits['address'])['country']));
  return { type, id, text: kept.text, numbers: kept.numbers };
}

/** Names of people are not needed to see what a shop's process is like. */
const NOT_TRAITS = new Set(['name', 'username', 'address', 'country', 'avatar']);

function readGroup(call: Json): Outcome {
  const group = idOf(call['groupId']);
  if (group === '') return rejected('group', call);
  const { customer, same } = visitorOf(call);
  const to = { type: 'company', id: group };
  const member = customers(customer).map((from) => ({ from, to, qualifier: 'member of' }));
  return toldOnly([about('company', group, recordOf(call['traits']))], [...member, ...same]);
}
