import { expect, test } from 'vitest';
import { reception, request } from '../../http/testing.js';
import { ANN, eventsOf, factsOf, read } from '../testing.js';
import { readZendesk } from './read.js';

const DETAIL = {
  id: '5158',
  requester_id: '8447388090494',
  created_at: '2026-03-01T10:00:00Z',
  updated_at: '2026-03-02T10:00:07Z',
  priority: 'NORMAL',
  type: 'QUESTION',
  status: 'OPEN',
  via: { channel: 'web_service' },
  subject: 'Where is my order, asks Ann?',
};

const event = (type: string, change: object, detail: object = DETAIL) =>
  read(readZendesk, `zen:event-type:ticket.${type}`, {
    id: 'd1',
    type: `zen:event-type:ticket.${type}`,
    time: '2026-03-02T10:00:08Z',
    subject: 'zen:ticket:5158',
    detail,
    event: change,
  });

const TICKET = {
  id: 5158,
  requester_id: 8447388090494,
  created_at: '2026-03-01T10:00:00Z',
  requester: { id: 8447388090494, email: 'ann@example.com', external_id: 'c7' },
};

const update = (children: object[]) =>
  read(readZendesk, 'ticket_event', {
    id: 1,
    ticket_id: 5158,
    created_at: '2026-03-02T10:00:07Z',
    ticket: TICKET,
    child_events: children,
  });

test('a ticket is opened once, by webhook and export alike; its requester is the customer', () => {
  const [opened] = eventsOf(event('created', {}));
  expect(opened).toMatchObject({
    id: 'zendesk:ticket/5158/created',
    time: '2026-03-01T10:00:00.000Z',
    activity: 'Ticket Opened',
    channel: 'web_service',
    objects: [
      { type: 'ticket', id: '5158' },
      { type: 'customer', id: 'zendesk:8447388090494' },
    ],
  });
  expect(JSON.stringify(opened)).not.toContain('Ann');
  const [exported] = read(readZendesk, 'ticket', TICKET);
  expect(exported).toMatchObject({
    events: [{ id: 'zendesk:ticket/5158/created', objects: [{ type: 'ticket' }, ANN] }],
    relations: [
      { from: { id: 'zendesk:8447388090494' }, to: ANN, qualifier: 'same as' },
      { from: { id: 'c7' }, to: ANN, qualifier: 'same as' },
    ],
  });
});

test.each([
  ['SOLVED', 'OPEN', 'solved', 'Ticket Solved'],
  ['CLOSED', 'SOLVED', 'closed', 'Ticket Closed'],
  ['OPEN', 'SOLVED', 'reopened', 'Ticket Reopened'],
])('%s after %s, by webhook and export alike', (current, previous, kind, activity) => {
  const second = Date.parse('2026-03-02T10:00:07Z') / 1000;
  const told = { [`zendesk:ticket/5158/${kind}/${second}`]: `${activity} 2026-03-02T10:00:07.000Z` };
  expect(factsOf(event('status_changed', { current, previous }))).toEqual(told);
  const child = {
    event_type: 'Change',
    status: current.toLowerCase(),
    previous_value: previous.toLowerCase(),
  };
  expect(factsOf(update([child]))).toEqual(told);
});

test('what customers and staff write, by webhook and export alike', () => {
  const comment = (id: string, author: string, isStaff: boolean) =>
    event('comment_added', { comment: { id, is_public: true, author: { id: author, is_staff: isStaff } } });
  expect(eventsOf(comment('1', '99', true))).toMatchObject([
    {
      id: 'zendesk:comment/1',
      activity: 'Ticket Replied',
      objects: [{}, { type: 'employee', id: 'zendesk:99' }, {}],
    },
  ]);
  expect(eventsOf(comment('2', '8447388090494', false))).toMatchObject([{ activity: 'Ticket Followed Up' }]);
  const exported = update([
    { id: 1, event_type: 'Comment', author_id: 99, public: true },
    { id: 2, event_type: 'Comment', author_id: 8447388090494, public: true },
    { id: 3, event_type: 'Comment', author_id: 99, public: false },
  ]);
  expect(eventsOf(exported).map(({ id, activity }) => [id, activity])).toEqual([
    ['zendesk:comment/1', 'Ticket Replied'],
    ['zendesk:comment/2', 'Ticket Followed Up'],
  ]);
});

