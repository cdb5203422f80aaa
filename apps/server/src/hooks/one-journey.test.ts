import { createHmac } from 'node:crypto';
import type { JourneysAnswer, TimelineAnswer } from '@throughline/model';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestServer } from '../testing/test-server.js';

// The database of the secrets is made in seconds, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const KEY = Buffer.alloc(24, 5);
const SHARED = `whsec_${KEY.toString('base64')}`;

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.open();
});
afterAll(() => server.close());

async function call<Answer>(
  url: string,
  body: string,
  { method = 'POST', headers = {} }: { method?: 'POST' | 'PUT'; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const all = { host: 'localhost', 'content-type': 'application/json', ...headers };
  const reply = await server.app.inject({ method, url, headers: all, payload: body });
  expect(reply.statusCode, reply.body).toBeLessThan(300);
  return reply.json<Answer>();
}

const set = (shop: string, name: string, body: object) =>
  call(`/api/shops/${shop}/hooks/${name}`, JSON.stringify(body), { method: 'PUT' });

const sign = (secret: string | Buffer, text: string) =>
  createHmac('sha256', secret).update(text).digest('base64');

/** The shop system: it alone knows who bought. */
function shopify(shop: string, topic: string, order: object) {
  const body = JSON.stringify(order);
  const headers = { 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': sign('shopify-secret', body) };
  return call(`/hooks/${shop}/shopify`, body, { headers });
}

/** A carrier: it knows the number of the order. */
function carrier(shop: string, payload: { readonly no: number } & Record<string, unknown>) {
  const body = JSON.stringify(payload);
  const time = String(Math.floor(Date.now() / 1000));
  const mac = sign(KEY, `m${payload.no}.${time}.${body}`);
  const headers = {
    'webhook-id': `m${payload.no}`,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${mac}`,
  };
  return call(`/hooks/${shop}/carrier`, body, { headers });
}

/** The help desk: it knows a number of its own for who writes, and the shop's agents tag tickets with the order. */
function zendesk(shop: string, type: string, { time, tags }: { time: string; tags: string[] }) {
  const detail = {
    id: '5158',
    requester_id: '84473',
    created_at: '2026-03-04T09:00:00Z',
    updated_at: time,
    tags,
    subject: 'Where is it?',
  };
  const event = type === 'status_changed' ? { current: 'SOLVED', previous: 'OPEN' } : {};
  const body = JSON.stringify({
    id: `${type}-${time}`,
    type: `zen:event-type:ticket.${type}`,
    detail,
    event,
  });
  const sent = new Date().toISOString();
  const headers = {
    'x-zendesk-webhook-signature-timestamp': sent,
    'x-zendesk-webhook-signature': sign('zendesk-secret', `${sent}${body}`),
  };
  return call(`/hooks/${shop}/zendesk`, body, { headers });
}

async function connect(shop: string) {
  await set(shop, 'shopify', { secrets: ['shopify-secret'] });
  const names = { handed_over: 'Parcel Handed Over', delivered: 'Parcel Delivered' };
  const objects = { order: 'reference', parcel: 'tracking' };
  await set(shop, 'carrier', { secrets: [SHARED], mapping: { names, objects, time: 'at', id: 'no' } });
  await set(shop, 'zendesk', { secrets: ['zendesk-secret'], mapping: { order: { tag: 'order_' } } });
}

const BOUGHT = {
  id: 1001,
  email: 'ann@example.com',
  created_at: '2026-03-01T10:00:00Z',
  updated_at: '2026-03-01T10:00:05Z',
  currency: 'EUR',
  total_price: '20.50',
  customer: { id: 7 },
  line_items: [{ product_id: 93, quantity: 1 }],
};

const STEPS: Readonly<Record<string, (shop: string) => Promise<unknown>>> = {
  bought: (shop) => shopify(shop, 'orders/create', BOUGHT),
  'handed over': (shop) =>
    carrier(shop, {
      no: 1,
      type: 'handed_over',
      reference: '1001',
      tracking: 'JD1',
      at: '2026-03-02T08:00:00Z',
    }),
  // The second scan knows the parcel alone.
  delivered: (shop) =>
    carrier(shop, { no: 2, type: 'delivered', tracking: 'JD1', at: '2026-03-03T12:00:00Z' }),
  asked: (shop) => zendesk(shop, 'created', { time: '2026-03-04T09:00:00Z', tags: ['order_1001'] }),
  solved: (shop) => zendesk(shop, 'status_changed', { time: '2026-03-04T11:00:00Z', tags: ['order_1001'] }),
};

const ask = <Answer>(shop: string, question: object) =>
  call<Answer>('/api/questions', JSON.stringify({ shop, ...question }));

test.each([
  ['in their order', ['bought', 'handed over', 'delivered', 'asked', 'solved']],
  ['the shop system last', ['delivered', 'solved', 'asked', 'handed over', 'bought']],
])(
  'shop system, carrier and help desk tell one journey of one customer, from request to answer: %s',
  async (way, steps) => {
    const shop = way.replaceAll(' ', '-');
    await connect(shop);
    for (const step of steps) {
      expect(await STEPS[step]?.(shop)).toMatchObject({ accepted: 1, rejected: 0 });
      // Each in a commit of its own.
      await server.services.intake.settled();
    }
    const { journeys } = await ask<JourneysAnswer>(shop, { kind: 'journeys', object: 'customer' });
    expect(journeys).toMatchObject([{ events: 5, first: 'Order Completed', last: 'Ticket Solved' }]);
    const id = journeys[0]?.id ?? '';
    const { events } = await ask<TimelineAnswer>(shop, {
      kind: 'timeline',
      object: 'customer',
      id,
      related: [],
    });
    expect(events.map(({ system, activity, own }) => [system, activity, own])).toEqual([
      ['shopify', 'Order Completed', true],
      ['carrier', 'Parcel Handed Over', true],
      ['carrier', 'Parcel Delivered', true],
      ['zendesk', 'Ticket Opened', true],
      ['zendesk', 'Ticket Solved', true],
    ]);
  },
);
