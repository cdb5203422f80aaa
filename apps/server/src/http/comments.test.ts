import { resolveSettings } from '@throughline/model';
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
