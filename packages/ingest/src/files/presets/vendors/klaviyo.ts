import type { MappingInput } from '../../mapping/schema.js';
import { customerOf, FLAGS, REAL, sameCustomer } from './customer.js';

type Tables = MappingInput['tables'];

/** Klaviyo's tables as a warehouse holds them: what was sent, opened and clicked, and who asked for it. */
export const klaviyoTables: Tables = {
  klaviyo_events: {
    optional: true,
    // Orders and carts come from the shop system itself: told here once more, they would count twice.
    where: {
      all: [REAL, { value: { lower: '$type' }, matches: 'e-?mail|sms|push|subscribe|list' }],
    },
    join: [
      { table: 'klaviyo_persons', on: [{ this: '$person_id', that: 'id' }], as: 'person.' },
      { table: 'klaviyo_campaigns', on: [{ this: '$campaign_id', that: 'id' }], as: 'sent.' },
      { table: 'klaviyo_flows', on: [{ this: '$flow_id', that: 'id' }], as: 'flow.' },
    ],
    optionalColumns: [
      ...FLAGS,
      'person.email',
      'sent.name',
      'flow.name',
      'flow_id',
      'campaign_id',
      'property_subject',
      'property_campaign_name',
    ],
    events: [
      {
        activity: '$type',
        time: '$datetime',
        id: 'klaviyo/${id}',
        system: 'email tool',
        channel: 'email',
        text: { subject: '$property_subject' },
        objects: [
          { type: 'customer', id: customerOf('$person.email', '$person_id') },
          {
            type: 'campaign',
            id: {
              first: ['$sent.name', '$flow.name', '$property_campaign_name', '$campaign_id', '$flow_id'],
            },
          },
        ],
      },
    ],
    relations: [sameCustomer('$person.email', '$person_id')],
  },
  klaviyo_persons: { optional: true },
  klaviyo_campaigns: { optional: true },
  klaviyo_flows: { optional: true },
};

export const klaviyoSignatures = {
  klaviyo_events: ['id', 'person_id', 'metric_id', 'type', 'datetime'],
  klaviyo_persons: ['id', 'email', 'phone_number', 'organization', 'region'],
  klaviyo_campaigns: ['id', 'subject', 'send_time', 'name'],
  klaviyo_flows: ['id', 'name', 'customer_filter', 'trigger_type'],
};
