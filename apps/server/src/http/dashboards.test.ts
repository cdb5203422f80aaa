import { resolveSettings } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer, TOKEN } from '../access/testing.js';
import type { LinkEntry, NewLink, SharedDashboard } from '../routes.js';

let server: TestServer;

beforeAll(async () => {
  // Others can reach it, so that nobody is let in for sitting at the machine.
  server = await TestServer.start({ allowedHosts: ['shop.example'] });
  const { store } = server.server.services;
  await store.saveShop('boots', resolveSettings({ name: 'Boots' }));
  await store.append('boots', {
    events: [1, 2, 3].map((at) => ({
      id: `e${at}`,
      time: `2026-03-0${at}T09:00:00Z`,
      activity: 'Order Completed',
      objects: [{ type: 'order', id: `o${at}` }],
    })),
  });
  for (const id of ['shown', 'hidden']) {
    const body = { revision: 0, name: id, question: { kind: 'variants', object: 'order' } };
    await server.send('PUT', `/api/shops/boots/answers/${id}`, { body, as: TOKEN });
  }
  const tiles = [
    { answer: 'shown', width: 6, height: 2 },
    { answer: 'gone', width: 6, height: 2 },
  ];
  await server.send('PUT', BOARD, { body: { revision: 0, name: 'Week', tiles }, as: TOKEN });
});
afterAll(() => server.close());

const BOARD = '/api/shops/boots/dashboards/week';

async function linked(days: number): Promise<NewLink> {
  const made = await server.send('POST', `${BOARD}/links`, { body: { days }, as: TOKEN });
  expect(made.statusCode).toBe(201);
  return made.json<NewLink>();
}

test('a link shows its dashboard and the answers on it to a stranger, and nothing else', async () => {
  const { path } = await linked(7);
  const shared = await server.send('GET', `/api${path}`);
  expect(shared.json<SharedDashboard>()).toMatchObject({
    name: 'Week',
    shop: { name: 'Boots' },
    tiles: [{ answer: 'shown', name: 'shown', object: 'order', width: 6 }],
  });
  const answer = await server.send('GET', `/api${path}/answers/shown`);
  expect(answer.json()).toMatchObject({ kind: 'variants', meta: { sql: [] } });
  for (const other of ['hidden', 'gone'])
    expect((await server.send('GET', `/api${path}/answers/${other}`)).statusCode).toBe(404);
  expect((await server.send('GET', BOARD)).statusCode).toBe(401);
  expect((await server.send('PUT', `/api${path}`, { body: {} })).statusCode).toBe(404);
});

test('a link that was taken back shows nothing, and neither does one that nobody made', async () => {
  const { path, id } = await linked(7);
  expect((await server.send('GET', `/api/shared/${'0'.repeat(40)}`)).statusCode).toBe(404);
  const listed = await server.send('GET', `${BOARD}/links`, { as: TOKEN });
  expect(listed.json<LinkEntry[]>().map((link) => link.id)).toContain(id);
  expect(listed.body).not.toContain(path.split('/').at(-1));
  expect((await server.send('DELETE', `${BOARD}/links/${id}`, { as: TOKEN })).statusCode).toBe(204);
  expect((await server.send('GET', `/api${path}`)).statusCode).toBe(404);
  expect((await server.send('DELETE', `${BOARD}/links/${id}`, { as: TOKEN })).statusCode).toBe(404);
});

test('of all pages, that of a link alone may be framed by others', async () => {
  const framed = await server.send('GET', '/shared/any');
  expect(framed.headers['x-frame-options']).toBeUndefined();
  expect(framed.headers['content-security-policy']).toContain('frame-ancestors *');
  const page = await server.send('GET', '/dashboards');
  expect(page.headers['x-frame-options']).toBe('DENY');
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});
