import { describe, expect, test } from 'vitest';
import type { Outcome } from '../outcome.js';
import { reception, request, taken } from '../testing.js';
import { readCloudEvents } from './cloudevents.js';
import { readGtag, readMeasurement } from './ga4.js';
import { readPosthog } from './posthog.js';
import { readSegment } from './segment.js';
import { readSnowplow } from './snowplow.js';

/** A line of an order, as far as it tells. */
interface Line {
  readonly id: string;
  readonly quantity?: number | string;
}

const AT = '2026-11-22T10:00:00Z';
const products = (lines: readonly Line[]) => lines.map(({ id, ...rest }) => ({ product_id: id, ...rest }));
const described = (name: string, data: object) => ({ schema: `iglu:v/${name}/jsonschema/1-0-0`, data });

/** An order, or what came back of one, in the words of each protocol. */
type Telling = (what: 'order' | 'refund', lines: readonly Line[]) => Outcome | undefined;

const PROTOCOLS: Readonly<Record<string, Telling>> = {
  segment: (what, lines) => {
    const event = what === 'order' ? 'Order Completed' : 'Order Refunded';
    const properties = { order_id: 'o1', products: products(lines) };
    const call = { event, messageId: 'm1', timestamp: AT, userId: 'u', properties };
    return readSegment('track', request(call), reception())[0];
  },
  measurement: (what, lines) => {
    const items = lines.map(({ id, ...rest }) => ({ item_id: id, ...rest }));
    const name = what === 'order' ? 'purchase' : 'refund';
    const events = [{ name, params: { transaction_id: 'o1', items } }];
    return readMeasurement(request({ client_id: '1.2', events }), reception())[0];
  },
  gtag: (what, lines) => {
    const told = lines.map(({ id, quantity }, at): [string, string] => [
      `pr${at + 1}`,
      `id${id}~nmShoe${quantity === undefined ? '' : `~qt${quantity}`}`,
    ]);
    const en = what === 'order' ? 'purchase' : 'refund';
    const query = { cid: '1.2', sid: '7', en, 'ep.transaction_id': 'o1', ...Object.fromEntries(told) };
    return readGtag(request(null, { query }), reception())[0];
  },
  posthog: (what, lines) => {
    const event = what === 'order' ? 'Order Completed' : 'Order Refunded';
    const properties = { order_id: 'o1', products: products(lines) };
    return readPosthog(request({ event, distinct_id: 'u', timestamp: AT, properties }), reception())[0];
  },
  snowplow: (what, lines) => {
    const action = described('snowplow_ecommerce_action', {
      type: what === 'order' ? 'transaction' : 'refund',
    });
    const entities = [
      ...lines.map((line) => described('product', line)),
      described(what === 'order' ? 'transaction' : 'refund', { transaction_id: 'o1' }),
    ];
    const hit = {
      e: 'ue',
      uid: 'u',
      ue_pr: JSON.stringify({ data: action }),
      co: JSON.stringify({ data: entities }),
    };
    return readSnowplow(request({ data: [hit] }), reception())[0];
  },
  cloudevents: (what, lines) => {
    const type = what === 'order' ? 'com.shop.order.completed' : 'com.shop.order.refunded';
    const data = { order_id: 'o1', products: products(lines) };
    const event = { id: 'e1', source: 'shop', specversion: '1.0', time: AT, type, data };
    return readCloudEvents(request(event), reception())[0];
  },
};

const LINES = [
  { id: 'A', quantity: 6 },
  { id: 'B', quantity: '2' },
  { id: 'A', quantity: 1.5 },
  { id: 'C' },
  { id: 'D', quantity: -3 },
];

describe.each(Object.entries(PROTOCOLS))('pieces of an order that %s tells', (_, tell) => {
  test('are kept of the order, product by product; a line that tells none is one', () => {
    const quantities = '{"A":7.5,"B":2,"C":1,"D":0}';
    expect(taken(tell('order', LINES)).objects).toEqual([{ type: 'order', id: 'o1', text: { quantities } }]);
  });

  test('are not told where no line tells how many', () => {
    expect(taken(tell('order', [{ id: 'A' }, { id: 'B' }])).objects).toEqual([]);
  });

  test('stay as they are when some of them come back', () => {
    expect(taken(tell('refund', LINES)).objects).toEqual([]);
  });
});
