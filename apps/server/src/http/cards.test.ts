import { createHash, createHmac } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolveSettings } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer, TOKEN } from '../access/testing.js';
import type { Card, CardLinkEntry, CardSecret, NewCard } from '../routes.js';

const ADDRESS = 'ann@boots.example';
const ANN = createHash('sha256').update(ADDRESS).digest('hex');
const DESK = '/api/shops/boots/card-desk';

let server: TestServer;

beforeAll(async () => {
  // Others can reach it, so that nobody is let in for sitting at the machine.
  server = await TestServer.start({ allowedHosts: ['shop.example'] });
  const { store } = server.server.services;
  await store.saveShop('boots', resolveSettings({ name: 'Boots' }));
  await store.saveShop('bare', resolveSettings({ name: 'Bare' }));
  const event = (id: string, day: number, activity: string, customer: string) => ({
    id,
    time: `2026-03-0${day}T09:00:00Z`,
    activity,
    objects: [
      { type: 'customer', id: customer },
      { type: 'order', id: `o-${customer.slice(0, 3)}` },
    ],
  });
  await store.append('boots', {
    events: [
      event('e1', 1, 'Order Completed', ANN),
      event('e2', 2, 'Parcel Delivered', ANN),
      event('e3', 3, 'Order Completed', 'bob'),
      ...others(event),
      ...['c1-', 'c2-', 'c3-'].map((customer, at) => ({
        ...event(`m${at}`, 2, 'Order Completed', customer),
        objects: [
          { type: 'customer', id: customer },
          { type: 'order', id: `m-${customer}` },
          { type: 'product', id: `mug-${at % 2}` },
        ],
      })),
    ],
  });
  await store.append('boots', {
    events: [
      {
        id: 'twice1',
        time: '2026-03-01T09:00:00Z',
        activity: 'Order Completed',
        objects: [
          { type: 'customer', id: 'buyer' },
          { type: 'order', id: 'twice' },
        ],
      },
      {
        id: 'twice2',
        time: '2026-03-01T09:00:00Z',
        activity: 'Page Viewed',
        objects: [{ type: 'customer', id: 'twice' }],
      },
    ],
    objects: [
      { type: 'product', id: 'mug-0', text: { name: 'Blue mug' } },
      {
        type: 'customer',
        id: 'buyer',
        text: { country: 'AT', note: 'pays late' },
        numbers: { points: 12, income: 1 },
      },
    ],
  });
  await store.append('bare', {
    events: [
      {
        id: 'p',
        time: '2026-03-01T09:00:00Z',
        activity: 'Page Viewed',
        objects: [{ type: 'session', id: 's' }],
      },
    ],
  });
});
afterAll(() => server.close());

/** Twenty orders that were delivered within a day: from them it is told what is still open. */
function others<Event>(
  make: (id: string, day: number, activity: string, customer: string) => Event,
): Event[] {
  return Array.from({ length: 20 }, (_, at) => [
    make(`b${at}`, 1, 'Order Completed', `c${at}-`),
    make(`d${at}`, 2, 'Parcel Delivered', `c${at}-`),
  ]).flat();
}

