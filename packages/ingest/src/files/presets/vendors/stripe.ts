import type { MappingInput } from '../../mapping/schema.js';
import type { Expression } from '../../mapping/expression.js';
import { customerOf, FLAGS, REAL, sameCustomer } from './customer.js';

type Tables = MappingInput['tables'];

/** Currencies whose amounts Stripe tells in whole units. Source: docs.stripe.com/currencies, “Zero-decimal currencies”. */
const WHOLE = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ');

/** An amount out of Stripe's smallest units. */
function amountOf(units: string, currency: string) {
  const value: Expression = {
    when: [{ if: { value: { lower: currency }, in: WHOLE }, then: units }],
    else: { multiply: [units, '0.01'] },
  };
  return { value, currency: { upper: currency } };
}

const ORDER_KEYS = ['order_id', 'orderId', 'order', 'order_number'];
const orderIn = (metadata: string): Expression => ({
  first: ORDER_KEYS.map((path) => ({ json: metadata, path })),
});
const payer: Expression = { first: ['$receipt_email', '$payer.email'] };

/** The charge that a refund or dispute is of, with its payer. */
const ofCharge = {
  join: [
    { table: 'stripe_charges', on: [{ this: '$charge_id', that: 'id' }], as: 'charge.' },
    { table: 'stripe_customers', on: [{ this: '$charge.customer_id', that: 'id' }], as: 'payer.' },
  ],
  optionalColumns: [
    ...FLAGS,
    'charge.customer_id',
    'charge.receipt_email',
    'charge.payment_intent_id',
    'charge.metadata',
    'payer.email',
  ],
  objects: [
    { type: 'payment', id: { first: ['$charge.payment_intent_id', '$charge_id'] } },
    { type: 'order', id: orderIn('$charge.metadata') },
    {
      type: 'customer',
      id: customerOf({ first: ['$charge.receipt_email', '$payer.email'] }, '$charge.customer_id'),
    },
  ],
};

/** Stripe's tables as a warehouse holds them. */
export const stripeTables: Tables = {
  stripe_charges: {
    optional: true,
    where: REAL,
    join: [{ table: 'stripe_customers', on: [{ this: '$customer_id', that: 'id' }], as: 'payer.' }],
    optionalColumns: [...FLAGS, 'payer.email', 'metadata', 'failure_code', 'receipt_email'],
    events: [
      {
        activity: {
          when: [
            { if: { value: { lower: '$status' }, equals: 'failed' }, then: 'Payment Failed' },
            { if: { value: { lower: '$captured' }, equals: 'false' }, then: 'Payment Authorised' },
          ],
          else: 'Payment Captured',
        },
        time: '$created',
        id: 'stripe/charge/${id}',
        system: 'payment provider',
        amount: amountOf('$amount', '$currency'),
        text: { failure: '$failure_code' },
        objects: [
          { type: 'payment', id: { first: ['$payment_intent_id', '$id'] } },
          { type: 'order', id: orderIn('$metadata') },
          { type: 'customer', id: customerOf(payer, '$customer_id') },
        ],
      },
    ],
    relations: [sameCustomer(payer, '$customer_id')],
  },
  stripe_refunds: {
    optional: true,
    where: REAL,
    join: ofCharge.join,
    optionalColumns: ofCharge.optionalColumns,
    events: [
      {
        activity: 'Payment Refunded',
        if: { value: { lower: '$status' }, in: ['succeeded', ''] },
        time: '$created',
        id: 'stripe/refund/${id}',
        system: 'payment provider',
        amount: { ...amountOf('$amount', '$currency'), refund: true },
        text: { reason: '$reason' },
        objects: ofCharge.objects,
      },
    ],
  },
  stripe_disputes: {
    optional: true,
    where: REAL,
    join: ofCharge.join,
    optionalColumns: ofCharge.optionalColumns,
    events: [
      {
        activity: 'Payment Disputed',
        time: '$created',
        id: 'stripe/dispute/${id}',
        system: 'payment provider',
        text: { reason: '$reason', status: '$status' },
        objects: ofCharge.objects,
      },
    ],
  },
  stripe_customers: {
    optional: true,
    optionalColumns: FLAGS,
    objects: [{ type: 'customer', id: customerOf('$email', '$id'), text: { currency: '$currency' } }],
    relations: [sameCustomer('$email', '$id')],
  },
};

export const stripeSignatures = {
  stripe_charges: ['id', 'payment_intent_id', 'captured', 'receipt_email', 'amount'],
  stripe_refunds: ['id', 'charge_id', 'amount', 'receipt_number', 'reason'],
  stripe_disputes: ['id', 'charge_id', 'amount', 'is_charge_refundable'],
  stripe_customers: ['id', 'email', 'delinquent', 'created'],
};
