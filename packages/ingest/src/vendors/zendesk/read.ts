import { firstText } from '../../http/facts/json.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../../http/outcome.js';
import { type Delivery, deliveriesIn, withoutPeople } from '../delivery.js';
import { type Fact, factOutcome } from '../fact.js';
import { changeFacts } from './change.js';
import { TicketMapping } from './of-order.js';
import { ticketFacts, updateFacts } from './ticket.js';

const EVENT = 'zen:event-type:';

/**
 * Zendesk's ticket events, and the tickets and ticket events of its incremental exports: what both tell is one event. Of the
 * exports, the topics are `ticket` and `ticket_event`.
 * A mapping beside the delivery says where tickets name their order.
 * Source: developer.zendesk.com, webhook event types (Ticket events) and Incremental Exports.
 */
export function readZendesk(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request).flatMap((delivery) => read(delivery, reception));
}

function read(delivery: Delivery, reception: Reception): Outcome[] {
  const mapping = delivery.mapping === undefined ? null : TicketMapping.safeParse(delivery.mapping);
  if (mapping?.success === false) return [rejected('mapping', withoutPeople(delivery))];
  const facts = factsOf(delivery, mapping?.data ?? null);
  if (facts === null) return [rejected('noTicket', withoutPeople(delivery))];
  if (facts.length === 0) return [dropped('noProcess', delivery.topic.slice(0, 64))];
  return facts.map((fact) => factOutcome(fact, { vendor: 'zendesk', delivery, reception }));
}

function factsOf({ topic, payload }: Delivery, mapping: TicketMapping | null): Fact[] | null {
  if (topic === 'ticket') return ticketFacts(payload, mapping);
  if (topic === 'ticket_event') return updateFacts(payload, mapping);
  const type = firstText(payload['type']);
  return type.startsWith(`${EVENT}ticket.`) ? changeFacts(type.slice(EVENT.length), payload, mapping) : [];
}
