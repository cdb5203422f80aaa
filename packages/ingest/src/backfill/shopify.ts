import { listOf, recordOf } from '../http/facts/json.js';
import { type ApiAnswer, type ApiParts, VendorApi } from './api.js';
import { after, type Asked, baseOf, type Cursor, type Page, type Past } from './past.js';

const VERSION = '2025-10';
const PER_PAGE = 250;

interface Stream {
  readonly topic: string;
  readonly query: Readonly<Record<string, string>>;
  /** The parameter by which only newer records are asked for. */
  readonly since: string;
}

/** Orders tell their parcels and refunds, too. */
const STREAMS: Readonly<Record<string, Stream>> = {
  orders: { topic: 'orders/updated', query: { status: 'any' }, since: 'updated_at_min' },
  checkouts: { topic: 'checkouts/update', query: { status: 'any' }, since: 'updated_at_min' },
  tender_transactions: { topic: 'tender_transactions/create', query: {}, since: 'processed_at_min' },
};
const NAMES = Object.keys(STREAMS);

/**
 * A shop's past by Shopify's REST Admin API: pages by the address in the `Link` header; a bucket that leaks, of which the
 * header `X-Shopify-Shop-Api-Call-Limit` says how full it is.
 * Source: shopify.dev/docs/api/admin-rest, usage/pagination and usage/rate-limits.
 */
export function shopifyPast(asked: Asked, parts: ApiParts): Past {
  const base = new URL(`/admin/api/${VERSION}/`, baseOf(asked.site));
  const api = new VendorApi(
    base,
    { 'x-shopify-access-token': asked.token, accept: 'application/json' },
    parts,
  );
  return {
    vendor: 'shopify',
    first: { stream: 'orders', at: '' },
    page: async (cursor) => {
      const stream = STREAMS[cursor.stream];
      if (stream === undefined) return { deliveries: [], next: null };
      const answer = await api.get(
        cursor.at === '' ? firstPage(cursor.stream, stream, asked.since) : cursor.at,
      );
      await giveWay(api, answer);
      return pageOf(cursor, stream, answer);
    },
  };
}

function firstPage(name: string, { query, since }: Stream, from: number | undefined): string {
  const parameters = new URLSearchParams({ ...query, limit: String(PER_PAGE) });
  if (from !== undefined) parameters.set(since, new Date(from).toISOString());
  return `${name}.json?${parameters.toString()}`;
}

function pageOf({ stream }: Cursor, { topic }: Stream, { body, headers }: ApiAnswer): Page {
  const deliveries = listOf(body[stream]).map((payload) => ({ topic, payload: recordOf(payload) }));
  const next = nextIn(headers.get('link') ?? '');
  return { deliveries, next: next === null ? after(NAMES, stream) : { stream, at: next } };
}

/** The address of the page that a `Link` header (RFC 8288) calls the next. */
export function nextIn(link: string): string | null {
  for (const part of link.split(/,\s*(?=<)/u)) {
    const [, address, parameters = ''] = /^\s*<([^>]+)>\s*;(.*)$/u.exec(part) ?? [];
    if (address !== undefined && /\brel="?next"?/u.test(parameters)) return address;
  }
  return null;
}

/** A bucket that is nearly full is left to leak, so that the shop's other apps have room. */
async function giveWay(api: VendorApi, { headers }: ApiAnswer): Promise<void> {
  const [used = 0, most = 0] = (headers.get('x-shopify-shop-api-call-limit') ?? '').split('/').map(Number);
  if (most > 0 && used / most > 0.75) await api.pause(1000);
}
