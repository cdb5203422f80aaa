import * as wire from '../../routes.js';
import { ENDPOINTS } from '../../intake/endpoints.js';
import { JSON_OF_ANY, type Media, type Operation, type Operations, type Sent } from '../operation.js';

const TIME = '2026-03-02T09:10:00Z';

const ORDER = {
  id: 'order-1001-placed',
  time: TIME,
  activity: 'Order Completed',
  system: 'checkout',
  amount: { value: '20.50', currency: 'EUR' },
  objects: [
    { type: 'order', id: '1001' },
    { type: 'customer', id: 'ann' },
  ],
};

const OWN: Sent = {
  schema: wire.EventsBody,
  examples: {
    events: [ORDER],
    together: [
      { ...ORDER, id: 'order-1002-placed', objects: [{ type: 'order', id: '1002' }] },
      { type: 'customer', id: 'ann', text: { plan: 'pro' } },
      { from: { type: 'item', id: '1001-1' }, to: { type: 'order', id: '1001' }, qualifier: 'of' },
    ],
  },
};

const CLOUD_EVENT = {
  specversion: '1.0',
  id: '1',
  source: '/checkout',
  type: 'order.completed',
  time: TIME,
  data: { order_id: '1001', customer_id: 'ann', total: 20.5, currency: 'EUR' },
};

const PAID = { order_id: '1001', total: 20.5, currency: 'EUR' };

/** One call of Segment's API of each type. */
const CALLS: Readonly<Record<string, object>> = {
  track: { event: 'Order Completed', properties: PAID },
  page: { properties: { path: '/lamps', title: 'Lamps' } },
  screen: { properties: { name: 'Lamps' } },
  identify: { traits: { plan: 'pro' } },
  group: { groupId: 'acme', traits: { industry: 'retail' } },
  alias: { previousId: 'device-1' },
};

const callOf = (type: string): object => ({
  messageId: `${type}-1`,
  userId: 'ann',
  timestamp: TIME,
  ...CALLS[type],
});

function segmentCall(type: string): Sent {
  return { schema: wire.SegmentCall, examples: { [type]: callOf(type) } };
}

const SEGMENT_BATCH: Sent = {
  schema: wire.SegmentBatch,
  examples: {
    batch: {
      batch: [
        { type: 'identify', ...callOf('identify') },
        { type: 'track', ...callOf('track') },
      ],
    },
  },
};

const CAPTURED = { event: 'Order Completed', distinct_id: 'ann', timestamp: TIME, properties: PAID };

const SNOWPLOW_SCHEMA = 'iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4';

const TEXT: Media = { type: 'text/plain', says: 'ok' };

const BY_PROTOCOL: Readonly<Record<string, Operation>> = {
  events: {
    says: 'Send events, objects and relations; each is answered with what became of it',
    body: OWN,
    answer: wire.EventsReceipt,
  },
  cloudevents: {
    says: 'Send CloudEvents 1.0',
    body: {
      schema: wire.CloudEventsBody,
      examples: { one: CLOUD_EVENT, batch: [{ ...CLOUD_EVENT, id: '2' }] },
    },
    answer: wire.EventsReceipt,
  },
  ...Object.fromEntries(
    Object.keys(CALLS).map((type): [string, Operation] => [
      `segment-${type}`,
      {
        says: `Send a call of type ${type}, as Segment’s clients do`,
        body: segmentCall(type),
        answer: JSON_OF_ANY,
      },
    ]),
  ),
  'segment-metrics': {
    says: 'Figures of a client about itself, of which nothing is kept',
    body: { schema: wire.JsonObject, examples: { none: { series: [] } } },
    answer: JSON_OF_ANY,
  },
  'segment-batch': {
    says: 'Send a batch of calls, as Segment’s clients do',
    body: SEGMENT_BATCH,
    answer: JSON_OF_ANY,
  },
  posthog: {
    says: 'Send events, as PostHog’s clients do',
    body: {
      schema: wire.PosthogBody,
      examples: { one: CAPTURED, batch: { batch: [{ ...CAPTURED, uuid: 'batch-1' }] } },
    },
    answer: JSON_OF_ANY,
  },
  'ga4-measurement': {
    says: 'Send events by GA4’s Measurement Protocol',
    body: {
      schema: wire.MeasurementBody,
      examples: {
        purchase: {
          client_id: 'device-1',
          timestamp_micros: Date.parse(TIME) * 1000,
          events: [{ name: 'purchase', params: { transaction_id: '1001', value: 20.5, currency: 'EUR' } }],
        },
      },
    },
  },
  'ga4-gtag': {
    says: 'Send events as gtag.js does: parameters, an event a line',
    body: {
      type: 'text/plain',
      schema: wire.GtagBody,
      examples: { purchase: 'en=purchase&cid=device-1&ep.transaction_id=1001&cu=EUR&epn.value=20.5' },
    },
  },
  snowplow: {
    says: 'Send events as Snowplow’s trackers do',
    body: {
      schema: wire.SnowplowBody,
      examples: {
        page: {
          schema: SNOWPLOW_SCHEMA,
          data: [
            { e: 'pv', eid: 'snowplow-1', duid: 'device-1', dtm: String(Date.parse(TIME)), page: 'Lamps' },
          ],
        },
      },
    },
    answer: TEXT,
  },
};

/** The ways in for events, by the protocol that their clients speak. */
export const INTAKE: Operations = Object.fromEntries(
  ENDPOINTS.filter(({ method }) => method === 'POST').flatMap(({ method, path, protocol }) => {
    const told = BY_PROTOCOL[protocol];
    return told === undefined ? [] : [[`${method} ${path}`, told] as const];
  }),
);
