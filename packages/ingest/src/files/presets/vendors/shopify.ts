import type { MappingInput } from '../../mapping/schema.js';
import { customerOf, FLAGS, REAL, sameCustomer } from './customer.js';

type Tables = MappingInput['tables'];

const order = { type: 'order', id: '$id' } as const;
const buyer = customerOf('$email', '$customer_id');
const customer = { type: 'customer', id: buyer } as const;

/** The order that a row is of, with its customer, from the table of orders. */
const ofOrder = {
  join: [{ table: 'shopify_orders', on: [{ this: '$order_id', that: 'id' }], as: 'order.' }],
  objects: [
    { type: 'order', id: '$order_id' },
    { type: 'customer', id: customerOf('$order.email', '$order.customer_id') },
  ],
};

const OF_ORDER = ['order.email', 'order.customer_id'];

/** A figure under the name that the REST tables have it by, or the GraphQL ones. */
const first = (...names: string[]) => ({ first: names.map((name) => `$${name}`) });

/** Shopify's tables as a warehouse holds them, from its REST or its GraphQL API. */
export const shopifyTables: Tables = {
  shopify_orders: {
    optional: true,
    where: REAL,
    optionalColumns: [
      ...FLAGS,
      'total_price',
      'currency',
      'total_price_set_shop_amount',
      'total_price_set_shop_currency_code',
      'processed_at',
      'source_name',
      'financial_status',
      'display_financial_status',
      'fulfillment_status',
      'display_fulfillment_status',
      'cancel_reason',
      'name',
      'shipping_address_country_code',
    ],
    events: [
      {
        activity: 'Order Completed',
        // An order that was taken over from another system was placed before it was created here.
        time: first('processed_at', 'created_at'),
        id: 'shopify/order/${id}/created',
        channel: '$source_name',
        amount: {
          value: first('total_price', 'total_price_set_shop_amount'),
          currency: { upper: first('currency', 'total_price_set_shop_currency_code') },
        },
        text: { country: '$shipping_address_country_code' },
        objects: [order, customer],
      },
      {
        activity: 'Order Cancelled',
        time: { replace: '$cancelled_at', pattern: '^ +$', with: '' },
        id: 'shopify/order/${id}/cancelled',
        text: { reason: '$cancel_reason' },
        objects: [order, customer],
      },
    ],
    objects: [
      {
        ...order,
        text: {
          name: '$name',
          'financial status': first('financial_status', 'display_financial_status'),
          'fulfilment status': first('fulfillment_status', 'display_fulfillment_status'),
        },
      },
    ],
    relations: [{ from: order, to: customer }, sameCustomer('$email', '$customer_id')],
  },
  shopify_transactions: {
    optional: true,
    where: REAL,
    join: ofOrder.join,
    optionalColumns: [
      ...FLAGS,
      ...OF_ORDER,
      'amount',
      'currency',
      'amount_set_shop_amount',
      'amount_set_shop_currency_code',
      'processed_at',
      'error_code',
    ],
    events: [
      {
        activity: {
          when: [
            { if: { value: { lower: '$status' }, notIn: ['success', ''] }, then: 'Payment Failed' },
            { if: { value: { lower: '$kind' }, equals: 'authorization' }, then: 'Payment Authorised' },
            { if: { value: { lower: '$kind' }, equals: 'void' }, then: 'Payment Cancelled' },
          ],
          else: 'Payment Captured',
        },
        // What was given back is told by the refunds.
        if: { value: { lower: '$kind' }, notEquals: 'refund' },
        time: first('processed_at', 'created_at'),
        id: 'shopify/transaction/${id}',
        system: 'payment provider',
        text: { gateway: '$gateway', error: '$error_code' },
        numbers: { paid: first('amount', 'amount_set_shop_amount') },
        objects: ofOrder.objects,
      },
    ],
  },
  shopify_refunds: {
    optional: true,
    join: ofOrder.join,
    optionalColumns: [
      ...OF_ORDER,
      'total_refunded_set_shop_amount',
      'total_refunded_set_shop_currency_code',
      'processed_at',
    ],
    events: [
      {
        activity: 'Order Refunded',
        time: first('processed_at', 'created_at'),
        id: 'shopify/refund/${id}',
        amount: {
          value: '$total_refunded_set_shop_amount',
          currency: { upper: '$total_refunded_set_shop_currency_code' },
          refund: true,
        },
        objects: ofOrder.objects,
      },
    ],
  },
  shopify_fulfilment_events: {
    optional: true,
    where: REAL,
    join: [
      { table: 'shopify_fulfilments', on: [{ this: '$fulfillment_id', that: 'id' }], as: 'parcel.' },
      {
        table: 'shopify_orders',
        on: [{ this: { first: ['$order_id', '$parcel.order_id'] }, that: 'id' }],
        as: 'order.',
      },
    ],
    optionalColumns: [...FLAGS, ...OF_ORDER, 'order_id', 'parcel.order_id'],
    events: [
      {
        activity: {
          lookup: { lower: '$status' },
          in: {
            delivered: 'Parcel Delivered',
            out_for_delivery: 'Parcel Out for Delivery',
            attempted_delivery: 'Delivery Failed',
            failure: 'Delivery Failed',
            in_transit: 'Parcel In Transit',
          },
          else: { title: '$status' },
        },
        time: '$happened_at',
        id: 'shopify/fulfilment event/${id}',
        system: 'carrier',
        objects: [
          { type: 'parcel', id: '$fulfillment_id' },
          { type: 'order', id: { first: ['$order_id', '$parcel.order_id'] } },
          { type: 'customer', id: customerOf('$order.email', '$order.customer_id') },
        ],
      },
    ],
  },
  shopify_fulfilments: {
    optional: true,
    join: ofOrder.join,
    optionalColumns: [...OF_ORDER, 'tracking_company'],
    events: [
      {
        activity: 'Parcel Handed Over',
        time: '$created_at',
        if: { value: { lower: '$status' }, notIn: ['cancelled', 'error', 'failure'] },
        id: 'shopify/fulfilment/${id}',
        text: { carrier: '$tracking_company' },
        objects: [{ type: 'parcel', id: '$id' }, ...ofOrder.objects],
      },
    ],
    relations: [{ from: { type: 'parcel', id: '$id' }, to: { type: 'order', id: '$order_id' } }],
  },
};

/** Columns that tell Shopify's tables from others, the narrower first. */
export const shopifySignatures = {
  shopify_orders: [
    'id',
    'email',
    'customer_id',
    'cancelled_at',
    'taxes_included',
    'subtotal_price|subtotal_price_set_shop_amount',
  ],
  shopify_transactions: ['id', 'order_id', 'kind', 'gateway', 'status', 'parent_id'],
  shopify_fulfilment_events: ['id', 'fulfillment_id', 'happened_at', 'status'],
  shopify_fulfilments: ['id', 'order_id', 'status', 'location_id', 'name', 'tracking_company|display_status'],
  shopify_refunds: ['id', 'order_id', 'created_at', 'note', 'restock|total_refunded_set_shop_amount'],
};
