import { EXAMPLES } from '../../questions/examples.js';

/** Bodies as the clients send them, by the beginning of the address: what is sent is made from these. */
const TIME = '2026-03-01T10:00:00Z';

const SEGMENT = {
  type: 'track',
  event: 'Order Completed',
  messageId: 'm1',
  userId: 'u1',
  anonymousId: 'a1',
  timestamp: TIME,
  sentAt: TIME,
  context: { userAgent: 'Mozilla/5.0', page: { url: 'https://shop.example/' }, campaign: { name: 'spring' } },
  properties: { order_id: 'o1', total: 10.5, currency: 'EUR', products: [{ product_id: 'p1', price: 10.5 }] },
  traits: { plan: 'pro', email: 'ann@example.com' },
};
const OWN = {
  id: 'e1',
  time: TIME,
  activity: 'Order Completed',
  amount: { value: '10.50', currency: 'EUR' },
  text: { a: 'b' },
  numbers: { n: 1 },
  objects: [{ type: 'order', id: 'o1' }],
};
const POSTHOG = {
  event: '$pageview',
  uuid: '0190-1',
  timestamp: TIME,
  properties: {
    distinct_id: 'd1',
    token: 'key',
    $current_url: 'https://shop.example/',
    $set: { plan: 'pro' },
  },
};
const CLOUD = {
  specversion: '1.0',
  id: '1',
  source: '/erp',
  type: 'order.shipped',
  time: TIME,
  data: { order_id: 'o1' },
};
const ORDER = {
  id: 1001,
  email: 'ann@example.com',
  created_at: TIME,
  currency: 'EUR',
  total_price: '10.00',
  line_items: [{ product_id: 1, quantity: 1 }],
  refunds: [
    { id: 1, created_at: TIME, transactions: [{ kind: 'refund', status: 'success', amount: '5.00' }] },
  ],
  fulfillments: [{ id: 1, status: 'success', created_at: TIME, shipment_status: 'delivered' }],
};
const CHARGE = {
  id: 'ch_1',
  amount: 1000,
  currency: 'eur',
  created: 1_772_355_600,
  status: 'succeeded',
  captured: true,
};

const BY_PATH: readonly (readonly [start: string, body: unknown])[] = [
  ['/v1/events', [OWN, OWN]],
  ['/v1/cloudevents', [CLOUD]],
  ['/cloudevents', CLOUD],
  ['/v1/b', { batch: [SEGMENT, { ...SEGMENT, type: 'identify' }], writeKey: 'k' }],
  ['/v1/import', { batch: [SEGMENT], writeKey: 'k' }],
  ['/beacon', { batch: [SEGMENT], writeKey: 'k' }],
  ['/v1/', SEGMENT],
  [
    '/mp/collect',
    {
      client_id: 'c1',
      events: [{ name: 'purchase', params: { transaction_id: 't1', value: 5, items: [{ item_id: 'i' }] } }],
    },
  ],
  [
    '/com.snowplow',
    {
      schema: 'iglu:x',
      data: [
        {
          e: 'pv',
          aid: 'a',
          p: 'web',
          dtm: '1772355600000',
          duid: 'd',
          cx: 'eyJhIjoxfQ',
          ue_px: 'eyJhIjoxfQ',
        },
      ],
    },
  ],
  ...EXAMPLES.map(({ text }): [string, unknown] => [
    '/api/questions',
    { ...(JSON.parse(text) as object), shop: 'fuzz' },
  ]),
  [
    '/api/decide',
    { model: 'linear', paths: [{ channels: ['search', 'email'], conversions: 3, value: 120 }] },
  ],
  ['/api/guess', { uploads: ['00000000-0000-0000-0000-000000000000'] }],
  ['/api/imports', { shop: 'fuzz', uploads: ['00000000-0000-0000-0000-000000000000'], preset: 'shopify' }],
  ['/deliveries', { vendor: 'shopify', deliveries: [{ topic: 'orders/updated', payload: ORDER }] }],
  ['/deliveries', { vendor: 'stripe', deliveries: [{ topic: 'charge', payload: CHARGE }] }],
  [
    '/deliveries',
    {
      vendor: 'woocommerce',
      deliveries: [
        { topic: 'order.updated', payload: { ...ORDER, date_created_gmt: '2026-03-01T10:00:00' } },
      ],
    },
  ],
  [
    '/deliveries',
    {
      vendor: 'zendesk',
      deliveries: [
        {
          topic: 'ticket_event',
          payload: { ticket_id: 1, created_at: TIME, child_events: [{ id: 1, event_type: 'Comment' }] },
        },
      ],
    },
  ],
  [
    '/hooks/',
    {
      kind: 'signed',
      secrets: ['a secret of the fuzzer'],
      mapping: { each: 'rows', objects: { order: 'a.*.b' } },
    },
  ],
  ['/replay', { ids: ['x'], move: { 'properties.a': 'properties.b' }, set: { 'a.b': 1 } }],
  ['/part', { told: 'a1' }],
  ['/settings', { currency: 'EUR', zone: 'Europe/Vienna', goals: [], traced: ['order'] }],
  ['/findings', { finding: 'x', revision: 0, by: 'Ada', step: { do: 'look' } }],
];

/** Bodies that belong to an address; PostHog's where none does, since its own are many. */
export function templatesFor(path: string): unknown[] {
  const fitting = BY_PATH.filter(([part]) =>
    part.startsWith('/api') || part.startsWith('/v1') ? path.startsWith(part) : path.includes(part),
  );
  return fitting.length === 0
    ? [{ api_key: 'k', batch: [POSTHOG] }, POSTHOG]
    : fitting.map(([, body]) => body);
}
