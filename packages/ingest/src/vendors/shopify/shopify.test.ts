import { describe, expect, test } from 'vitest';
import { taken } from '../../http/testing.js';
import { ANN, eventsOf, factsOf, read as readAs } from '../testing.js';
import { readShopify } from './read.js';

const read = (topic: string, payload: object) => readAs(readShopify, topic, payload);

const ORDER = {
  id: 450789469,
  name: '#1001',
  email: ' Ann@Example.com',
  created_at: '2026-03-01T10:00:00+01:00',
  processed_at: '2026-03-01T10:00:00+01:00',
  updated_at: '2026-03-01T10:00:05+01:00',
  cancelled_at: null,
  currency: 'EUR',
  total_price: '409.94',
  total_discounts: '10.00',
  financial_status: 'paid',
  source_name: 'web',
  cart_token: 'cart1',
  checkout_token: 'check1',
  payment_gateway_names: ['shopify_payments'],
  customer: { id: 207119551, email: 'ann@example.com', first_name: 'Ann' },
  shipping_address: { country_code: 'AT', address1: 'Ring 1' },
  line_items: [
    { id: 1, product_id: 632910392, sku: 'IPOD', quantity: 1 },
    { id: 2, product_id: null, sku: 'GIFT', quantity: 2 },
  ],
  discount_codes: [{ code: 'SPRING', amount: '10.00', type: 'fixed_amount' }],
  fulfillments: [],
  refunds: [],
};

const FULFILMENT = {
  id: 255858046,
  order_id: 450789469,
  status: 'success',
  created_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-04T12:00:00Z',
  tracking_company: 'DHL',
  tracking_number: '1Z2345',
  shipment_status: 'delivered',
  line_items: [{ product_id: 632910392 }],
};

const REFUND = {
  id: 509562969,
  order_id: 450789469,
  created_at: '2026-03-06T08:00:00Z',
  processed_at: '2026-03-06T08:00:00Z',
  refund_line_items: [{ line_item: { product_id: 632910392 } }],
  transactions: [
    { kind: 'refund', status: 'success', amount: '41.94', currency: 'EUR' },
    { kind: 'refund', status: 'failure', amount: '41.94', currency: 'EUR' },
    { kind: 'refund', status: 'success', amount: '8.00', currency: 'EUR' },
  ],
};

describe('orders', () => {
  test('an order is an event with its objects, its amount and its time in UTC', () => {
    const [outcome] = read('orders/create', ORDER);
    const { events, relations, objects } = taken(outcome);
    expect(events).toEqual([
      {
        id: 'shopify:order/450789469/created',
        time: '2026-03-01T09:00:00.000Z',
        activity: 'Order Completed',
        system: 'shopify',
        channel: 'web',
        device: '',
        amount: { value: '409.94', currency: 'EUR' },
        text: { country: 'AT', payment: 'shopify_payments' },
        numbers: { discount: 10, pieces: 3 },
        objects: [
          { type: 'order', id: '450789469' },
          { type: 'cart', id: 'cart1' },
          { type: 'checkout', id: 'check1' },
          { type: 'product', id: '632910392' },
          { type: 'product', id: 'GIFT' },
          { type: 'coupon', id: 'SPRING' },
          ANN,
        ],
      },
    ]);
    expect(relations).toEqual([
      { from: { type: 'order', id: '450789469' }, to: ANN, qualifier: 'of' },
      { from: { type: 'customer', id: '207119551' }, to: ANN, qualifier: 'same as' },
    ]);
    const quantities = '{"632910392":1,"GIFT":2}';
    expect(objects).toEqual([{ type: 'order', id: '450789469', text: { name: '#1001', quantities } }]);
    expect(JSON.stringify(outcome)).not.toMatch(/ring 1|ann@|first_name/iu);
  });

  test('each later snapshot tells what it told before by the same ids, and what is new', () => {
    const later = {
      ...ORDER,
      updated_at: '2026-03-07T00:00:00Z',
      cancelled_at: '2026-03-06T07:00:00Z',
      cancel_reason: 'customer',
      fulfillments: [FULFILMENT],
      refunds: [REFUND],
    };
    const placed = { 'shopify:order/450789469/created': 'Order Completed 2026-03-01T09:00:00.000Z' };
    expect(factsOf(read('orders/paid', ORDER))).toEqual({
      ...placed,
      'shopify:order/450789469/paid': 'Order Paid 2026-03-01T09:00:05.000Z',
    });
    expect(factsOf(read('orders/updated', ORDER))).toEqual(placed);
    expect(factsOf(read('orders/updated', later))).toEqual({
      ...placed,
      'shopify:order/450789469/cancelled': 'Order Cancelled 2026-03-06T07:00:00.000Z',
      'shopify:fulfillment/255858046/created': 'Parcel Handed Over 2026-03-02T09:00:00.000Z',
      'shopify:fulfillment/255858046/delivered': 'Parcel Delivered 2026-03-04T12:00:00.000Z',
      'shopify:refund/509562969': 'Order Refunded 2026-03-06T08:00:00.000Z',
    });
  });

  test('an order of nobody has no customer, one without a time is kept as a dead letter without people', () => {
    const [event] = eventsOf(read('orders/create', { ...ORDER, email: '', customer: null }));
    expect(event?.objects.filter(({ type }) => type === 'customer')).toEqual([]);
    const [outcome] = read('orders/create', { ...ORDER, created_at: null, processed_at: null });
    expect(outcome).toMatchObject({ kind: 'rejected', reason: 'order/450789469/created brings no time' });
    expect(JSON.stringify(outcome)).not.toMatch(/ring 1|ann@|first_name/iu);
    expect(JSON.stringify(outcome)).toContain(ANN.id);
  });
});

