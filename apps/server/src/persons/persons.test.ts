import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonExport } from '../routes.js';
import type { RunningServer } from '../server.js';
import { startServer } from '../start.js';

let data: string;
let server: RunningServer;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'persons-'));
  server = await startServer({ data, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true });
});

const post = (url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost' } });

/** Which of some texts stand anywhere in the data folder. */
function held(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    try {
      execFileSync('grep', ['-rqaF', text, data]);
      return true;
    } catch {
      return false;
    }
  });
}

const at = '2026-03-01T10:00:00Z';
const ANN = [
  'ann-wonderland-77',
  'device-of-ann-77',
  'ann-order-77',
  'ann-gold-plan-77',
  'ann77@looking-glass.example',
];

test('a person is told in full, and erased from every file: store, log, dead letters, rejected rows', async () => {
  const call = (said: object) => ({ timestamp: at, sentAt: at, ...said });
  const ann = { userId: 'ann-wonderland-77', anonymousId: 'device-of-ann-77' };
  const batch = [
    call({ type: 'track', messageId: 'm1', event: 'Product Viewed', anonymousId: 'device-of-ann-77' }),
    call({ type: 'identify', messageId: 'm2', ...ann, traits: { plan: 'ann-gold-plan-77' } }),
    call({
      type: 'track',
      messageId: 'm3',
      event: 'Order Completed',
      ...ann,
      properties: { order_id: 'ann-order-77' },
    }),
    call({
      type: 'track',
      messageId: 'm4',
      event: 'Order Completed',
      userId: 'bob-builder-88',
      properties: { order_id: 'bob-order-88' },
    }),
    call({
      type: 'track',
      messageId: 'm5',
      userId: 'ann-wonderland-77',
      properties: { email: 'ann77@looking-glass.example' },
    }),
    call({ type: 'group', messageId: 'm6', traits: { contact: 'ann77@looking-glass.example' } }),
    call({ type: 'track', messageId: 'm7', userId: 'bob-builder-88' }),
  ];
  expect((await post('/v1/batch?shop=boots', { batch })).statusCode).toBe(200);
  mkdirSync(join(data, 'rejects'), { recursive: true });
  const rejects = join(data, 'rejects', 'orders.jsonl');
  writeFileSync(rejects, '{"row":1,"customer":"ann-wonderland-77"}\n{"row":2,"customer":"bob-builder-88"}\n');
  await server.services.intake.settled();
  expect(held(ANN).length).toBeGreaterThan(3);

  const wanted = { customer: 'device-of-ann-77', also: ['ann77@looking-glass.example'] };
  const told = await post('/api/shops/boots/person/export', wanted);
  const all = told.json<PersonExport>();
  expect(all.records?.['events']).toHaveLength(2);
  expect(all.deadLetters).toHaveLength(2);
  expect(all.rejects).toEqual(['{"row":1,"customer":"ann-wonderland-77"}']);
  expect(told.body).toContain('ann-gold-plan-77');
  expect(told.body).not.toContain('bob');

  const erased = await post('/api/shops/boots/person/erase', wanted);
  expect(erased.json()).toMatchObject({ events: 2, deadLetters: 2, rejects: 1 });
  expect(held(ANN)).toEqual([]);
  expect(readFileSync(rejects, 'utf8')).toBe('{"row":2,"customer":"bob-builder-88"}\n');
  expect(await server.services.deadLetters.list('boots')).toHaveLength(1);
  expect((await post('/api/shops/boots/person/erase', wanted)).statusCode).toBe(404);
  const answer = await post('/api/questions', { kind: 'map', shop: 'boots', object: 'order' });
  expect(answer.json()).toMatchObject({ log: { events: 1 } });
});

test('an e-mail address as an id is written nowhere, and its owner is found by it all the same', async () => {
  const address = 'Grace77@Looking-Glass.example';
  const event = {
    id: 'g1',
    time: at,
    activity: 'Order Completed',
    objects: [{ type: 'customer', id: address }],
  };
  expect((await post('/v1/events?shop=grace', [event])).statusCode).toBe(200);
  await server.services.intake.settled();
  expect(held([address, address.toLowerCase()])).toEqual([]);
  const wanted = { customer: 'grace77@looking-glass.example' };
  const told = await post('/api/shops/grace/person/export', wanted);
  expect(told.json<PersonExport>().records?.['events']).toHaveLength(1);
  expect((await post('/api/shops/grace/person/erase', wanted)).json()).toMatchObject({ events: 1 });
  expect((await post('/api/shops/grace/person/export', wanted)).statusCode).toBe(404);
});
