import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveSettings } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SentAlert } from '../routes.js';
import { openServer, type RunningServer } from '../server.js';
import { Watchman } from './watchman.js';

/*
 * Ten orders a day for ten weeks, and thirty on the last whole day.
 */

const KEY = Buffer.alloc(32, 7);
const SECRET = `whsec_${KEY.toString('base64')}`;
const ALL = '/api/shops/shop';
const DAYS = 71;

let data: string;
let store: EventStore;
let server: RunningServer;
let receiver: Server;
let smtp: SMTPServer;
let hook: string;
let posted: {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}[] = [];
let mails: string[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'alerts-'));
  store = await openEmbedded();
  await store.saveShop('shop', resolveSettings({ zone: 'UTC' }));
  await store.append('shop', {
    events: Array.from({ length: DAYS + 1 }, (_, day) =>
      Array.from({ length: day === DAYS - 1 ? 30 : 10 }, (__, at) => ({
        id: `${day}-${at}`,
        time: new Date(Date.UTC(2026, 0, 6 + day, 9, at)).toISOString(),
        activity: 'Order Completed',
        objects: [{ type: 'order', id: `o${day}-${at}` }],
      })),
    ).flat(),
  });
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      posted.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (chunk) => (mail += String(chunk)));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((done) => void smtp.listen(0, '127.0.0.1', done));
  const { port } = smtp.server.address() as AddressInfo;
  server = await openServer({
    store,
    data,
    port: 0,
    push: { allowed: ['127.0.0.1'], waits: [] },
    alerts: {
      mail: { url: `smtp://127.0.0.1:${port}`, from: 'shop@boots.example' },
      secret: SECRET,
      slack: `${hook}/slack`,
    },
  });
  const question = { kind: 'variants', object: 'order', limit: 1 };
  await send('PUT', '/answers/orders', { revision: 0, name: 'Orders', question });
});
afterAll(async () => {
  await server.close();
  await store.close();
  await new Promise((done) => receiver.close(done));
  await new Promise<void>((done) => {
    smtp.close(done);
  });
  await rm(data, { recursive: true });
});
beforeEach(() => {
  posted = [];
  mails = [];
});

async function send(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object) {
  const { statusCode, payload } = await server.app.inject({
    method,
    url: `${ALL}${path}`,
    headers: { host: 'localhost' },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: statusCode, text: payload };
}

const alert = (rule: object, more: object = {}) => ({
  revision: 0,
  name: 'Many orders',
  answer: 'orders',
  figure: 'meta.journeys',
  rule,
  every: 'hour',
  to: [{ by: 'webhook', url: `${hook}/hook` }],
  ...more,
});

/** A round of a scheduler of its own, as though it were so many hours later. */
async function roundIn(hours: number): Promise<string[]> {
  const said: string[] = [];
  const { services } = server;
  const now = () => Date.now() + hours * 3_600_000;
  await new Watchman({ ...services, settings: services.alerts, now, log: (line) => said.push(line) }).round();
  return said;
}

const log = async (id: string) => JSON.parse((await send('GET', `/alerts/${id}/log`)).text) as SentAlert[];

test('past a bound an alert speaks once, signed, and again after it was otherwise', async () => {
  const saved = await send('PUT', '/alerts/many', alert({ when: 'above', bound: 700 }));
  expect(saved.status).toBe(200);
  expect(await roundIn(0)).toEqual([]);
  expect(posted).toEqual([]);
  expect(await roundIn(1)).toEqual([]);
  await roundIn(2);
  expect(posted).toHaveLength(1);
  const [{ headers, body }] = posted as [(typeof posted)[number]];
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', KEY).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(JSON.parse(body)).toMatchObject({
    type: 'alert.spoke',
    data: { shop: 'shop', alert: 'many', answer: { id: 'orders', name: 'Orders' }, value: 740 },
  });
  expect(await log('many')).toMatchObject([{ value: 740, why: '740, above 700', outcome: 'webhook: sent' }]);
  await server.services.app.watch.setStays('shop', 'many', false);
  await roundIn(3);
  expect(posted).toHaveLength(2);
});

