import { DottedQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { at, handLog } from '../testing/hand-log.js';

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const event = handLog();
  await store.append('shop', {
    events: [
      event('paid', 0, { order: ['slow'] }),
      event('sent', 50, { order: ['slow'] }),
      event('paid', 10, { order: ['quick'] }),
      event('checked', 11, { order: ['quick'] }),
      ...Array.from({ length: 50 }, (_, each) => event('seen', each, { visit: [`v${each}`] })),
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'dotted'>(store, 'shop', DottedQuestion.parse({ kind: 'dotted', object: 'order', ...more }));

test('places each event of each journey, by start and on one scale of time', async () => {
  expect(await asked()).toMatchObject({
    activities: ['checked', 'paid', 'sent'],
    from: at(0),
    journeys: [
      { id: 'slow', start: at(0), activities: [1, 2], seconds: [0, 3000] },
      { id: 'quick', start: at(10), activities: [1, 0], seconds: [600, 660] },
    ],
    count: 2,
    cut: 0,
  });
});

test('or from the start of its own journey, the shortest first', async () => {
  const { journeys } = await asked({ time: 'since start', sort: 'duration' });
  expect(journeys).toMatchObject([
    { id: 'quick', seconds: [0, 60] },
    { id: 'slow', seconds: [0, 3000] },
  ]);
});

test('of many it shows a sample, the same each time, and says how many it left out', async () => {
  const first = await asked({ object: 'visit', limit: 10 });
  expect(first).toMatchObject({ count: 50, cut: 40 });
  expect(first.journeys).toHaveLength(10);
  expect((await asked({ object: 'visit', limit: 10 })).journeys).toEqual(first.journeys);
  const wider = await asked({ object: 'visit', limit: 20 });
  expect(wider.journeys).toEqual(
    expect.arrayContaining(first.journeys.map(({ id }) => expect.objectContaining({ id }))),
  );
});

test('where nothing is left, the chart is empty', async () => {
  const nothing = await asked({ where: [{ journey: 'events', operator: '>', value: 9 }] });
  expect(nothing).toMatchObject({ activities: [], from: null, journeys: [], count: 0, cut: 0 });
});
