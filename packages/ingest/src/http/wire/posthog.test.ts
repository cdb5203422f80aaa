import { describe, expect, test } from 'vitest';
import { reception, request, taken } from '../testing.js';
import { readPosthog } from './posthog.js';

const capture = (changes: object = {}) => ({
  event: 'Order Completed',
  uuid: 'u-1',
  distinct_id: 'ann',
  timestamp: '2026-11-22T10:00:00Z',
  ...changes,
});

const read = (body: unknown) => readPosthog(request(body), reception());

describe('an event', () => {
  test.each([
    ['alone', capture()],
    ['in a list', [capture()]],
    ['in a batch', { api_key: 'phc', batch: [capture()] }],
  ])('%s is read', (_how, body) => {
    expect(taken(read(body)[0]).events).toMatchObject([
      { id: 'u-1', activity: 'Order Completed', objects: [{ type: 'customer', id: 'ann' }] },
    ]);
  });

  test('has its session, its order, its campaign and its groups; what is the client’s own is not kept', () => {
    const properties = {
      order_id: 'o1',
      total: 10,
      currency: 'EUR',
      utm_campaign: 'autumn',
      utm_medium: 'email',
      $session_id: 's1',
      $groups: { company: 'acme', customer: 'not another one' },
      $device_type: 'Desktop',
      $current_url: 'https://shop.example/',
      $browser: 'Chrome',
      colour: 'green',
    };
    expect(taken(read(capture({ properties }))[0]).events).toMatchObject([
      {
        device: 'desktop',
        channel: 'email',
        amount: { value: '10', currency: 'EUR' },
        text: { page: 'https://shop.example/', colour: 'green' },
        objects: [
          { type: 'session', id: 's1' },
          { type: 'customer', id: 'ann' },
          { type: 'order', id: 'o1' },
          { type: 'campaign', id: 'autumn' },
          { type: 'company', id: 'acme' },
        ],
      },
    ]);
  });

  test('without a time happened its offset ago', () => {
    const [outcome] = read(capture({ timestamp: undefined, offset: 60_000 }));
    expect(taken(outcome).events[0]?.time).toBe('2026-11-22T11:59:00.000Z');
  });

  test('a survey that was answered keeps the answer', () => {
    const properties = { $survey_id: 's1', $survey_response: 'too slow', $survey_completed: true };
    const [outcome] = read(capture({ event: 'survey sent', properties }));
    expect(taken(outcome).events[0]).toMatchObject({
      activity: 'survey sent',
      text: { $survey_id: 's1', $survey_response: 'too slow' },
    });
  });

  test('of a browser whose visitor is known tells whose device it is', () => {
    const properties = { $is_identified: true, $device_id: 'device-1' };
    expect(taken(read(capture({ properties }))[0]).relations).toMatchObject([
      { from: { id: 'device-1' }, to: { id: 'ann' }, qualifier: 'same as' },
    ]);
  });
});

test('$identify and $create_alias say that two ids are one customer', () => {
  const identify = capture({
    event: '$identify',
    $set: { plan: 'pro' },
    properties: { $anon_distinct_id: 'anon-1' },
  });
  const alias = capture({ event: '$create_alias', properties: { alias: 'anon-1' } });
  const [first, second] = read([identify, alias]).map(taken);
  expect(first).toMatchObject({ events: [], objects: [{ id: 'ann', text: { plan: 'pro' } }] });
  for (const outcome of [first, second])
    expect(outcome?.relations).toMatchObject([{ from: { id: 'anon-1' }, to: { id: 'ann' } }]);
});

test('$groupidentify tells of a group', () => {
  const properties = { $group_type: 'company', $group_key: 'acme', $group_set: { size: 12 } };
  const [outcome] = read(capture({ event: '$groupidentify', properties }));
  expect(taken(outcome).objects).toMatchObject([{ type: 'company', id: 'acme', numbers: { size: 12 } }]);
});

test('what tells nothing of the shop is dropped, what names nothing is rejected', () => {
  const outcomes = read([capture({ event: '$snapshot' }), capture({ event: '$autocapture' }), {}, 7]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['dropped', 'dropped', 'rejected', 'rejected']);
});