test('a report goes out each time, by mail and to Slack', async () => {
  const to = [{ by: 'mail', address: 'ada@boots.example' }, { by: 'slack' }];
  await send('PUT', '/alerts/report', alert({ when: 'always' }, { name: 'Orders <so far>', to }));
  await roundIn(1);
  await roundIn(2);
  expect(mails).toHaveLength(2);
  expect(mails[0]).toContain('To: ada@boots.example');
  expect(mails[0]).toContain('Subject: Orders <so far>');
  expect(mails[0]).toContain('Orders (shop): meta.journeys is 740.');
  expect(posted.map(({ path }) => path)).toEqual(['/slack', '/slack']);
  expect(JSON.parse(posted[0]?.body ?? '')).toEqual({
    text: '*Orders &lt;so far&gt;*\nOrders (shop): meta.journeys is 740.',
  });
  await send('DELETE', '/alerts/report');
});

test('a day unlike the same days before is told, with what is usual', async () => {
  await send('PUT', '/alerts/odd', alert({ when: 'unusual' }));
  await roundIn(1);
  expect(await log('odd')).toMatchObject([
    { value: 30, why: '30 on 2026-03-17; usual are 9.8 to 10.2 (8 such days before)' },
  ]);
  await send('DELETE', '/alerts/odd');
  expect((await send('GET', '/alerts/odd/log')).status).toBe(404);
});

test('an alert that is off does not look, and one that is put on again does', async () => {
  const report = alert({ when: 'always' });
  await send('PUT', '/alerts/held', { ...report, on: false });
  await roundIn(1);
  expect(await log('held')).toEqual([]);
  await send('PUT', '/alerts/held', { ...report, revision: 1, on: true });
  await roundIn(2);
  expect(await log('held')).toHaveLength(1);
  await send('DELETE', '/alerts/held');
});

test('it is told by what alerts can be sent, and no address', async () => {
  const { payload } = await server.app.inject({ url: '/api/alert-ways', headers: { host: 'localhost' } });
  expect(JSON.parse(payload)).toEqual({ mail: true, webhook: true, slack: true });
});

test('a test speaks whatever it finds; a place that cannot be reached is told, and keeps no other from it', async () => {
  const to = [
    { by: 'webhook', url: 'http://10.0.0.1/hook' },
    { by: 'webhook', url: `${hook}/hook` },
  ];
  await send('PUT', '/alerts/tried', alert({ when: 'above', bound: 1e6 }, { to }));
  const tried = JSON.parse((await send('POST', '/alerts/tried/test')).text) as SentAlert;
  expect(tried.outcome).toMatch(/^webhook: url: is not encrypted.*; webhook: sent$/u);
  expect(JSON.parse(posted[0]?.body ?? '')).toMatchObject({ type: 'alert.test', data: { value: 740 } });
});

test('a dashboard goes out at its hour with the figures of its answers, and says which could not be given', async () => {
  await send('PUT', '/answers/none', {
    revision: 0,
    name: 'None',
    question: { kind: 'map', object: 'ship' },
  });
  const tiles = ['orders', 'none', 'gone'].map((answer) => ({ answer, width: 6, height: 2 }));
  await send('PUT', '/dashboards/week', { revision: 0, name: 'The week', tiles });
  const to = [
    { by: 'webhook', url: `${hook}/hook` },
    { by: 'mail', address: 'ada@boots.example' },
  ];
  const digest = { revision: 0, dashboard: 'week', every: 'day', at: 8, to };
  expect((await send('PUT', '/digests/daily', digest)).status).toBe(200);
  await roundIn(0);
  expect(mails).toEqual([]);
  await roundIn(24);
  const sent = posted.map(({ body }) => JSON.parse(body) as { type: string; data: object });
  expect(sent).toMatchObject([
    {
      type: 'digest.sent',
      data: {
        shop: 'shop',
        digest: 'daily',
        dashboard: { id: 'week', name: 'The week' },
        answers: [
          { name: 'Orders', error: null },
          { name: 'None', figures: [], error: expect.stringContaining('ship') },
        ],
      },
    },
  ]);
  expect(mails[0]).toContain('Subject: The week');
  const tested = JSON.parse((await send('POST', '/digests/daily/test')).text) as SentAlert;
  expect(tested).toMatchObject({ why: '2 answers', outcome: 'webhook: sent; mail: sent' });
  expect(JSON.parse((await send('GET', '/digests/daily/log')).text)).toHaveLength(2);

  await send('DELETE', '/dashboards/week');
  await roundIn(48);
  expect(mails).toHaveLength(2);
  expect((await send('POST', '/digests/daily/test')).status).toBe(409);
  expect((await send('DELETE', '/digests/daily')).status).toBe(204);
});
