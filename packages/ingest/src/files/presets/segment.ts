import { preset } from './preset.js';

const customer = { type: 'customer', id: { first: ['$userId', '$anonymousId'] } };
const session = {
  type: 'session',
  id: { first: ['$context.sessionId', '$properties.session_id', '$properties.sessionId'] },
};
const order = { type: 'order', id: { first: ['$properties.order_id', '$properties.orderId'] } };

/** Calls of Segment's spec, one JSON object on each line, as archives and RudderStack write them. */
export const segment = preset({
  name: 'segment',
  title: 'Segment-style events (JSON lines)',
  signatures: { events: ['type', 'messageId', 'timestamp'] },
  mapping: {
    tables: {
      events: {
        optionalColumns: [
          'event',
          'name',
          'userId',
          'anonymousId',
          'properties',
          'context',
          'traits',
          'timestamp',
          'originalTimestamp',
          'sentAt',
          'receivedAt',
          'channel',
        ],
        events: [
          {
            activity: {
              when: [
                { if: { value: '$type', equals: 'track' }, then: '$event' },
                { if: { value: '$type', equals: 'page' }, then: 'Page Viewed' },
                { if: { value: '$type', equals: 'screen' }, then: 'Screen Viewed' },
              ],
            },
            // Who somebody is says nothing of what they did: it makes objects and relations, below.
            if: { value: '$type', in: ['track', 'page', 'screen'] },
            time: { value: { first: ['$timestamp', '$originalTimestamp', '$sentAt', '$receivedAt'] } },
            id: '$messageId',
            system: { first: ['$channel', 'web'] },
            channel: { first: ['$context.campaign.medium', '$context.campaign.source'] },
            device: '$context.device.type',
            amount: {
              value: { first: ['$properties.total', '$properties.revenue', '$properties.value'] },
              currency: '$properties.currency',
            },
            text: {
              page: { first: ['$properties.url', '$context.page.url'] },
              search: '$properties.query',
              coupon: '$properties.coupon',
              payment: '$properties.payment_method',
            },
            numbers: { quantity: '$properties.quantity', price: '$properties.price' },
            objects: [
              session,
              customer,
              order,
              { type: 'product', id: '$properties.product_id' },
              { type: 'product', ids: { value: '$properties.products', each: 'product_id' } },
              { type: 'campaign', id: '$context.campaign.name' },
              { type: 'cart', id: '$properties.cart_id' },
            ],
          },
        ],
        objects: [
          {
            type: 'customer',
            id: { first: ['$userId', '$anonymousId'] },
            if: { value: '$type', equals: 'identify' },
            text: { name: '$traits.name', country: '$traits.address.country', plan: '$traits.plan' },
          },
          {
            ...order,
            if: { value: '$event', equals: 'Order Completed' },
            text: {
              quantities: { count: '$properties.products', by: ['product_id'], times: 'quantity' },
            },
          },
        ],
        relations: [
          {
            from: { type: 'customer', id: '$anonymousId' },
            to: { type: 'customer', id: '$userId' },
            qualifier: 'same as',
            if: {
              all: [
                { value: '$anonymousId', empty: false },
                { value: '$userId', empty: false },
              ],
            },
          },
          { from: order, to: customer },
        ],
      },
    },
  },
});
