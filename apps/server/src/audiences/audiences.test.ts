import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openServer, type RunningServer } from '../server.js';
import { destinationOf, isPublic } from './address.js';
import { audienceCsv } from './csv.js';
import { keyOf, signed } from './sign.js';

/*
 * 1,200 customers, all of whom bought once; every fourth bought twice. The second is named as a formula.
 */

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const TWICE = 300;

const SETTINGS = ShopSettings.parse({
  segments: [
    {
      id: 'twice',
      name: 'Bought twice',
      where: [{ with: { activity: 'Order Completed' }, times: { atLeast: 2 } }],
    },
  ],
});

function eventsOf(n: number): ShopEvent[] {
  const id = `c${String(n).padStart(4, '0')}`;
  return Array.from({ length: n % 4 === 0 ? 2 : 1 }, (_, place) => ({
    id: `${id}-${place}`,
    time: new Date(Date.UTC(2026, 0, 1 + (n % 30), 9 + place)).toISOString(),
    activity: 'Order Completed',
    objects: [{ type: 'customer', id }],
  }));
}

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let data: string;
let store: EventStore;
let server: RunningServer;
let receiver: Server;
let hook: string;
let received: Received[] = [];
/** What the receiver answers, in turn; 204 after that. */
let answers: number[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'audiences-'));
  store = await openEmbedded();
  await store.saveShop('shop', SETTINGS);
  await store.append('shop', { events: Array.from({ length: 1200 }, (_, n) => eventsOf(n)).flat() });
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  server = await openServer({ store, data, port: 0, push: { allowed: ['127.0.0.1'], waits: [1, 1] } });
});
afterAll(async () => {
  await server.close();
  await store.close();
  await new Promise((done) => receiver.close(done));
  await rm(data, { recursive: true });
});
beforeEach(() => {
  received = [];
  answers = [];
});

async function post(path: string, body: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.url}/api/shops/shop/audiences/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const push = (more: object = {}) => post('push', { segment: 'twice', url: hook, secret: SECRET, ...more });

interface Told {
  readonly type: string;
  readonly data: { readonly page: number; readonly last: boolean; readonly members: { id: string }[] };
}

const told = () => received.map(({ body }) => JSON.parse(body) as Told);

describe('an audience as CSV', () => {
  test('of a saved segment holds its members', async () => {
    const response = await fetch(`${server.url}/api/shops/shop/audiences/twice`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, first, ...lines] = (await response.text()).trimEnd().split('\r\n');
    expect([head, first, lines.length]).toEqual(['id', 'c0000', TWICE - 1]);
  });

  test('of a segment that is told holds everybody else', async () => {
    const once = { where: [{ with: { activity: 'Order Completed' }, times: { atMost: 1 } }] };
    const { text } = await post('csv', { segment: once });
    const ids = text.trimEnd().split('\r\n').slice(1);
    expect([ids.length, ids[0]]).toEqual([1200 - TWICE, 'c0001']);
  });

  test('of a segment that is not there says so', async () => {
    const response = await fetch(`${server.url}/api/shops/shop/audiences/nobody`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('nobody');
    const longest = await fetch(`${server.url}/api/shops/shop/audiences/${'a'.repeat(257)}`);
    expect(longest.status).toBe(400);
    expect(await longest.json()).toMatchObject({ error: { field: 'segment' } });
  });

  test('quotes what has to be, and keeps formulas texts', () => {
    const members = [
      { id: '1', text: { name: 'Ada "A", Lovelace' }, numbers: {} },
      { id: '=2', text: {}, numbers: { orders: -3 } },
    ];
    expect(audienceCsv(members)).toBe('id,name,orders\r\n1,"Ada ""A"", Lovelace",\r\n\'=2,,-3\r\n');
  });
});

describe('a push', () => {
  test('sends all members, 500 a message, each signed', async () => {
    const { status, text } = await push({ segment: { where: [{ with: { activity: 'Order Completed' } }] } });
    expect([status, JSON.parse(text)]).toEqual([200, { members: 1200, messages: 3, tries: 3 }]);
    expect(told().map(({ type, data: { page, last } }) => [type, page, last])).toEqual([
      ['audience.members', 1, false],
      ['audience.members', 2, false],
      ['audience.members', 3, true],
    ]);
    expect(new Set(told().flatMap(({ data: { members } }) => members.map(({ id }) => id))).size).toBe(1200);
    for (const { headers, body } of received) {
      const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      const expected = createHmac('sha256', Buffer.alloc(32, 7)).update(content).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    }
  });

  test('is tried again where the receiver is busy, under the same id', async () => {
    answers = [503, 429];
    const { text } = await push();
    expect(JSON.parse(text)).toEqual({ members: TWICE, messages: 1, tries: 3 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('gives up where the receiver stays busy, or refuses', async () => {
    answers = [500, 500, 500];
    expect(await push()).toMatchObject({ status: 502, text: expect.stringContaining('after 3 tries') });
    answers = [410];
    expect(await push()).toMatchObject({ status: 502, text: expect.stringContaining('answered 410') });
    expect(received).toHaveLength(4);
  });

  test('does not follow redirects', async () => {
    answers = [307];
    expect(await push()).toMatchObject({ status: 502, text: expect.stringContaining('answered 307') });
    expect(received).toHaveLength(1);
  });

  test('wants a secret that cannot be guessed, and does not tell it', async () => {
    const { status, text } = await push({ secret: 'whsec_c2hvcnQ=' });
    expect([status, text.includes('c2hvcnQ')]).toEqual([400, false]);
    expect(received).toEqual([]);
  });

  test('goes to the internet alone where nothing else is allowed', async () => {
    const port = new URL(hook).port;
    for (const host of ['localhost', '[::1]', '169.254.169.254', '[::ffff:127.0.0.1]'])
      expect((await push({ url: `https://${host}:${port}/` })).status, host).toBe(400);
    expect(received).toEqual([]);
  });
});

test('signatures are those of Standard Webhooks’ own reference', () => {
  const key = keyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
  expect(signed(message, key)['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('an address is public where it is somebody’s on the internet', () => {
  const addresses = [
    '93.184.216.34',
    '10.1.2.3',
    '172.31.0.1',
    '100.64.0.1',
    '2606:2800:220::1',
    'fe80::1',
    '2002:7f00:1::',
  ];
  expect(addresses.map(isPublic)).toEqual([true, false, false, false, true, false, false]);
});

test('an address without encryption, or with a password, is refused', async () => {
  await expect(destinationOf('http://93.184.216.34/', [])).rejects.toThrow('not encrypted');
  await expect(destinationOf('https://me:secret@93.184.216.34/', [])).rejects.toThrow('no address');
  await expect(destinationOf('https://93.184.216.34/hook', [])).resolves.toMatchObject({ family: 4 });
});
