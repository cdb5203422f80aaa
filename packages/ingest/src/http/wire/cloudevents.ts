import { canonicalName, type ObjectRef } from '@throughline/model';
import { amountOf } from '../facts/amount.js';
import { eventOutcome } from '../facts/event.js';
import { firstId, idOf } from '../facts/ids.js';
import { firstText, type Json, listOf, parsedRecord, recordOf } from '../facts/json.js';
import { NAMING, namedIn, ordersOf, productsIn, quantitiesIn } from '../facts/objects.js';
import { keepAll, noProperties } from '../facts/properties.js';
import { timeOf } from '../facts/time.js';
import { type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';

/** Fields that name a product of a list, the surest first. */
const PRODUCT_NAMES = ['product_id', 'productId', 'sku', 'id'] as const;

const ASIDE = new Set([
  ...NAMING,
  'activity',
  'amount',
  'channel',
  'currency',
  'customer_id',
  'customerId',
  'device',
  'objects',
  'products',
  'session_id',
  'sessionId',
  'system',
  'total',
  'user_id',
  'userId',
]);

/**
 * CloudEvents 1.0 over HTTP: structured, batched and binary content mode.
 * Source: github.com/cloudevents/spec, v1.0.2, bindings/http-protocol-binding.md and formats/json-format.md.
 */
export function readCloudEvents({ headers, body }: WireRequest, reception: Reception): Outcome[] {
  if (Array.isArray(body)) return listOf(body).map((each) => readOne(recordOf(each), reception));
  if (headers['ce-specversion'] !== undefined) return [readOne(fromHeaders(headers, body), reception)];
  return [readOne(recordOf(body), reception)];
}

/** Binary mode: the attributes are headers, percent-encoded, and the body is the data. */
function fromHeaders(headers: Readonly<Record<string, string>>, data: unknown): Json {
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice(3), decoded(value)]);
  return { ...(Object.fromEntries(attributes) as Json), data };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readOne(event: Json, reception: Reception): Outcome {
  for (const name of ['id', 'source', 'specversion', 'type'])
    if (firstText(event[name]) === '') return rejected('noAttribute', event, name);
  if (firstText(event['specversion']) !== '1.0')
    return rejected('specVersion', event, firstText(event['specversion']));
  const data = dataOf(event);
  const named = [...subjectOf(event), ...objectsIn(data), ...namedIn(data)];
  const customer = firstId(data['customer_id'], data['customerId'], data['user_id'], data['userId']);
  const properties = noProperties();
  keepAll(properties, data, ASIDE);
  const money = recordOf(data['amount']);
  return eventOutcome(
    {
      // Source and id together are unique, says the specification.
      id: `${firstText(event['source'])}#${firstText(event['id'])}`.slice(0, 256),
      time: timeOf(event['time'], undefined, reception.at),
      activity: firstText(data['activity']) || activityOf(firstText(event['type'])),
      system: firstText(data['system'], event['source']),
      channel: firstText(data['channel']),
      device: firstText(data['device']),
      userAgent: '',
      amount: amountOf(
        money['value'] ?? data['amount'] ?? data['total'],
        money['currency'] ?? data['currency'],
        reception.currency,
      ),
      properties,
      objects: [
        ...named,
        ...(customer === '' ? [] : [{ type: 'customer', id: customer }]),
        ...sessionOf(data),
        ...productsIn(data['products'], PRODUCT_NAMES),
      ],
      pieces: quantitiesIn(data['products'], PRODUCT_NAMES),
      relations: ordersOf(customer, named),
    },
    event,
  );
}

function dataOf(event: Json): Json {
  const encoded = event['data_base64'];
  if (typeof encoded === 'string') return parsedRecord(Buffer.from(encoded, 'base64').toString('utf8'));
  return typeof event['data'] === 'string' ? parsedRecord(event['data']) : recordOf(event['data']);
}

/**
 * Types are written as reverse domain names (`com.example.order.shipped`): the longest end of it that the taxonomy
 * knows is the activity, or else the type as it is.
 */
function activityOf(type: string): string {
  const parts = type.split('.').slice(-8);
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts.slice(from).join('.');
    if (canonicalName(end) !== null) return end;
  }
  return type;
}

/** A subject that names an object: `order/1001`, `order:1001`, `/parcels/…` is not taken apart. */
function subjectOf(event: Json): ObjectRef[] {
  const found = /^([a-z][a-z0-9_-]{0,63})[/:](\S.*)$/iu.exec(firstText(event['subject']));
  const id = idOf(found?.[2]);
  return found?.[1] === undefined || id === '' ? [] : [{ type: found[1].toLowerCase(), id }];
}

/** Objects as our own events name them: `[{ "type": "order", "id": "1001" }]`. */
function objectsIn(data: Json): ObjectRef[] {
  return listOf(data['objects'])
    .slice(0, 200)
    .flatMap((each) => {
      const { type, id } = recordOf(each);
      const name = firstText(type);
      return name === '' || name.length > 64 || idOf(id) === '' ? [] : [{ type: name, id: idOf(id) }];
    });
}

function sessionOf(data: Json): ObjectRef[] {
  const id = firstId(data['session_id'], data['sessionId']);
  return id === '' ? [] : [{ type: 'session', id }];
}
