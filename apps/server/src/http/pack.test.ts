import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needs } from '../access/permission.js';
import { packAnswers, packingOf } from './pack.js';

const LARGE = { rows: Array.from({ length: 500 }, (_, at) => ({ step: `Schritt – ${at}` })) };
const FAR = { remoteAddress: '192.0.2.7', headers: { 'accept-encoding': 'gzip, deflate' } };
let app: FastifyInstance;

beforeAll(() => {
  app = fastify();
  packAnswers(app);
  app.get('/read', needs('read'), async () => LARGE);
  app.get('/small', needs('read'), async () => ({ rows: [] }));
  app.get('/keys', needs('manage'), async () => LARGE);
  app.get('/card', needs('anyone'), async () => LARGE);
  app.get('/stream', needs('edit'), async (_request, reply) =>
    reply.type('text/csv').send(Readable.from(['a,b\n'.repeat(1000)])),
  );
});
afterAll(() => app.close());

test('a large answer goes packed to who is far away and unpacks it', async () => {
  const { headers, rawPayload } = await app.inject({ url: '/read', ...FAR });
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(rawPayload.length),
  });
  expect(rawPayload.length).toBeLessThan(JSON.stringify(LARGE).length / 4);
  expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(LARGE);
  const best = await app.inject({ url: '/read', ...FAR, headers: { 'accept-encoding': 'gzip, br' } });
  expect(best.headers['content-encoding']).toBe('br');
  expect(JSON.parse(brotliDecompressSync(best.rawPayload).toString())).toEqual(LARGE);
});

test.each(['/small', '/keys', '/card', '/stream'])('%s goes out plain', async (url) => {
  const { headers, body } = await app.inject({ url, ...FAR });
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.length).toBeGreaterThan(0);
});

test('calls of this machine get it plain, but not those that a proxy passes on', async () => {
  const near = await app.inject({ url: '/read', ...FAR, remoteAddress: '127.0.0.1' });
  expect([near.headers['content-encoding'], near.json()]).toEqual([undefined, LARGE]);
  const headers = { ...FAR.headers, 'x-forwarded-for': '192.0.2.7' };
  const passed = await app.inject({ url: '/read', remoteAddress: '::ffff:127.0.0.1', headers });
  expect(passed.headers['content-encoding']).toBe('gzip');
});

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip;q=0, br; q=0.0', null],
  ['gzip, br;q=0.5', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
])('who accepts “%s” gets %s', (accepted, packing) => {
  expect(packingOf(accepted)).toBe(packing);
});
