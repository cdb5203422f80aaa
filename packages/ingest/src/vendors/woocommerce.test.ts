import { expect, test } from 'vitest';
import { taken } from '../http/testing.js';
import { ANN, eventsOf, factsOf, read as readAs } from './testing.js';
import { readWoocommerce } from './woocommerce.js';

const read = (topic: string, payload: object) => readAs(readWoocommerce, topic, payload);

const ORDER = {
  id: 727,
  number: '727',
  status: 'processing',
  currency: 'USD',
  date_created_gmt: '2026-03-22T19:28:02',
  date_modified_gmt: '2026-03-22T19:28:08',
  date_paid_gmt: '2026-03-22T19:28:08',
  date_completed_gmt: null,
  total: '29.35',
  discount_total: '0.00',
  created_via: 'checkout',
  payment_method: 'stripe',
  customer_id: 12,
  billing: { email: 'ann@example.com', first_name: 'Ann', country: 'US' },
  shipping: { country: '' },
  line_items: [{ product_id: 93, quantity: 2 }],
  coupon_lines: [],
  refunds: [],
};

test('an order and its payment, with times in UTC and its customer by both ids', () => {
  const outcomes = read('order.updated', ORDER);
  expect(factsOf(outcomes)).toEqual({
    'woocommerce:order/727/created': 'Order Completed 2026-03-22T19:28:02.000Z',
    'woocommerce:order/727/paid': 'Order Paid 2026-03-22T19:28:08.000Z',
  });
  expect(eventsOf(outcomes)[0]).toMatchObject({
    amount: { value: '29.35', currency: 'USD' },
    text: { country: 'US', payment: 'stripe' },
    objects: [{ type: 'order', id: '727' }, { type: 'product', id: '93' }, ANN],
  });
  expect(taken(outcomes[0]).objects).toContainEqual({
    type: 'order',
    id: '727',
    text: { name: '727', quantities: '{"93":2}' },
  });
  expect(taken(outcomes[0]).relations).toContainEqual({
    from: { type: 'customer', id: '12' },
    to: ANN,
    qualifier: 'same as',
  });
});

test('a guest is nobody’s number', () => {
  const [outcome] = read('order.created', { ...ORDER, customer_id: 0 });
  expect(taken(outcome).relations.filter(({ qualifier }) => qualifier === 'same as')).toEqual([]);
});

test('where an order stands, and what came back of it', () => {
  const later = {
    ...ORDER,
    status: 'cancelled',
    date_modified_gmt: '2026-03-25T08:00:00',
    date_completed_gmt: '2026-03-23T08:00:00',
    refunds: [{ id: 730, reason: 'late', total: '-10.00' }],
  };
  const facts = factsOf(read('order.updated', later));
  expect(facts).toMatchObject({
    'woocommerce:order/727/completed': 'Parcel Handed Over 2026-03-23T08:00:00.000Z',
    'woocommerce:order/727/cancelled': 'Order Cancelled 2026-03-25T08:00:00.000Z',
    'woocommerce:refund/730': 'Order Refunded 2026-03-25T08:00:00.000Z',
  });
  const refund = { id: 730, date_created_gmt: '2026-03-24T10:00:00', amount: '10.00' };
  const known = read('order.updated', { ...later, refunds: [refund] });
  expect(factsOf(known)['woocommerce:refund/730']).toBe('Order Refunded 2026-03-24T10:00:00.000Z');
  expect(eventsOf(known).at(-1)?.amount).toEqual({ value: '-10.00', currency: 'USD' });
});

test('drafts are no orders yet; customers sign up; products are told by name; the rest is left aside', () => {
  expect(read('order.created', { ...ORDER, status: 'checkout-draft' })).toMatchObject([{ kind: 'dropped' }]);
  expect(
    factsOf(
      read('customer.created', { id: 25, email: 'ann@example.com', date_created_gmt: '2026-03-21T16:09:28' }),
    ),
  ).toEqual({ 'woocommerce:customer/25/created': 'Signed Up 2026-03-21T16:09:28.000Z' });
  const [product] = read('product.updated', { id: 93, name: 'Shirt', categories: [{ name: 'Tops' }] });
  expect(taken(product).objects).toEqual([
    { type: 'product', id: '93', text: { name: 'Shirt', category: 'Tops' }, numbers: {} },
  ]);
  for (const topic of ['coupon.created', 'order.deleted', 'action.woocommerce_add_to_cart'])
    expect(read(topic, ORDER)).toMatchObject([{ kind: 'dropped' }]);
  expect(read('order.created', { status: 'processing' })).toMatchObject([{ kind: 'rejected' }]);
});
