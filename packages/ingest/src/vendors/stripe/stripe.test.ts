import { describe, expect, test } from 'vitest';
import { taken } from '../../http/testing.js';
import { ANN, eventsOf, factsOf, read as readAs } from '../testing.js';
import { stripeAmount } from './money.js';
import { readStripe } from './read.js';

const MARCH = Date.UTC(2026, 2, 1, 10) / 1000;
const AT = '2026-03-01T10:00:00.000Z';
const LATER = '2026-03-01T11:00:00.000Z';

/** An event that came an hour after its record was made. */
const event = (type: string, object: object) =>
  readAs(readStripe, type, { id: 'evt_1', object: 'event', type, created: MARCH + 3600, data: { object } });
const record = (topic: string, payload: object) => readAs(readStripe, topic, payload);

const INTENT = {
  id: 'pi_1',
  object: 'payment_intent',
  amount: 2000,
  currency: 'eur',
  created: MARCH,
  customer: 'cus_1',
  receipt_email: 'ann@example.com',
  latest_charge: 'ch_1',
  metadata: { order_id: '1001' },
};

const CHARGE = {
  id: 'ch_1',
  object: 'charge',
  amount: 2000,
  currency: 'eur',
  created: MARCH,
  status: 'succeeded',
  captured: true,
  customer: 'cus_1',
  payment_intent: 'pi_1',
  billing_details: { email: 'ann@example.com', name: 'Ann' },
  metadata: { order_id: '1001' },
  payment_method_details: { type: 'card' },
};

describe('amounts are in the smallest unit of the currency, as Stripe has it', () => {
  test.each([
    [1250, 'eur', '12.50'],
    [5, 'usd', '0.05'],
    [-1999, 'usd', '-19.99'],
    [1250, 'jpy', '1250'],
    [1000, 'kwd', '1.000'],
    [500, 'isk', '5.00'],
    [500, 'ugx', '5.00'],
    [500, 'mga', '500'],
  ])('%d %s', (minor, currency, value) => {
    expect(stripeAmount(minor, currency)).toEqual({ value, currency: currency.toUpperCase() });
  });

  test('what is no whole number of a currency is none', () => {
    expect([stripeAmount(1.5, 'eur'), stripeAmount(1, 'euro'), stripeAmount(null, 'eur')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('a payment with its order and its payer by every id', () => {
  const [outcome] = event('charge.succeeded', CHARGE);
  expect(taken(outcome)).toMatchObject({
    events: [
      {
        id: 'stripe:ch_1/captured',
        time: AT,
        activity: 'Payment Captured',
        amount: { value: '20.00', currency: 'EUR' },
        text: { method: 'card' },
        objects: [{ type: 'payment', id: 'pi_1' }, { type: 'order', id: '1001' }, ANN],
      },
    ],
    relations: [
      { from: { type: 'order', id: '1001' }, to: ANN },
      { from: { type: 'customer', id: 'cus_1' }, to: ANN, qualifier: 'same as' },
    ],
  });
  expect(JSON.stringify(outcome)).not.toContain('Ann"');
});

test('an intent and its charge tell one event; so do webhook and list', () => {
  const ids = [
    event('payment_intent.succeeded', INTENT),
    event('charge.succeeded', CHARGE),
    event('charge.captured', CHARGE),
    record('charge', CHARGE),
  ].map((outcomes) => Object.keys(factsOf(outcomes)));
  expect(new Set(ids.flat())).toEqual(new Set(['stripe:ch_1/captured']));
});

test('an intent is begun, asked for, authorised, given up', () => {
  expect(factsOf(event('payment_intent.created', INTENT))).toEqual({
    'stripe:pi_1/created': `Payment Started ${AT}`,
  });
  expect(factsOf(event('payment_intent.canceled', INTENT))).toEqual({
    'stripe:pi_1/cancelled': `Payment Cancelled ${LATER}`,
  });
  expect(factsOf(event('payment_intent.amount_capturable_updated', INTENT))).toEqual({
    'stripe:ch_1/authorised': `Payment Authorised ${LATER}`,
  });
  expect(factsOf(event('charge.succeeded', { ...CHARGE, captured: false }))).toEqual({
    'stripe:ch_1/authorised': `Payment Authorised ${AT}`,
  });
});

test('each failure is one, and the intent that tells of it is the same', () => {
  const failed = { ...CHARGE, id: 'ch_2', status: 'failed', captured: false, failure_code: 'card_declined' };
  const [fact] = eventsOf(event('charge.failed', failed));
  expect(fact).toMatchObject({ id: 'stripe:ch_2/failed', text: { reason: 'card_declined' } });
  const intent = { ...INTENT, last_payment_error: { charge: 'ch_2', code: 'card_declined' } };
  expect(Object.keys(factsOf(event('payment_intent.payment_failed', intent)))).toEqual([
    'stripe:ch_2/failed',
  ]);
});

test('a capture that came later stands where the money was entered', () => {
  const charge = { ...CHARGE, balance_transaction: { id: 'txn_1', created: MARCH + 3600 } };
  expect(factsOf(record('charge', charge))).toEqual({ 'stripe:ch_1/captured': `Payment Captured ${LATER}` });
});

test('a refund, told in any way, is one event', () => {
  const refund = {
    id: 're_1',
    amount: 500,
    currency: 'eur',
    created: MARCH,
    charge: 'ch_1',
    payment_intent: 'pi_1',
    status: 'succeeded',
  };
  const told = [
    event('refund.created', refund),
    event('charge.refund.updated', refund),
    record('refund', refund),
    event('charge.refunded', { ...CHARGE, refunds: { data: [refund] } }),
  ];
  for (const outcomes of told) expect(factsOf(outcomes)).toEqual({ 'stripe:re_1': `Payment Refunded ${AT}` });
  expect(eventsOf(told[0] ?? [])[0]?.amount).toEqual({ value: '-5.00', currency: 'EUR' });
  expect(event('charge.refunded', CHARGE)).toMatchObject([{ kind: 'dropped' }]);
  expect(event('refund.failed', { ...refund, status: 'failed' })).toMatchObject([{ kind: 'dropped' }]);
});

test('a dispute is opened and closed', () => {
  const dispute = {
    id: 'dp_1',
    amount: 2000,
    currency: 'eur',
    created: MARCH,
    charge: 'ch_1',
    payment_intent: 'pi_1',
    reason: 'fraudulent',
    status: 'lost',
  };
  const opened = { 'stripe:dp_1/created': `Payment Disputed ${AT}` };
  expect(factsOf(event('charge.dispute.created', dispute))).toEqual(opened);
  expect(factsOf(record('dispute', dispute))).toEqual(opened);
  expect(factsOf(event('charge.dispute.closed', dispute))).toEqual({
    ...opened,
    'stripe:dp_1/closed': `Payment Dispute Closed ${LATER}`,
  });
});

test('other events are left aside, what is no record is kept', () => {
  expect(event('invoice.paid', { id: 'in_1' })).toMatchObject([{ kind: 'dropped' }]);
  expect(event('charge.succeeded', {})).toMatchObject([{ kind: 'rejected' }]);
});
