import { describe, expect, it, test } from 'vitest';
import { NOON, reception, request, taken } from '../testing.js';
import { readSegment } from './segment.js';

const CHROME = 'Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 Chrome/156 Mobile Safari/537.36';

const track = (changes: object = {}) => ({
  type: 'track',
  event: 'Order Completed',
  messageId: 'm1',
  timestamp: '2026-11-22T10:00:00Z',
  userId: 'u1',
  ...changes,
});

const one = (call: object) => readSegment('batch', request({ batch: [call] }), reception())[0];

describe('a track call', () => {
  test('becomes an event with its objects, its money and its plain properties', () => {
    const outcome = one(
      track({
        anonymousId: 'a1',
        properties: {
          order_id: 'o1',
          total: 99.9,
          currency: 'usd',
          coupon: 'AUTUMN',
          quantity: 2,
          products: [{ product_id: 'p1' }, { sku: 's2' }, { product_id: 'p1' }],
        },
        context: {
          userAgent: CHROME,
          sessionId: 17,
          campaign: { name: 'autumn', medium: 'email' },
          page: { url: 'https://shop.example/' },
        },
      }),
    );
    expect(taken(outcome).events).toEqual([
      {
        id: 'm1',
        time: '2026-11-22T10:00:00.000Z',
        activity: 'Order Completed',
        system: 'web',
        channel: 'email',
        device: 'mobile',
        amount: { value: '99.9', currency: 'USD' },
        text: { coupon: 'AUTUMN', page: 'https://shop.example/' },
        numbers: { quantity: 2 },
        objects: [
          { type: 'session', id: '17' },
          { type: 'customer', id: 'u1' },
          { type: 'order', id: 'o1' },
          { type: 'product', id: 'p1' },
          { type: 'product', id: 's2' },
          { type: 'campaign', id: 'autumn' },
        ],
      },
    ]);
    expect(taken(outcome).relations).toEqual([
      { from: { type: 'customer', id: 'a1' }, to: { type: 'customer', id: 'u1' }, qualifier: 'same as' },
      { from: { type: 'order', id: 'o1' }, to: { type: 'customer', id: 'u1' }, qualifier: 'of' },
    ]);
  });

  test('keeps no secret, no address and no card number', () => {
    const properties = {
      email: 'ann@example.com',
      password: 'hunter2',
      note: 'paid with 4111 1111 1111 1111 today',
      reference: '1234567890123456',
      colour: 'green',
    };
    const [event] = taken(one(track({ properties }))).events;
    expect(event?.text).toEqual({ colour: 'green', reference: '1234567890123456' });
  });

  test.each([
    ['a time that cannot be read', { timestamp: 'yesterday' }, 'the time cannot be read'],
    ['a time of 1970', { timestamp: 0 }, 'the time lies before the year 2000'],
    ['a time of next year', { timestamp: '2027-11-22' }, 'the time lies more than a day ahead'],
    ['no name', { event: ' ' }, 'the event has no name'],
    [
      'nobody',
      { userId: 'null' },
      'the event names no customer and no other object, so it belongs to no journey',
    ],
    [
      'a type that there is not',
      { type: 'purchase' },
      'the type of the call is none of track, page, screen, identify, group, alias',
    ],
  ])('with %s is rejected with the reason', (_what, changes, reason) => {
    expect(one(track(changes))).toMatchObject({ kind: 'rejected', reason, item: changes });
  });

  test('of a clock that runs ahead is put back by as much', () => {
    const ahead = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
    const outcome = one(track({ timestamp: ahead(29), sentAt: ahead(30) }));
    expect(taken(outcome).events[0]?.time).toBe('2026-11-22T11:59:00.000Z');
  });
});

test('a batch keeps what is valid in it', () => {
  const batch = [track(), null, 'nonsense', [1], track({ messageId: 'm2', timestamp: 'never' }), track()];
  const kinds = readSegment('batch', request({ batch }), reception()).map(({ kind }) => kind);
  expect(kinds).toEqual(['taken', 'rejected', 'rejected', 'rejected', 'rejected', 'taken']);
});

describe('other calls', () => {
  it('page and screen are events', () => {
    const calls = ['page', 'screen'].map(
      (call) =>
        taken(readSegment(call, request({ anonymousId: 'a1', name: 'Home' }), reception())[0]).events[0],
    );
    expect(calls).toMatchObject([
      { id: 'made-1', activity: 'Page Viewed', time: '2026-11-22T12:00:00.000Z', text: { name: 'Home' } },
      { activity: 'Screen Viewed' },
    ]);
  });

  it('identify tells who somebody is, without their name', () => {
    const outcome = one({
      type: 'identify',
      userId: 'u1',
      anonymousId: 'a1',
      traits: { name: 'Ann', email: 'ann@example.com', plan: 'pro', age: 30, address: { country: 'DE' } },
    });
    expect(taken(outcome)).toMatchObject({
      events: [],
      objects: [{ type: 'customer', id: 'u1', text: { plan: 'pro', country: 'DE' }, numbers: { age: 30 } }],
      relations: [{ from: { id: 'a1' }, to: { id: 'u1' }, qualifier: 'same as' }],
    });
  });

  it('alias and group relate', () => {
    expect(taken(one({ type: 'alias', previousId: 'a1', userId: 'u1' })).relations).toMatchObject([
      { from: { id: 'a1' }, to: { id: 'u1' }, qualifier: 'same as' },
    ]);
    expect(taken(one({ type: 'group', groupId: 'g1', userId: 'u1' })).relations).toMatchObject([
      { from: { id: 'u1' }, to: { type: 'company', id: 'g1' }, qualifier: 'member of' },
    ]);
  });

  it('figures of the client about itself are dropped', () =>
    expect(readSegment('metrics', request({ series: [] }), reception())).toMatchObject([
      { kind: 'dropped' },
    ]));
});

test('a visitor with the user agent of a bot is marked', () => {
  const userAgent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
  expect(taken(one(track({ context: { userAgent } }))).objects).toEqual([
    { type: 'customer', id: 'u1', text: { bot: 'true' } },
  ]);
});

test('keys that would reach into prototypes are properties like any other', () => {
  const properties = JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":"x","a":"b"}') as object;
  const [event] = taken(one(track({ properties }))).events;
  expect({ ...event?.text }).toEqual({ constructor: 'x', a: 'b' });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
