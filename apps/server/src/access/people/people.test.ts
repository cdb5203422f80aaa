import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessState, NewInvitation, PersonEntry } from '../../routes.js';
import { TestServer, TOKEN } from '../testing.js';

let here: TestServer;
let reached: TestServer;
beforeAll(async () => {
  here = await TestServer.start();
  reached = await TestServer.start({ host: '0.0.0.0', store: here.server.services.store });
});
afterAll(async () => {
  await reached.close();
  await here.close();
});

const ADA = { name: 'Ada', email: 'ada@boots.example', password: 'correct horse battery' };
const BO = { name: 'Bo', email: 'bo@boots.example', password: 'staple staple staple' };

type Answer = Awaited<ReturnType<TestServer['send']>>;

/** What a browser sends along after an answer. */
function cookieOf(answer: Answer): string {
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

const access = async (to: TestServer, cookie?: string): Promise<AccessState> =>
  (await to.send('GET', '/api/access', cookie === undefined ? {} : { cookie })).json();

const post = (to: TestServer, url: string, body: object, cookie?: string) =>
  to.send('POST', `/api/access/${url}`, { body, ...(cookie === undefined ? {} : { cookie }) });

async function signedIn(to: TestServer, { email, password }: typeof ADA): Promise<string> {
  const answer = await post(to, 'sign-in', { email, password });
  expect(answer.statusCode).toBe(204);
  return cookieOf(answer);
}

describe('a server that others can reach', () => {
  test('tells nothing before the first account, which takes the code that it printed', async () => {
    expect(await access(reached)).toMatchObject({ door: 'unset', caller: 'nobody', scopes: [] });
    expect((await reached.send('GET', '/api/shops')).statusCode).toBe(401);
    const code = /code (\S+)$/u.exec(reached.said.join('\n'))?.[1] ?? '';
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u);
    const wrong = await post(reached, 'set-up', { ...ADA, code: 'AAAA-AAAA-AAAA' });
    expect(wrong.statusCode).toBe(403);
    expect((await post(reached, 'set-up', ADA)).statusCode).toBe(403);
    const made = await post(reached, 'set-up', { ...ADA, code: code.toLowerCase() });
    expect(made.statusCode).toBe(204);
    expect(await access(reached, cookieOf(made))).toEqual({
      door: 'closed',
      caller: 'person',
      name: 'Ada',
      email: ADA.email,
      role: 'owner',
      scopes: ['read', 'edit', 'manage'],
    });
    expect((await post(reached, 'set-up', { ...BO, code })).statusCode).toBe(409);
  });

  test('keeps codes from being guessed', async () => {
    const other = await TestServer.start({ host: '0.0.0.0', store: here.server.services.store });
    const statuses = [];
    for (let tried = 0; tried < 12; tried += 1)
      statuses.push((await post(other, 'set-up', { ...ADA, code: `${tried}` })).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429, 429]);
    await other.close();
  });
});

