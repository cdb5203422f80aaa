import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewKey, PersonExport } from '../routes.js';
import type { RunningServer } from '../server.js';
import { startServer } from '../start.js';

let data: string;
let server: RunningServer;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'persons-'));
  const file = join(data, '..', `${basename(data)}.csv`);
  writeFileSync(file, '203.0.113.0/24,NZ\n198.51.100.0/24,FI\n');
  server = await startServer({
    data,
    port: 0,
    log: () => undefined,
    proxies: ['loopback'],
    country: { file },
  });
  rmSync(file);
});
afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true });
});

const post = (url: string, payload: object, headers: object = {}) =>
  server.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost', ...headers } });

/** Which of some texts stand anywhere in the data folder. */
function held(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    try {
      execFileSync('grep', ['-rqaF', text, data]);
      return true;
    } catch {
      return false;
    }
  });
}

const at = '2026-03-01T10:00:00Z';
const ANN = [
  'ann-wonderland-77',
  'device-of-ann-77',
  'ann-order-77',
  'ann-gold-plan-77',
  'ann77@looking-glass.example',
];

test('a person is told in full, and erased from every file: store, log, dead letters, rejected rows', async () => {
  const call = (said: object) => ({ timestamp: at, sentAt: at, ...said });
  const ann = { userId: 'ann-wonderland-77', anonymousId: 'device-of-ann-77' };
  const batch = [
    call({ type: 'track', messageId: 'm1', event: 'Product Viewed', anonymousId: 'device-of-ann-77' }),
    call({ type: 'identify', messageId: 'm2', ...ann, traits: { plan: 'ann-gold-plan-77' } }),
    call({
      type: 'track',
      messageId: 'm3',
      event: 'Order Completed',
      ...ann,
      properties: { order_id: 'ann-order-77' },
    }),
    call({
      type: 'track',
      messageId: 'm4',
      event: 'Order Completed',
      userId: 'bob-builder-88',
      properties: { order_id: 'bob-order-88' },
    }),
    call({
      type: 'track',
      messageId: 'm5',
      userId: 'ann-wonderland-77',
      properties: { email: 'ann77@looking-glass.example' },
    }),
    call({ type: 'group', messageId: 'm6', traits: { contact: 'ann77@looking-glass.example' } }),
    call({ type: 'track', messageId: 'm7', userId: 'bob-builder-88' }),
  ];
  expect((await post('/v1/batch?shop=boots', { batch })).statusCode).toBe(200);
  mkdirSync(join(data, 'rejects'), { recursive: true });
  const rejects = join(data, 'rejects', 'orders.jsonl');
  writeFileSync(rejects, '{"row":1,"customer":"ann-wonderland-77"}\n{"row":2,"customer":"bob-builder-88"}\n');
  await server.services.intake.settled();
  expect(held(ANN).length).toBeGreaterThan(2);
  expect(held(['ann77@looking-glass.example'])).toEqual([]);

  const wanted = { customer: 'device-of-ann-77', also: ['ann77@looking-glass.example'] };
  const told = await post('/api/shops/boots/person/export', wanted);
  const all = told.json<PersonExport>();
  expect(all.records?.['events']).toHaveLength(2);
  expect(all.deadLetters).toHaveLength(2);
  expect(all.rejects).toEqual(['{"row":1,"customer":"ann-wonderland-77"}']);
  expect(told.body).toContain('ann-gold-plan-77');
  expect(told.body).not.toContain('bob');

  const erased = await post('/api/shops/boots/person/erase', wanted);
  expect(erased.json()).toMatchObject({ events: 2, deadLetters: 2, rejects: 1 });
  expect(held(ANN)).toEqual([]);
  expect(readFileSync(rejects, 'utf8')).toBe('{"row":2,"customer":"bob-builder-88"}\n');
  expect(await server.services.deadLetters.list('boots')).toHaveLength(1);
  // An erasure that was cut off is finished by repeating it: a link that is left says whose it was.
  const { cardLinks } = server.services.app;
  const link = {
    shop: 'boots',
    customer: wanted.customer,
    made: at,
    madeBy: 'Ada',
    ends: '2126-03-01T10:00:00Z',
  };
  await cardLinks.add({ ...link, id: 'left', hash: 'left' });
  expect((await post('/api/shops/boots/person/erase', wanted)).statusCode).toBe(404);
  expect(await cardLinks.list('boots', at)).toEqual([]);
  expect(await cardLinks.isRevoked('boots', 'left')).toBe(true);
  const answer = await post('/api/questions', { kind: 'map', shop: 'boots', object: 'order' });
  expect(answer.json()).toMatchObject({ log: { events: 1 } });
});