interface Claim {
  readonly shop?: string;
  readonly by?: string;
  readonly customer: string;
  readonly until?: number;
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const signed = (secret: string, claim: Claim): string => {
  const { shop = 'boots', by = 'customer', customer, until = inSeconds(60) } = claim;
  const said = `card-2\n${until}\n${shop}\n${by}\n${customer}`;
  const signature = createHmac('sha256', secret).update(said).digest('hex');
  return `/api/cards/${shop}?${new URLSearchParams({ by, customer, until: String(until), signature })}`;
};

async function newSecret(shop = 'boots'): Promise<string> {
  const made = await server.send('POST', `/api/shops/${shop}/card-desk/secret`, { as: TOKEN });
  return made.json<CardSecret>().secret;
}

test('a link that was made for an order shows its buyer to a stranger, and nobody else', async () => {
  const made = await server.send('POST', '/api/shops/boots/cards', {
    body: { customer: `o-${ANN.slice(0, 3)}`, by: 'order', days: 1 },
    as: TOKEN,
  });
  expect(made.statusCode).toBe(201);
  const { path, customer } = made.json<NewCard>();
  expect(customer).toBe(ANN);
  const api = `/api/cards/${path.slice('/card/'.length)}`;
  const card = (await server.send('GET', api)).json<Card>();
  expect(card).toMatchObject({
    shop: { name: 'Boots' },
    customer: { id: ANN, events: 2 },
    steps: [{ activity: 'Parcel Delivered' }, { activity: 'Order Completed' }],
  });
  expect(JSON.stringify(card)).not.toContain('bob');
  expect((await server.send('GET', api.replace(ANN, 'bob'))).statusCode).toBe(404);
  expect((await server.send('GET', '/api/cards/boots')).statusCode).toBe(404);
});

test('a link is taken back by itself, for whoever has its card already too, and had back', async () => {
  const make = async (customer: string) => {
    const body = { customer, days: 2 };
    return (await server.send('POST', '/api/shops/boots/cards', { body, as: TOKEN })).json<NewCard>();
  };
  const [one, other] = [await make('bob'), await make('c1-')];
  const look = ({ path }: NewCard, etag = '') =>
    server.send('GET', `/api/cards/${path.slice('/card/'.length)}`, { headers: { 'if-none-match': etag } });
  const etag = String((await look(one)).headers['etag']);
  const links = '/api/shops/boots/cards';
  expect((await server.send('DELETE', `${links}/${one.id}`)).statusCode).toBe(401);
  expect((await server.send('DELETE', `${links}/${one.id}`, { as: TOKEN })).statusCode).toBe(204);
  for (const gone of [await look(one), await look(one, etag)]) {
    expect(gone.statusCode).toBe(410);
    expect(gone.json()).toMatchObject({
      error: { field: 'link', message: expect.stringContaining('taken back') },
    });
  }
  expect((await look(other)).statusCode).toBe(200);
  const listed = (await server.send('GET', links, { as: TOKEN })).json<CardLinkEntry[]>();
  expect(listed.find(({ id }) => id === other.id)).toMatchObject({ customer: 'c1-', revoked: null });
  expect(listed.find(({ id }) => id === one.id)).toMatchObject({ customer: 'bob', ends: one.ends });
  expect(listed.find(({ id }) => id === one.id)?.revoked).not.toBeNull();
  expect((await server.send('POST', `${links}/${one.id}/restore`, { as: TOKEN })).statusCode).toBe(204);
  expect((await look(one, etag)).statusCode).toBe(304);
  const strange = await server.send('POST', `${links}/none/restore`, { as: TOKEN });
  expect(strange.json()).toMatchObject({
    error: { field: 'link', message: expect.stringContaining('“none”') },
  });
  await newSecret();
  expect((await server.send('GET', links, { as: TOKEN })).json()).toEqual([]);
});

test('a desk signs for itself: by e-mail address, whose hash alone is told', async () => {
  const secret = await newSecret();
  const card = await server.send('GET', signed(secret, { by: 'email', customer: 'Ann@Boots.example' }));
  expect(card.json<Card>().customer.id).toBe(ANN);
  expect(card.body.toLowerCase()).not.toContain(ADDRESS);
});

test.each(['bob', 'bob ', 'c0-'])('%s is no e-mail address, and nobody is known by it', async (customer) => {
  const secret = await newSecret();
  const card = await server.send('GET', signed(secret, { by: 'email', customer }));
  expect(card.statusCode).toBe(404);
  expect(card.json()).toMatchObject({ error: { field: 'customer' } });
  const body = { by: 'email', customer };
  expect((await server.send('POST', '/api/shops/boots/cards', { body, as: TOKEN })).statusCode).toBe(404);
});

test('a desk that does as docs/api.md shows is let in', async () => {
  const page = await readFile(new URL('../../../../docs/api.md', import.meta.url), 'utf8');
  const [, script = ''] = /```bash\n(customer=[\s\S]*?)```/u.exec(page) ?? [];
  const ours = script.replace('ann@shop.example', ADDRESS).replaceAll('demo', 'boots');
  const said = execFileSync('bash', ['-ec', ours], { env: { ...process.env, SECRET: await newSecret() } });
  const { pathname, search } = new URL(said.toString());
  const card = await server.send('GET', `/api/cards/${pathname.split('/').at(-1)}${search}`);
  expect(card.json<Card>().customer.id).toBe(ANN);
});

test('what names a customer is signed: the number of an order is nobody’s id', async () => {
  const secret = await newSecret();
  const order = { by: 'order', customer: 'twice' };
  const of = async (url: string) => (await server.send('GET', url)).json<Card>().customer.id;
  expect(await of(signed(secret, order))).toBe('buyer');
  expect(await of(signed(secret, { customer: 'twice' }))).toBe('twice');
  const changed = signed(secret, order).replace('by=order', 'by=customer');
  expect((await server.send('GET', changed)).statusCode).toBe(404);
});

test('a link of the kind of before says that it is to be made anew, and one for longer than 90 days is refused', async () => {
  const old = '/api/cards/boots?customer=bob&until=1900000000&signature=ab';
  const gone = await server.send('GET', old);
  expect(gone.statusCode).toBe(410);
  expect(gone.json()).toMatchObject({
    error: { field: 'by', message: expect.stringContaining('older kind') },
  });
  const secret = await newSecret();
  const day = 86_400;
  const until = inSeconds(91 * day);
  const refused = await server.send('GET', signed(secret, { customer: 'bob', until }));
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({
    error: { field: 'until', message: expect.stringContaining('90 days') },
  });
  const kept = await server.send('GET', signed(secret, { customer: 'bob', until: inSeconds(89 * day) }));
  expect(kept.statusCode).toBe(200);
  const body = { customer: 'bob', days: 91 };
  const made = await server.send('POST', '/api/shops/boots/cards', { body, as: TOKEN });
  expect(made.statusCode).toBe(400);
  expect(made.json()).toMatchObject({ error: { message: expect.stringContaining('90 at most') } });
});

test('a card tells of a customer what a desk needs, not all that sources told', async () => {
  const card = await server.send('GET', signed(await newSecret(), { by: 'order', customer: 'twice' }));
  expect(card.json<Card>().customer.text).toEqual({ country: 'AT' });
  expect(card.json<Card>().customer.numbers).toEqual({ points: 12 });
});

test('what to offer is called by its name', async () => {
  const card = await server.send('GET', signed(await newSecret(), { customer: 'bob' }));
  expect(card.json<Card>()).toMatchObject({ names: { 'mug-0': 'Blue mug' } });
});

test('what is under way stands on the card of whose it is', async () => {
  const secret = await newSecret();
  const card = await server.send('GET', signed(secret, { customer: 'bob' }));
  expect(card.json<Card>().open).toMatchObject([{ type: 'order', id: 'o-bob', step: 'Order Completed' }]);
});

test('unknown customers, links that ended, and other secrets are told apart', async () => {
  const secret = await newSecret();
  const unknown = await server.send('GET', signed(secret, { customer: 'eve' }));
  expect(unknown.json()).toMatchObject({ error: { field: 'customer' } });
  expect(unknown.statusCode).toBe(404);
  const old = await server.send('GET', signed(secret, { customer: 'bob', until: 1_700_000_000 }));
  expect(old.statusCode).toBe(410);
  expect(old.json()).toMatchObject({ error: { message: expect.stringContaining('2023-11-14') } });
  await newSecret();
  const replaced = await server.send('GET', signed(secret, { customer: 'bob' }));
  expect(replaced.statusCode).toBe(404);
  const bare = await server.send('GET', signed(await newSecret('bare'), { shop: 'bare', customer: 'bob' }));
  expect(bare.json()).toMatchObject({ error: { field: 'customer' } });
});

test('the sites that a shop names may frame its cards, and no page besides', async () => {
  const policyOf = async (url: string) => (await server.send('GET', url)).headers;
  expect((await policyOf('/card/boots?customer=x'))['x-frame-options']).toBe('DENY');
  const body = { sites: ['https://desk.example', 'https://*.zendesk.example'] };
  const set = await server.send('PUT', DESK, { body, as: TOKEN });
  expect(set.json()).toMatchObject(body);
  const framed = await policyOf('/card/boots?customer=x');
  expect(framed['x-frame-options']).toBeUndefined();
  expect(framed['content-security-policy']).toMatch(
    /frame-ancestors https:\/\/desk\.example https:\/\/\*\.zendesk\.example$/u,
  );
  for (const url of ['/card/bare', '/card/boots/more', '/customers'])
    expect((await policyOf(url))['x-frame-options']).toBe('DENY');
  expect((await server.send('GET', DESK, { as: TOKEN })).body).not.toContain('tl_card_');
});

test.each(['*', 'https://desk.example; script-src *', 'http://desk.example', 'https://desk.example/page'])(
  '%s is no site that may embed cards',
  async (site) => {
    const refused = await server.send('PUT', DESK, { body: { sites: [site] }, as: TOKEN });
    expect(refused.statusCode).toBe(400);
  },
);

test('a desk that has the card already is told that it stands, until something happens', async () => {
  const url = signed(await newSecret(), { customer: 'c0-' });
  await server.send('POST', '/api/shops/boots/cards', { body: { customer: 'c0-' }, as: TOKEN });
  const first = await server.send('GET', url);
  const etag = String(first.headers['etag']);
  const look = () => server.send('GET', url, { headers: { 'if-none-match': etag } });
  const again = await look();
  expect([again.statusCode, again.body]).toEqual([304, '']);
  await server.server.services.store.append('boots', {
    events: [
      {
        id: 'e4',
        time: '2026-03-04T09:00:00Z',
        activity: 'Parcel Delivered',
        objects: [{ type: 'customer', id: 'c0-' }],
      },
    ],
  });
  const changed = await look();
  expect(changed.statusCode).toBe(200);
  expect(changed.json<Card>().customer.events).toBe(3);
  const person = { customer: 'c0-' };
  const erased = await server.send('POST', '/api/shops/boots/person/erase', { body: person, as: TOKEN });
  expect(erased.statusCode).toBe(200);
  expect((await server.send('GET', '/api/shops/boots/cards', { as: TOKEN })).body).not.toContain('c0-');
  expect((await look()).statusCode).toBe(404);
});
