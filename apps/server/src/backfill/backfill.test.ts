import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BackfillEntry } from '../routes.js';
import { openServer, type RunningServer } from '../server.js';

// The stores are opened and read through: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TOKEN = 'shpat_never_kept_anywhere';
const PAGES = 4;
const PER_PAGE = 3;

let vendor: Server;
let data: string;
let store: EventStore;
let server: RunningServer;
/** The page at which the vendor says nothing until it is let go. */
let held = 0;
let holding: (() => void) | null = null;

function orders(page: number): object[] {
  return Array.from({ length: PER_PAGE }, (_, at) => ({
    id: page * PER_PAGE + at + 1,
    created_at: '2026-03-01T10:00:00Z',
    total_price: '10.00',
    currency: 'EUR',
    customer: { id: at, email: `c${at}@example.com` },
  }));
}

function answer(url: URL, host: string, response: ServerResponse): void {
  const page = Number(url.searchParams.get('page_info') ?? 0);
  const isOrders = url.pathname.endsWith('/orders.json');
  const more = isOrders && page + 1 < PAGES;
  const link = more ? { link: `<http://${host}${url.pathname}?page_info=${page + 1}>; rel="next"` } : {};
  const name = url.pathname.split('/').at(-1)?.replace('.json', '') ?? '';
  response.writeHead(200, link).end(JSON.stringify({ [name]: isOrders ? orders(page) : [] }));
}

beforeAll(async () => {
  vendor = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const url = new URL(request.url ?? '/', `http://${host}`);
    if (request.headers['x-shopify-access-token'] !== TOKEN) return response.writeHead(401).end();
    if (held > 0 && url.searchParams.get('page_info') === String(held))
      return void (holding = () => answer(url, host, response));
    return answer(url, host, response);
  });
  await new Promise<void>((resolve) => {
    vendor.listen(0, '127.0.0.1', resolve);
  });
  data = mkdtempSync(join(tmpdir(), 'readings-'));
  store = await openEmbedded();
  server = await openServer({
    store,
    data,
    port: 0,
    log: () => undefined,
    push: { allowed: ['127.0.0.1'] },
  });
});
afterAll(async () => {
  await server.close();
  await store.close();
  vendor.close();
  rmSync(data, { recursive: true });
});

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
  server.app.inject({
    method,
    url: `/api/shops/${path}`,
    headers: { host: 'localhost' },
    ...(payload === undefined ? {} : { payload }),
  });

const begin = (shop: string, more: object = {}) => {
  const site = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  return call('POST', `${shop}/backfills`, { vendor: 'shopify', site, token: TOKEN, ...more });
};

const entryOf = async (shop: string): Promise<BackfillEntry | undefined> =>
  (await call('GET', `${shop}/backfills`)).json<BackfillEntry[]>()[0];

const reaches = (shop: string, wanted: Partial<BackfillEntry>) =>
  vi.waitFor(async () => expect(await entryOf(shop)).toMatchObject(wanted), { timeout: 20_000 });

test('a past is read to its end, and what it came to is told', async () => {
  const started = await begin('whole');
  expect(started.statusCode).toBe(202);
  expect(started.body).not.toContain(TOKEN);
  await reaches('whole', { phase: 'done', records: 12, accepted: 12, rejected: 0, stream: null });
  await server.services.intake.settled();
  const sql = "SELECT count() AS n FROM events WHERE shop = 'whole'";
  expect(await store.query({ sql })).toEqual([{ n: 12 }]);
  await begin('whole');
  await reaches('whole', { phase: 'done', since: expect.stringMatching(/Z$/u) });
});

test('it is stopped and goes on where it was; two at once are not begun', async () => {
  held = 2;
  await begin('parted');
  await reaches('parted', { phase: 'reading', stream: 'orders', records: 6 });
  expect((await begin('parted')).statusCode).toBe(409);
  expect((await call('DELETE', 'parted/backfills/shopify')).statusCode).toBe(204);
  expect(await entryOf('parted')).toMatchObject({ phase: 'cut', records: 6 });
  expect((await call('DELETE', 'parted/backfills/shopify')).statusCode).toBe(404);
  held = 0;
  holding?.();
  await begin('parted');
  await reaches('parted', { phase: 'done', records: 12, accepted: 12 });
});

test('with its shop the reading ends, and is forgotten: a shop of that name has a past of its own', async () => {
  held = 2;
  await begin('gone');
  await reaches('gone', { phase: 'reading', records: 6 });
  await server.services.intake.settled();
  expect((await call('DELETE', 'gone')).statusCode).toBe(204);
  held = 0;
  holding?.();
  await server.services.intake.settled();
  expect(await store.shop('gone')).toBeUndefined();
  expect(await entryOf('gone')).toBeUndefined();
  await begin('gone');
  await reaches('gone', { phase: 'done', since: null, records: 12, accepted: 12 });
});

test('a vendor that lets nobody in is told with what to do', async () => {
  await begin('refused', { token: 'another' });
  await reaches('refused', { phase: 'failed' });
  expect((await entryOf('refused'))?.error).toMatchObject({
    message: expect.stringContaining('status 401'),
    hint: expect.stringContaining('Check the token'),
  });
});

test.each([
  ['http://localhost:1', /not encrypted/u],
  ['https://localhost', /private network/u],
  ['no.such.host.invalid', /there is no host/u],
  ['http://:', /no address/u],
])('the token is not sent to %s', async (site, words) => {
  const reply = await begin('nowhere', { site });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toMatchObject({
    error: { field: 'body.site', message: expect.stringMatching(words) },
  });
});

test('where a vendor has one address the site may be left out, and else not', async () => {
  const reply = await begin('nowhere', { site: undefined, vendor: 'zendesk' });
  expect(reply.json()).toMatchObject({ error: { message: expect.stringContaining('was not said') } });
});

test('the token is nowhere in the data folder', () => {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  expect(files.length).toBeGreaterThan(3);
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).includes(TOKEN)).toBe(false);
});
