import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { tellErrors } from './errors.js';
import { type GuardOptions, guardEveryRoute } from './guard.js';

let app: FastifyInstance;

function guarded(options: GuardOptions): FastifyInstance {
  app = fastify();
  tellErrors(app, () => undefined);
  guardEveryRoute(app, options);
  app.get('/', async () => 'page');
  app.get('/api/shops', async () => []);
  app.post('/api/questions', async () => ({}));
  return app;
}

afterEach(() => app.close());

const here: GuardOptions = { host: '127.0.0.1' };
const ask = (options: GuardOptions, headers: Record<string, string>, url = '/api/shops') =>
  guarded(options).inject({ url, headers });

test.each(['localhost:4400', '127.0.0.1:4400', '[::1]:4400', 'LOCALHOST'])('answers for %s', async (host) => {
  expect((await ask(here, { host })).statusCode).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example:4400', '192.168.0.7:4400', 'a b'])(
  'refuses the host "%s", whoever it was made to point to',
  async (host) => {
    const response = await ask(here, { host });
    expect(response.statusCode).toBe(421);
    expect(response.json()).toMatchObject({ error: { message: expect.stringContaining(host) } });
  },
);

test('answers for bare addresses where it listens on all of them, and still for no foreign name', async () => {
  expect((await ask({ host: '0.0.0.0' }, { host: '192.168.0.7:4400' })).statusCode).toBe(200);
  expect((await ask({ host: '0.0.0.0' }, { host: 'evil.example' })).statusCode).toBe(421);
});

test('answers for names that were allowed', async () => {
  const options = { host: '127.0.0.1', allowedHosts: ['shop.example'] };
  expect((await ask(options, { host: 'shop.example' })).statusCode).toBe(200);
});

test('lets its own pages ask', async () => {
  const headers = {
    host: 'localhost:4400',
    origin: 'http://localhost:4400',
    'sec-fetch-site': 'same-origin',
  };
  const response = await guarded(here).inject({
    method: 'POST',
    url: '/api/questions',
    headers,
    payload: {},
  });
  expect(response.statusCode).toBe(200);
});

test.each(['http://evil.example', 'http://localhost:3000', 'null'])(
  'refuses pages of %s, for reading and for writing',
  async (origin) => {
    const headers = { host: 'localhost:4400', origin };
    for (const method of ['GET', 'POST'] as const) {
      const url = method === 'GET' ? '/api/shops' : '/api/questions';
      const response = await guarded(here).inject({ method, url, headers });
      expect(response.statusCode).toBe(403);
      await app.close();
    }
  },
);

test('refuses images and scripts of foreign pages, which carry no Origin', async () => {
  const headers = { host: 'localhost:4400', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  expect((await ask(here, headers)).statusCode).toBe(403);
  expect((await ask(here, headers, '/')).statusCode).toBe(403);
});

test('a link on another site may open the app, but not the API', async () => {
  const headers = { host: 'localhost:4400', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await ask(here, headers, '/')).statusCode).toBe(200);
  expect((await ask(here, headers)).statusCode).toBe(403);
});
