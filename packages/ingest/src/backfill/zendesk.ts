import { idOf } from '../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../http/facts/json.js';
import { type ApiParts, VendorApi } from './api.js';
import { after, type Asked, baseOf, type Cursor, type Page, type Past } from './past.js';

const NAMES = ['tickets', 'ticket_events'] as const;
/** Tickets that one request may name. */
const AT_ONCE = 100;

/**
 * A help desk's past by Zendesk's incremental exports: tickets by cursor, then what happened to them, by time. The token is
 * `e-mail/token:token`, as Zendesk's API tokens are used.
 * Source: developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports, Show Many Tickets.
 */
export function zendeskPast(asked: Asked, parts: ApiParts): Past {
  const authorization = `Basic ${Buffer.from(asked.token, 'utf8').toString('base64')}`;
  const headers = { authorization, accept: 'application/json' };
  const api = new VendorApi(new URL('/api/v2/', baseOf(asked.site)), headers, parts);
  // Zendesk takes no times of the last minute, and 0 for the beginning.
  const start = Math.floor((asked.since ?? 0) / 1000);
  return {
    vendor: 'zendesk',
    first: { stream: 'tickets', at: '' },
    page: (cursor) =>
      cursor.stream === 'tickets' ? tickets(api, cursor, start) : events(api, cursor, start),
  };
}

async function tickets(api: VendorApi, { at }: Cursor, start: number): Promise<Page> {
  const from = at === '' ? `start_time=${start}` : `cursor=${encodeURIComponent(at)}`;
  const { body } = await api.get(`incremental/tickets/cursor.json?${from}&include=users`);
  const next = firstText(body['after_cursor']);
  return {
    deliveries: withRequesters(body).map((payload) => ({ topic: 'ticket', payload })),
    next:
      body['end_of_stream'] === true || next === ''
        ? after(NAMES, 'tickets')
        : { stream: 'tickets', at: next },
  };
}

async function events(api: VendorApi, { at }: Cursor, start: number): Promise<Page> {
  const { body } = await api.get(
    at === '' ? `incremental/ticket_events.json?start_time=${start}&include=comment_events` : at,
  );
  const updates = listOf(body['ticket_events']).map(recordOf);
  const known = await ticketsOf(api, updates);
  const next = firstText(body['next_page']);
  return {
    deliveries: updates.map((update) => ({
      topic: 'ticket_event',
      payload: { ...update, ticket: known.get(idOf(update['ticket_id'])) ?? {} },
    })),
    next:
      body['end_of_stream'] === true || next === '' || next === at
        ? null
        : { stream: 'ticket_events', at: next },
  };
}

/** An update does not say who asked: the tickets that a page names are looked up, so that a run can begin at any page. */
async function ticketsOf(api: VendorApi, updates: readonly Json[]): Promise<Map<string, Json>> {
  const ids = [...new Set(updates.map((update) => idOf(update['ticket_id'])).filter((id) => id !== ''))];
  const known = new Map<string, Json>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const named = ids.slice(from, from + AT_ONCE).join(',');
    const { body } = await api.get(`tickets/show_many.json?ids=${named}&include=users`);
    for (const ticket of withRequesters(body)) known.set(idOf(ticket['id']), ticket);
  }
  return known;
}

function withRequesters(body: Json): Json[] {
  const users = new Map(listOf(body['users']).map((user) => [idOf(recordOf(user)['id']), recordOf(user)]));
  return listOf(body['tickets'])
    .map(recordOf)
    .map((ticket) => ({ ...ticket, requester: users.get(idOf(ticket['requester_id'])) ?? {} }));
}
