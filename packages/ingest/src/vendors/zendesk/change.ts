import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import { instantOf } from '../../http/facts/time.js';
import type { Fact } from '../fact.js';
import type { TicketMapping } from './of-order.js';
import { type OfTicket, ofTicket, opened, person, turned } from './of-ticket.js';

/** What a ticket event tells. Its time is that at which the ticket was changed, which is what the exports tell too. */
export function changeFacts(type: string, event: Json, mapping: TicketMapping | null): Fact[] | null {
  const detail = recordOf(event['detail']);
  const of = ofTicket(detail, mapping);
  if (of === null) return null;
  const changed = firstText(detail['updated_at'], event['time']);
  const change = recordOf(event['event']);
  switch (type) {
    case 'ticket.created':
      return [opened(detail, of)];
    case 'ticket.status_changed':
      return statusFacts(change, changed, of);
    case 'ticket.agent_assignment_changed':
      return assignedFacts(change, changed, of);
    case 'ticket.comment_added':
      return isOpening(detail) ? [] : commentFacts(recordOf(change['comment']), changed, of);
    default:
      return [];
  }
}

/** What a ticket is opened with comes as a comment, too. */
function isOpening(detail: Json): boolean {
  return (
    instantOf(detail['updated_at']) !== null &&
    instantOf(detail['updated_at']) === instantOf(detail['created_at'])
  );
}

export function statusFacts(change: Json, time: string, of: OfTicket): Fact[] {
  const turn = turned(firstText(change['current']), firstText(change['previous']));
  return turn === null ? [] : [atItsTime(turn, time, of)];
}

/** What can happen to a ticket more than once is told apart by the second in which it did. */
export function atItsTime(turn: { kind: string; activity: string }, time: string, of: OfTicket): Fact {
  const second = Math.floor((instantOf(time) ?? 0) / 1000);
  const { refs, requester, id } = of;
  return {
    id: `ticket/${id}/${turn.kind}/${second}`,
    time,
    activity: turn.activity,
    objects: refs,
    buyer: requester,
  };
}

export function assignedFacts(change: Json, time: string, of: OfTicket): Fact[] {
  const agent = idOf(change['current']);
  if (agent === '') return [];
  const fact = atItsTime({ kind: 'assigned', activity: 'Ticket Assigned' }, time, of);
  return [{ ...fact, objects: [...fact.objects, { type: 'employee', id: person(agent) }] }];
}

/** What one person wrote to another; notes among the shop's own people are none. */
function commentFacts(comment: Json, time: string, of: OfTicket): Fact[] {
  const author = recordOf(comment['author']);
  return written(
    {
      id: idOf(comment['id']),
      time,
      author: person(author['id']),
      isPublic: comment['is_public'] !== false,
      isStaff: author['is_staff'] === true || String(author['is_staff']) === 'true',
    },
    of,
  );
}

export interface Written {
  readonly id: string;
  readonly time: string;
  readonly author: string;
  readonly isPublic: boolean;
  readonly isStaff: boolean;
}

export function written({ id, time, author, isPublic, isStaff }: Written, of: OfTicket): Fact[] {
  if (id === '' || !isPublic) return [];
  const activity = isStaff ? 'Ticket Replied' : 'Ticket Followed Up';
  const agent = isStaff && author !== '' ? [{ type: 'employee', id: author }] : [];
  return [{ id: `comment/${id}`, time, activity, objects: [...of.refs, ...agent], buyer: of.requester }];
}
