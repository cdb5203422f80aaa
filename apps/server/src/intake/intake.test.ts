import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEmbedded, StoreError, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type RunningServer } from '../server.js';

let data: string;
let store: EventStore;
let server: RunningServer;
const logged: string[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'intake-server-'));
  store = await openEmbedded();
  server = await openServer({ store, data, port: 0, log: (line) => logged.push(line) });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(data, { recursive: true });
});

const EVENT = {
  id: 'e1',
  time: '2026-03-01T10:00:00Z',
  activity: 'Order Completed',
  objects: [{ type: 'order', id: 'o1' }],
};

interface Sent {
  readonly url: string;
  readonly payload: string | Buffer;
  readonly headers?: Record<string, string>;
}

const post = ({ url, payload, headers = {} }: Sent) =>
  server.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost', ...headers } });

async function idsOf(shop: string): Promise<string[]> {
  await server.services.intake.settled();
  const sql = 'SELECT object_ids[1] AS id FROM events WHERE shop = {shop:String} ORDER BY id';
  return (await store.query<{ id: string }>({ sql, params: { shop } })).map(({ id }) => id);
}

test('our own protocol tells of each event what became of it', async () => {
  const events = [EVENT, { ...EVENT, id: 'e2', time: 'soon' }, { ...EVENT, id: 'e3', objects: [] }];
  const reply = await post({ url: '/v1/events?shop=own', payload: JSON.stringify(events) });
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toMatchObject({
    shop: 'own',
    accepted: 1,
    rejected: 2,
    items: [{ status: 'accepted' }, { status: 'rejected' }, { status: 'rejected' }],
  });
  expect(reply.json<{ items: { reason?: string }[] }>().items[1]?.reason).toContain('time');
  expect(await idsOf('own')).toEqual(['o1']);
});

test('a CloudEvent is told by its content type', async () => {
  const event = {
    specversion: '1.0',
    id: '1',
    source: 'erp',
    type: 'order.shipped',
    data: { order_id: 'o9' },
  };
  const headers = { 'content-type': 'application/cloudevents-batch+json' };
  const reply = await post({ url: '/v1/events?shop=cloud', payload: JSON.stringify([event]), headers });
  expect(reply.json()).toMatchObject({ accepted: 1 });
  expect(await idsOf('cloud')).toEqual(['o9']);
});

describe('where events go', () => {
  const call = JSON.stringify({ type: 'track', event: 'Order Completed', userId: 'u1' });
  const shopOf = async (headers: Record<string, string>) => {
    const event = { ...EVENT, id: `to-${JSON.stringify(headers)}` };
    return (await post({ url: '/v1/events', payload: JSON.stringify(event), headers })).json<{
      shop: string;
    }>().shop;
  };

  test('to the shop that has the write key as its id, or else to one named shop', async () => {
    await store.saveShop('outlet', (await store.shop('own'))?.settings ?? expect.fail('there is no shop'));
    const basic = Buffer.from('outlet:').toString('base64');
    // Which shops are stored is asked anew once a second.
    await expect.poll(() => shopOf({ authorization: `Basic ${basic}` }), { timeout: 20_000 }).toBe('outlet');
    expect(await shopOf({ authorization: 'Bearer outlet' })).toBe('outlet');
    expect(await shopOf({ authorization: 'Bearer anything' })).toBe('shop');
  });

  test('a shop that cannot be one is refused', async () => {
    const reply = await post({ url: '/v1/track?shop=../etc', payload: call });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ error: { field: 'query.shop' } });
  });
});

