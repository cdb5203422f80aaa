import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { resolveSettings } from '@throughline/model';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AlertEntry } from '../routes.js';
import { nextTry, Postman } from './postman.js';
import { loggedOf, send, sendToAll } from './send.js';
import { type Bench, openBench } from './testing.js';
import { Watchman } from './watchman.js';

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
  bench.answers.clear();
});

const place = (path: string) => ({ by: 'webhook', url: `${bench.hook}${path}` }) as const;

const report = (more: object = {}) => ({
  revision: 0,
  name: 'Orders',
  answer: 'orders',
  figure: 'meta.journeys',
  rule: { when: 'always' },
  every: 'hour',
  to: [place('/one'), place('/two')],
  ...more,
});

const setUp = async (id: string, body: object) => {
  expect((await bench.send('PUT', `/alerts/${id}`, body)).status).toBe(200);
};
const takeAway = (id: string) => bench.send('DELETE', `/alerts/${id}`);
const paths = () => bench.posted.map(({ path }) => path).sort();
const partsAt = (hours: number) => {
  const { services } = bench.server;
  const now = () => Date.now() + hours * 3_600_000;
  return { ...services, settings: services.alerts, now, log: () => undefined };
};

test('a place that did not take a message is tried again later under the same id, and no other is sent it twice', async () => {
  await setUp('retried', report({ locale: 'de' }));
  bench.answers.set('/two', 503);
  await bench.roundIn(1);
  expect(paths()).toEqual(['/one', '/two']);
  const [failed] = await bench.log('retried');
  expect(failed?.places.find(({ error }) => error === null)).toMatchObject({
    place: place('/one'),
    next: null,
  });
  expect(failed?.places.find(({ error }) => error !== null)).toMatchObject({
    place: place('/two'),
    sent: null,
    error: expect.stringMatching(/^Der Empfänger 127\.0\.0\.1:\d+ antwortete 503/u),
  });
  bench.answers.clear();
  const before = bench.posted.find(({ path }) => path === '/two');
  bench.posted.length = 0;
  await new Postman(partsAt(1)).round();
  expect(paths()).toEqual([]);
  await new Postman(partsAt(1.02)).round();
  expect(paths()).toEqual(['/two']);
  expect(bench.posted[0]?.headers['webhook-id']).toBe(before?.headers['webhook-id']);
  expect((await bench.log('retried'))[0]?.places.map(({ error }) => error)).toEqual([null, null]);
  await takeAway('retried');
});

test('a place that does not answer keeps no other waiting, and what it was sent is sent again after an end in between', async () => {
  await setUp('slow', report());
  bench.answers.set('/one', null);
  await new Watchman(partsAt(1)).round();
  const postman = new Postman(partsAt(1));
  const round = postman.round();
  await expect.poll(paths).toEqual(['/one', '/two']);
  await postman.close();
  await round;
  bench.answers.clear();
  bench.posted.length = 0;
  await new Postman(partsAt(1)).round();
  expect(paths()).toEqual(['/one']);
  await takeAway('slow');
});

test('what is looked at when a server ends is looked at by the next one', async () => {
  await setUp('cut', report());
  const watchman = new Watchman(partsAt(1));
  const round = watchman.round();
  watchman.close();
  await round;
  expect(await bench.log('cut')).toEqual([]);
  await bench.roundIn(1);
  expect(paths()).toEqual(['/one', '/two']);
  await takeAway('cut');
});

test('what keeps an answer from being given is told in the log, and the next run comes', async () => {
  const question = { kind: 'map', object: 'ship' };
  await bench.send('PUT', '/answers/ships', { revision: 0, name: 'Ships', question });
  await setUp('broken', report({ answer: 'ships', locale: 'de' }));
  await bench.roundIn(1);
  expect(await bench.log('broken')).toMatchObject([
    {
      why: expect.stringMatching(/ship.* gibt es|keine.*ship|ship.*nicht/u),
      outcome: 'not sent',
      places: [],
    },
  ]);
  await bench.roundIn(1);
  expect(await bench.log('broken')).toHaveLength(1);
  await bench.roundIn(2);
  expect(await bench.log('broken')).toHaveLength(2);
  await takeAway('broken');
});

