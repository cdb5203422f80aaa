import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportStarted, Upload } from './routes.js';
import { openServer, type RunningServer } from './server.js';

const run = promisify(execFile);
const SHOPIFY = `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at,Id
#1001,a@example.com,paid,2026-03-02 09:11:00 +0000,fulfilled,2026-03-03 10:00:00 +0000,EUR,20.50,0.00,0.00,20.50,2026-03-02 09:10:00 +0000,1,Lamp,20.50,,5001
`;

let folder: string;
let store: EventStore;
let server: RunningServer;
let page: string;
let examples: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'api-docs-'));
  await writeFile(join(folder, 'orders.csv'), SHOPIFY);
  store = await openEmbedded();
  server = await openServer({ store, data: folder, port: 0 });
  page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  examples = [...page.matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, script = '']) => script);
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Runs one example of the page as it is written, but for the address and the ids that only the server knows. */
async function curl(script: string): Promise<unknown> {
  const here = script.replaceAll('http://127.0.0.1:4400', server.url);
  const { stdout } = await run('bash', ['-c', `set -euo pipefail\n${here}`], { cwd: folder });
  return JSON.parse(stdout) as unknown;
}

test('the examples of docs/api.md run', async () => {
  const [question = '', model = '', files = ''] = examples;
  expect(examples).toHaveLength(3);
  expect(await curl(model)).toMatchObject({ conversions: 3 });
  const [send = '', start = ''] = files.split(/(?<=orders\.csv'\n)/u);
  const { upload } = (await curl(send)) as Upload;
  const started = (await curl(start.replace('<the upload>', upload))) as ImportStarted;
  expect(started).toMatchObject({ shop: 'outlet' });
  const states = await (await fetch(`${server.url}/api/imports/${started.import}/events`)).text();
  expect(states).toContain('"phase":"done"');
  expect(await curl(question.replace('"demo"', '"outlet"'))).toMatchObject({
    kind: 'map',
    objects: { order: {} },
  });
});

/** The routes that are registered, read from the router's own drawing of its tree. */
function registered(): string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^(.*)── (\S+) \((.*)\)$/u.exec(line);
    if (found === null) continue;
    const [, indent = '', part = '', methods = ''] = found;
    const depth = Math.floor(indent.length / 4);
    above[depth] = part;
    const path = above.slice(0, depth + 1).join('');
    for (const method of methods.split(', ')) if (method !== 'HEAD') routes.push(`${method} ${path}`);
  }
  return routes.filter((route) => route.includes(' /api/'));
}

test('every route of the page is there, and every route that is there is on the page', () => {
  const told = [...page.matchAll(/^\| `((?:GET|PUT|POST|DELETE) \/api[^`?]*)/gmu)].map(
    ([, route = '']) => route,
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.toSorted()).toEqual(registered().toSorted());
});
