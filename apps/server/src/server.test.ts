import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErrorBody, GuessAnswer, ImportStarted, ImportState, Upload } from './routes.js';
import { openServer, type RunningServer } from './server.js';

const ORDERS = `order_id,activity,timestamp,amount
A-1,Product Added,2026-03-02T09:00:00Z,
A-1,Order Completed,2026-03-02T09:10:00Z,20.50
A-2,Product Added,2026-03-02T10:00:00Z,
`;

let data: string;
let store: EventStore;
let server: RunningServer;
const logged: string[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'server-test-'));
  const web = join(data, 'web');
  store = await openEmbedded({ path: join(data, 'data') });
  server = await openServer({ store, data, port: 0, web, log: (line) => logged.push(line) });
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(data, { recursive: true });
});

const at = (path: string): string => `${server.url}${path}`;

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(at(path), { method, headers: { ...type, ...headers }, ...content });
}

async function failure(response: Response): Promise<ErrorBody['error']> {
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d+|DB::Exception/u);
  return (JSON.parse(text) as ErrorBody).error;
}

async function uploaded(name: string, content: string): Promise<Upload> {
  const response = await fetch(at(`/api/uploads?name=${encodeURIComponent(name)}`), {
    method: 'POST',
    body: content,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Upload;
}

/** Reads server-sent events until the server ends them. */
async function states(id: string): Promise<ImportState[]> {
  const response = await fetch(at(`/api/imports/${id}/events`));
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = await response.text();
  return [...text.matchAll(/^data: (.*)$/gmu)].map(([, json = '']) => JSON.parse(json) as ImportState);
}

async function imported(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<ImportState | undefined> {
  const response = await send('POST', '/api/imports', body, headers);
  expect(response.status).toBe(202);
  const started = (await response.json()) as ImportStarted;
  return (await states(started.import)).at(-1);
}

test('models: listed with their schemas, run, and told apart from what is not there', async () => {
  const models = (await (await send('GET', '/api/decide')).json()) as unknown;
  expect(models).toContainEqual({
    name: 'attribution',
    title: expect.any(String),
    input: expect.objectContaining({ properties: expect.any(Object) }),
    output: expect.any(Object),
  });
  const paths = [{ channels: ['search', 'email'], conversions: 2 }];
  const answer = await send('POST', '/api/decide/attribution', { model: 'first', paths });
  expect(await answer.json()).toMatchObject({ channels: [{ channel: 'search', conversions: 2 }, {}] });

  const none = await send('POST', '/api/decide/attribution', {
    model: 'first',
    paths: [{ channels: ['a'] }],
  });
  expect(none.status).toBe(200);
  expect(await none.json()).toMatchObject({ cannotEstimate: { reason: expect.any(String) } });

  const wrong = await send('POST', '/api/decide/attribution', { model: 'first', paths: [{ channels: [7] }] });
  expect(wrong.status).toBe(400);
  expect(await failure(wrong)).toMatchObject({ field: 'body.paths.0.channels.0' });
  const strange = await send('POST', '/api/decide/atribution', {});
  expect(strange.status).toBe(404);
  expect(await failure(strange)).toMatchObject({ hint: expect.stringContaining('"attribution"') });
});

test('a long calculation keeps nobody waiting, and ends when its asker leaves', async () => {
  const paths = Array.from({ length: 300 }, (_, n) => ({
    channels: Array.from({ length: 12 }, (_each, step) => `c${(n * 7 + step * step * 5) % 60}`),
    conversions: 1,
    nulls: n % 7,
  }));
  const asker = new AbortController();
  const long = fetch(at('/api/decide/attribution'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'shapley', game: 'rate', samples: 1_000_000, paths }),
    signal: asker.signal,
  });
  const health = await Promise.race([send('GET', '/api/health'), long]);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  asker.abort();
  await expect(long).rejects.toMatchObject({ name: 'AbortError' });
  // The thread that it had is free again, or replaced.
  const quick = await send('POST', '/api/decide/attribution', {
    model: 'first',
    paths: [{ channels: ['a'], conversions: 1 }],
  });
  expect(quick.status).toBe(200);
});

test('health', async () => {
  expect(await (await send('GET', '/api/health')).json()).toEqual({
    status: 'ok',
    version: expect.any(String),
  });
});

test('no shop is stored yet', async () => {
  expect(await (await send('GET', '/api/shops')).json()).toEqual([]);
  const response = await send('POST', '/api/questions', { kind: 'map' });
  expect(response.status).toBe(404);
  expect(await failure(response)).toMatchObject({
    message: expect.stringContaining('No shop'),
    hint: expect.any(String),
  });
});

test('a file goes up, is understood, imported as a job, and answers questions', async () => {
  const { upload, bytes } = await uploaded('orders.csv', ORDERS);
  expect(bytes).toBe(ORDERS.length);

  const guess = (await (await send('POST', '/api/guess', { uploads: [upload] })).json()) as GuessAnswer;
  expect(guess.tables[0]).toMatchObject({ upload, name: 'orders.csv', format: 'csv' });
  expect(guess.tables[0]?.columns.map(({ name }) => name)).toEqual([
    'order_id',
    'activity',
    'timestamp',
    'amount',
  ]);
  expect(guess.tables[0]?.columns[0]?.samples).toEqual(['A-1', 'A-2']);
  expect(guess.mapping).not.toBeNull();

  const end = await imported({ shop: 'outlet', uploads: [upload], mapping: guess.mapping });
  expect(end).toMatchObject({
    phase: 'done',
    shop: 'outlet',
    title: 'orders.csv',
    report: { events: 3, rejected: 0 },
  });

  const answer = await send('POST', '/api/questions', { kind: 'map', object: 'order' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    kind: 'map',
    log: { events: 3 },
    objects: { order: { journeys: 2 } },
  });
  expect(await (await send('GET', '/api/shops')).json()).toMatchObject([{ id: 'outlet', events: 3 }]);
});

test('a question that cannot be answered is refused in the language of its asker', async () => {
  const question = {
    kind: 'funnel',
    object: 'order',
    steps: [{ activity: 'Product Aded' }, { activity: 'Pay' }],
  };
  const asked = async (body: object, headers: Record<string, string>) => {
    const all = { ...headers, 'content-type': 'application/json' };
    const response = await fetch(at('/api/questions'), {
      method: 'POST',
      headers: all,
      body: JSON.stringify(body),
    });
    return { language: response.headers.get('content-language'), ...(await failure(response)) };
  };
  const english = {
    language: 'en',
    message: 'steps[0].activity: this shop has no activity “Product Aded”.',
    hint: expect.stringContaining('Did you mean'),
  };
  const german = {
    language: 'de',
    message: 'steps[0].activity: Dieser Shop hat keine Aktivität „Product Aded“.',
    hint: expect.stringContaining('vielleicht'),
  };
  expect(await asked(question, {})).toMatchObject(english);
  expect(await asked(question, { 'accept-language': 'de-AT,en;q=0.5' })).toMatchObject(german);
  expect(await asked({ ...question, locale: 'de' }, {})).toMatchObject(german);
});

test('the same question is answered from memory until the shop changes', async () => {
  const ask = async (): Promise<string> =>
    (await send('POST', '/api/questions', { kind: 'map', shop: 'outlet' })).text();
  const first = await ask();
  expect(await ask()).toBe(first);
  const settings = { currency: 'USD' };
  expect(await (await send('PUT', '/api/shops/outlet/settings', settings)).json()).toMatchObject(settings);
  expect(JSON.parse(await ask())).toMatchObject({ currency: 'USD' });
});

test('a finished import can still be read; an unknown one is 404', async () => {
  const list = (await (await send('GET', '/api/imports')).json()) as ImportState[];
  expect(list[0]).toMatchObject({ phase: 'done' });
  const id = list[0]?.id ?? '';
  expect(await states(id)).toEqual([list[0]]);
  expect((await send('GET', '/api/imports/none')).status).toBe(404);
  expect((await send('GET', '/api/imports/none/events')).status).toBe(404);
});

test('a file that is no table fails the import in words', async () => {
  const { upload } = await uploaded('noise.csv', 'a,b\n1,2\n');
  const end = await imported({ shop: 'noise', uploads: [upload] });
  expect(end).toMatchObject({ phase: 'failed', error: { message: expect.stringContaining('noise.csv') } });
});

test('where nothing can be guessed the columns are shown all the same, with the reason', async () => {
  const { upload } = await uploaded('notime.csv', 'a,b\n1,2\n');
  const guess = (await (await send('POST', '/api/guess', { uploads: [upload] })).json()) as GuessAnswer;
  expect(guess).toMatchObject({ mapping: null, preset: null, tables: [{ name: 'notime.csv', upload }] });
  expect(guess.tables[0]?.columns).toMatchObject([
    { name: 'a', type: 'number', samples: ['1'] },
    { name: 'b', type: 'number', samples: ['2'] },
  ]);
  expect(guess.notes.join(' ')).toContain('notime.csv');
});

test('who reads German is told so what columns are, and what is wrong with a file', async () => {
  const headers = { 'content-type': 'application/json', 'accept-language': 'de' };
  const asked = async (path: string, body: object): Promise<unknown> =>
    (await fetch(at(path), { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const known = await uploaded('bestellungen.csv', ORDERS);
  expect(await asked('/api/guess', { uploads: [known.upload] })).toMatchObject({
    notes: expect.arrayContaining(['„activity“ ist dem Namen nach die Aktivität.']),
  });
  const strange = await uploaded('seltsam.csv', 'a,b\n1,2\n3,4\n');
  expect(await asked('/api/guess', { uploads: [strange.upload] })).toMatchObject({
    notes: [expect.stringContaining('Keine Spalte sieht nach einer Zeit aus. Die Spalten sind „a“, „b“.')],
  });
  const picture = await uploaded('bild.csv', '%PDF-1.7 and so on');
  const order = { shop: 'nirgends', uploads: [picture.upload] };
  const { import: id } = (await asked('/api/imports', order)) as { import: string };
  await expect
    .poll(async () => (await send('GET', `/api/imports/${id}`)).json())
    .toMatchObject({
      error: {
        message: 'bild.csv: Das ist ein PDF, keine Tabelle.',
        hint: 'Die Tabelle als CSV exportieren.',
      },
    });
});

test('an empty upload is refused', async () => {
  const response = await fetch(at('/api/uploads?name=empty.csv'), { method: 'POST', body: '' });
  expect(response.status).toBe(400);
  expect(await failure(response)).toMatchObject({ message: expect.stringContaining('empty') });
});

test('paths of this machine are for who holds the token', async () => {
  const path = join(data, 'more.csv');
  await writeFile(path, ORDERS);
  const body = { shop: 'paths', paths: [path] };
  for (const headers of [{}, { authorization: 'Bearer guess' }]) {
    const refused = await send('POST', '/api/imports', body, headers);
    expect(refused.status).toBe(403);
    expect(await failure(refused)).toMatchObject({ field: 'body.paths' });
  }
  const allowed = await imported(body, { authorization: `Bearer ${server.token}` });
  expect(allowed).toMatchObject({ phase: 'done', report: { events: 3 } });
});

test.each([
  ['POST /api/questions', { kind: 'funel' }, 400, 'body.kind'],
  ['POST /api/questions', { kind: 'map', shop: 'outlet', limit: 0 }, 400, 'body.limit'],
  ['POST /api/questions', { kind: 'map', shop: 'none' }, 404, 'shop'],
  ['POST /api/questions', { kind: 'map', shop: 'outlet', object: 'ordr' }, 400, 'object'],
  ['POST /api/guess', { uploads: ['../../etc/passwd'] }, 400, 'body.uploads.0'],
  ['POST /api/guess', { uploads: ['00000000-0000-0000-0000-000000000000'] }, 404, 'body.uploads'],
  ['POST /api/imports', { shop: 'Bad Name', uploads: [] }, 400, 'body.shop'],
  ['POST /api/imports', { shop: 'outlet' }, 400, 'body.uploads'],
  ['POST /api/uploads', undefined, 400, 'query.name'],
  ['PUT /api/shops/outlet/settings', { curency: 'EUR' }, 400, 'settings.curency'],
  ['DELETE /api/shops/none', undefined, 404, 'shop'],
])('%s with %j is %i and names the field', async (route, body, status, field) => {
  const [method = '', path = ''] = route.split(' ');
  const response = await send(method, path, body);
  expect(await failure(response)).toMatchObject({ field, message: expect.any(String) });
  expect(response.status).toBe(status);
});

test('broken JSON, unknown routes and wrong types have the same shape', async () => {
  const headers = { 'content-type': 'application/json' };
  const broken = await fetch(at('/api/questions'), { method: 'POST', headers, body: '{' });
  expect(broken.status).toBe(400);
  await failure(broken);
  const missing = await send('GET', '/api/nothing');
  expect(missing.status).toBe(404);
  expect(await failure(missing)).toMatchObject({ hint: expect.stringContaining('docs/api.md') });
  const text = await fetch(at('/api/questions'), { method: 'POST', body: 'hello' });
  expect(text.status).toBeGreaterThanOrEqual(400);
  await failure(text);
});

test('a fault of ours is told to the log, and not to the asker', async () => {
  const { app } = server;
  const question = { kind: 'map', shop: 'outlet', limit: 7 };
  const shops = store.shops.bind(store);
  store.shops = () => Promise.reject(new TypeError('secret of the inside'));
  try {
    const response = await app.inject({ method: 'POST', url: '/api/questions', payload: question });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(logged.join('\n')).toContain('secret of the inside');
  } finally {
    store.shops = shops;
  }
});

test('who leaves ends the query', async () => {
  const gone = new AbortController();
  const query = store.query.bind(store);
  const ended = new Promise<boolean>((resolve) => {
    // A query that never comes to its end by itself, as one over too many journeys would be.
    const endless = (signal: AbortSignal): Promise<never> =>
      new Promise((_done, fail) => {
        signal.addEventListener('abort', () => {
          resolve(true);
          fail(new DOMException('killed', 'AbortError'));
        });
        gone.abort();
      });
    store.query = (statement, options) =>
      options?.signal === undefined ? query(statement, options) : endless(options.signal);
  });
  const body = JSON.stringify({ kind: 'map', shop: 'outlet', limit: 9 });
  const headers = { 'content-type': 'application/json' };
  try {
    await expect(
      fetch(at('/api/questions'), { method: 'POST', headers, body, signal: gone.signal }),
    ).rejects.toThrow();
    expect(await ended).toBe(true);
    await setImmediate();
    expect(logged.filter((line) => line.includes('killed'))).toEqual([]);
  } finally {
    store.query = query;
  }
});

test('a shop can be removed', async () => {
  expect((await send('DELETE', '/api/shops/paths')).status).toBe(204);
  const shops = (await (await send('GET', '/api/shops')).json()) as { id: string }[];
  expect(shops.map(({ id }) => id)).not.toContain('paths');
});

test('a taken port is told with what to do', async () => {
  const port = Number(new URL(server.url).port);
  await expect(openServer({ store, data, port })).rejects.toMatchObject({
    message: expect.stringContaining(String(port)),
    hint: expect.stringContaining('--port'),
  });
});
