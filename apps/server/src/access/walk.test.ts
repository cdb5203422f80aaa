import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveSettings, type ShopEvent } from '@throughline/model';
import { type EventStore, type KeyScope, openEmbedded, type Role } from '@throughline/stores';
import type { NewInvitation } from '../routes.js';
import { demandPermissions, type Permission, ROLE_SCOPES } from './permission.js';
import { type Sent, TestServer, TOKEN } from './testing.js';

interface Walker {
  readonly who: string;
  readonly sent: Sent;
  readonly may: readonly Permission[];
}

let reached: TestServer;
let walkers: Walker[];
let store: EventStore;

async function programs(): Promise<Walker[]> {
  const scopes: KeyScope[][] = [['read'], ['edit'], ['manage'], ['read', 'edit', 'manage']];
  const made = scopes.map(async (each): Promise<Walker> => {
    const { secret } = await reached.key({ kind: 'api', name: each.join(), scopes: each });
    return { who: `API key ${each.join()}`, sent: { as: secret }, may: ['anyone', ...each] };
  });
  return Promise.all(made);
}

const cookieOf = (header: string | string[] | undefined): string =>
  [header ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

async function people(): Promise<Walker[]> {
  const password = 'correct horse battery';
  const account = (role: Role) => ({ name: role, email: `${role}@boots.example`, password });
  const first = await reached.send('POST', '/api/access/set-up', { body: account('owner'), as: TOKEN });
  const walking: Walker[] = [
    {
      who: 'owner',
      sent: { cookie: cookieOf(first.headers['set-cookie']) },
      may: ['anyone', ...ROLE_SCOPES.owner],
    },
  ];
  for (const role of ['editor', 'viewer'] as const) {
    const invited = await reached.send('POST', '/api/access/invitations', { body: { role }, as: TOKEN });
    const invitation = invited.json<NewInvitation>().path.split('=')[1];
    const joined = await reached.send('POST', '/api/access/join', { body: { ...account(role), invitation } });
    const cookie = cookieOf(joined.headers['set-cookie']);
    walking.push({ who: role, sent: { cookie }, may: ['anyone', ...ROLE_SCOPES[role]] });
  }
  return walking;
}

beforeAll(async () => {
  store = await openEmbedded();
  await store.saveShop('boots', resolveSettings({}));
  reached = await TestServer.start({ store, allowedHosts: ['shop.example'] });
  const write = await reached.key({ kind: 'write', name: 'web', shop: 'boots' });
  walkers = [
    { who: 'nobody', sent: {}, may: ['anyone'] },
    { who: 'a wrong key', sent: { as: 'tl_api_wrong' }, may: ['anyone'] },
    { who: 'write key', sent: { as: write.secret }, may: ['anyone', 'send'] },
    { who: 'command line', sent: { as: TOKEN }, may: ['anyone', 'read', 'edit', 'manage'] },
    ...(await programs()),
    ...(await people()),
  ];
});
afterAll(async () => {
  await reached.close();
  await store.close();
});

/** Of the shop and by the name that the walk puts in the place of each part. */
async function expectWebhooks(): Promise<void> {
  const body = { secrets: ['a secret that nobody signs with'], kind: 'shopify' };
  const set = await reached.send('PUT', '/api/shops/none/hooks/none', { body, as: TOKEN });
  expect(set.statusCode).toBe(200);
}

/** Somebody who buys so often and says what they think of it. */
function ordersOf(n: number): ShopEvent[] {
  const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + n + day)).toISOString();
  const objects = [{ type: 'customer', id: `shopper-${n}` }];
  const channel = n % 2 === 0 ? 'mail' : 'ads';
  const amount = { value: `${20 + n}.00`, currency: 'EUR' };
  const looks = (id: string, time: string, who = objects) => ({
    id,
    time,
    activity: 'Product Viewed',
    objects: who,
  });
  return [
    looks(`v${n}`, at(-1)),
    // Who has just come may buy yet.
    looks(`w${n}`, at(40), [{ type: 'customer', id: `shopper-9${n}` }]),
    ...Array.from({ length: 1 + (n % 4) }, (_, again) => ({
      id: `o${n}-${again}`,
      time: at(7 * again),
      activity: 'Order Completed',
      objects,
      channel,
      amount,
    })),
    {
      id: `r${n}`,
      time: at(40),
      activity: 'Review Posted',
      objects,
      text: { body: 'Fine boots, thank you' },
    },
  ];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

