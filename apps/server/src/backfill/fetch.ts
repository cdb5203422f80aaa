import { lookup } from 'node:dns';
import { once } from 'node:events';
import { type IncomingMessage, request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ApiParts, BackfillError } from '@throughline/ingest';
import { isPublic } from '../audiences/address.js';

/** More than any page that a vendor documents; what unpacks to more is no page. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Looks a name up where it is connected to, and lets nothing of this machine or a private network through. A name that was
 * checked when the reading began may lead elsewhere by its next page, and a token goes with each.
 */
const lookupPublic: LookupFunction = (host, options, done) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined)
      return done(error ?? new Error(`there is no host ${host}`), []);
    if (!found.every(({ address }) => isPublic(address))) return done(leadsInside(host), []);
    return options.all === true ? done(null, found) : done(null, first.address, first.family);
  });

function leadsInside(host: string): BackfillError {
  return new BackfillError(({ inside }) => inside(host));
}

/**
 * What pages of a vendor's API are read by. Redirects are not followed: the token goes to the host that was named alone.
 * @param allowed host names that may be private.
 */
export function vendorFetch(allowed: readonly string[]): ApiParts['fetch'] {
  return async (url, { headers, signal }) => {
    const begin = url.protocol === 'https:' ? https : http;
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    const free = allowed.includes(host);
    // What is an address already is looked up by nobody.
    if (!free && isIP(host) !== 0 && !isPublic(host)) throw leadsInside(host);
    const reached = free ? {} : { lookup: lookupPublic };
    const sent = begin(url, { ...reached, headers: { ...headers, 'accept-encoding': 'gzip' }, signal });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve);
      sent.once('error', reject);
    });
    sent.end();
    return toResponse(await answered);
  };
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
  const status = answer.statusCode ?? 0;
  const body = await bodyOf(answer);
  return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  const plain = isPacked ? pipeline(answer, createGunzip(), () => undefined) : answer;
  const chunks: Buffer[] = [];
  let size = 0;
  plain.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) plain.destroy(new Error('the page is larger than 128 MB'));
  });
  await once(plain, 'end');
  return Buffer.concat(chunks);
}