test('an e-mail address as an id is written nowhere, and its owner is found by it all the same', async () => {
  const address = 'Grace77@Looking-Glass.example';
  const event = {
    id: 'g1',
    time: at,
    activity: 'Order Completed',
    objects: [{ type: 'customer', id: address }],
  };
  expect((await post('/v1/events?shop=grace', [event])).statusCode).toBe(200);
  await server.services.intake.settled();
  expect(held([address, address.toLowerCase()])).toEqual([]);
  const wanted = { customer: 'grace77@looking-glass.example' };
  const told = await post('/api/shops/grace/person/export', wanted);
  expect(told.json<PersonExport>().records?.['events']).toHaveLength(1);
  expect((await post('/api/shops/grace/person/erase', wanted)).json()).toMatchObject({ events: 1 });
  expect((await post('/api/shops/grace/person/export', wanted)).statusCode).toBe(404);
});

/** Countries that the shop's events hold, by what happened. */
async function countriesOf(shop: string): Promise<Record<string, string>> {
  await server.services.intake.settled();
  const rows = await server.services.store.query<{ activity: string; country: string }>({
    sql: "SELECT activity, text['country'] AS country FROM events WHERE shop = {shop:String}",
    params: { shop },
  });
  return Object.fromEntries(rows.map(({ activity, country }) => [activity, country]));
}

const [VISITOR, TOLD] = ['203.0.113.177', '198.51.100.178'] as const;

test('of an IP address the country is kept, and the address nowhere: events, log, dead letters, sessions', async () => {
  const key = await post('/api/access/keys', { kind: 'write', name: 'web', shop: 'far' });
  // Whoever comes through a proxy comes from outside: they need a key.
  const { secret } = key.json<NewKey>();
  const from = { 'x-forwarded-for': VISITOR, authorization: `Bearer ${secret}` };
  const browser = { ...from, origin: 'https://boots.example' };
  const track = (event: string, more: object = {}) => ({
    type: 'track',
    messageId: event,
    event,
    anonymousId: 'a',
    timestamp: at,
    ...more,
  });
  const places = { ip: TOLD, ip_address: TOLD, seen: TOLD, forwarded: `${TOLD}, 10.0.0.1` };
  await post('/v1/t?shop=far', track('by-browser'), browser);
  await post('/v1/t?shop=far', track('by-proxy'), { ...browser, 'cf-ipcountry': 'SE' });
  await post('/v1/t?shop=far', track('by-tor'), { ...browser, 'cf-ipcountry': 'T1' });
  await post('/v1/track?shop=far', track('by-server'), { ...from, 'cf-ipcountry': 'SE' });
  await post('/v1/track?shop=far', track('by-item', { context: { ip: TOLD } }), from);
  await post('/v1/track?shop=far', track('by-word', { properties: { country: 'IS' } }), browser);
  await post('/v1/t?shop=far', track('properties', { properties: places }), from);
  const hit = { event: 'posthog', distinct_id: 'a', timestamp: at };
  await post('/e/?shop=far', { ...hit, uuid: 'posthog', properties: { $ip: TOLD } }, from);
  const page = { e: 'se', se_ac: 'snowplow', eid: 's1', duid: 'a', dtm: String(Date.parse(at)), ip: TOLD };
  await post('/com.snowplowanalytics.snowplow/tp2?shop=far', { data: [page] }, from);
  const purchase = { name: 'ga4', params: { event_id: 'ga4' } };
  await post('/mp/collect?shop=far', { client_id: 'a', ip_override: TOLD, events: [purchase] }, from);
  const own = {
    id: 'own',
    time: at,
    activity: 'own',
    system: 'web',
    text: places,
  };
  await post('/v1/events?shop=far', [{ ...own, objects: [{ type: 'customer', id: 'a' }] }], browser);
  await post(
    '/v1/t?shop=far',
    track('letter', { event: '', context: { ip: TOLD }, properties: places }),
    browser,
  );
  await post('/v1/events?shop=far', [{ nothing: places }], browser);

  expect(await countriesOf('far')).toEqual({
    'by-browser': 'NZ',
    'by-proxy': 'SE',
    'by-tor': 'NZ',
    'by-server': '',
    'by-item': 'FI',
    'by-word': 'IS',
    properties: '',
    posthog: 'FI',
    snowplow: 'FI',
    ga4: 'FI',
    own: 'NZ',
  });
  expect(await server.services.deadLetters.list('far')).toHaveLength(2);
  const account = { name: 'Ann', email: 'ann@boots.example', password: 'correct horse battery' };
  const code = server.services.access.door.code;
  const set = await post('/api/access/set-up', { ...account, code }, from);
  expect(set.statusCode).toBe(204);
  expect(held([VISITOR, TOLD])).toEqual([]);
});
