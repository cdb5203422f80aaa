import type { Answered, LocalVendor } from './testing.js';

/**
 * The vendors' APIs as they document them, with five orders, charges or tickets each and two to a page, so that paging is
 * seen to be followed.
 */
const PAGE = 2;
const FIVE = [1, 2, 3, 4, 5];
const day = (number: number): string => `2026-03-0${number}T10:00:00Z`;

function slice<Item>(
  items: readonly Item[],
  from: number,
): { readonly page: Item[]; readonly more: boolean } {
  return { page: items.slice(from, from + PAGE), more: items.length > from + PAGE };
}

const SHOPIFY: Readonly<Record<string, readonly object[]>> = {
  orders: FIVE.map((id) => ({
    id: 1000 + id,
    created_at: day(id),
    currency: 'EUR',
    total_price: '10.00',
    customer: { id, email: `c${id}@example.com` },
    fulfillments: [{ id: 2000 + id, status: 'success', created_at: day(id + 1) }],
  })),
  checkouts: [1, 2].map((id) => ({ token: `t${id}`, created_at: day(id) })),
  tender_transactions: [1, 2, 3].map((id) => ({
    id,
    order_id: 1000 + id,
    amount: '10.00',
    currency: 'EUR',
    processed_at: day(id),
  })),
};

/** Pages by the address in the `Link` header. With `page_info`, no other filter may stand in the address. */
export function shopify(url: URL, { url: base }: LocalVendor): Answered {
  const [, stream = ''] = /^\/admin\/api\/\d{4}-\d{2}\/(\w+)\.json$/u.exec(url.pathname) ?? [];
  const records = SHOPIFY[stream];
  const info = url.searchParams.get('page_info');
  if (records === undefined) return { status: 404 };
  if (info !== null && url.searchParams.has('status')) return { status: 400 };
  const from = Number(info ?? 0);
  const { page, more } = slice(records, from);
  const address = (at: number, rel: string) =>
    `<${base}${url.pathname}?limit=250&page_info=${at}>; rel="${rel}"`;
  const links = [
    ...(from > 0 ? [address(from - PAGE, 'previous')] : []),
    ...(more ? [address(from + PAGE, 'next')] : []),
  ];
  return {
    body: { [stream]: page },
    headers: { link: links.join(', '), 'x-shopify-shop-api-call-limit': '1/40' },
  };
}

const WOO: Readonly<Record<string, readonly object[]>> = {
  orders: FIVE.map((id) => ({
    id,
    status: 'processing',
    date_created_gmt: day(id).slice(0, -1),
    date_paid_gmt: day(id).slice(0, -1),
    date_modified_gmt: day(9).slice(0, -1),
    total: '10.00',
    currency: 'EUR',
    billing: { email: `c${id}@example.com` },
    refunds: id === 3 ? [{ id: 77, total: '-5.00' }] : [],
  })),
  customers: [1, 2].map((id) => ({
    id,
    email: `c${id}@example.com`,
    date_created_gmt: day(id).slice(0, -1),
  })),
  products: [{ id: 93, name: 'Shirt' }],
};

/** Numbered pages; the headers say how many there are. */
export function woocommerce(url: URL): Answered {
  const path = url.pathname.replace('/wp-json/wc/v3/', '');
  if (path === 'orders/3/refunds')
    return { body: [{ id: 77, amount: '5.00', date_created_gmt: '2026-03-05T10:00:00' }] };
  const records = WOO[path];
  if (records === undefined) return { status: 404 };
  const { page } = slice(records, (Number(url.searchParams.get('page')) - 1) * PAGE);
  const pages = Math.ceil(records.length / PAGE);
  return { body: page, headers: { 'x-wp-total': String(records.length), 'x-wp-totalpages': String(pages) } };
}

const SECOND = Date.parse(day(1)) / 1000;
const charge = (id: number) => ({
  id: `ch_${id}`,
  object: 'charge',
  amount: 1000,
  currency: 'eur',
  created: SECOND + id,
  status: 'succeeded',
  captured: true,
  payment_intent: `pi_${id}`,
  balance_transaction: { id: `txn_${id}`, created: SECOND + id },
});
const STRIPE: Readonly<Record<string, readonly { id: string }[]>> = {
  charges: FIVE.map(charge),
  refunds: [1, 2].map((id) => ({
    id: `re_${id}`,
    amount: 500,
    currency: 'eur',
    created: SECOND,
    status: 'succeeded',
    charge: charge(id),
  })),
  disputes: [
    { id: 'dp_1', amount: 1000, currency: 'eur', created: SECOND, charge: charge(1) } as { id: string },
  ],
};

