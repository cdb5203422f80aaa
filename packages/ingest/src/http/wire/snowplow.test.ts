import { describe, expect, test } from 'vitest';
import { reception, request, taken } from '../testing.js';
import { readSnowplow } from './snowplow.js';

const schema = (name: string, vendor = 'com.snowplowanalytics.snowplow.ecommerce') =>
  `iglu:${vendor}/${name}/jsonschema/1-0-0`;
const entity = (name: string, data: object) => ({ schema: schema(name), data });

const action = (type: string) =>
  JSON.stringify({
    schema: schema('unstruct_event', 'com.snowplowanalytics.snowplow'),
    data: entity('snowplow_ecommerce_action', { type, name: 'autumn list' }),
  });
const contexts = (entities: readonly object[]) =>
  JSON.stringify({ schema: schema('contexts', 'com.snowplowanalytics.snowplow'), data: entities });

const hit = (changes: object = {}) => ({
  e: 'ue',
  eid: 'e1',
  p: 'web',
  uid: 'ann',
  duid: 'device',
  sid: 's1',
  dtm: String(Date.UTC(2026, 10, 22, 10)),
  ...changes,
});

const read = (...data: object[]) => readSnowplow(request({ schema: 'payload_data', data }), reception());

const ORDER = [
  entity('product', { id: 'p1', price: 40, currency: 'EUR' }),
  entity('product', { id: 'p2', price: 60, currency: 'EUR' }),
  entity('cart', { cart_id: 'c1', total_value: 100, currency: 'EUR' }),
  entity('transaction', { transaction_id: 'o1', revenue: 100, currency: 'EUR', payment_method: 'card' }),
];

describe('an e-commerce action', () => {
  test.each([
    ['as text', { ue_pr: action('transaction'), co: contexts(ORDER) }],
    [
      'as base64 for addresses',
      {
        ue_px: Buffer.from(action('transaction')).toString('base64url'),
        cx: Buffer.from(contexts(ORDER)).toString('base64url'),
      },
    ],
  ])('%s has the objects and the money of its entities', (_how, changes) => {
    const outcome = taken(read(hit(changes))[0]);
    expect(outcome.events).toMatchObject([
      {
        id: 'e1',
        time: '2026-11-22T10:00:00.000Z',
        activity: 'Order Completed',
        amount: { value: '100', currency: 'EUR' },
        text: { payment: 'card', name: 'autumn list' },
        numbers: { cart_value: 100 },
        objects: [
          { type: 'session', id: 's1' },
          { type: 'customer', id: 'ann' },
          { type: 'order', id: 'o1' },
          { type: 'cart', id: 'c1' },
          { type: 'product', id: 'p1' },
          { type: 'product', id: 'p2' },
        ],
      },
    ]);
    expect(outcome.relations).toMatchObject([
      { from: { id: 'device' }, to: { id: 'ann' }, qualifier: 'same as' },
      { from: { id: 'o1' }, to: { id: 'ann' }, qualifier: 'of' },
    ]);
  });

  test('a refund is money given back', () => {
    const refund = [entity('refund', { transaction_id: 'o1', refund_amount: 20, currency: 'EUR' })];
    const [event] = taken(read(hit({ ue_pr: action('refund'), co: contexts(refund) }))[0]).events;
    expect(event).toMatchObject({ activity: 'refund', amount: { value: '-20', currency: 'EUR' } });
  });

  test('adding to a cart is no money', () => {
    const [event] = taken(
      read(hit({ ue_pr: action('add_to_cart'), co: contexts(ORDER.slice(0, 3)) }))[0],
    ).events;
    expect(event).toMatchObject({ activity: 'add_to_cart' });
    expect(event).not.toHaveProperty('amount');
  });
});

test('page views, structured events, pings, and what is nothing of these', () => {
  const outcomes = read(
    hit({ e: 'pv', url: 'https://shop.example/?utm_medium=email&utm_campaign=autumn' }),
    hit({ e: 'se', se_ca: 'shop', se_ac: 'add-to-cart', se_la: 'P1', se_va: '2' }),
    hit({ e: 'pp' }),
    hit({ ue_pr: '{"not json' }),
  );
  expect(taken(outcomes[0]).events[0]).toMatchObject({ activity: 'page_view', channel: 'email' });
  expect(taken(outcomes[1]).events[0]).toMatchObject({ activity: 'add-to-cart', numbers: { value: 2 } });
  expect(outcomes.slice(2).map(({ kind }) => kind)).toEqual(['dropped', 'rejected']);
});

test('one event as the parameters of an address', () => {
  const query = { e: 'tr', tr_id: 'o1', tr_tt: '99.9', tr_cu: 'EUR', eid: 'e1', uid: 'ann' };
  const [outcome] = readSnowplow(request(null, { query }), reception());
  expect(taken(outcome).events).toMatchObject([
    { activity: 'Order Completed', amount: { value: '99.9', currency: 'EUR' } },
  ]);
});

describe('consent', () => {
  const core = (name: string, data: object) => ({
    schema: schema(name, 'com.snowplowanalytics.snowplow'),
    data,
  });
  const described = (name: string, data: object) => JSON.stringify(core('unstruct_event', core(name, data)));

  test('that the Enhanced Consent plugin tells goes with its event, as base64 too', () => {
    const told = described('consent_preferences', {
      basisForProcessing: 'consent',
      consentVersion: '1',
      consentScopes: ['necessary', 'statistics'],
      domainsApplied: ['https://shop.example/'],
      consentUrl: 'https://shop.example/privacy',
      eventType: 'allow_selected',
      gdprApplies: true,
    });
    const both = [hit({ ue_pr: told }), hit({ ue_px: Buffer.from(told).toString('base64url') })];
    for (const each of both)
      expect(taken(read(each)[0]).events).toMatchObject([
        { activity: 'consent_preferences', text: { consent: 'necessary, statistics', consentVersion: '1' } },
      ]);
  });

  test('documents and the lawful ground beside a page view go with it', () => {
    const entities = [
      core('consent_document', { id: '1234', version: '5', name: 'newsletter', description: 'mails' }),
      core('gdpr', { basisForProcessing: 'consent', documentId: '1234', documentVersion: '5' }),
    ];
    const view = hit({ e: 'pv', cx: Buffer.from(contexts(entities)).toString('base64url') });
    expect(taken(read(view)[0]).events).toMatchObject([
      { text: { consent: 'newsletter', ground: 'consent' } },
    ]);
  });
});
