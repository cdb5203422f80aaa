import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type RunningServer } from '../server.js';

const FOLDER = new URL('../../../../../shared/wire/', import.meta.url);
const present = existsSync(FOLDER);

interface Recorded {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly rawUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBase64?: string;
  readonly json: unknown;
}

const BROWSER = { 'Order Completed': 1, 'Page Viewed': 1, 'Unload Event': 1 };
const SERVER = { 'Order Completed': 1, 'Page Viewed': 1, 'Screen Viewed': 1 };
const SNOWPLOW_BROWSER = { 'add-to-cart': 1, order: 1, page_view: 1, unload: 1 };
const SNOWPLOW_NODE = {
  'Order Completed': 1,
  'add-to-cart': 1,
  link_click: 1,
  order: 1,
  page_view: 1,
  screen_view: 1,
};

/** What happened, as the note of each recording says it: activities, and how often. */
const HAPPENED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'posthog-js': { $pageview: 1, 'Order Completed': 1, 'Unload Event': 1 },
  'posthog-node': { $exception: 1, $pageview: 1, 'Order Completed': 1 },
  'rudder-analytics-js': BROWSER,
  // The page was left before the last batch went out.
  'rudder-analytics-js-batch': { 'Order Completed': 1, 'Page Viewed': 1 },
  'rudder-analytics-js-beacon': BROWSER,
  'rudder-sdk-node': SERVER,
  'rudder-sdk-node-nogzip': SERVER,
  'segment-analytics-next': BROWSER,
  'segment-analytics-next-batching': BROWSER,
  'segment-analytics-node': SERVER,
  'snowplow-browser-tracker-get': SNOWPLOW_BROWSER,
  'snowplow-browser-tracker-post': SNOWPLOW_BROWSER,
  'snowplow-node-tracker-get': SNOWPLOW_NODE,
  'snowplow-node-tracker-post': SNOWPLOW_NODE,
};

const files = present ? readdirSync(FOLDER).filter((name) => name !== 'INDEX.json') : [];

function recorded(file: string): Recorded[] {
  return (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { requests: Recorded[] }).requests;
}

let data: string;
let store: EventStore;
let server: RunningServer;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'wire-'));
  store = await openEmbedded();
  server = await openServer({ store, data, port: 0 });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(data, { recursive: true });
});

/** The request as it was recorded, to a shop of its own. */
async function replay({ method, rawUrl, headers, bodyBase64, json }: Recorded, shop: string) {
  const url = `${rawUrl}${rawUrl.includes('?') ? '&' : '?'}shop=${shop}`;
  const payload = bodyBase64 === undefined ? JSON.stringify(json) : Buffer.from(bodyBase64, 'base64');
  const { host: _host, 'content-length': _length, connection: _connection, ...kept } = headers;
  const sent = { ...kept, host: '127.0.0.1' };
  return server.app.inject({ method, url, headers: sent, ...(method === 'POST' ? { payload } : {}) });
}

async function activitiesOf(shop: string): Promise<Record<string, number>> {
  const sql =
    'SELECT activity, count() AS events FROM events WHERE shop = {shop:String} GROUP BY activity ORDER BY activity';
  const rows = await store.query<{ activity: string; events: number }>({ sql, params: { shop } });
  return Object.fromEntries(rows.map(({ activity, events }) => [activity, events]));
}

describe.skipIf(!present)('requests of real SDKs (skipped where the recordings are not there)', () => {
  test.each(files)('%s: each is answered, and nothing in it is rejected', async (file) => {
    const shop = file.replace('.json', '');
    for (const request of recorded(file)) {
      const reply = await replay(request, shop);
      expect([request.method, request.rawUrl.slice(0, 60), reply.statusCode]).toEqual([
        request.method,
        request.rawUrl.slice(0, 60),
        request.method === 'OPTIONS' ? 204 : 200,
      ]);
      const { origin } = request.headers;
      if (origin !== undefined) expect(reply.headers['access-control-allow-origin']).toBe(origin);
    }
    await server.services.intake.settled();
    expect(await server.services.deadLetters.list(shop)).toEqual([]);
    const once = await activitiesOf(shop);
    expect(once).toEqual(HAPPENED[shop]);
    await Promise.all(recorded(file).map((request) => replay(request, shop)));
    await server.services.intake.settled();
    expect(await activitiesOf(shop)).toEqual(once);
  });
});
