import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestServer, TOKEN } from '../testing.js';
import type { KeyEntry, NewKey } from '../../routes.js';

let here: TestServer;
let reached: TestServer;
beforeAll(async () => {
  here = await TestServer.start();
  reached = await TestServer.start({ allowedHosts: ['shop.example'], store: here.server.services.store });
});
afterAll(async () => {
  await reached.close();
  await here.close();
});

const event = (id: string) => ({
  id,
  time: '2026-03-01T10:00:00Z',
  activity: 'Order Completed',
  objects: [{ type: 'order', id: `order-${id}` }],
});
const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });
const send = (to: TestServer, id: string, headers: Record<string, string> = {}) =>
  to.send('POST', '/v1/events', { body: [event(id)], headers });

describe('while nobody but this machine can come and there is no account', () => {
  test('any write key is taken, or none, as the source local; a real one names its shop', async () => {
    expect((await send(here, 'any', basic('boots'))).json()).toMatchObject({ shop: 'boots', accepted: 1 });
    const { secret } = await here.key({ kind: 'write', name: 'web', shop: 'hats' });
    expect((await send(here, 'real', basic(secret))).json()).toMatchObject({ shop: 'hats' });
    await here.send('POST', '/v1/events', { body: [{ id: 'no time' }], headers: basic(secret) });
    await here.send('POST', '/v1/events?shop=hats', { body: [{ id: 'no time' }] });
    const letters = await here.send('GET', '/api/shops/hats/dead-letters');
    expect(letters.json<{ source: string }[]>().map(({ source }) => source)).toEqual(['local', 'web']);
  });

  test('a request that came through a proxy is not taken for one of this machine', async () => {
    for (const forwarded of [
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
      { via: '1.1 p' },
    ]) {
      expect((await send(here, 'far', forwarded)).statusCode).toBe(401);
      const asked = await here.send('GET', '/api/shops', { headers: forwarded });
      expect(asked.json()).toMatchObject({ error: { message: expect.stringContaining('through a proxy') } });
    }
  });
});

describe('once others can come', () => {
  test('a write key is needed, and brings its events to its shop alone', async () => {
    const { secret } = await reached.key({ kind: 'write', name: 'web', shop: 'boots' });
    expect((await send(reached, 'e1', basic(secret))).json()).toMatchObject({ shop: 'boots', accepted: 1 });
    const elsewhere = await reached.send('POST', '/v1/events?shop=hats', {
      body: [event('e2')],
      headers: basic(secret),
    });
    expect(elsewhere.statusCode).toBe(403);
    expect(elsewhere.json()).toMatchObject({ error: { message: expect.stringContaining('not to "hats"') } });
  });

  test('a key that clients have already is taken wherever its protocol puts it', async () => {
    await reached.key({ kind: 'write', name: 'gtag', shop: 'boots', value: 'G-ABCDEF1234' });
    const hit = '/g/collect?v=2&tid=G-ABCDEF1234&cid=1.2&en=page_view&dl=https%3A%2F%2Fboots.example%2F';
    expect((await reached.send('POST', hit)).statusCode).toBe(204);
    expect((await reached.send('POST', hit.replace('F1234', 'F9999'))).statusCode).toBe(401);
  });

  test.each([
    ['/v1/batch', { batch: [] }, 'text/plain', /^This write key is not known here\. An owner makes/u],
    [
      '/batch/',
      { api_key: 'wrong', batch: [] },
      'application/json',
      /"code":"invalid_api_key","detail":"This write key/u,
    ],
    ['/v1/events', [], 'application/json', /"error":\{"message":"This write key/u],
    [
      '/com.snowplowanalytics.snowplow/tp2',
      { data: [{ aid: 'wrong' }] },
      'application/json',
      /This write key/u,
    ],
  ])('%s tells a wrong key as its clients expect it', async (url, body, type, words) => {
    const answer = await reached.send('POST', url, { body, headers: basic('wrong') });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.body).toMatch(words);
  });

  test('a request without a key is told so, and an API key sends no events', async () => {
    expect((await send(reached, 'none')).body).toContain('brings no write key');
    const { secret } = await reached.key({ kind: 'api', name: 'report', scopes: ['read', 'edit', 'manage'] });
    expect((await send(reached, 'api', { authorization: `Bearer ${secret}` })).statusCode).toBe(401);
  });

  test('an old key is taken beside the new one for the overlap, and a revoked one no more', async () => {
    const old = await reached.key({ kind: 'write', name: 'till', shop: 'boots' });
    const rotated = await reached.send('POST', `/api/access/keys/${old.id}/rotate`, {
      body: { overlapHours: 1 },
      as: TOKEN,
    });
    const fresh = rotated.json<NewKey>();
    expect(fresh).toMatchObject({ kind: 'write', name: 'till', shop: 'boots' });
    for (const { secret } of [old, fresh])
      expect((await send(reached, 'same', basic(secret))).statusCode).toBe(200);
    expect((await reached.send('DELETE', `/api/access/keys/${old.id}`, { as: TOKEN })).statusCode).toBe(204);
    expect((await send(reached, 'late', basic(old.secret))).body).toContain('was taken until');
    expect((await send(reached, 'new', basic(fresh.secret))).statusCode).toBe(200);
    const again = await reached.send('POST', `/api/access/keys/${old.id}/rotate`, { as: TOKEN });
    expect(again.statusCode).toBe(404);
  });

  test('keys are listed without themselves, and lie nowhere in the data folder', async () => {
    const { secret, id } = await reached.key({ kind: 'write', name: 'shown once', shop: 'boots' });
    const listed = await reached.send('GET', '/api/access/keys', { as: TOKEN });
    const entry = listed.json<KeyEntry[]>().find((key) => key.id === id);
    expect(entry).toMatchObject({ name: 'shown once', madeBy: 'the command line', ends: null });
    expect(secret.startsWith(entry?.hint.replace('…', '') ?? '-')).toBe(true);
    expect(listed.body).not.toContain(secret);
    await send(reached, 'secret', basic(secret));
    // grep ends with 1 where it finds nothing.
    expect(() => execFileSync('grep', ['-rqa', secret, reached.data])).toThrow();
    expect(() => execFileSync('grep', ['-rqa', 'shown once', reached.data])).not.toThrow();
  });

  test('an API key may what its scopes say, and no more', async () => {
    const { secret } = await reached.key({ kind: 'api', name: 'report', scopes: ['read'] });
    expect((await reached.send('GET', '/api/shops', { as: secret })).statusCode).toBe(200);
    const change = await reached.send('PUT', '/api/shops/boots/settings', { body: {}, as: secret });
    expect(change.statusCode).toBe(403);
    expect(change.json()).toEqual({
      error: { message: 'report may not change that.', hint: 'Its API key needs the scope “edit”.' },
    });
    expect((await reached.send('GET', '/api/shops', { as: `${secret}x` })).statusCode).toBe(401);
  });
});
