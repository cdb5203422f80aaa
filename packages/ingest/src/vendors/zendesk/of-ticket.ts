import type { ObjectRef } from '@throughline/model';
import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import { type Buyer, buyerOf, NOBODY } from '../buyer.js';
import { orderOf, type TicketMapping } from './of-order.js';

/** What the facts of one ticket share. */
export interface OfTicket {
  readonly id: string;
  readonly refs: readonly ObjectRef[];
  readonly requester: Buyer;
}

/** Zendesk's numbers for people are no other system's: they stand under its name. */
export function person(id: unknown): string {
  const own = idOf(id);
  return own === '' ? '' : `zendesk:${own}`;
}

/**
 * Null where the record names no ticket. Where the shop says how tickets name their order, one whose requester Zendesk's
 * number alone tells is its order's customer's: whoever that number is nobody else knows.
 * @param user the requester, where their record stands beside the ticket's.
 */
export function ofTicket(ticket: Json, mapping: TicketMapping | null, user: Json = {}): OfTicket | null {
  const id = idOf(ticket['id']);
  if (id === '') return null;
  const refs = [{ type: 'ticket', id }];
  const requester = buyerOf(user['email'], person(ticket['requester_id']), user['external_id']);
  const order = mapping === null ? '' : orderOf(ticket, mapping);
  if (order === '') return { id, refs, requester };
  const known = firstText(user['email']) !== '' || idOf(user['external_id']) !== '';
  return { id, refs: [...refs, { type: 'order', id: order }], requester: known ? requester : NOBODY };
}

/** That a ticket was opened: every record of a ticket tells it. */
export function opened(ticket: Json, { id, refs, requester }: OfTicket) {
  return {
    id: `ticket/${id}/created`,
    time: ticket['created_at'],
    activity: 'Ticket Opened',
    objects: refs,
    buyer: requester,
    channel: firstText(recordOf(ticket['via'])['channel']),
    properties: { type: firstText(ticket['type']), priority: firstText(ticket['priority']).toLowerCase() },
  };
}

/** What a change of status says, by the one that the ticket has now and had before. */
export function turned(current: string, previous: string): { kind: string; activity: string } | null {
  const now = current.toLowerCase();
  const before = previous.toLowerCase();
  if (now === 'solved') return { kind: 'solved', activity: 'Ticket Solved' };
  if (now === 'closed') return { kind: 'closed', activity: 'Ticket Closed' };
  if (before === 'solved' && now !== '') return { kind: 'reopened', activity: 'Ticket Reopened' };
  return null;
}
