import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { BackfillError } from '@throughline/ingest';
import { expect, test } from 'vitest';
import { vendorFetch } from './fetch.js';

const ASKED = {
  headers: { token: 'secret' },
  signal: AbortSignal.timeout(10_000),
  redirect: 'error',
} as const;

async function answering(listener: RequestListener): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a name that leads to this machine when it is connected to is not asked, and hears no token', async () => {
  let asked = 0;
  await using local = await answering((_request, response) => {
    asked += 1;
    response.end('{}');
  });
  const url = new URL(`http://localhost:${local.port}/orders.json`);
  const refused = vendorFetch([])(url, ASKED);
  await expect(refused).rejects.toThrow(/localhost leads to this machine or to a private network/u);
  await expect(refused).rejects.toBeInstanceOf(BackfillError);
  expect(asked).toBe(0);
  expect((await vendorFetch(['localhost'])(url, ASKED)).status).toBe(200);
  expect(asked).toBe(1);
});

test.each(['127.0.0.1', '[::1]', '10.0.0.1'])('nor is the address %s', async (host) => {
  const refused = vendorFetch([])(new URL(`http://${host}:9/orders.json`), ASKED);
  await expect(refused).rejects.toBeInstanceOf(BackfillError);
});

test('a page is unpacked, with its headers', async () => {
  await using local = await answering((request, response) => {
    const said = JSON.stringify({ token: request.headers.token });
    response.writeHead(200, { 'content-encoding': 'gzip', link: '<next>' }).end(gzipSync(said));
  });
  const page = await vendorFetch(['localhost'])(new URL(`http://localhost:${local.port}/`), ASKED);
  expect(page.headers.get('link')).toBe('<next>');
  expect(await page.json()).toEqual({ token: 'secret' });
});

test('a redirect is an answer and is not followed; a page that breaks off is none', async () => {
  await using local = await answering((request, response) => {
    if (request.url === '/away') return response.writeHead(302, { location: '/' }).end();
    return response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
  });
  const at = (path: string) =>
    vendorFetch(['localhost'])(new URL(path, `http://localhost:${local.port}`), ASKED);
  expect((await at('/away')).status).toBe(302);
  await expect(at('/')).rejects.toThrow('aborted');
});
