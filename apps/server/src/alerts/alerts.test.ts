import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SentAlert } from '../routes.js';
import { type Bench, KEY, openBench } from './testing.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  const question = { kind: 'variants', object: 'order', limit: 1 };
  await bench.send('PUT', '/answers/orders', { revision: 0, name: 'Orders', question });
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.posted.length = 0;
  bench.mails.length = 0;
});

const send: Bench['send'] = (...asked) => bench.send(...asked);
const roundIn: Bench['roundIn'] = (hours) => bench.roundIn(hours);
const log: Bench['log'] = (id) => bench.log(id);

const alert = (rule: object, more: object = {}) => ({
  revision: 0,
  name: 'Many orders',
  answer: 'orders',
  figure: 'meta.journeys',
  rule,
  every: 'hour',
  to: [{ by: 'webhook', url: `${bench.hook}/hook` }],
  ...more,
});

test('past a bound an alert speaks once, signed, and again after it was otherwise', async () => {
  const saved = await send('PUT', '/alerts/many', alert({ when: 'above', bound: 700 }));
  expect(saved.status).toBe(200);
  expect(await roundIn(0)).toEqual([]);
  expect(bench.posted).toEqual([]);
  expect(await roundIn(1)).toEqual([]);
  await roundIn(2);
  expect(bench.posted).toHaveLength(1);
  const [{ headers, body }] = bench.posted as [(typeof bench.posted)[number]];
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', KEY).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(JSON.parse(body)).toMatchObject({
    type: 'alert.spoke',
    data: { shop: 'shop', alert: 'many', answer: { id: 'orders', name: 'Orders' }, value: 740 },
  });
  expect(await log('many')).toMatchObject([
    { value: 740, why: '740, above 700', places: [{ place: { by: 'webhook' }, tries: 1, error: null }] },
  ]);
  const later = { revision: 1, every: 'day', at: (new Date().getUTCHours() + 6) % 24 };
  await send('PUT', '/alerts/many', alert({ when: 'above', bound: 1e6 }, later));
  await roundIn(7);
  await send(
    'PUT',
    '/alerts/many',
    alert({ when: 'above', bound: 700 }, { ...later, revision: 2, at: (later.at + 2) % 24 }),
  );
  await roundIn(9);
  expect(bench.posted).toHaveLength(2);
});

test('a report goes out each time, by mail and to Slack', async () => {
  const to = [{ by: 'mail', address: 'ada@boots.example' }, { by: 'slack' }];
  await send('PUT', '/alerts/report', alert({ when: 'always' }, { name: 'Orders <so far>', to }));
  await roundIn(1);
  await roundIn(2);
  expect(bench.mails).toHaveLength(2);
  expect(bench.mails[0]).toContain('To: ada@boots.example');
  expect(bench.mails[0]).toContain('Subject: Orders <so far>');
  expect(bench.mails[0]).toContain('Orders (My shop): Journeys is 740.');
  expect(bench.posted.map(({ path }) => path)).toEqual(['/slack', '/slack']);
  expect(JSON.parse(bench.posted[0]?.body ?? '')).toEqual({
    text: '*Orders &lt;so far&gt;*\nOrders (My shop): Journeys is 740.',
  });
  await send('DELETE', '/alerts/report');
});

test('a message speaks the language of its alert, and calls its figure what it is', async () => {
  const to = [{ by: 'slack' }];
  await send('PUT', '/alerts/german', alert({ when: 'above', bound: 700 }, { to, locale: 'de' }));
  await send('POST', '/alerts/german/test');
  expect(JSON.parse(bench.posted[0]?.body ?? '')).toEqual({
    text: '*[Probe] Many orders*\nOrders (My shop): Reisen: 740, über 700.',
  });
  await send('PUT', '/alerts/german', alert({ when: 'unusual' }, { to, locale: 'de', revision: 1 }));
  await send('POST', '/alerts/german/test');
  expect((await log('german'))[0]?.why).toBe(
    '30 am 17.03.2026; üblich sind 9,8 bis 10,2 (8 solche Tage davor)',
  );
  const none = alert({ when: 'always' }, { to, locale: 'de', revision: 2, figure: 'nothing.rate' });
  await send('PUT', '/alerts/german', none);
  await send('POST', '/alerts/german/test');
  expect(JSON.parse(bench.posted.at(-1)?.body ?? '')).toEqual({
    text: expect.stringMatching(/Orders \(My shop\): Die Antwort nennt „[^“]+“ zurzeit nicht\.$/u),
  });
  await send('DELETE', '/alerts/german');
});