test('a name that is changed has nothing told again, and a place that is taken away nothing sent to it', async () => {
  const rule = { when: 'above', bound: 1 };
  await setUp('renamed', report({ rule }));
  bench.answers.set('/two', 500);
  await bench.roundIn(1);
  await setUp('renamed', report({ rule, revision: 1, name: 'Other', to: [place('/one')] }));
  bench.posted.length = 0;
  await bench.roundIn(4);
  expect(paths()).toEqual([]);
  const later = { every: 'day', at: (new Date().getUTCHours() + 5) % 24 };
  const other = { when: 'above', bound: 2 };
  await setUp('renamed', report({ ...later, rule: other, revision: 2, to: [place('/one')] }));
  await bench.roundIn(6);
  expect(paths()).toEqual(['/one']);
  await takeAway('renamed');
});

test('a changed time zone holds from now on, also where it was changed while nobody looked', async () => {
  const at = (new Date().getUTCHours() + 12) % 24;
  await setUp('zoned', report({ every: 'day', at }));
  const dueIn = async (hours: number) =>
    (await bench.server.services.app.watch.due(new Date(Date.now() + hours * 3_600_000).toISOString()))
      .map(({ alert }) => alert)
      .includes('zoned');
  expect([await dueIn(10), await dueIn(13)]).toEqual([false, true]);
  // Six hours ahead of UTC, all year.
  await bench.send('PUT', '/settings', { zone: 'Asia/Dhaka' });
  expect([await dueIn(4), await dueIn(7)]).toEqual([false, true]);
  await bench.store.saveShop('shop', resolveSettings({ zone: 'UTC' }));
  await new Watchman(partsAt(0)).schedule();
  expect([await dueIn(10), await dueIn(13)]).toEqual([false, true]);
  await takeAway('zoned');
});

test('a run that is due is not lost where its alert is saved before it was looked at', async () => {
  await setUp('edited', report());
  const { watch } = bench.server.services.app;
  const due = new Date(Date.now() - 10_000).toISOString();
  const entry = JSON.parse((await bench.send('GET', '/alerts/edited')).text) as AlertEntry;
  const watching = { about: '', saved: true, places: entry.to, now: '2026-01-01T00:00:00Z' };
  await watch.set('shop', 'edited', { ...watching, due });
  await setUp('edited', report({ revision: 1, name: 'Orders so far' }));
  await bench.roundIn(0);
  expect(paths()).toEqual(['/one', '/two']);
  await takeAway('edited');
});

test('an alert that is saved while it is looked at is looked at again, and speaks to its places of now', async () => {
  await setUp('hurried', report({ to: [place('/gone')] }));
  const parts = partsAt(1);
  let saved = false;
  const find: typeof parts.app.answers.find = async (...asked) => {
    if (!saved) {
      saved = true;
      await setUp('hurried', report({ revision: 1, name: 'Orders so far', to: [place('/one')] }));
    }
    return parts.app.answers.find(...asked);
  };
  const answers = Object.assign(Object.create(parts.app.answers) as typeof parts.app.answers, { find });
  await new Watchman({ ...parts, app: { ...parts.app, answers } }).round();
  await bench.roundIn(1);
  expect(paths()).toEqual(['/one']);
  await takeAway('hurried');
});

