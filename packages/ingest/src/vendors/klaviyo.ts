import type { ObjectRef } from '@throughline/model';
import { firstText, type Json, listOf, recordOf } from '../http/facts/json.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../http/outcome.js';
import { buyerOf } from './buyer.js';
import { type Delivery, deliveriesIn, withoutPeople } from './delivery.js';
import { type Fact, factOutcome } from './fact.js';

/** Orders and carts come from the shop system itself: told here once more, they would count twice. */
const OF_MESSAGES = /e-?mail|sms|push|subscribe|list/iu;

/** Whether a metric tells of messages and of who asked for them, by its name. */
export function tellsOfMessages(metric: string): boolean {
  return OF_MESSAGES.test(metric);
}

/** Topics whose metrics have another name than theirs. */
const METRICS: Readonly<Record<string, string>> = { email_delivered: 'Received Email' };

/**
 * Klaviyo's events: many of them in one delivery of a system webhook, or one as its API tells it (JSON:API), with what was
 * included of its metric and its profile.
 * Source: developers.klaviyo.com, Working with system webhooks; Get Events.
 */
export function readKlaviyo(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request)
    .flatMap(apart)
    .map((delivery) => read(delivery, reception));
}

/** One delivery for each event, so that one that cannot be used is kept, mended and read again alone. */
function apart(delivery: Delivery): Delivery[] {
  const { data } = delivery.payload;
  if (!Array.isArray(data)) return [delivery];
  return data.map((item) => {
    const { topic, payload } = recordOf(item);
    return { topic: firstText(topic), payload: recordOf(payload) };
  });
}

function read(delivery: Delivery, reception: Reception): Outcome {
  const event = recordOf(delivery.payload['data']);
  const metric = metricOf(delivery, event);
  if (metric === '') return rejected('noMetric', withoutPeople(delivery));
  if (!tellsOfMessages(metric)) return dropped('noMessage', metric.slice(0, 64));
  const id = firstText(event['id']);
  if (id === '') return rejected('noEventId', withoutPeople(delivery));
  return factOutcome(factOf(delivery, event, metric), { vendor: 'klaviyo', delivery, reception });
}

function factOf({ payload }: Delivery, event: Json, metric: string): Fact {
  const attributes = recordOf(event['attributes']);
  const told = recordOf(attributes['event_properties']);
  const profile = recordOf(included(payload, event, 'profile')['attributes']);
  const subject = firstText(told['Subject']);
  return {
    id: `event/${firstText(event['id'])}`,
    time: attributes['datetime'] ?? attributes['timestamp'],
    activity: metric,
    channel: /sms/iu.test(metric) ? 'sms' : /push/iu.test(metric) ? 'push' : 'email',
    objects: campaignOf(told),
    buyer: buyerOf(profile['email'], klaviyoId(related(event, 'profile')), profile['external_id']),
    properties: subject === '' ? {} : { subject },
  };
}

function campaignOf(told: Json): ObjectRef[] {
  const id = firstText(told['Campaign Name']) || firstText(told['$flow']) || firstText(told['$message']);
  return id === '' ? [] : [{ type: 'campaign', id }];
}

/** The metric by its name, as it was included; or by the topic of a webhook: `event:klaviyo.opened_email`. */
function metricOf({ topic, payload }: Delivery, event: Json): string {
  const name = firstText(recordOf(included(payload, event, 'metric')['attributes'])['name']);
  if (name !== '') return name;
  const said = /^event:klaviyo\.(\w+)$/u.exec(topic)?.[1] ?? '';
  return METRICS[said] ?? said.split('_').map(titled).join(' ');
}

function titled(word: string): string {
  return word === 'sms' ? 'SMS' : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The id of what an event belongs to: of its metric, of its profile. */
function related(event: Json, what: string): string {
  const told = recordOf(recordOf(event['relationships'])[what]);
  return firstText(recordOf(told['data'])['id']);
}

function included(payload: Json, event: Json, type: string): Json {
  const id = related(event, type);
  const found = listOf(payload['included']).map(recordOf);
  return found.find((each) => each['type'] === type && each['id'] === id) ?? {};
}

function klaviyoId(profile: string): string {
  return profile === '' ? '' : `klaviyo:${profile}`;
}
