import type { SegmentsAnswer, SegmentsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { type Asked, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { estimated } from '../answer/estimated.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { dateOf, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { byBehaviour } from './behaviour.js';
import { byRfm } from './rfm.js';
import { ofShop, readMembers } from './shop.js';
import type { Segmented } from './segmented.js';

const NONE: Segmented = { segments: [], clustered: null, silhouette: null, customers: [] };

/**
 * Segments of the customers who ordered: named ones by recency, frequency and money, or groups by behaviour; how large
 * they are, what sets each apart, and who is in them: the `rfm` and `clusters` models of docs/models.md. A period takes
 * what happened in it, and recency is counted from its end.
 *
 * @throws QuestionError where the object type has no journeys, nothing says which events are orders, or `members`
 * names no segment.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askSegments(
  store: EventStore,
  asked: Asked<SegmentsQuestion>,
  options: AskOptions = {},
): Promise<SegmentsAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader, decide } = inquiry;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(question.orders, facts)],
  };
  const until = lastDay(order);
  const everybody = question.by === 'shop';
  const rows = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end: until, everybody }));
  const { estimate, cannotEstimate } = await estimated(async () => {
    switch (question.by) {
      case 'rfm':
        return byRfm(rows, until, decide);
      case 'behaviour':
        return byBehaviour(rows, until, { groups: question.groups, decide });
      case 'shop':
        return ofShop(rows, until, await readMembers(inquiry, order));
    }
  });
  const { segments, clustered, silhouette, customers } = estimate ?? NONE;
  const members = membersOf(customers, segments, question.members);
  const list = members
    .sort((a, b) => b.monetary - a.monetary || (a.id < b.id ? -1 : 1))
    .slice(0, question.limit);
  return {
    kind: 'segments',
    currency: facts.settings.currency,
    customers: rows.length,
    until: dateOf(until),
    segments: [...segments],
    clustered,
    silhouette,
    listed: list,
    other: members.length - list.length,
    cannotEstimate,
    meta: metaOf(inquiry, { journeys: rows.length, types: [question.object] }),
  };
}

function membersOf(
  customers: Segmented['customers'],
  segments: Segmented['segments'],
  wanted: string | undefined,
): Segmented['customers'][number][] {
  if (wanted === undefined) return [...customers];
  const names = segments.map(({ segment }) => segment);
  if (customers.length > 0 && !segments.some(({ segment }) => segment === wanted))
    throw QuestionError.because('members', ({ noMembers }) => noMembers(wanted, names));
  return customers.filter(({ segment }) => segment === wanted);
}
