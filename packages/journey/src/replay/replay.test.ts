import { ReplayQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { at, handLog } from '../testing/hand-log.js';

const VISITS = 3000;

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
      event('sent', 11, { order: ['quick'] }),
      event('sent', 13, { order: ['quick'] }),
      event('paid', 19, { order: ['waiting'] }),
      ...Array.from({ length: VISITS }, (_, each) => [
        event('seen', each, { visit: [`v${each}`] }),
        event('left', each + 1, { visit: [`v${each}`] }),
      ]).flat(),
    ],
  });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'replay'>(store, 'shop', ReplayQuestion.parse({ kind: 'replay', object: 'order', ...more }));

test('tells each move of each journey by its edge, at its own time', async () => {
  expect(await asked({ bins: 5 })).toMatchObject({
    from: at(0),
    to: at(50),
    activities: ['paid', 'sent'],
    edges: [
      { from: 0, to: 1, count: 2, starts: [0, 600], seconds: [3000, 60] },
      { from: 1, to: 1, count: 1, starts: [660], seconds: [120] },
    ],
    journeys: 3,
    moves: 3,
    cut: 0,
    arrivals: { every: 601, counts: [2, 1, 0, 0, 0] },
  });
});

test('of many it tells those of a sample, the same each time, counts them all, and keeps to its limit', async () => {
  const first = await asked({ object: 'visit', limit: 1000 });
  const [edge] = first.edges;
  expect(edge?.count).toBe(VISITS);
  expect(edge?.starts.length).toBeGreaterThan(900);
  expect(edge?.starts.length).toBeLessThanOrEqual(1000);
  expect(first.cut).toBe(VISITS - (edge?.starts.length ?? 0));
  const again = await asked({ object: 'visit', limit: 1000 });
  expect(again.edges).toEqual(first.edges);
});

test('tells the moves of the journeys that a condition leaves', async () => {
  const { edges, journeys } = await asked({ where: [{ journey: 'events', operator: '>', value: 2 }] });
  expect(journeys).toBe(1);
  expect(edges.map(({ starts, seconds }) => [starts, seconds])).toEqual([
    [[0], [60]],
    [[60], [120]],
  ]);
});

test('where nothing is left, nothing is played', async () => {
  const nothing = await asked({ where: [{ journey: 'events', operator: '>', value: 9 }] });
  expect(nothing).toMatchObject({ from: null, edges: [], journeys: 0, moves: 0, arrivals: { counts: [] } });
});
