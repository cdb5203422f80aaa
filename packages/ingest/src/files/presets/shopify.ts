import { preset } from './preset.js';
import { quantitiesOf } from './quantities.js';

const order = { type: 'order', id: '$Name' } as const;
const customer = { type: 'customer', id: { email: '$Email' } } as const;
const objects = [order, customer];
const product = { first: ['$Lineitem sku', '$Lineitem name'] };

/** Shopify's order export: an order has a row for each line item, and only the first tells of the order itself. */
export const shopify = preset({
  name: 'shopify',
  title: "Shopify's order export (CSV)",
  signatures: { orders: ['Name', 'Email', 'Financial Status', 'Created at', 'Lineitem name'] },
  mapping: {
    tables: {
      orders: {
        optionalColumns: [
          'Paid at',
          'Fulfillment Status',
          'Fulfilled at',
          'Cancelled at',
          'Currency',
          'Shipping Method',
          'Shipping Country',
          'Payment Method',
          'Refunded Amount',
          'Discount Code',
          'Discount Amount',
          'Lineitem sku',
          'Source',
          'Risk Level',
          'Tags',
        ],
        group: {
          by: ['$Name'],
          columns: {
            pieces: { sum: '$Lineitem quantity' },
            quantities: quantitiesOf(product, '$Lineitem quantity'),
            lines: { count: 'rows' },
          },
          objects: [{ type: 'product', id: product }],
        },
        events: [
          {
            activity: 'Order Completed',
            time: '$Created at',
            channel: '$Source',
            amount: { value: '$Total', currency: '$Currency' },
            text: {
              'discount code': '$Discount Code',
              payment: '$Payment Method',
              shipping: '$Shipping Method',
              country: '$Shipping Country',
            },
            numbers: { pieces: '$pieces', lines: '$lines', discount: '$Discount Amount' },
            objects,
          },
          { activity: 'Order Paid', time: '$Paid at', system: 'payment provider', objects },
          { activity: 'Parcel Handed Over', time: '$Fulfilled at', objects },
          { activity: 'Order Cancelled', time: '$Cancelled at', objects },
          {
            // The export gives a refund no time: where the order was cancelled, that is when the money went back.
            activity: 'Order Refunded',
            time: '$Cancelled at',
            if: { value: '$Refunded Amount', greater: 0 },
            amount: { value: '$Refunded Amount', currency: '$Currency', refund: true },
            objects,
          },
        ],
        objects: [
          {
            type: 'order',
            id: '$Name',
            text: {
              'financial status': '$Financial Status',
              'fulfilment status': '$Fulfillment Status',
              'risk level': '$Risk Level',
              tags: '$Tags',
              quantities: '$quantities',
            },
            numbers: { refunded: '$Refunded Amount' },
          },
        ],
        relations: [{ from: order, to: customer }],
      },
    },
  },
});
