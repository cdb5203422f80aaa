import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../../http/facts/json.js';
import type { Fact } from '../fact.js';
import { assignedFacts, statusFacts, written } from './change.js';
import type { TicketMapping } from './of-order.js';
import { type OfTicket, ofTicket, opened, person } from './of-ticket.js';

/** A ticket of the export, with its requester's record beside it as `requester`. What happened to it, its events tell. */
export function ticketFacts(ticket: Json, mapping: TicketMapping | null): Fact[] | null {
  const of = ofTicket(ticket, mapping, recordOf(ticket['requester']));
  return of === null ? null : [opened(ticket, of)];
}

/**
 * A ticket event of the export: what one update changed, each thing a child event. The ticket itself, where it was exported
 * before, stands beside it as `ticket`, since an event does not say who asked.
 */
export function updateFacts(update: Json, mapping: TicketMapping | null): Fact[] | null {
  const id = idOf(update['ticket_id']);
  const of = ofTicket(
    { id, ...recordOf(update['ticket']) },
    mapping,
    recordOf(recordOf(update['ticket'])['requester']),
  );
  if (of === null || id === '') return null;
  const time = firstText(update['created_at'], update['timestamp']);
  const children = listOf(update['child_events']).map(recordOf);
  const isNew = children.some((child) => firstText(child['event_type']) === 'Create');
  return children.flatMap((child) => childFacts(child, { time, isNew, of }));
}

interface Update {
  readonly time: string;
  /** The ticket was made by this update: its first comment is what it was opened with. */
  readonly isNew: boolean;
  readonly of: OfTicket;
}

function childFacts(child: Json, { time, isNew, of }: Update): Fact[] {
  const before = child['previous_value'];
  if (firstText(child['event_type']) === 'Comment') return isNew ? [] : comment(child, time, of);
  if (child['status'] !== undefined)
    return statusFacts({ current: child['status'], previous: before }, time, of);
  return child['assignee_id'] === undefined ? [] : assignedFacts({ current: child['assignee_id'] }, time, of);
}

/** Whoever is not the one who asked answers. */
function comment(child: Json, time: string, of: OfTicket): Fact[] {
  const author = person(child['author_id']);
  const isAsker =
    of.requester.refs.some(({ id }) => id === author) ||
    of.requester.same.some(({ from }) => from.id === author);
  return written(
    { id: idOf(child['id']), time, author, isPublic: child['public'] !== false, isStaff: !isAsker },
    of,
  );
}
