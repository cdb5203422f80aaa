import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer, type RunningServer } from '../server.js';
import type { OpenApi } from './document.js';
import { FLAG_PATHS } from '../intake/companions.js';
import { ENDPOINTS } from '../intake/endpoints.js';
import { OPERATIONS } from './operations/index.js';
import { referredIn } from './schemas.js';

interface Shown {
  readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
}

let folder: string;
let store: EventStore;
let server: RunningServer;
let api: OpenApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  store = await openEmbedded();
  server = await openServer({ store, data: folder, port: 0 });
  api = (await server.app.inject('/api/openapi.json')).json<OpenApi>();
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Routes of the API and the ways in for events, as they are registered. */
function registered() {
  return server.app.declaredRoutes.filter(
    ({ method, url }) =>
      !['HEAD', 'OPTIONS'].includes(method) &&
      url !== '/' &&
      !url.includes('*') &&
      !url.startsWith('/throughline'),
  );
}

test('is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(api) as never);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('has every route that is registered, with what it asks for', () => {
  const routes = registered();
  expect(routes.length).toBeGreaterThan(70);
  for (const { method, url, permission } of routes) {
    const told = api.paths[url.replaceAll(/:(\w+)/gu, '{$1}')]?.[method.toLowerCase()];
    expect(told?.['x-permission'], `${method} ${url}`).toBe(permission);
  }
});

test('tells of no route that is not there', () => {
  const routes = new Set(registered().map(({ method, url }) => `${method} ${url}`));
  expect(Object.keys(OPERATIONS).filter((told) => !routes.has(told))).toEqual([]);
});

/** They read no body: a client that sends one sends it for nothing. */
const BODILESS = [
  'POST /api/access/sign-out',
  'POST /api/shops/:id/alerts/:document/test',
  'POST /api/shops/:id/card-desk/secret',
  'POST /api/shops/:id/cards/:link/restore',
  'POST /api/shops/:id/digests/:document/test',
  'POST /api/shops/:id/findings/measure',
  'POST /api/shops/:id/hooks/:name/restore',
  ...FLAG_PATHS.map((path) => `POST ${path}`),
];

const told = ({ method, url }: { readonly method: string; readonly url: string }) =>
  api.paths[url.replaceAll(/:(\w+)/gu, '{$1}')]?.[method.toLowerCase()];

test('tells what every route takes that reads a body, and of no other', () => {
  const taking = registered().filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));
  const without = taking.filter((route) => told(route)?.requestBody === undefined);
  expect(without.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(BODILESS.toSorted());
  const others = registered().filter((route) => !taking.includes(route));
  expect(others.filter((route) => told(route)?.requestBody !== undefined)).toEqual([]);
});

test('every example of a way in is an event that is taken', async () => {
  for (const { method, path } of ENDPOINTS.filter((each) => each.method === 'POST')) {
    const content = told({ method, url: path })?.requestBody?.['content'] as Record<string, Shown>;
    for (const [type, { examples }] of Object.entries(content))
      for (const [name, { value }] of Object.entries(examples)) {
        const payload = typeof value === 'string' ? value : JSON.stringify(value);
        const headers = { host: 'localhost', 'content-type': type };
        const answer = await server.app.inject({ method, url: `${path}?shop=shown`, payload, headers });
        expect(answer.statusCode, `${path} ${name}: ${answer.body}`).toBeLessThan(300);
        const said = answer.body.startsWith('{') ? answer.json<{ rejected?: number }>() : {};
        expect(said.rejected ?? 0, `${path} ${name}: ${answer.body}`).toBe(0);
      }
  }
  await server.services.intake.settled();
  expect(await server.services.deadLetters.list('shown')).toEqual([]);
  const sql = "SELECT DISTINCT toString(activity) AS activity FROM events WHERE shop = 'shown'";
  const known = (await store.query<{ activity: string }>({ sql })).map(({ activity }) => activity);
  expect(known).toEqual(expect.arrayContaining(['Order Completed', 'Page Viewed', 'Screen Viewed']));
});

test('says in words what each route of the API is for', () => {
  const untold = registered().filter(
    ({ method, url }) => url.startsWith('/api/') && OPERATIONS[`${method} ${url}`] === undefined,
  );
  expect(untold.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
});

test('every reference leads to a schema, and every operation has its own id', () => {
  const names = Object.keys(api.components.schemas);
  expect(names.length).toBeGreaterThan(100);
  expect(referredIn(api).filter((name) => !names.includes(name))).toEqual([]);
  const ids = Object.values(api.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('the page tells the same, without script and from here alone', async () => {
  const { body, headers } = await server.app.inject('/api/reference');
  expect(headers['content-type']).toContain('text/html');
  for (const path of Object.keys(api.paths)) expect(body).toContain(`<code>${path}</code>`);
  expect(body).not.toMatch(/<script|src=|https?:\/\/(?!json-schema)/u);
});