test('what is due, or tried again, in quiet hours waits for their end', async () => {
  const hour = new Date().getUTCHours();
  const quiet = { from: (hour + 2) % 24, until: (hour + 5) % 24 };
  await setUp('hushed', report({ quiet }));
  bench.answers.set('/two', 503);
  await bench.roundIn(1);
  expect(paths()).toEqual(['/one', '/two']);
  bench.posted.length = 0;
  // This look and the further try were due before, and nobody was there.
  await setUp('late', report({ quiet, to: [place('/late')] }));
  await bench.roundIn(3);
  expect(paths()).toEqual([]);
  bench.answers.clear();
  await bench.roundIn(5);
  expect(paths()).toEqual(['/late', '/one', '/two', '/two']);
  await takeAway('hushed');
  await takeAway('late');
});

test('all that is due goes out in a round, however much it is', async () => {
  const warned: string[] = [];
  const warn = ({ name }: Error): void => void warned.push(name);
  process.on('warning', warn);
  const to = Array.from({ length: 9 }, (_, at) => place(`/${at}`));
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids) await setUp(id, report({ to }));
  await bench.roundIn(1);
  expect(paths()).toHaveLength(36);
  process.off('warning', warn);
  expect(warned).toEqual([]);
  for (const id of ids) await takeAway(id);
});

test('a message is tried for more than a day, ever more seldom, and then given up', () => {
  const hours = (tries: number) => {
    const next = nextTry(tries, 0);
    return next === null ? null : next / 3_600_000;
  };
  const waits = [1, 2, 3, 4, 5, 6, 7].map((tries) => hours(tries) ?? 0);
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24);
  expect(hours(8)).toBeNull();
});

test('of a place that is not there nothing is shown but that, in the language of the message; whoever runs the server is told what to do', async () => {
  const message = { type: 'alert.test', at: '', locale: 'de', subject: 'Low', text: '', data: {} } as const;
  const postings = [
    { id: 'one', place: { by: 'mail', address: 'ada@boots.example' }, message },
    { id: 'two', place: { by: 'webhook', url: 'http://127.0.0.1:9/hook' }, message },
  ] as const;
  // Nobody listens at the port of discarding.
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const settings = { mail: { url: 'smtp://127.0.0.1:9', from: 'shop@boots.example' }, secret };
  const { signal } = new AbortController();
  const logged = new Map<string, string>();
  const tried = await sendToAll(
    postings,
    { settings, push: { allowed: ['127.0.0.1'] }, signal },
    ({ id }, thrown) => logged.set(id, loggedOf(thrown)),
  );
  expect(tried.map(({ error }) => error)).toEqual([
    'Der Mailserver ist nicht zu erreichen.',
    'Der Empfänger 127.0.0.1:9 war für Nachricht two nicht zu erreichen, nach 1 Versuch: Dort hört niemand zu.',
  ]);
  expect(logged.get('one')).toMatch(
    /^The mail server cannot be reached\. \(.*9.*\) Whoever runs .* THROUGHLINE_SMTP_URL\.$/u,
  );
  expect(logged.get('two')).toBe(
    'The receiver 127.0.0.1:9 was not reached by message two, after 1 try: nobody listens there. Look whether it runs, and whether the address has the right port.',
  );
});

test('a mail server that says nothing keeps nobody from leaving', async () => {
  const silent = createServer();
  await new Promise<void>((done) => void silent.listen(0, '127.0.0.1', done));
  const { port } = silent.address() as AddressInfo;
  const leaving = new AbortController();
  const message = { type: 'alert.test', at: '', locale: 'en', subject: 'Low', text: '', data: {} } as const;
  const posting = { id: 'one', place: { by: 'mail', address: 'ada@boots.example' }, message } as const;
  const settings = { mail: { url: `smtp://127.0.0.1:${port}`, from: 'shop@boots.example' } };
  const connected = once(silent, 'connection');
  const sent = send(posting, { settings, push: { allowed: [] }, signal: leaving.signal });
  const [socket] = (await connected) as [Socket];
  leaving.abort();
  await expect(sent).rejects.toBe(leaving.signal.reason);
  socket.destroy();
  await new Promise((done) => silent.close(done));
});