describe('a server of this machine alone', () => {
  let owner: string;

  test('asks nobody until somebody makes the first account, and everybody from then on', async () => {
    expect(await access(here)).toMatchObject({ door: 'open', caller: 'here', role: null });
    expect((await here.send('GET', '/api/shops')).statusCode).toBe(200);
    const far = await here.send('POST', '/api/access/set-up', { body: ADA, headers: { via: '1.1 proxy' } });
    expect(far.statusCode).toBe(403);
    const made = await post(here, 'set-up', ADA);
    expect(made.statusCode).toBe(204);
    owner = cookieOf(made);
    expect((await here.send('GET', '/api/shops')).statusCode).toBe(401);
    expect((await here.send('GET', '/api/shops', { cookie: owner })).statusCode).toBe(200);
    const event = {
      id: 'e',
      time: '2026-03-01T10:00:00Z',
      activity: 'x',
      objects: [{ type: 'order', id: '1' }],
    };
    expect((await here.send('POST', '/v1/events', { body: [event] })).statusCode).toBe(401);
  });

  test('the cookie is for this server alone, and no script reads it', async () => {
    const plain = await post(here, 'sign-in', { email: ADA.email, password: ADA.password });
    const [cookie = ''] = [plain.headers['set-cookie'] ?? ''].flat();
    for (const part of [/HttpOnly/iu, /SameSite=Strict/iu, /Path=\//iu]) expect(cookie).toMatch(part);
    const tls = await here.send('POST', '/api/access/sign-in', {
      body: { email: ADA.email, password: ADA.password },
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' },
    });
    expect([tls.headers['set-cookie'] ?? ''].flat()[0]).toMatch(/^__Secure-.*; Secure/u);
    const forged = cookieOf(plain)
      .replace(/.(?=%3D|$)/u, 'x')
      .replace(/=./u, '=x');
    expect(await access(here, forged)).toMatchObject({ caller: 'nobody' });
  });

  test('a page of another site cannot use it', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await here.send('POST', '/api/access/keys', { body: {}, cookie: owner, headers });
    expect(answer.statusCode).toBe(403);
  });

  test('passwords are kept as scrypt alone, and the secret of the cookies is the user’s alone to read', async () => {
    expect(() => execFileSync('grep', ['-rqa', ADA.password, here.data])).toThrow();
    const [account] = await here.server.services.app.database.rows({
      sql: 'SELECT password FROM credentials',
    });
    expect(account).toEqual({ password: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{128}$/u) });
    expect(statSync(join(here.data, 'sign-in.key')).mode & 0o077).toBe(0);
  });

  test('an invitation lets one person in, with its role', async () => {
    const invited = await post(here, 'invitations', { role: 'editor', note: 'for Bo' }, owner);
    const { path, id } = invited.json<NewInvitation>();
    const invitation = path.split('=')[1] ?? '';
    expect((await here.send('GET', '/api/access/invitations', { cookie: owner })).body).not.toContain(
      invitation,
    );
    expect((await post(here, 'join', { ...BO, email: ADA.email, invitation })).statusCode).toBe(409);
    const uninvited = { ...BO, email: ADA.email, invitation: 'nothing' };
    expect((await post(here, 'join', uninvited)).statusCode).toBe(404);
    expect((await post(here, 'join', { ...BO, password: 'short', invitation })).statusCode).toBe(400);
    const joined = await post(here, 'join', { ...BO, invitation });
    expect(await access(here, cookieOf(joined))).toMatchObject({ name: 'Bo', role: 'editor' });
    expect((await post(here, 'join', { ...BO, email: 'c@boots.example', invitation })).statusCode).toBe(404);
    const gone = await here.send('DELETE', `/api/access/invitations/${id}`, { cookie: owner });
    expect(gone.statusCode).toBe(404);
  });

  test('each may what the role says; an owner changes roles, and one stays', async () => {
    const bo = await signedIn(here, BO);
    expect((await here.send('PUT', '/api/shops/boots/settings', { body: {}, cookie: bo })).statusCode).toBe(
      200,
    );
    const people = (await here.send('GET', '/api/access/people', { cookie: owner })).json<PersonEntry[]>();
    expect(people.map(({ email, role }) => [email, role])).toEqual([
      [ADA.email, 'owner'],
      [BO.email, 'editor'],
    ]);
    const [ada, other] = people.map(({ id }) => `/api/access/people/${id}`);
    expect(
      (await here.send('PUT', other ?? '', { body: { role: 'viewer' }, cookie: owner })).statusCode,
    ).toBe(200);
    const refused = await here.send('PUT', '/api/shops/boots/settings', { body: {}, cookie: bo });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({
      error: { hint: 'It takes the role editor; an owner can give it.' },
    });
    const last = await here.send('PUT', ada ?? '', { body: { role: 'viewer' }, cookie: owner });
    expect(last.statusCode).toBe(409);
    expect(last.json()).toMatchObject({ error: { message: 'That would leave no owner.' } });
    expect((await here.send('DELETE', ada ?? '', { cookie: owner })).statusCode).toBe(409);
    expect((await here.send('DELETE', other ?? '', { cookie: owner })).statusCode).toBe(204);
    expect(await access(here, bo)).toMatchObject({ caller: 'nobody' });
  });

  test('a new password ends the sessions of who had the old one', async () => {
    const stolen = await signedIn(here, ADA);
    const body = { current: ADA.password, password: 'a new password of Ada' };
    const wrong = await here.send('PUT', '/api/access/password', {
      body: { ...body, current: 'not it, surely' },
      cookie: owner,
    });
    expect(wrong.statusCode).toBe(401);
    const changed = await here.send('PUT', '/api/access/password', { body, cookie: owner });
    expect(changed.statusCode).toBe(204);
    expect(await access(here, stolen)).toMatchObject({ caller: 'nobody' });
    owner = cookieOf(changed);
    expect(await access(here, owner)).toMatchObject({ name: 'Ada' });
    const [ada] = (await here.send('GET', '/api/access/people', { as: TOKEN })).json<PersonEntry[]>();
    const reset = await here.send('PUT', `/api/access/people/${ada?.id}`, {
      body: { password: ADA.password },
      as: TOKEN,
    });
    expect(reset.statusCode).toBe(200);
    owner = await signedIn(here, ADA);
  });

  test('signing out ends the session, not only the cookie', async () => {
    const cookie = await signedIn(here, ADA);
    expect((await post(here, 'sign-out', {}, cookie)).statusCode).toBe(204);
    expect(await access(here, cookie)).toMatchObject({ caller: 'nobody' });
  });

  test('passwords cannot be tried for long, and nobody learns who has an account', async () => {
    const wrong = { email: ADA.email, password: 'no such password' };
    const nobody = { email: 'nobody@boots.example', password: 'no such password' };
    expect((await post(here, 'sign-in', nobody)).body).toBe((await post(here, 'sign-in', wrong)).body);
    for (let tried = 0; tried < 4; tried += 1) await post(here, 'sign-in', wrong);
    const right = await post(here, 'sign-in', { email: ADA.email, password: ADA.password });
    expect(right.statusCode).toBe(429);
    expect(right.json()).toMatchObject({ error: { message: expect.stringMatching(/wait 1[45] minutes/u) } });
  });
});
