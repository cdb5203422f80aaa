import { idOf } from '../http/facts/ids.js';
import { listOf, recordOf } from '../http/facts/json.js';
import { type ApiParts, VendorApi } from './api.js';
import { after, type Asked, baseOf, type Cursor, type Past } from './past.js';

const PER_PAGE = '100';

interface Stream {
  readonly topic: string;
  /** What stands in each record instead of its id: when money was captured, whose payment it was. */
  readonly expand: readonly string[];
}

const STREAMS: Readonly<Record<string, Stream>> = {
  charges: { topic: 'charge', expand: ['data.balance_transaction'] },
  refunds: { topic: 'refund', expand: ['data.charge'] },
  disputes: { topic: 'dispute', expand: ['data.charge'] },
};
const NAMES = Object.keys(STREAMS);

/**
 * An account's past by Stripe's API: the newest first, each page after the last record of the one before.
 * Source: docs.stripe.com/api/pagination, …/expanding_objects, …/rate-limits.
 */
export function stripePast(asked: Asked, parts: ApiParts): Past {
  const headers = { authorization: `Bearer ${asked.token}`, accept: 'application/json' };
  const api = new VendorApi(new URL('/v1/', baseOf(asked.site)), headers, parts);
  return {
    vendor: 'stripe',
    first: { stream: 'charges', at: '' },
    page: async (cursor) => {
      const stream = STREAMS[cursor.stream];
      if (stream === undefined) return { deliveries: [], next: null };
      const { body } = await api.get(pathOf(cursor, stream, asked.since));
      const records = listOf(body['data']).map(recordOf);
      const last = idOf(records.at(-1)?.['id']);
      const goesOn = body['has_more'] === true && last !== '';
      return {
        deliveries: records.map((payload) => ({ topic: stream.topic, payload })),
        next: goesOn ? { stream: cursor.stream, at: last } : after(NAMES, cursor.stream),
      };
    },
  };
}

function pathOf({ stream, at }: Cursor, { expand }: Stream, since: number | undefined): string {
  const parameters = new URLSearchParams({ limit: PER_PAGE });
  for (const each of expand) parameters.append('expand[]', each);
  if (since !== undefined) parameters.set('created[gte]', String(Math.floor(since / 1000)));
  if (at !== '') parameters.set('starting_after', at);
  return `${stream}?${parameters.toString()}`;
}