test('a day unlike the same days before is told, with what is usual', async () => {
  await send('PUT', '/alerts/odd', alert({ when: 'unusual' }));
  await roundIn(1);
  expect(await log('odd')).toMatchObject([
    { value: 30, why: '30 on 17 Mar 2026; usual are 9.8 to 10.2 (8 such days before)' },
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
  const { payload } = await bench.server.app.inject({
    url: '/api/alert-ways',
    headers: { host: 'localhost' },
  });
  expect(JSON.parse(payload)).toEqual({ mail: true, webhook: true, slack: true });
});

test('who may not set alerts is told the hosts of webhooks, not their addresses', async () => {
  const { app } = bench.server;
  const headers = { host: 'localhost' };
  const order = { kind: 'api', name: 'reader', scopes: ['read'] };
  const made = await app.inject({ method: 'POST', url: '/api/access/keys', headers, payload: order });
  const authorization = `Bearer ${made.json<{ secret: string }>().secret}`;
  await send('PUT', '/alerts/kept-to-owners', alert({ when: 'always' }));
  await send('POST', '/alerts/kept-to-owners/test');
  for (const path of ['', '/kept-to-owners', '/kept-to-owners/log']) {
    const read = await app.inject({
      url: `/api/shops/shop/alerts${path}`,
      headers: { ...headers, authorization },
    });
    expect(read.payload, path).toContain(`${bench.hook}/…`);
    expect(read.payload, path).not.toContain(`${bench.hook}/hook`);
    expect((await send('GET', `/alerts${path}`)).text, path).toContain(`${bench.hook}/hook`);
  }
  await send('DELETE', '/alerts/kept-to-owners');
});

test('a test speaks whatever it finds; a place that cannot be reached is told, and keeps no other from it', async () => {
  const to = [
    { by: 'webhook', url: 'http://10.0.0.1/hook' },
    { by: 'webhook', url: `${bench.hook}/hook` },
  ];
  await send('PUT', '/alerts/tried', alert({ when: 'above', bound: 1e6 }, { to }));
  const tried = JSON.parse((await send('POST', '/alerts/tried/test')).text) as SentAlert;
  expect(tried.why).toBe('740, not above 1,000,000');
  expect(tried.places).toMatchObject([
    { sent: null, next: null, error: expect.stringContaining('is not encrypted') },
    { sent: expect.any(String), error: null },
  ]);
  expect(JSON.parse(bench.posted[0]?.body ?? '')).toMatchObject({ type: 'alert.test', data: { value: 740 } });
});

const LABELLED = { path: 'variantCount', label: 'Variant count', value: 1, said: '1' };

test('a dashboard goes out at its hour with the figures of its answers, and says which could not be given', async () => {
  await send('PUT', '/answers/none', {
    revision: 0,
    name: 'None',
    question: { kind: 'map', object: 'ship' },
  });
  const tiles = ['orders', 'none', 'gone'].map((answer) => ({ answer, width: 6, height: 2 }));
  await send('PUT', '/dashboards/week', { revision: 0, name: 'The week', tiles });
  const to = [
    { by: 'webhook', url: `${bench.hook}/hook` },
    { by: 'mail', address: 'ada@boots.example' },
  ];
  const digest = { revision: 0, dashboard: 'week', every: 'day', at: 8, to };
  expect((await send('PUT', '/digests/daily', digest)).status).toBe(200);
  await roundIn(0);
  expect(bench.mails).toEqual([]);
  await roundIn(24);
  const sent = bench.posted.map(({ body }) => JSON.parse(body) as { type: string; data: object });
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
  expect(bench.mails[0]).toContain('Subject: The week');
  expect(sent[0]?.data).toMatchObject({ answers: [{ figures: expect.arrayContaining([LABELLED]) }, {}] });
  expect(bench.mails[0]).toContain('Orders (My shop): ');
  const tested = JSON.parse((await send('POST', '/digests/daily/test')).text) as SentAlert;
  expect(tested).toMatchObject({ why: '2 answers', places: [{ error: null }, { error: null }] });
  expect(JSON.parse((await send('GET', '/digests/daily/log')).text)).toHaveLength(2);

  await send('DELETE', '/dashboards/week');
  await roundIn(48);
  expect(bench.mails).toHaveLength(2);
  expect((await send('GET', '/digests/daily')).status).toBe(404);

  await send('PUT', '/dashboards/week', { revision: 0, name: 'The week', tiles });
  const back = JSON.parse((await send('GET', '/digests/daily')).text) as object;
  expect(back).toMatchObject({ dashboard: 'week', every: 'day', at: 8, to, revision: 1 });
});

test('an answer goes out by itself with its table, and as files in a mail, until it is removed', async () => {
  const to = [
    { by: 'webhook', url: `${bench.hook}/hook` },
    { by: 'mail', address: 'ada@boots.example' },
  ];
  const digest = { revision: 0, answer: 'orders', every: 'day', at: 8, to, locale: 'de' };
  await send('DELETE', '/dashboards/week');
  expect((await send('PUT', '/digests/orders', { ...digest, dashboard: 'week' })).status).toBe(400);
  expect((await send('PUT', '/digests/orders', { ...digest, answer: null })).status).toBe(400);
  expect((await send('PUT', '/digests/orders', digest)).status).toBe(200);
  await roundIn(24);
  expect(JSON.parse(bench.posted[0]?.body ?? '')).toMatchObject({
    type: 'digest.sent',
    data: { digest: 'orders', answer: 'orders', answers: [{ name: 'Orders', error: null }] },
  });
  // Lines are broken for the way, and put together again.
  const mail = bench.mails[0]?.replaceAll('=\r\n', '') ?? '';
  expect(mail).toContain('Subject: Orders');
  expect(mail).toMatch(/filename=\S*variants\.csv/u);
  expect(mail).toContain('<html lang=3D"de">');
  expect(mail).toContain('>Bestellung aufgegeben</td>');

  const question = { kind: 'variants', object: 'order', limit: 1 };
  const again = { revision: 0, name: 'Orders', question };
  await send('PUT', '/digests/weekly', { ...digest, every: 'week' });
  await send('DELETE', '/answers/orders');
  expect((await send('GET', '/digests/orders')).status).toBe(404);
  expect((await send('PUT', '/answers/orders', again)).status).toBe(200);
  expect((await send('GET', '/digests/orders')).status).toBe(200);

  // One whose name was taken since stays as it is now, and keeps the others from nothing.
  await send('DELETE', '/answers/orders');
  await send('PUT', '/answers/other', { ...again, name: 'Other' });
  expect((await send('PUT', '/digests/orders', { ...digest, answer: 'other' })).status).toBe(200);
  expect((await send('PUT', '/answers/orders', again)).status).toBe(200);
  expect(JSON.parse((await send('GET', '/digests/orders')).text)).toMatchObject({ answer: 'other' });
  expect((await send('GET', '/digests/weekly')).status).toBe(200);
});

test('a day is held against others as it was at its end: orders of earlier days have had longer to come back', async () => {
  const returns = Array.from({ length: 60 }, (_, day) => ({
    id: `back-${day}`,
    time: new Date(Date.UTC(2026, 0, 8 + day, 20)).toISOString(),
    activity: 'Return Requested',
    objects: [{ type: 'order', id: `o${day}-0` }],
  }));
  await bench.store.append('shop', { events: returns });
  const question = { kind: 'kpis' };
  await send('PUT', '/answers/kpis', { revision: 0, name: 'Key figures', question });
  const about = { answer: 'kpis', figure: 'figures.returnRate.value' };
  await send('PUT', '/alerts/back', alert({ when: 'unusual' }, about));
  await roundIn(1);
  expect(await log('back')).toEqual([]);
  const tried = JSON.parse((await send('POST', '/alerts/back/test')).text) as SentAlert;
  expect(tried.why).toBe('0 % on 17 Mar 2026; usual are 0 % to 0 % (8 such days before)');
});
