import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, type Run, said, throughline } from './testing/built.js';
import { ORDERS, TestFolder } from './testing/files.js';

// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder: TestFolder;
beforeAll(async () => {
  build();
  folder = new TestFolder();
  const imported = await throughline(['import', folder.write('orders.csv', ORDERS), ...data()]);
  expect(imported.code).toBe(0);
});
afterAll(() => folder[Symbol.dispose]());

const data = (): string[] => ['--data', folder.at('data')];
const run = (...args: string[]): Promise<Run> => throughline([...args, ...data()]);

async function told(...args: string[]): Promise<Record<string, string>> {
  const { code, out, err } = await run(...args);
  expect([code, err.includes('throughline:')]).toEqual([0, false]);
  return JSON.parse(out) as Record<string, string>;
}

test('keys and invitations that were made without a server open it when it runs, and are changed there', async () => {
  const key = await told('keys', 'create', '--source', 'web', '--for', 'shop');
  const invited = await told('users', 'invite', '--role', 'owner');
  const server = begin(['start', '--port', '0', '--allow-host', 'shop.example', ...data()]);
  const end = ended(server);
  const [url = ''] = await said(server, /http:\/\/127\.0\.0\.1:\d+(?=\s+\(data)/u);
  const event = {
    id: 'e',
    time: '2026-03-01T10:00:00Z',
    activity: 'x',
    objects: [{ type: 'customer', id: 'ann' }],
  };
  const send = (secret = '') =>
    fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify([event]),
    });
  expect((await send(key['secret'])).status).toBe(200);
  expect((await send('boots')).status).toBe(401);
  const body = { name: 'Ada', email: 'ada@boots.example', password: 'correct horse battery' };
  const joined = await fetch(`${url}/api/access/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, invitation: invited['path']?.split('=')[1] }),
  });
  expect(joined.status).toBe(204);
  const fresh = await told('keys', 'rotate', key['id'] ?? '', '--overlap', '0');
  expect((await send(key['secret'])).status).toBe(401);
  expect((await send(fresh['secret'])).status).toBe(200);
  expect(await run('keys', 'revoke', fresh['id'] ?? '')).toMatchObject({ code: 0, out: '' });
  expect((await send(fresh['secret'])).status).toBe(401);
  const { password } = await told('users', 'password', 'Ada@boots.example');
  const signedIn = await fetch(`${url}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: body.email, password }),
  });
  expect(signedIn.status).toBe(204);
  server.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0 });
});

test('what is kept of a customer is exported and erased without a server', async () => {
  const asked = ['--also', 'no such text'];
  const { code, out } = await run('person', 'export', 'ann', ...asked);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ customer: 'ann', deadLetters: [], rejects: [] });
  const erased = await told('person', 'erase', 'ann', ...asked);
  expect(Number(erased['events'])).toBeGreaterThan(0);
  const again = await run('person', 'export', 'ann');
  expect([again.code, again.out]).toEqual([2, '']);
  expect(again.err).toContain('Nothing is kept of a customer "ann".');
});

test('wrong use is told as such', async () => {
  for (const [args, words] of [
    [['keys', 'create'], 'either for a source or for a program'],
    [['keys', 'create', '--source', 'web'], 'shop'],
    [['keys', 'create', '--api', 'x', '--scopes', 'all'], 'scopes'],
    [['users', 'role', 'nobody@x.example', 'owner'], 'There are: ada@boots.example'],
  ] as const) {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  }
  const last = await run('users', 'remove', 'ada@boots.example');
  expect(last.code).toBe(1);
  expect(last.err).toContain('That would leave no owner.');
});
