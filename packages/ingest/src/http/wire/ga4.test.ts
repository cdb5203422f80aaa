import { describe, expect, test } from 'vitest';
import { reception, request, taken } from '../testing.js';
import { readGtag, readMeasurement } from './ga4.js';

describe('the Measurement Protocol', () => {
  const body = {
    client_id: '123.456',
    user_id: 'ann',
    consent: { ad_user_data: 'GRANTED', ad_personalization: 'DENIED' },
    timestamp_micros: Date.UTC(2026, 10, 22, 10) * 1000,
    events: [
      {
        name: 'purchase',
        params: {
          session_id: 77,
          transaction_id: 'o1',
          value: 99.9,
          currency: 'EUR',
          page_location: 'https://shop.example/done',
          items: [{ item_id: 'p1' }, { item_id: 'p2' }],
        },
      },
      { name: 'refund', params: { transaction_id: 'o1', value: 10, currency: 'EUR' } },
      { name: 'user_engagement', params: {} },
    ],
  };

  test('gives an event for each, with the session of that client', () => {
    const outcomes = readMeasurement(request(body), reception());
    expect(outcomes.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'dropped']);
    expect(taken(outcomes[0]).events).toMatchObject([
      {
        time: '2026-11-22T10:00:00.000Z',
        activity: 'purchase',
        amount: { value: '99.9', currency: 'EUR' },
        text: { page: 'https://shop.example/done', consent: 'ad_user_data' },
        objects: [
          { type: 'session', id: '123.456.77' },
          { type: 'customer', id: 'ann' },
          { type: 'order', id: 'o1' },
          { type: 'product', id: 'p1' },
          { type: 'product', id: 'p2' },
        ],
      },
    ]);
    expect(taken(outcomes[1]).events[0]?.amount).toEqual({ value: '-10', currency: 'EUR' });
  });

  test('a body without events is rejected', () => {
    expect(readMeasurement(request({ client_id: '1.2' }), reception())).toMatchObject([{ kind: 'rejected' }]);
  });
});

describe('gtag', () => {
  const query = {
    v: '2',
    tid: 'G-1',
    cid: '123.456',
    sid: '77',
    _p: '5',
    _s: '1',
    dl: 'https://shop.example/',
    cu: 'EUR',
  };

  test('one event in the address', () => {
    const said = {
      ...query,
      en: 'add_to_cart',
      'epn.value': '12.5',
      'ep.colour': 'green',
      pr1: 'idp1~nmBoots~pr12.5',
    };
    const [outcome] = readGtag(request(null, { query: said }), reception());
    expect(taken(outcome).events).toMatchObject([
      {
        id: 'gtag:G-1:123.456:77:5:1:0',
        activity: 'add_to_cart',
        amount: { value: '12.5', currency: 'EUR' },
        text: { page: 'https://shop.example/', colour: 'green' },
        objects: [
          { type: 'session', id: '123.456.77' },
          { type: 'customer', id: '123.456' },
          { type: 'product', id: 'p1' },
        ],
      },
    ]);
  });

  test('what was agreed to goes with every event of the request', () => {
    const body = 'en=page_view\r\nen=view_item&pr1=idp1\r\n';
    const said = { ...query, gcs: 'G111', gcd: '13r3v3q2u5l1', npa: '1', dma: '1' };
    const texts = readGtag(request(body, { query: said }), reception()).flatMap((outcome) =>
      taken(outcome).events.map(({ text }) => text?.['consent']),
    );
    expect(texts).toEqual(['advertising, analytics', 'advertising, analytics']);
  });

  test('several as lines of the body, each with an id of its own that a repeated sending has too', () => {
    const body = 'en=page_view\r\nen=view_item&pr1=idp1\r\n';
    const ids = [1, 2].map(() =>
      readGtag(request(body, { query }), reception()).map((outcome) => taken(outcome).events[0]?.id),
    );
    expect(ids[0]).toEqual(['gtag:G-1:123.456:77:5:1:0', 'gtag:G-1:123.456:77:5:1:1']);
    expect(ids[1]).toEqual(ids[0]);
  });
});