test('what comes alone is the same event as within its order', () => {
  const within = factsOf(read('orders/updated', { ...ORDER, fulfillments: [FULFILMENT], refunds: [REFUND] }));
  expect(within).toMatchObject(factsOf(read('fulfillments/update', FULFILMENT)));
  expect(within).toMatchObject(factsOf(read('refunds/create', REFUND)));
  const event = { id: 9, fulfillment_id: 255858046, order_id: 450789469, status: 'delivered' };
  expect(Object.keys(within)).toEqual(
    expect.arrayContaining(
      Object.keys(
        factsOf(read('fulfillment_events/create', { ...event, happened_at: '2026-03-04T11:59:00Z' })),
      ),
    ),
  );
});

test('a refund is what its payments come to, given back; goods that come back without money are a return', () => {
  const [refund] = eventsOf(read('refunds/create', REFUND));
  expect(refund?.amount).toEqual({ value: '-49.94', currency: 'EUR' });
  const [goods] = eventsOf(read('refunds/create', { ...REFUND, transactions: [] }));
  expect(goods).toMatchObject({ activity: 'Return Received' });
  expect(goods?.amount).toBeUndefined();
});

test('a fulfilment that waits or was called off is no parcel', () => {
  for (const status of ['pending', 'cancelled', 'error', 'failure'])
    expect(read('fulfillments/create', { ...FULFILMENT, shipment_status: null, status })).toMatchObject([
      { kind: 'dropped' },
    ]);
});

test('carts and checkouts; each change of a cart is one', () => {
  const cart = {
    id: 'cart1',
    token: 'cart1',
    updated_at: '2026-03-01T08:59:00Z',
    line_items: [{ product_id: 7 }],
  };
  expect(eventsOf(read('carts/create', cart))).toMatchObject([
    {
      activity: 'Product Added',
      objects: [
        { type: 'cart', id: 'cart1' },
        { type: 'product', id: '7' },
      ],
    },
  ]);
  const ids = ['2026-03-01T09:00:00Z', '2026-03-01T09:01:00Z', '2026-03-01T10:01:00+01:00'].map(
    (updated_at) => Object.keys(factsOf(read('carts/update', { ...cart, updated_at }))),
  );
  expect(ids[0]).not.toEqual(ids[1]);
  expect(ids[1]).toEqual(ids[2]);
  const checkout = {
    id: 1,
    token: 'check1',
    cart_token: 'cart1',
    created_at: '2026-03-01T09:00:00Z',
    total_price: '5.00',
  };
  expect(eventsOf(read('checkouts/update', { ...checkout, email: 'ann@example.com' }))).toMatchObject([
    { id: 'shopify:checkout/check1/created', activity: 'Checkout Started', numbers: { value: 5 } },
  ]);
});

test('money that came in is a payment; money that went back is told by its refund', () => {
  const tender = {
    id: 3,
    order_id: 450789469,
    amount: '1200',
    currency: 'JPY',
    processed_at: '2026-03-01T09:00:00Z',
  };
  expect(eventsOf(read('tender_transactions/create', tender))).toMatchObject([
    { activity: 'Payment Captured', amount: { value: '1200', currency: 'JPY' } },
  ]);
  expect(read('tender_transactions/create', { ...tender, amount: '-5.00' })).toMatchObject([
    { kind: 'dropped' },
  ]);
});

test('other topics are left aside, what is no record is kept', () => {
  expect(read('products/update', { id: 1 })).toMatchObject([{ kind: 'dropped' }]);
  expect(read('orders/create', { id: null })).toMatchObject([{ kind: 'rejected' }]);
  expect(read('orders/create', {})).toMatchObject([{ kind: 'rejected' }]);
  const odd = { ...ORDER, line_items: 'x', refunds: [null, 3, []], fulfillments: { a: 1 }, customer: [] };
  expect(eventsOf(read('orders/create', odd))).toHaveLength(1);
});
