import { LifeEntry, resolveSettings } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer, TOKEN } from '../access/testing.js';
import type { CommentEntry, NewInvitation } from '../routes.js';

const PLACE = { on: 'step', id: 'Checkout Started' };
const PASSWORD = 'correct horse battery';

let reached: TestServer;
let ann: string;
let bob: string;

const cookieOf = (header: string | string[] | undefined): string =>
  [header ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

const account = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@boots.example`,
  password: PASSWORD,
});

beforeAll(async () => {
  reached = await TestServer.start({});
  await reached.server.services.store.saveShop('boots', resolveSettings({}));
});
afterAll(() => reached.close());

const path = (id = '') => `/api/shops/boots/comments${id === '' ? '' : `/${id}`}`;

/** A finding of which nothing is told here but its id and its step. */
function seenAt(id: string, activity: string): object {
  const [from, to] = ['2026-01-01T00:00:00.000Z', '2026-03-31T00:00:00.000Z'];
  const figures = {
    affected: 4,
    excess: 3,
    exposed: 20,
    baseline: 0.05,
    observed: 0.2,
    unit: 'share',
    q: 0.01,
  };
  const price = {
    perMonth: 9,
    low: 8,
    high: 10,
    currency: 'EUR',
    basis: 'revenue',
    words: 'cost',
    eValue: null,
  };
  return {
    id,
    detector: 'errors',
    title: id,
    where: { activity, stage: 'decision', lane: 'frontstage', segment: {} },
    evidence: { ...figures, from, to },
    price: { ...price, derivation: [] },
    confidence: 'medium',
    causal: 'adjusted',
    strength: false,
    within: null,
  };
}

async function listed(cookie?: string): Promise<CommentEntry[]> {
  const sent = cookie === undefined ? {} : { cookie };
  return (await reached.send('GET', path(), sent)).json<CommentEntry[]>();
}

test('at one’s own machine a comment needs no account: it is made, changed and taken away', async () => {
  const made = await reached.send('PUT', path('one'), {
    body: { revision: 0, place: PLACE, text: 'Why so slow?' },
  });
  expect(made.json()).toMatchObject({ revision: 1, by: null, mine: true, mentionsMe: false, place: PLACE });
  const changed = await reached.send('PUT', path('one'), {
    body: { revision: 1, place: PLACE, text: 'Still slow' },
  });
  expect(changed.json()).toMatchObject({ revision: 2, text: 'Still slow' });
  const late = await reached.send('PUT', path('one'), {
    body: { revision: 1, place: PLACE, text: 'Too late' },
  });
  expect(late.statusCode).toBe(409);
  expect((await reached.send('DELETE', path('one'), {})).statusCode).toBe(204);
  expect(await listed()).toEqual([]);
});

test('what was said of a finding under a former name of its step is told of the finding as it is called today', async () => {
  const now = 'again-after-prüfung';
  const entry = LifeEntry.parse({
    revision: 1,
    at: '2026-04-01T09:00:00.000Z',
    by: 'Ada',
    step: { do: 'look' },
    seen: seenAt(now, 'Prüfung'),
  });
  await reached.server.services.app.findings.take('boots', entry);
  for (const [name, id] of [
    ['former', 'again-after-pr-fung'],
    ['other', 'again-after-pr-fer'],
  ] as const)
    await reached.send('PUT', path(name), {
      body: { revision: 0, place: { on: 'finding', id }, text: 'Why so slow?' },
    });
  const places = (await listed()).map(({ id, place }) => [id, place.id]);
  expect(places).toEqual([
    ['former', now],
    ['other', 'again-after-pr-fer'],
  ]);
  for (const name of ['former', 'other']) await reached.send('DELETE', path(name), {});
});

test('people mention each other, and nobody changes what another wrote', async () => {
  const first = await reached.send('POST', '/api/access/set-up', { body: account('Ann'), as: TOKEN });
  ann = cookieOf(first.headers['set-cookie']);
  const invited = await reached.send('POST', '/api/access/invitations', {
    body: { role: 'editor' },
    as: TOKEN,
  });
  const invitation = invited.json<NewInvitation>().path.split('=')[1];
  const joined = await reached.send('POST', '/api/access/join', { body: { ...account('Bob'), invitation } });
  bob = cookieOf(joined.headers['set-cookie']);

  expect((await reached.send('GET', '/api/access/members', { cookie: bob })).json()).toEqual([
    { name: 'Ann' },
    { name: 'Bob' },
  ]);
  const body = { revision: 0, place: PLACE, text: 'Look at this, @Bob' };
  expect((await reached.send('PUT', path('two'), { body, cookie: ann })).statusCode).toBe(200);
  expect(await listed(bob)).toMatchObject([{ by: 'Ann', mine: false, mentionsMe: true }]);
  expect(await listed(ann)).toMatchObject([{ by: 'Ann', mine: true, mentionsMe: false }]);

  const others = await reached.send('PUT', path('two'), { body: { ...body, revision: 1 }, cookie: bob });
  expect(others.statusCode).toBe(403);
  expect((await reached.send('DELETE', path('two'), { cookie: bob })).statusCode).toBe(403);
  expect((await reached.send('DELETE', path('two'), { cookie: ann })).statusCode).toBe(204);
});
