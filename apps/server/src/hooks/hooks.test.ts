import { createHmac } from 'node:crypto';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HookEntry } from '../routes.js';
import { TestServer } from '../testing/test-server.js';
import { givenSources } from './given.js';

// The database of the secrets is made in seconds, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SECRET = 'shpss_0123456789';
const ORDER = {
  id: 1001,
  name: '#1001',
  email: 'ann@example.com',
  created_at: '2026-03-01T10:00:00Z',
  updated_at: '2026-03-01T10:00:05Z',
  currency: 'EUR',
  total_price: '20.50',
  customer: { id: 7 },
  line_items: [{ product_id: 93, quantity: 1 }],
};

let store: EventStore;
let server: TestServer;

beforeAll(async () => {
  server = await TestServer.open({ hooks: givenSources('given/stripe=whsec_old given/stripe=whsec_new') });
  store = server.store;
});
afterAll(() => server.close());

interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const call = (url: string, { method = 'POST', body, headers = {} }: Sent = {}) => {
  const payload = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const type = payload === undefined ? {} : { 'content-type': 'application/json' };
  return server.app.inject({
    method,
    url,
    headers: { host: 'localhost', ...type, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
};

const set = (shop: string, name: string, body: object) =>
  call(`/api/shops/${shop}/hooks/${name}`, { method: 'PUT', body });

const signature = (secret: string, body: string) =>
  createHmac('sha256', secret).update(body).digest('base64');

interface Delivered {
  readonly topic?: string;
  readonly id?: string;
  readonly secret?: string;
  readonly body?: string;
}

const deliver = (
  shop: string,
  order: object,
  { topic = 'orders/create', id, secret = SECRET, body }: Delivered = {},
) => {
  const payload = JSON.stringify(order);
  const headers = {
    'x-shopify-topic': topic,
    'x-shopify-hmac-sha256': signature(secret, payload),
    ...(id === undefined ? {} : { 'x-shopify-webhook-id': id }),
  };
  return call(`/hooks/${shop}/shopify`, { body: body ?? payload, headers });
};

/** All that is stored of a shop. */
async function contentOf(shop: string): Promise<string> {
  await server.services.intake.settled();
  const params = { shop };
  const of = (sql: string) => store.query({ sql, params });
  const [events, objects, relations, journeys] = await Promise.all([
    of('SELECT * FROM events WHERE shop = {shop:String} ORDER BY id'),
    of('SELECT object_type, object_id, text FROM objects FINAL WHERE shop = {shop:String} ORDER BY ALL'),
    of(
      'SELECT from_type, from_id, to_type, to_id, qualifier FROM object_relations FINAL WHERE shop = {shop:String} ORDER BY ALL',
    ),
    of(
      'SELECT object_type, object_id, activities FROM journeys FINAL WHERE shop = {shop:String} ORDER BY ALL',
    ),
  ]);
  return JSON.stringify({ events, objects, relations, journeys });
}

const entryOf = async (shop: string, name: string): Promise<HookEntry | undefined> => {
  const reply = await call(`/api/shops/${shop}/hooks`, { method: 'GET' });
  return reply.json<HookEntry[]>().find((each) => each.name === name);
};

describe('a source', () => {
  test('takes nothing before its secret is set', async () => {
    const reply = await deliver('early', ORDER);
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({
      error: { hint: expect.stringContaining('throughline hooks set shopify') },
    });
  });

  test('tells how many secrets it has, and none of them', async () => {
    const reply = await set('kept', 'shopify', { secrets: [SECRET, 'another-secret'] });
    expect(reply.json()).toMatchObject({
      kind: 'shopify',
      path: '/hooks/kept/shopify',
      secrets: 2,
      given: false,
    });
    const listed = await call('/api/shops/kept/hooks', { method: 'GET' });
    expect(listed.json()).toMatchObject([{ name: 'shopify', secrets: 2 }]);
    expect(listed.body + reply.body).not.toContain(SECRET);
  });

  test('that the environment names goes by both of its secrets, and is not changed here', async () => {
    const body = JSON.stringify({
      id: 'evt_1',
      type: 'charge.succeeded',
      created: 1,
      data: { object: { id: 'ch_1' } },
    });
    const t = Math.floor(Date.now() / 1000);
    for (const secret of ['whsec_old', 'whsec_new']) {
      const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
      const reply = await call('/hooks/given/stripe', {
        body,
        headers: { 'stripe-signature': `t=${t},v1=${v1}` },
      });
      expect(reply.statusCode).toBe(200);
    }
    expect((await set('given', 'stripe', { secrets: [SECRET] })).statusCode).toBe(409);
    expect(await entryOf('given', 'stripe')).toMatchObject({
      given: true,
      secrets: 2,
      taken: 1,
      repeated: 1,
    });
  });

  test('with a mistake in it is refused with the field that is wrong', async () => {
    const short = await set('kept', 'packing', { secrets: ['short'] });
    expect(short.json()).toMatchObject({ error: { field: 'body.secrets.0' } });
    const odd = await set('kept', 'packing', { secrets: [SECRET], mapping: { objects: 3 } });
    expect(odd.json()).toMatchObject({ error: { field: 'body.mapping.objects' } });
    expect((await set('kept', 'Packing!', { secrets: [SECRET] })).statusCode).toBe(400);
    expect(() => givenSources('boots=secret')).toThrow(/“boots” is not/u);
  });

  test('that is removed takes nothing more', async () => {
    await set('gone', 'shopify', { secrets: [SECRET] });
    expect((await deliver('gone', ORDER)).statusCode).toBe(200);
    expect((await call('/api/shops/gone/hooks/shopify', { method: 'DELETE' })).statusCode).toBe(204);
    expect((await deliver('gone', ORDER)).statusCode).toBe(404);
    expect((await call('/api/shops/gone/hooks/shopify', { method: 'DELETE' })).statusCode).toBe(404);
  });
});

describe('a source that is changed', () => {
  const rotate = (shop: string, body: object) => call(`/api/shops/${shop}/hooks/shopify/rotate`, { body });
  const [first, second, third] = ['shpss_first000', 'shpss_second00', 'shpss_third000'] as const;
  const taken = async (shop: string, secrets: readonly string[]): Promise<number[]> => {
    const codes: number[] = [];
    for (const secret of secrets) codes.push((await deliver(shop, ORDER, { secret })).statusCode);
    return codes;
  };

  test('takes the old secret beside the new one until it is told that the old one has ended', async () => {
    await set('turn', 'shopify', { secrets: [first] });
    expect((await rotate('turn', { secret: second })).json()).toMatchObject({ secrets: 2 });
    expect(await taken('turn', [first, second])).toEqual([200, 200]);
    expect((await rotate('turn', { secret: third })).json()).toMatchObject({ secrets: 2 });
    // Told again, since the answer was lost: the one before still holds.
    expect((await rotate('turn', { secret: third })).json()).toMatchObject({ secrets: 2 });
    expect(await taken('turn', [first, second, third])).toEqual([401, 200, 200]);
    expect((await rotate('turn', {})).json()).toMatchObject({ secrets: 1 });
    expect(await taken('turn', [second, third])).toEqual([401, 200]);
    expect((await rotate('nowhere', { secret: first })).statusCode).toBe(404);
    expect((await call('/api/shops/given/hooks/stripe/rotate', { body: {} })).statusCode).toBe(409);
  });

  test('tells when the first delivery was taken, and why the last one was refused', async () => {
    await set('tells', 'shopify', { secrets: [first] });
    expect(await entryOf('tells', 'shopify')).toMatchObject({ firstTaken: '', lastRefused: null });
    await taken('tells', [second]);
    await taken('tells', [first, first]);
    const entry = await entryOf('tells', 'shopify');
    expect(entry).toMatchObject({ taken: 2, lastRefused: { reason: expect.stringMatching(/with any of/u) } });
    expect(Date.parse(entry?.firstTaken ?? '')).toBeGreaterThanOrEqual(
      Date.parse(entry?.lastRefused?.at ?? ''),
    );
  });

  test('and removed is there again with its secret once that is taken back', async () => {
    const restore = () => call('/api/shops/back/hooks/shopify/restore');
    await set('back', 'shopify', { secrets: [first] });
    expect((await restore()).statusCode).toBe(409);
    await call('/api/shops/back/hooks/shopify', { method: 'DELETE' });
    expect((await restore()).json()).toMatchObject({ name: 'shopify', secrets: 1 });
    expect(await taken('back', [first])).toEqual([200]);
    expect((await call('/api/shops/gone/hooks/zendesk/restore')).statusCode).toBe(404);
  });
});

describe('signatures', () => {
  beforeAll(async () => {
    await set('signed', 'shopify', { secrets: [SECRET] });
  });

  test('wrong and missing ones are refused with the reason, counted, and change nothing', async () => {
    await deliver('signed', ORDER);
    const before = await contentOf('signed');
    const wrong = await deliver('signed', { ...ORDER, id: 1 }, { secret: 'somebody-else' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toMatchObject({
      error: {
        message: 'The webhook is refused: the signature is not that of this body with any of the secrets.',
      },
    });
    const changed = await deliver('signed', ORDER, {
      body: JSON.stringify({ ...ORDER, total_price: '1.00' }),
    });
    expect(changed.statusCode).toBe(401);
    const missing = await call('/hooks/signed/shopify', { body: ORDER });
    expect(missing.json()).toMatchObject({
      error: { message: expect.stringContaining('x-shopify-hmac-sha256 is missing') },
    });
    expect(await contentOf('signed')).toBe(before);
    expect((await entryOf('signed', 'shopify'))?.refused).toEqual({
      'the signature is not that of this body with any of the secrets': 2,
      'the header x-shopify-hmac-sha256 is missing': 1,
    });
  });

  test('old ones are refused', async () => {
    await set('signed', 'zendesk', { secrets: ['zendesk-secret'] });
    const body = JSON.stringify({ id: 'd1', type: 'zen:event-type:ticket.created', detail: { id: '5' } });
    const time = new Date(Date.now() - 6 * 60_000).toISOString();
    const headers = {
      'x-zendesk-webhook-signature-timestamp': time,
      'x-zendesk-webhook-signature': signature('zendesk-secret', `${time}${body}`),
    };
    const reply = await call('/hooks/signed/zendesk', { body, headers });
    expect(reply.statusCode).toBe(401);
    expect(reply.json()).toMatchObject({
      error: { message: expect.stringContaining('older than five minutes') },
    });
  });

  test('are over the body byte by byte, whatever its type and its spaces', async () => {
    const body = ` {"id": 77,\n "created_at":"2026-03-01T10:00:00Z","email":"caf\u00e9@example.com"}\n`;
    const headers = {
      'content-type': 'text/weird',
      'x-shopify-topic': 'orders/create',
      'x-shopify-hmac-sha256': signature(SECRET, body),
    };
    expect((await call('/hooks/signed/shopify', { body, headers })).json()).toMatchObject({ accepted: 1 });
  });

  test('what is signed and no record is told so', async () => {
    const body = 'not json';
    const headers = { 'x-shopify-topic': 'orders/create', 'x-shopify-hmac-sha256': signature(SECRET, body) };
    expect((await call('/hooks/signed/shopify', { body, headers })).statusCode).toBe(400);
  });
});

test('a replayed delivery changes nothing, neither at once nor after a restart', async () => {
  await set('twice', 'shopify', { secrets: [SECRET] });
  expect((await deliver('twice', ORDER, { id: 'w1' })).json()).toMatchObject({
    accepted: 1,
    repeated: false,
  });
  const later = { ...ORDER, cancelled_at: '2026-03-02T10:00:00Z', name: '#1001' };
  expect((await deliver('twice', later, { topic: 'orders/cancelled', id: 'w2' })).json()).toMatchObject({
    accepted: 2,
  });
  const before = await contentOf('twice');
  expect((await deliver('twice', ORDER, { id: 'w1' })).json()).toMatchObject({ accepted: 0, repeated: true });
  expect(await contentOf('twice')).toBe(before);
  await server.restart();
  expect((await deliver('twice', ORDER, { id: 'w1' })).json()).toMatchObject({
    accepted: 1,
    repeated: false,
  });
  await deliver('twice', later, { topic: 'orders/updated', id: 'w3' });
  expect(await contentOf('twice')).toBe(before);
  const ids = await store.query<{ n: number }>({
    sql: "SELECT count() AS n FROM events WHERE shop = 'twice'",
  });
  expect(ids[0]?.n).toBe(2);
});

test('records of the past are the same events as the webhooks', async () => {
  await set('past', 'shopify', { secrets: [SECRET] });
  await deliver('past', ORDER);
  const before = await contentOf('past');
  const deliveries = [{ topic: 'orders/updated', payload: ORDER }];
  const reply = await call('/api/shops/past/deliveries', { body: { vendor: 'shopify', deliveries } });
  expect(reply.json()).toEqual({ accepted: 1, rejected: 0, dropped: 0, repeated: false });
  expect(await contentOf('past')).toBe(before);
});

test('WooCommerce may ask whether the address answers; nobody else sends without a signature', async () => {
  await set('woo', 'woocommerce', { secrets: ['woo-secret'] });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const ping = await call('/hooks/woo/woocommerce', { body: 'webhook_id=12', headers });
  expect(ping.json()).toEqual({ accepted: 0, rejected: 0, dropped: 0, repeated: false });
  expect((await call('/hooks/woo/woocommerce', { body: 'webhook_id=12&id=3', headers })).statusCode).toBe(
    401,
  );
});

test('a signed webhook of any sender is read by its mapping; what it cannot read is mended and replayed', async () => {
  const mapping = { names: { wrapped: 'Gift Wrapped' }, time: 'at', id: 'no', objects: { order: 'order' } };
  const secret = `whsec_${Buffer.alloc(24, 5).toString('base64')}`;
  await set('any', 'packing', { secrets: [secret], mapping });
  const send = async (payload: object, id: string) => {
    const body = JSON.stringify(payload);
    const time = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', Buffer.alloc(24, 5)).update(`${id}.${time}.${body}`).digest('base64');
    const headers = { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${mac}` };
    return (await call('/hooks/any/packing', { body, headers })).json<object>();
  };
  const at = '2026-03-01T10:00:00Z';
  expect(await send({ type: 'wrapped', no: 1, order: 'o1', at }, 'm1')).toMatchObject({ accepted: 1 });
  expect(await send({ type: 'wrapped', no: 2, orderNo: 'o2', at }, 'm2')).toMatchObject({ rejected: 1 });
  const replayed = await call('/api/shops/any/dead-letters/replay', {
    body: { set: { 'mapping.objects.order': 'orderNo' } },
  });
  expect(replayed.json()).toEqual({ taken: 1, rejected: 0 });
  await server.services.intake.settled();
  const rows = await store.query<{ activity: string; order: string }>({
    sql: "SELECT activity, object_ids[1] AS order FROM events WHERE shop = 'any' ORDER BY order",
  });
  expect(rows).toEqual([
    { activity: 'Gift Wrapped', order: 'o1' },
    { activity: 'Gift Wrapped', order: 'o2' },
  ]);
});
