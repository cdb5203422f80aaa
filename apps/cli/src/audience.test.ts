import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test, vi } from 'vitest';
import { build, throughline } from './testing/built.js';
import { ORDERS, TestFolder } from './testing/files.js';

beforeAll(build);
// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const PAID = '{ "object": "order", "where": [{ "with": { "activity": "Order Completed" } }] }';

async function shop(folder: TestFolder): Promise<string[]> {
  const data = ['--data', folder.at('data')];
  const imported = await throughline([
    'import',
    folder.write('orders.csv', ORDERS),
    ...data,
    '--shop',
    'here',
  ]);
  expect(imported.code).toBe(0);
  return data;
}

test('audience: the members of a segment as CSV and as JSON', async () => {
  using folder = new TestFolder();
  const data = await shop(folder);
  expect(await throughline(['audience', PAID, ...data])).toMatchObject({
    code: 0,
    out: 'id\r\nA-1\r\nA-2\r\n',
  });
  const json = await throughline(['audience', PAID, '--format', 'json', ...data]);
  expect(JSON.parse(json.out)).toMatchObject([{ id: 'A-1' }, { id: 'A-2' }]);
});

test('audience --push: signed messages, and what became of them', async () => {
  using folder = new TestFolder();
  const data = await shop(folder);
  const bodies: string[] = [];
  const receiver = createServer((request, response) => {
    request.on('data', (chunk) => bodies.push(String(chunk)));
    request.on('end', () => response.writeHead(request.headers['webhook-signature'] ? 204 : 401).end());
  });
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const secret = folder.write('secret', `whsec_${Buffer.alloc(32, 1).toString('base64')}\n`);
  const order = ['audience', PAID, ...data, '--push', url, '--secret-file', secret];
  const refused = await throughline(order);
  expect(refused).toMatchObject({ code: 2, out: '' });
  const pushed = await throughline([...order, '--allow-push', '127.0.0.1']);
  receiver.close();
  expect(JSON.parse(pushed.out)).toEqual({ members: 2, messages: 1, tries: 1 });
  expect(bodies.map((body) => JSON.parse(body) as unknown)).toMatchObject([
    { type: 'audience.members', data: { shop: 'here', object: 'order', total: 2, last: true } },
  ]);
});

test('audience: what cannot be meant is told', async () => {
  using folder = new TestFolder();
  const data = await shop(folder);
  for (const [args, words] of [
    [['nobody'], 'nobody'],
    [['{ "wher": [] }'], 'wher'],
    [['everyone', '--rfm'], 'rfm'],
    [[PAID, '--push', 'https://mail.example/'], '--secret-file'],
  ] as const) {
    const run = await throughline(['audience', ...args, ...data]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(words);
  }
});