describe('pages of other sites', () => {
  const foreign = {
    origin: 'https://shop.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
  };

  test('may send events, and may ask before they do', async () => {
    const asked = await server.app.inject({
      method: 'OPTIONS',
      url: '/v1/t',
      headers: { host: 'localhost', ...foreign, 'access-control-request-headers': 'authorization' },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': 'https://shop.example',
      'access-control-allow-headers': 'authorization',
      'access-control-allow-credentials': 'true',
    });
    const sent = await post({ url: '/v1/events?shop=own', payload: '[]', headers: foreign });
    expect(sent.statusCode).toBe(200);
    expect(sent.headers['access-control-allow-origin']).toBe('https://shop.example');
  });

  test('may ask nothing else', async () => {
    const asked = await server.app.inject({ url: '/api/shops', headers: { host: 'localhost', ...foreign } });
    expect(asked.statusCode).toBe(403);
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('that reach the server by a name of their own may not even send', async () => {
    const reply = await post({
      url: '/v1/events',
      payload: '[]',
      headers: { ...foreign, host: 'evil.example' },
    });
    expect(reply.statusCode).toBe(421);
  });
});

describe('what cannot be used', () => {
  const list = async () =>
    (await server.app.inject({ url: '/api/shops/mended/dead-letters', headers: { host: 'localhost' } })).json<
      { reason: string; item: string; protocol: string }[]
    >();
  const replay = async (order: object) =>
    (
      await post({
        url: '/api/shops/mended/dead-letters/replay',
        payload: JSON.stringify(order),
        headers: { 'content-type': 'application/json' },
      })
    ).json<object>();

  test('is kept with the reason, and can be mended and sent again', async () => {
    const calls = [
      { type: 'track', event: 'Order Completed', messageId: 'd1', properties: { orderNumber: 'o1' } },
      { type: 'track', event: 'Order Completed', messageId: 'd2', timestamp: 'never', userId: 'u1' },
      { type: 'track', event: 'Order Completed', messageId: 'd3', userId: 'u1' },
    ];
    await post({ url: '/v1/batch?shop=mended', payload: JSON.stringify({ batch: calls }) });
    const letters = await list();
    expect(letters.map(({ reason }) => reason)).toEqual([
      'the time cannot be read',
      'the event names no customer and no other object, so it belongs to no journey',
    ]);
    expect(JSON.parse(letters[0]?.item ?? '')).toEqual(calls[1]);
    expect(await replay({})).toEqual({ taken: 0, rejected: 2 });
    expect(await replay({ move: { 'properties.orderNumber': 'properties.order_id' } })).toEqual({
      taken: 1,
      rejected: 1,
    });
    expect(await replay({ set: { timestamp: '2026-03-01' } })).toEqual({ taken: 1, rejected: 0 });
    expect(await list()).toEqual([]);
    // What is said to have happened now is of a visit, whose id tells when that began; what is long past is of none.
    expect(await idsOf('mended')).toEqual(['o1', 'u1', expect.stringMatching(/^u1\.\d+$/u)]);
  });
});

test('what a device did before somebody signed in is theirs, until that is undone', async () => {
  const { app, services } = server;
  const viewed = { type: 'track', event: 'Product Viewed', messageId: 'i1', anonymousId: 'phone' };
  const known = { type: 'identify', userId: 'ann', anonymousId: 'phone' };
  const ordered = { type: 'track', event: 'Order Completed', messageId: 'i2', userId: 'ann' };
  const stepsOf = async () => {
    await services.intake.settled();
    const sql = `SELECT object_id AS id, length(activities) AS steps FROM journeys FINAL
WHERE shop = 'people' AND object_type = 'customer' ORDER BY id`;
    return store.query({ sql });
  };
  for (const batch of [[viewed], [known, ordered]])
    await post({ url: '/v1/batch?shop=people', payload: JSON.stringify({ batch }) });
  expect(await stepsOf()).toEqual([{ id: 'ann', steps: 2 }]);
  const headers = { host: 'localhost' };
  const merged = await app.inject({ url: '/api/shops/people/identities?customer=ann', headers });
  expect(merged.json()).toMatchObject([{ told: 'phone', customer: 'ann', parted: false }]);
  const parted = await app.inject({
    method: 'POST',
    url: '/api/shops/people/identities/part',
    headers,
    payload: { told: 'phone' },
  });
  expect(parted.statusCode).toBe(204);
  expect(await stepsOf()).toEqual([
    { id: 'ann', steps: 1 },
    { id: 'phone', steps: 1 },
  ]);
});

describe('bodies that nobody should send', () => {
  const PATHS = [
    '/v1/events',
    '/v1/batch',
    '/v1/t',
    '/batch/',
    '/e/',
    '/mp/collect',
    '/g/collect',
    '/cloudevents',
  ];
  const SNOWPLOW = '/com.snowplowanalytics.snowplow/tp2';
  const deep = (times: number) => `${'['.repeat(times)}${']'.repeat(times)}`;
  interface Hostile {
    readonly what: string;
    readonly payload: string | Buffer;
    readonly headers?: Record<string, string>;
  }
  const BODIES: readonly (readonly [string, string | Buffer, Record<string, string>?])[] = [
    ['nothing', ''],
    ['no JSON', '{"batch": ['],
    ['a number', '7'],
    ['null', 'null'],
    ['lists in lists', deep(200_000)],
    ['objects in objects', '{"batch":['.repeat(50_000)],
    [
      'an event nested deep',
      `{"batch":[{"type":"track","properties":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}]}`,
    ],
    [
      'keys of prototypes',
      '{"__proto__":{"batch":[]},"constructor":{"prototype":{}},"batch":[{"__proto__":null}]}',
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
    ['half a gzip', gzipSync('{"batch":[]}').subarray(0, 15)],
    ['a gzip bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['said to be gzip', 'plain', { 'content-encoding': 'gzip' }],
    ['a type that is none', '[]', { 'content-type': 'a/b; c="' }],
    [
      'wrong kinds everywhere',
      '{"batch":[{"type":7,"event":[],"userId":{},"timestamp":{},"properties":"x"}],"data":[[]],"events":[3]}',
    ],
    [
      'numbers beyond numbers',
      '[{"id":"x","time":1e999,"activity":"a","numbers":{"n":1e999},"objects":[{"type":"order","id":"1"}]}]',
    ],
  ];

  const hostile = BODIES.map(
    ([what, payload, headers]): Hostile => ({ what, payload, ...(headers === undefined ? {} : { headers }) }),
  );

  test.each(hostile)('$what: no address fails at it', async ({ payload, headers = {} }) => {
    for (const url of [...PATHS, SNOWPLOW]) {
      const reply = await post({ url: `${url}?shop=hostile`, payload, headers });
      expect([url, reply.statusCode < 500]).toEqual([url, true]);
    }
    expect(logged).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'batch')).toBe(false);
  });

  test('a body beyond the limit is refused while it comes', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${server.url}/v1/batch`, { method: 'POST' }, (reply) =>
        resolve(reply.statusCode),
      );
      sent.once('error', (thrown: NodeJS.ErrnoException) =>
        thrown.code === 'EPIPE' || thrown.code === 'ECONNRESET' ? resolve(413) : reject(thrown),
      );
      sent.end(Buffer.alloc(100 * 1024 * 1024, 32));
    });
    expect(status).toBe(413);
  });
});

test('when too much waits for the store, clients are told to come again later', async () => {
  const { intake } = server.services;
  const append = intake.append.bind(intake);
  intake.append = () => Promise.reject(new StoreError({ kind: 'busy', message: 'Too much waits.' }));
  try {
    const reply = await post({ url: '/v1/events?shop=own', payload: JSON.stringify([EVENT]) });
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    intake.append = append;
  }
});

test('screens are told when a shop changes', async () => {
  const reading = await fetch(`${server.url}/api/shops/own/changes`);
  const reader = reading.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => {
    const { value = '' } = (await reader?.read()) ?? {};
    return (JSON.parse(value.replace('data: ', '')) as { shop: string; version: number }).version;
  };
  const before = await next();
  await post({ url: '/v1/events?shop=own', payload: JSON.stringify({ ...EVENT, id: 'another' }) });
  expect(await next()).toBeGreaterThan(before);
  await reader?.cancel();
});
