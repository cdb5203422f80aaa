import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, said, throughline } from '../testing/built.js';
import { TestFolder } from '../testing/files.js';

// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const ORDERS = 100;
const PAGE = 20;

let vendor: Server;
const asked: string[] = [];
let fails = 0;

function orderOf(id: number): object {
  const at = new Date(Date.UTC(2026, 2, 1, 0, id)).toISOString();
  return {
    id,
    created_at: at,
    total_price: '10.00',
    currency: 'EUR',
    customer: { id, email: `c${id % 7}@example.com` },
  };
}

beforeAll(async () => {
  build();
  vendor = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${url.pathname.split('/').at(-1)}${url.search}`);
    if (request.headers['x-shopify-access-token'] !== 'shpat_1') return response.writeHead(401).end();
    if ((fails -= 1) >= 0)
      return response.writeHead(fails % 2 === 0 ? 500 : 429, { 'retry-after': '0' }).end();
    const from = Number(url.searchParams.get('page_info') ?? 0);
    const isOrders = url.pathname.endsWith('/orders.json');
    const orders = Array.from({ length: isOrders ? PAGE : 0 }, (_, at) => orderOf(from + at + 1));
    const next = `http://${request.headers.host}${url.pathname}?page_info=${from + PAGE}`;
    const link = isOrders && from + PAGE < ORDERS ? { link: `<${next}>; rel="next"` } : {};
    return response
      .writeHead(200, link)
      .end(JSON.stringify({ [url.pathname.slice(24, -5)]: orders, orders }));
  });
  await new Promise<void>((resolve) => {
    vendor.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => vendor.close());

const env = { SHOP_TOKEN: 'shpat_1', NO_TOKEN: '', STRIPE_SECRET: 'whsec_0123456789' };

function args(folder: TestFolder, ...more: string[]): string[] {
  const site = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  const shop = ['--shop', 'boots', '--data', folder.at('data')];
  return ['backfill', 'shopify', ...shop, '--site', site, '--token-env', 'SHOP_TOKEN', ...more];
}

async function eventsIn(folder: TestFolder): Promise<{ events: number; orders: number; customers: number }> {
  const store = await openEmbedded({ path: folder.at('data') });
  const sql = `SELECT (SELECT count() FROM events) AS events,
    uniqExactIf(object_id, object_type = 'order') AS orders, uniqExactIf(object_id, object_type = 'customer') AS customers
    FROM event_objects`;
  const [row] = await store.query<{ events: number; orders: number; customers: number }>({ sql });
  await store.close();
  return row ?? expect.fail('nothing is stored');
}

test('the past is read once, through faults and a kill -9, and then only what is new', async () => {
  using folder = new TestFolder();
  fails = 3;
  const first = begin(args(folder), { env });
  await said(first, /40 records read/u);
  first.kill('SIGKILL');
  await ended(first);
  const before = asked.length;
  const second = await throughline(args(folder), { env });
  expect(second.code).toBe(0);
  expect(asked[before]).toMatch(/^orders\.json\?page_info=(40|60|80)$/u);
  expect(JSON.parse(second.out)).toMatchObject({ shop: 'boots', vendor: 'shopify', rejected: 0 });
  expect(await eventsIn(folder)).toEqual({ events: ORDERS, orders: ORDERS, customers: 7 });
  const third = asked.length;
  expect((await throughline(args(folder), { env })).code).toBe(0);
  expect(asked[third]).toContain('updated_at_min=');
  await throughline(args(folder, '--again'), { env });
  expect(await eventsIn(folder)).toEqual({ events: ORDERS, orders: ORDERS, customers: 7 });
});

test('where a server owns the folder it takes the past in, and webhooks of the sources that are set', async () => {
  using folder = new TestFolder();
  const data = ['--data', folder.at('data')];
  const server = begin(['start', '--port', '0', ...data], { env });
  try {
    await said(server, /http:\/\/127\.0\.0\.1:\d+/u);
    const read = await throughline(args(folder), { env });
    expect(read.err).toContain('Asking the server');
    expect(JSON.parse(read.out)).toMatchObject({ records: ORDERS, accepted: ORDERS });
    const set = ['hooks', 'set', 'stripe', '--shop', 'boots', '--secret-env', 'STRIPE_SECRET', ...data];
    expect(JSON.parse((await throughline(set, { env })).out)).toMatchObject({
      path: '/hooks/boots/stripe',
      secrets: 1,
    });
  } finally {
    server.kill('SIGTERM');
    await ended(server);
  }
  const listed = await throughline(['hooks', 'list', '--shop', 'boots', ...data], { env });
  expect(JSON.parse(listed.out)).toMatchObject([{ name: 'stripe', kind: 'stripe', secrets: 1 }]);
  expect(listed.out).not.toContain('whsec_');
  expect(await eventsIn(folder)).toEqual({ events: ORDERS, orders: ORDERS, customers: 7 });
});

test.each([
  [['--token-env', 'NO_TOKEN'], 2, /variable NO_TOKEN is not set/u],
  [['--token-env', 'STRIPE_SECRET'], 1, /does not let us read .*status 401/u],
  [['--since', 'soon'], 2, /a day such as/u],
  [['--site', ':'], 2, /is no address/u],
])('%o is told with what to do', async (more, code, words) => {
  using folder = new TestFolder();
  const run = await throughline(args(folder, ...more), { env });
  expect(run.code).toBe(code);
  expect(run.err).toMatch(words);
});
