import { describe, expect, test } from 'vitest';
import { reception, request } from '../testing.js';
import { readOwn } from './own.js';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const EVENT = {
  id: 'e1',
  time: '2026-03-01T10:00:00.000Z',
  activity: 'Order Completed',
  objects: [
    { type: 'customer', id: 'ann' },
    { type: 'order', id: 'O-1' },
  ],
};
const read = (body: unknown, userAgent = PHONE) =>
  readOwn({ ...request(body), headers: { 'user-agent': userAgent } }, reception());

describe('our own protocol', () => {
  test('takes events, objects and relations side by side, each with an outcome of its own', () => {
    const relation = { from: { type: 'customer', id: 'device' }, to: EVENT.objects[0], qualifier: 'same as' };
    const object = { type: 'customer', id: 'ann', text: { plan: 'pro' } };
    expect(read([EVENT, relation, object, { ...EVENT, time: 'soon' }])).toEqual([
      { kind: 'taken', events: [EVENT], objects: [], relations: [] },
      { kind: 'taken', events: [], objects: [], relations: [relation] },
      { kind: 'taken', events: [], objects: [object], relations: [] },
      expect.objectContaining({ kind: 'rejected', reason: expect.stringMatching(/^time: /u) as string }),
    ]);
  });

  test('of a page: the device is seen from the browser, and the order is the visitor’s', () => {
    const [outcome] = read({ ...EVENT, system: 'web' });
    expect(outcome).toMatchObject({
      events: [{ device: 'mobile' }],
      relations: [{ from: EVENT.objects[1], to: EVENT.objects[0], qualifier: 'of' }],
      objects: [],
    });
  });

  test('a program that visits pages is marked as one; a program of the shop is not', () => {
    const robot = 'Googlebot/2.1 (+http://www.google.com/bot.html)';
    expect(read({ ...EVENT, system: 'web' }, robot)).toMatchObject([
      { objects: [{ type: 'customer', id: 'ann', text: { bot: 'true' } }] },
    ]);
    expect(read(EVENT, robot)).toMatchObject([{ objects: [] }]);
  });

  test.each([
    [{ from: { type: 'customer', id: '' }, to: EVENT.objects[0], qualifier: 'of' }, /^from\.id: /u],
    [{ type: 'customer' }, /^id: /u],
    ['hello', /the event/u],
    [null, /the event/u],
  ])('%j is rejected, saying where', (item, reason) => {
    const [outcome] = read([item]);
    expect(outcome).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(reason) as string });
  });
});
