import type { MappingInput } from '../../mapping/schema.js';
import { customerOf, FLAGS, REAL, sameCustomer } from './customer.js';

type Tables = MappingInput['tables'];

/** The ticket that a row is of, with who asked. */
const ofTicket = {
  join: [
    { table: 'zendesk_tickets', on: [{ this: '$ticket_id', that: 'id' }], as: 'ticket.' },
    { table: 'zendesk_users', on: [{ this: '$ticket.requester_id', that: 'id' }], as: 'asker.' },
  ],
  optionalColumns: [...FLAGS, 'ticket.requester_id', 'asker.email'],
  objects: [
    { type: 'ticket', id: '$ticket_id' },
    { type: 'customer', id: customerOf('$asker.email', '$ticket.requester_id') },
  ],
};

/** Zendesk's tables as a warehouse holds them. */
export const zendeskTables: Tables = {
  zendesk_tickets: {
    optional: true,
    where: REAL,
    join: [{ table: 'zendesk_users', on: [{ this: '$requester_id', that: 'id' }], as: 'asker.' }],
    optionalColumns: [...FLAGS, 'asker.email', 'priority', 'type', 'via_channel', 'subject'],
    events: [
      {
        activity: 'Ticket Opened',
        time: '$created_at',
        id: 'zendesk/ticket/${id}/opened',
        system: 'help desk',
        channel: '$via_channel',
        text: { subject: '$subject' },
        objects: [
          { type: 'ticket', id: '$id' },
          { type: 'customer', id: customerOf('$asker.email', '$requester_id') },
        ],
      },
    ],
    objects: [
      { type: 'ticket', id: '$id', text: { status: '$status', priority: '$priority', type: '$type' } },
    ],
    relations: [sameCustomer('$asker.email', '$requester_id')],
  },
  zendesk_comments: {
    optional: true,
    where: REAL,
    join: [
      ...ofTicket.join,
      { table: 'zendesk_users', on: [{ this: '$user_id', that: 'id' }], as: 'author.' },
    ],
    optionalColumns: [...ofTicket.optionalColumns, 'author.role'],
    events: [
      {
        activity: {
          when: [{ if: { value: '$author.role', in: ['agent', 'admin'] }, then: 'Ticket Replied' }],
          else: 'Ticket Followed Up',
        },
        // Notes that agents leave each other are no part of what the customer sees.
        if: { value: { lower: '$public' }, notEquals: 'false' },
        time: '$created',
        id: 'zendesk/comment/${id}',
        system: 'help desk',
        objects: ofTicket.objects,
      },
    ],
  },
  zendesk_history: {
    optional: true,
    join: ofTicket.join,
    where: {
      all: [
        { value: '$field_name', equals: 'status' },
        { value: '$value', in: ['solved', 'closed'] },
      ],
    },
    optionalColumns: ofTicket.optionalColumns,
    events: [
      {
        activity: { lookup: '$value', in: { solved: 'Ticket Solved', closed: 'Ticket Closed' } },
        time: '$updated',
        id: 'zendesk/ticket/${ticket_id}/${value}/${updated}',
        system: 'help desk',
        objects: ofTicket.objects,
      },
    ],
  },
  zendesk_users: { optional: true },
};

export const zendeskSignatures = {
  zendesk_tickets: ['id', 'requester_id', 'submitter_id', 'created_at', 'status'],
  zendesk_comments: ['id', 'ticket_id', 'created', 'public', 'user_id'],
  zendesk_history: ['field_name', 'ticket_id', 'updated', 'value'],
  zendesk_users: ['id', 'email', 'role', 'time_zone', 'suspended'],
};
