import { preset } from './preset.js';

const customer = { type: 'customer', id: { first: ['$user_id', '$user_pseudo_id'] } } as const;
const SESSION = { param: 'ga_session_id', of: '$event_params' } as const;
const session = {
  type: 'session',
  id: { concat: ['$user_pseudo_id', '.', SESSION] },
  if: { not: { value: SESSION, empty: true } },
};
const ORDER = { first: ['$ecommerce.transaction_id', { param: 'transaction_id', of: '$event_params' }] };
const order = {
  type: 'order',
  id: ORDER,
  if: {
    all: [
      { value: '$event_name', in: ['purchase', 'refund'] },
      { value: ORDER, notIn: ['', '(not set)'] },
    ],
  },
};

/** Google Analytics 4's daily tables as BigQuery exports them, nested as they are. */
export const ga4 = preset({
  name: 'ga4',
  title: "Google Analytics 4's BigQuery export (JSON lines, Parquet)",
  signatures: { events: ['event_name', 'event_timestamp', 'event_params', 'user_pseudo_id'] },
  mapping: {
    tables: {
      events: {
        times: 'unix-us',
        optionalColumns: [
          'user_id',
          'ecommerce',
          'items',
          'device',
          'traffic_source',
          'geo',
          'collected_traffic_source',
        ],
        events: [
          {
            activity: '$event_name',
            time: '$event_timestamp',
            system: 'web',
            channel: {
              first: [
                '$collected_traffic_source.manual_medium',
                { param: 'medium', of: '$event_params' },
                '$traffic_source.medium',
              ],
            },
            device: '$device.category',
            amount: {
              value: {
                when: [
                  {
                    if: { value: '$event_name', equals: 'purchase' },
                    then: { first: ['$ecommerce.purchase_revenue', { param: 'value', of: '$event_params' }] },
                  },
                  {
                    if: { value: '$event_name', equals: 'refund' },
                    then: {
                      negate: { first: ['$ecommerce.refund_value', { param: 'value', of: '$event_params' }] },
                    },
                  },
                ],
              },
              currency: { param: 'currency', of: '$event_params' },
            },
            text: {
              page: { param: 'page_location', of: '$event_params' },
              search: { param: 'search_term', of: '$event_params' },
              source: { first: [{ param: 'source', of: '$event_params' }, '$traffic_source.source'] },
              country: '$geo.country',
              browser: '$device.web_info.browser',
            },
            objects: [
              session,
              customer,
              order,
              { type: 'product', ids: { value: '$items', each: 'item_id' } },
              {
                type: 'campaign',
                id: '$traffic_source.name',
                if: { value: '$traffic_source.name', notIn: ['', '(direct)', '(organic)', '(not set)'] },
              },
            ],
          },
        ],
        objects: [
          {
            type: 'order',
            id: ORDER,
            if: {
              all: [
                { value: '$event_name', equals: 'purchase' },
                { value: ORDER, notIn: ['', '(not set)'] },
              ],
            },
            text: { quantities: { count: '$items', by: ['item_id'], times: 'quantity' } },
          },
        ],
        relations: [
          { from: session, to: customer },
          { from: order, to: customer },
        ],
      },
    },
  },
});