/** Pages after the record that `starting_after` names. */
export function stripe(url: URL): Answered {
  const records = STRIPE[url.pathname.replace('/v1/', '')];
  if (records === undefined || url.searchParams.getAll('expand[]').length === 0) return { status: 404 };
  const last = url.searchParams.get('starting_after');
  const from = last === null ? 0 : records.findIndex(({ id }) => id === last) + 1;
  if (last !== null && from === 0) return { status: 400 };
  const { page, more } = slice(records, from);
  return { body: { object: 'list', data: page, has_more: more } };
}

const TICKETS = FIVE.map((id) => ({ id, requester_id: 900 + id, created_at: day(id) }));
const usersOf = (tickets: readonly { requester_id: number }[]) =>
  tickets.map(({ requester_id: id }) => ({ id, email: `c${id}@example.com` }));
const UPDATES = [1, 2, 3].map((id) => ({
  id: 50 + id,
  ticket_id: id,
  created_at: day(id + 1),
  child_events: [{ id: 60 + id, event_type: 'Change', status: 'solved', previous_value: 'open' }],
}));

/** Tickets by cursor, their events by the address of the next page. */
export function zendesk(url: URL, { url: base }: LocalVendor): Answered {
  if (url.pathname === '/api/v2/incremental/tickets/cursor.json') return ticketPage(url);
  if (url.pathname === '/api/v2/incremental/ticket_events.json') return eventPage(url, base);
  if (url.pathname !== '/api/v2/tickets/show_many.json') return { status: 404 };
  const ids = new Set((url.searchParams.get('ids') ?? '').split(',').map(Number));
  const tickets = TICKETS.filter(({ id }) => ids.has(id));
  return { body: { tickets, users: usersOf(tickets) } };
}

function ticketPage(url: URL): Answered {
  const from = Number((url.searchParams.get('cursor') ?? 'c=0').slice(2));
  const { page, more } = slice(TICKETS, from);
  return {
    body: { tickets: page, users: usersOf(page), after_cursor: `c=${from + PAGE}`, end_of_stream: !more },
  };
}

/** Zendesk repeats what happened at the very time at which a page ends, and its last page names a next one, too. */
function eventPage(url: URL, base: string): Answered {
  const from =
    Number(url.searchParams.get('start_time')) % 1000 === 0
      ? 0
      : Number(url.searchParams.get('start_time')) % 1000;
  const { page, more } = slice(UPDATES, from);
  const next = `${base}${url.pathname}?include=comment_events&start_time=${from + PAGE}`;
  return { body: { ticket_events: page, next_page: next, end_of_stream: !more } };
}

const METRICS = ['Received Email', 'Placed Order', 'Clicked Email'].map((name, at) => ({
  type: 'metric',
  id: `M${at}`,
  attributes: { name, integration: { name: name === 'Placed Order' ? 'Shopify' : 'Klaviyo' } },
}));

/** JSON:API: pages by `links.next`, what belongs to the events beside them. Orders are not to be asked for. */
export function klaviyo(url: URL, { url: base }: LocalVendor): Answered {
  if (url.pathname === '/api/metrics') return { body: { data: METRICS, links: { next: null } } };
  const metric = /^equals\(metric_id,"(M[02])"\)/u.exec(url.searchParams.get('filter') ?? '')?.[1];
  if (url.pathname !== '/api/events' || metric === undefined) return { status: 404 };
  const from = Number(url.searchParams.get('page[cursor]') ?? 0);
  const { page, more } = slice(FIVE, from);
  const next = new URL(`${base}${url.pathname}${url.search}`);
  next.searchParams.set('page[cursor]', String(from + PAGE));
  const data = page.map((id) => ({
    type: 'event',
    id: `${metric}E${id}`,
    attributes: { datetime: day(id), event_properties: { 'Campaign Name': 'Spring' } },
    relationships: {
      profile: { data: { type: 'profile', id: `P${id}` } },
      metric: { data: { type: 'metric', id: metric } },
    },
  }));
  const profiles = page.map((id) => ({
    type: 'profile',
    id: `P${id}`,
    attributes: { email: `c${id}@example.com` },
  }));
  return {
    body: { data, included: [...METRICS, ...profiles], links: { next: more ? next.href : null } },
  };
}
