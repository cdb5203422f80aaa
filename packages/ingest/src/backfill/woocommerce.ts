import { type Json, listOf, recordOf } from '../http/facts/json.js';
import { type ApiParts, VendorApi } from './api.js';
import { after, type Asked, baseOf, type Cursor, type Past } from './past.js';

const PER_PAGE = 100;
const TOPICS: Readonly<Record<string, string>> = {
  orders: 'order.updated',
  customers: 'customer.updated',
  products: 'product.updated',
};
const NAMES = Object.keys(TOPICS);

/**
 * A shop's past by WooCommerce's REST API (v3): numbered pages, of which the header `X-WP-TotalPages` says how many there are,
 * in the order of ids, so that what is new comes last. The token is `consumer key:consumer secret`.
 * Source: woocommerce.github.io/woocommerce-rest-api-docs, Pagination, List all orders, List all refunds.
 */
export function woocommercePast(asked: Asked, parts: ApiParts): Past {
  const site = baseOf(asked.site);
  const base = new URL(`${site.pathname.replace(/\/?$/u, '/')}wp-json/wc/v3/`, site);
  const authorization = `Basic ${Buffer.from(asked.token, 'utf8').toString('base64')}`;
  const api = new VendorApi(base, { authorization, accept: 'application/json' }, parts);
  return {
    vendor: 'woocommerce',
    first: { stream: 'orders', at: '' },
    page: async (cursor) => {
      const topic = TOPICS[cursor.stream];
      if (topic === undefined) return { deliveries: [], next: null };
      const { body, headers } = await api.get(pathOf(cursor, asked.since));
      const records: Json[] = [];
      for (const each of listOf(body['list'])) records.push(await withRefunds(api, recordOf(each)));
      const number = Number(cursor.at || 1);
      const isLast = number >= Number(headers.get('x-wp-totalpages') ?? 1);
      return {
        deliveries: records.map((payload) => ({ topic, payload })),
        next: isLast ? after(NAMES, cursor.stream) : { stream: cursor.stream, at: String(number + 1) },
      };
    },
  };
}

function pathOf({ stream, at }: Cursor, since: number | undefined): string {
  const parameters = new URLSearchParams({
    page: at || '1',
    per_page: String(PER_PAGE),
    orderby: 'id',
    order: 'asc',
  });
  if (since !== undefined && stream !== 'customers') {
    parameters.set('modified_after', new Date(since).toISOString());
    parameters.set('dates_are_gmt', 'true');
  }
  return `${stream}?${parameters.toString()}`;
}

/** Orders name their refunds without the time: the few that have any are asked for them. */
async function withRefunds(api: VendorApi, order: Json): Promise<Json> {
  const { id } = order;
  if (listOf(order['refunds']).length === 0 || typeof id !== 'number') return order;
  const { body } = await api.get(`orders/${id}/refunds?per_page=${PER_PAGE}`);
  return { ...order, refunds: listOf(body['list']) };
}
