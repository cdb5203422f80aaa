import type { MappingInput } from '../mapping/schema.js';
import { preset } from './preset.js';
import { quantitiesOf } from './quantities.js';

type TableInput = MappingInput['tables'][string];

interface Names {
  readonly order: string;
  readonly customer: string;
  readonly created: string;
  readonly paid?: string;
  readonly completed?: string;
  readonly total: string;
  readonly currency?: string;
  readonly status: string;
  readonly payment: string;
  readonly refunded?: string;
  readonly product?: string;
  /** How many of it: a column of the exports that have a row for each line. */
  readonly quantity?: string;
}

/** How many pieces of which products an order holds, where a column says how many. */
function countedBy({ product, quantity }: Names) {
  if (product === undefined || quantity === undefined) return { columns: {}, text: {} };
  const cell = `$${quantity}`;
  const columns = { told: { first: cell }, quantities: quantitiesOf(`$${product}`, cell) };
  const quantities = { when: [{ if: { value: '$told', empty: false }, then: '$quantities' }] };
  return { columns, text: { quantities } };
}

/** One of the exports in use for WooCommerce: they differ in their columns' names, not in what they say. */
function orders(names: Names): TableInput {
  const order = { type: 'order', id: `$${names.order}` };
  const customer = { type: 'customer', id: { email: `$${names.customer}` } };
  const objects = [order, customer];
  const amount = (column: string) => ({
    value: `$${column}`,
    ...(names.currency === undefined ? {} : { currency: `$${names.currency}` }),
  });
  const dated = (activity: string, column: string | undefined, system?: string) =>
    column === undefined
      ? []
      : [{ activity, time: `$${column}`, ...(system === undefined ? {} : { system }), objects }];
  const refunded = names.refunded === undefined ? {} : { numbers: { refunded: `$${names.refunded}` } };
  const products = names.product === undefined ? [] : [{ type: 'product', id: `$${names.product}` }];
  const counted = countedBy(names);
  const optional = [
    names.paid,
    names.completed,
    names.currency,
    names.payment,
    names.refunded,
    names.product,
    names.quantity,
  ];
  return {
    optional: true,
    optionalColumns: optional.filter((column) => column !== undefined),
    group: { by: [`$${names.order}`], columns: counted.columns, objects: products },
    events: [
      {
        activity: 'Order Completed',
        time: `$${names.created}`,
        amount: amount(names.total),
        text: { payment: `$${names.payment}` },
        objects,
      },
      ...dated('Order Paid', names.paid, 'payment provider'),
      ...dated('Parcel Handed Over', names.completed),
    ],
    objects: [{ ...order, text: { status: `$${names.status}`, ...counted.text }, ...refunded }],
    relations: [{ from: order, to: customer }],
  };
}

/** Order exports of WooCommerce: the two plug-ins most in use, and the table of WooCommerce Analytics. */
export const woocommerce = preset({
  name: 'woocommerce',
  title: "WooCommerce's order export (CSV)",
  signatures: {
    export: ['order_id', 'order_date', 'status', 'order_total', 'customer_email'],
    billing: ['order_id', 'order_date', 'status', 'order_total', 'billing_email'],
    advanced: ['Order Number', 'Order Status', 'Order Date', 'Order Total Amount'],
    analytics: ['Order #', 'Date', 'Status', 'Customer', 'Net Sales'],
  },
  mapping: {
    tables: {
      export: orders({
        order: 'order_id',
        customer: 'customer_email',
        created: 'order_date',
        paid: 'paid_date',
        completed: 'completed_date',
        total: 'order_total',
        currency: 'order_currency',
        status: 'status',
        payment: 'payment_method',
        refunded: 'refund_total',
        product: 'item_sku',
        quantity: 'item_quantity',
      }),
      billing: orders({
        order: 'order_id',
        customer: 'billing_email',
        created: 'order_date',
        paid: 'paid_date',
        completed: 'completed_date',
        total: 'order_total',
        currency: 'order_currency',
        status: 'status',
        payment: 'payment_method',
        refunded: 'refunded_total',
        product: 'item_sku',
        quantity: 'item_quantity',
      }),
      advanced: orders({
        order: 'Order Number',
        customer: 'Email (Billing)',
        created: 'Order Date',
        paid: 'Paid Date',
        completed: 'Completed Date',
        total: 'Order Total Amount',
        currency: 'Order Currency',
        status: 'Order Status',
        payment: 'Payment Method Title',
        refunded: 'Order Refund Amount',
        product: 'SKU',
        quantity: 'Quantity',
      }),
      analytics: orders({
        order: 'Order #',
        customer: 'Customer',
        created: 'Date',
        total: 'Net Sales',
        status: 'Status',
        payment: 'Attribution',
      }),
    },
  },
});