describe('every route, called by everybody', () => {
  test('tells what a single customer did to those alone who may edit', async () => {
    const timeline = { kind: 'timeline', shop: 'none', id: 'C-1' };
    const body = {
      revision: 0,
      name: 'One customer',
      question: { kind: 'timeline', object: 'customer', id: 'C-1' },
    };
    await reached.send('PUT', '/api/shops/boots/answers/one', { body, as: TOKEN });
    const ways = [
      { closed: true, path: '/api/questions', body: { ...timeline, object: 'customer', related: [] } },
      { closed: true, path: '/api/questions/csv?table=events', body: { ...timeline, object: 'customer' } },
      { closed: true, path: '/api/questions', body: { ...timeline, object: 'order' } },
      { closed: true, path: '/api/questions', body: { ...timeline, object: 'order', related: ['customer'] } },
      { closed: false, path: '/api/questions', body: { ...timeline, object: 'order', related: [] } },
      { closed: true, path: '/api/shops/boots/answers/one/answer' },
    ];
    const readers = walkers.filter(({ may }) => may.includes('read'));
    expect(readers.filter(({ may }) => !may.includes('edit'))).toHaveLength(2);
    for (const { closed, path, body: asked } of ways)
      for (const { who, sent, may } of readers) {
        const { cookie, as } = sent;
        const told = { ...(cookie === undefined ? {} : { cookie }), ...(as === undefined ? {} : { as }) };
        const answer =
          asked === undefined
            ? await reached.send('GET', path, told)
            : await reached.send('POST', path, { ...told, body: asked });
        const refused = answer.statusCode === 403;
        expect({ path, who, asked, refused }).toEqual({
          path,
          who,
          asked,
          refused: closed && !may.includes('edit'),
        });
      }
  });

  test('tells who customers are to those alone who may edit, and how many to all who may read', async () => {
    await store.append('people', { events: Array.from({ length: 12 }, (_, n) => ordersOf(n)).flat() });
    const reading = walkers.filter(({ who }) => who === 'viewer' || who === 'API key read');
    const editor = walkers.find(({ who }) => who === 'editor');
    expect(reading).toHaveLength(2);
    const send = async ({ sent }: Walker, asked: object) => {
      const { cookie, as } = sent;
      const told = { ...(cookie === undefined ? {} : { cookie }), ...(as === undefined ? {} : { as }) };
      return reached.send('POST', '/api/questions', { ...told, body: { shop: 'people', ...asked } });
    };
    const buy = { activity: 'Order Completed' };
    const questions = [
      { kind: 'audience', segment: { where: [{ with: buy }] } },
      { kind: 'segments' },
      { kind: 'lifetime-value', breakdown: { by: 'channel' } },
      { kind: 'next-order', compare: { where: [{ with: buy }] } },
      { kind: 'journeys', object: 'customer' },
      { kind: 'dotted', object: 'customer' },
      { kind: 'text' },
      { kind: 'open', object: 'customer' },
      {
        kind: 'conformance',
        object: 'customer',
        path: [buy],
        list: { kind: 'added', step: 'Review Posted' },
      },
      {
        kind: 'funnel',
        object: 'customer',
        steps: [buy, { activity: 'Review Posted' }],
        list: { step: 1, outcome: 'reached' },
      },
      { kind: 'retention', object: 'customer', start: buy, return: buy, list: { after: 0 } },
    ];
    for (const asked of questions) {
      const whole = editor && (await send(editor, asked));
      expect(whole?.payload, asked.kind).toMatch(/shopper-\d/u);
      for (const reader of reading) {
        const { statusCode, payload } = await send(reader, asked);
        expect(statusCode).toBe(200);
        expect(payload, asked.kind).not.toMatch(/shopper-\d/u);
        expect(JSON.parse(payload).meta.journeys).toBe(whole?.json().meta.journeys);
      }
    }
    for (const asked of [
      { kind: 'lifetime-value', customers: ['shopper-1'] },
      { kind: 'recommendation', to: { customers: ['shopper-1'] } },
      { kind: 'journeys', object: 'customer', ids: ['shopper-1'] },
    ])
      for (const reader of reading) expect((await send(reader, asked)).statusCode).toBe(403);
  });

  test('lets in who may what it asks for, and nobody else', async () => {
    const last = ({ url }: { url: string }) => Number(url === '/api/access/sign-out');
    const routes = reached.server.app.declaredRoutes.toSorted((one, other) => last(one) - last(other));
    expect(routes.length).toBeGreaterThan(70);
    const wrong: string[] = [];
    for (const { method, url, permission } of routes) {
      const known = METHODS.find((each) => each === method);
      if (known === undefined) continue;
      if (permission === 'signed') await expectWebhooks();
      for (const { who, sent, may } of walkers) {
        const { statusCode } = await reached.send(known, url.replaceAll(/:\w+|\*/gu, 'none'), sent);
        const refused = statusCode === 401 || statusCode === 403;
        if (refused === may.includes(permission)) wrong.push(`${method} ${url}: ${who} got ${statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a page of another site gets nowhere, whatever it knows', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await reached.send('GET', '/api/shops', { as: TOKEN, headers });
    expect(answer.statusCode).toBe(403);
  });
});

test('a server with a route that does not say who may call it does not start', () => {
  const app = fastify();
  demandPermissions(app);
  expect(() => app.get('/api/open', async () => 'all of it')).toThrow(/does not say who may call it/u);
});
