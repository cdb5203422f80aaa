import { decodeBody, type WireRequest } from '@throughline/ingest';
import type { FastifyRequest } from 'fastify';

function single(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

function singles(record: object): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, single(value)]));
}

/** The headers of a request by their lower-case names, one value of each. */
export function headersOf(request: FastifyRequest): Record<string, string> {
  return singles(request.headers);
}

/**
 * A request as the adapters want it.
 * @throws PayloadError where the body cannot be unpacked.
 */
export function wireRequest(request: FastifyRequest): WireRequest {
  const query = singles(request.query ?? {});
  const headers = headersOf(request);
  const body = decodeBody({
    bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    encoding: (headers['content-encoding'] ?? '').toLowerCase(),
    compression: query['compression'] ?? '',
  });
  return { query, headers, body };
}

function fieldOf(body: unknown, ...names: readonly string[]): string {
  if (typeof body !== 'object' || body === null) return '';
  const first: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof first !== 'object' || first === null) return '';
  const fields = new Map<string, unknown>(Object.entries(first));
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** Snowplow's batches name the app in each of their items. */
function appOf(body: unknown): string {
  const items: unknown = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  return fieldOf(items, 'aid');
}

/** `Basic` with the key as user name, as Segment's clients send it, or `Bearer` with the key. */
function authorised(header: string): string {
  const [scheme = '', value = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '';
}

/** The write key that a request brings, wherever its protocol puts it; '' where there is none. */
export function writeKeyOf({ headers, query, body }: WireRequest): string {
  return (
    authorised(headers['authorization'] ?? '') ||
    query['writeKey'] ||
    fieldOf(body, 'writeKey', 'api_key', 'token') ||
    query['token'] ||
    query['api_secret'] ||
    query['aid'] ||
    query['tid'] ||
    appOf(body) ||
    ''
  );
}
