import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tellErrors } from './errors.js';
import { setSecurityHeaders } from './headers.js';
import { serveWeb } from './web.js';

let folder: string;
let app: FastifyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-test-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Throughline</title>');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  app = fastify();
  tellErrors(app, () => undefined);
  setSecurityHeaders(app, async () => []);
  await serveWeb(app, folder);
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test.each(['/', '/map', '/shops/demo?step=x'])('%s is the page, asked for anew each time', async (url) => {
  const { statusCode, headers, body } = await app.inject(url);
  expect({ statusCode, body }).toMatchObject({ statusCode: 200, body: expect.stringContaining('<title>') });
  expect(headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': expect.stringContaining('text/html'),
  });
});

test('a view is one answer, waited for once: its socket is not listened to by the dozen', async () => {
  const warned: string[] = [];
  const warn = ({ name }: Error): void => void warned.push(name);
  process.on('warning', warn);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(`${address}/map?shop=demo`);
  expect(await response.text()).toContain('<title>');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', warn);
  expect(warned).toEqual([]);
});

test('assets carry a hash in their name and are kept for good', async () => {
  const { headers } = await app.inject('/assets/main-1a2b.js');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-type']).toContain('javascript');
});

test('what lies packed beside a file goes to who unpacks it', async () => {
  await writeFile(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync('export {};'));
  const packed = await app.inject({
    url: '/assets/main-1a2b.js',
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: expect.stringContaining('accept-encoding'),
    'content-type': expect.stringContaining('javascript'),
  });
  expect(gunzipSync(packed.rawPayload).toString()).toBe('export {};');
  const plain = await app.inject('/assets/main-1a2b.js');
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'export {};']);
});

test.each(['/assets/gone-9z.js', '/favicon.ico', '/api/nothing', '/../package.json', '/%2e%2e/package.json'])(
  '%s is not there, and is not the page either',
  async (url) => {
    const { statusCode, body } = await app.inject(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('<title>');
  },
);

test('every answer says what a page may do', async () => {
  for (const url of ['/', '/assets/main-1a2b.js', '/api/nothing']) {
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  }
  expect((await app.inject('/api/nothing')).headers['cache-control']).toBe('no-store');
});

test('an app that is not built says so', async () => {
  await rm(join(folder, 'index.html'));
  const { statusCode, json } = await app.inject('/');
  expect(statusCode).toBe(503);
  expect(json()).toMatchObject({ error: { hint: expect.stringContaining('npm run build') } });
});

test.each([
  ['/%00', 400],
  ['/..%2f..%2fetc', 403],
])('%s is refused, and no fault of ours', async (url, status) => {
  expect((await app.inject(url)).statusCode).toBe(status);
});