test('what a ticket is opened with is no reply', () => {
  const first = { comment: { id: '1', author: { id: '8447388090494', is_staff: false } } };
  expect(event('comment_added', first, { ...DETAIL, updated_at: DETAIL.created_at })).toMatchObject([
    { kind: 'dropped' },
  ]);
  expect(
    update([
      { event_type: 'Create', status: 'new' },
      { id: 1, event_type: 'Comment', author_id: 8447388090494 },
    ]),
  ).toMatchObject([{ kind: 'dropped' }]);
});

test('a ticket is given to somebody', () => {
  expect(eventsOf(event('agent_assignment_changed', { current: '99', previous: null }))).toMatchObject([
    { activity: 'Ticket Assigned', objects: [{}, { type: 'employee', id: 'zendesk:99' }, {}] },
  ]);
});

test('other events are left aside, what names no ticket is kept', () => {
  expect(event('priority_changed', { current: 'HIGH' })).toMatchObject([{ kind: 'dropped' }]);
  expect(event('status_changed', { current: 'PENDING', previous: 'OPEN' })).toMatchObject([
    { kind: 'dropped' },
  ]);
  expect(event('created', {}, {})).toMatchObject([{ kind: 'rejected' }]);
});

const withMapping = (order: object, topic: string, payload: object) =>
  readZendesk(request({ topic, payload, mapping: { order } }), reception());

const ORDER = { type: 'order', id: '1001' };
const REQUESTER = { type: 'customer', id: 'zendesk:8447388090494' };

test.each([
  [
    'a field',
    { field: 360_001 },
    {
      custom_fields: [
        { id: 9, value: 7 },
        { id: 360_001, value: '1001' },
      ],
    },
  ],
  ['a tag', { tag: 'order_' }, { tags: ['vip', 'order_1001'] }],
  ['the subject', { subject: 'ORDER #' }, { subject: 'Where is my order #1001?' }],
  [
    'the first that is found',
    { field: 5, tag: 'no_', subject: '#' },
    { tags: ['x'], subject: 'About #1001' },
  ],
])('a ticket names its order by %s, where the shop says so', (_, order, told) => {
  const { requester, ...ticket } = TICKET;
  expect(eventsOf(withMapping(order, 'ticket', { ...ticket, ...told }))).toMatchObject([
    { objects: [{ type: 'ticket', id: '5158' }, ORDER] },
  ]);
  const asked = withMapping(order, 'ticket', { ...ticket, ...told, requester });
  // Who asks about an order need not be who bought it.
  expect(asked).toMatchObject([{ events: [{ objects: [{}, ORDER, ANN] }] }]);
  expect(JSON.stringify(asked)).not.toContain('"of"');
  expect(eventsOf(read(readZendesk, 'ticket', { ...ticket, ...told }))).toMatchObject([
    { objects: [{ type: 'ticket' }, REQUESTER] },
  ]);
});

test('a ticket that names no order stays with its requester, and a mapping that cannot be meant is told', () => {
  const { requester: _, ...ticket } = TICKET;
  const told = { ...ticket, tags: ['order_'], subject: 'Order' };
  expect(eventsOf(withMapping({ tag: 'order_', subject: 'order' }, 'ticket', told))).toMatchObject([
    { objects: [{ type: 'ticket' }, REQUESTER] },
  ]);
  expect(withMapping({ tag: '' }, 'ticket', TICKET)).toMatchObject([
    { kind: 'rejected', reason: 'the mapping cannot be read' },
  ]);
});
