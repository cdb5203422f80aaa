import { expect, test } from 'vitest';
import { reception, request } from '../http/testing.js';
import { readKlaviyo } from './klaviyo.js';
import { ANN, eventsOf, read } from './testing.js';

const event = (id: string, properties: object = {}) => ({
  type: 'event',
  id,
  attributes: {
    timestamp: 1_772_359_200,
    datetime: '2026-03-01T10:00:00+00:00',
    event_properties: properties,
  },
  relationships: {
    profile: { data: { type: 'profile', id: 'P1' } },
    metric: { data: { type: 'metric', id: 'M1' } },
  },
});
const PROFILE = { type: 'profile', id: 'P1', attributes: { email: 'ann@example.com', first_name: 'Ann' } };
const METRIC = { type: 'metric', id: 'M1', attributes: { name: 'Opened Email' } };

/** A delivery of a system webhook with one item for each topic. */
const webhook = (...topics: string[]) =>
  read(readKlaviyo, '', {
    data: topics.map((topic, at) => ({
      external_id: `e${at}`,
      topic: `event:klaviyo.${topic}`,
      payload: { data: event(`e${at}`, { Subject: 'Spring is here', $flow: 'Welcome' }) },
    })),
    meta: { klaviyo_account_id: 'A' },
  });

test('each event of a webhook is told by its topic, and belongs to the profile', () => {
  const events = eventsOf(webhook('email_delivered', 'opened_email', 'clicked_sms'));
  expect(events.map(({ activity, channel }) => [activity, channel])).toEqual([
    ['Received Email', 'email'],
    ['Opened Email', 'email'],
    ['Clicked SMS', 'sms'],
  ]);
  expect(events[0]).toMatchObject({
    id: 'klaviyo:event/e0',
    time: '2026-03-01T10:00:00.000Z',
    objects: [
      { type: 'campaign', id: 'Welcome' },
      { type: 'customer', id: 'klaviyo:P1' },
    ],
  });
});

test('the same event of the API is the same, by the name of its metric, and of the person', () => {
  const payload = { data: event('e1', { 'Campaign Name': 'Spring' }), included: [METRIC, PROFILE] };
  const [told] = read(readKlaviyo, 'event', payload);
  expect(told).toMatchObject({
    events: [
      {
        id: 'klaviyo:event/e1',
        activity: 'Opened Email',
        objects: [{ type: 'campaign', id: 'Spring' }, ANN],
      },
    ],
    relations: [{ from: { id: 'klaviyo:P1' }, to: ANN, qualifier: 'same as' }],
  });
  expect(JSON.stringify(told)).not.toContain('Ann');
});

test('orders are the shop system’s to tell', () => {
  expect(webhook('placed_order')).toMatchObject([{ kind: 'dropped' }]);
});

test('an event that cannot be used is kept alone, without the person, and read again once it is mended', () => {
  const outcomes = read(readKlaviyo, '', {
    data: [
      { topic: 'event:klaviyo.opened_email', payload: { data: event('e1') } },
      { topic: 'odd', payload: { data: event('e2'), included: [PROFILE] } },
    ],
  });
  expect(outcomes).toMatchObject([{ kind: 'taken' }, { kind: 'rejected', item: { topic: 'odd' } }]);
  const [, bad] = outcomes;
  const item = bad?.kind === 'rejected' ? bad.item : expect.fail('it was taken');
  expect(JSON.stringify(item)).not.toMatch(/ann@example|"Ann"/u);
  const mended = { ...(item as object), topic: 'event:klaviyo.opened_email' };
  expect(readKlaviyo(request(mended), reception())).toMatchObject([
    { events: [{ id: 'klaviyo:event/e2', objects: [ANN] }] },
  ]);
});
