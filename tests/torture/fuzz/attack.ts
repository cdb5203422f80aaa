import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { Body } from './bodies.js';
import type { Random } from './random.js';

/** What came of a request: a status, or 0 where the server cut the connection. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const PATIENCE_MS = 60_000;
/** Streams never end by themselves: this much of them is enough. */
const LISTEN_MS = 400;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends one request and reads what comes back; a stream of events is left after its beginning. */
export function shoot(url: string, { method, path, headers, body }: Shot): Promise<Answer> {
  // Said outright: Node sends none with a DELETE, and then the body would be read as the next request.
  const length = body === null ? {} : { 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...headers, ...length }, agent, timeout: PATIENCE_MS };
    const sent = request(`${url}${path}`, options);
    sent.on('timeout', () => {
      reject(new Error(`${method} ${path} was not answered within a minute`));
      sent.destroy();
    });
    sent.on('error', () => resolve({ status: 0, body: '' }));
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0;
      let text = '';
      const done = (): void => resolve({ status, body: text });
      response.on('data', (chunk) => {
        if (text.length < 2_000_000) text += String(chunk);
      });
      response.on('end', done).on('error', done);
      if (response.headers['content-type']?.startsWith('text/event-stream') === true)
        setTimeout(() => {
          done();
          sent.destroy();
        }, LISTEN_MS);
    });
    sent.end(body ?? undefined);
  });
}

/** A body of a hundred megabytes, sent as long as the server takes it. */
export function shootHuge(url: string, path: string): Promise<Answer> {
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  return new Promise((resolve) => {
    const sent = request(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    let left = 100;
    const more = (): void => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(chunk)) return void sent.once('drain', more);
      }
      sent.end('[]');
    };
    sent.on('error', () => resolve({ status: 0, body: '' }));
    sent.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, body: '' });
    });
    more();
  });
}

const LINES = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET  HTTP/9.9\r\nHost: localhost\r\n\r\n',
  'POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\n{"batch":[',
  'POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /v1/t HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n',
  'POST /api/questions HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: -1\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: localhost\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
  '\u0016\u0003\u0001\u0000\u0000',
];

/** Bytes that are no request, or half of one; then the line is dead. */
export async function shootRaw(url: string, random: Random): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.resume();
  socket.write(random.one(LINES));
  setTimeout(() => socket.destroy(), 50);
  await closed;
}

const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'content-type': 'application/json' },
  { 'content-type': 'text/plain;charset=UTF-16' },
  { 'content-type': 'application/cloudevents-batch+json' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'x'.repeat(2000) },
  { 'ce-specversion': '1.0', 'ce-id': '%ff', 'ce-source': 'x', 'ce-type': 'order.shipped' },
  { authorization: 'Basic %%%' },
  { authorization: `Bearer ${'x'.repeat(4000)}` },
  { cookie: 'a=b; __proto__=1; =; session=%00' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  { host: 'evil.example' },
  { host: '[::1' },
  { 'accept-encoding': 'gzip;q=NaN', range: 'bytes=-1--1', 'if-none-match': '*' },
  { 'user-agent': 'Googlebot/2.1 '.repeat(300) },
  { 'x-forwarded-for': '1.2.3.4, x', 'x-forwarded-proto': 'gopher' },
  { 'stripe-signature': 't=1,v1=00', 'x-shopify-hmac-sha256': '====', 'webhook-signature': 'v1,' },
];

export function headersFor({ encoding }: Body, random: Random): Record<string, string> {
  const odd = random.chance(0.5) ? { 'content-type': 'application/json' } : random.one(ODD_HEADERS);
  return { ...odd, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) };
}

const ODD_PARTS = [
  'fuzz',
  'fuzz',
  'none',
  'shopify',
  'attribution',
  '..%2f..%2fetc',
  '%00',
  '%ff',
  '__proto__',
  'constructor',
  'a'.repeat(290),
  'a'.repeat(400),
  '%F0%9F%92%A5',
  "'%20OR%201=1",
];

const ODD_QUERIES = [
  '',
  '',
  '?shop=fuzz',
  '?shop=fuzz',
  '?shop=__proto__',
  '?shop=..%2f',
  '?shop=fuzz&shop=two',
  '?limit=-1',
  '?limit=1e99',
  '?name=x.csv',
  '?name=%ff',
  '?customer=x',
  '?compression=gzip-js&_=1',
  '?data=%7B%22event%22%3A1%7D',
  '?v=2&tid=G-1&cid=1&en=purchase&epn.value=NaN&_et=1',
  '?e=pv&aid=a&cx=%ff&ue_px=!!!&dtm=x',
  `?${'a=1&'.repeat(3000)}`,
  '?%ff=%fe&__proto__[x]=1&a[]=1&a[b][c]=2',
];

/** An address of a route, with something in each of its places. */
export function addressOf(url: string, random: Random): string {
  const path = url.replaceAll(/:\w+|\*/gu, () => random.one(ODD_PARTS));
  return `${path}${random.one(ODD_QUERIES)}`;
}
