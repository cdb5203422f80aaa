import { ask } from '@throughline/journey';
import {
  ConformanceQuestion,
  DottedQuestion,
  ReplayQuestion,
  JourneysQuestion,
  OpenQuestion,
  ThroughputQuestion,
  TimelineQuestion,
  type ObjectMap,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoStore } from './demo-shop.js';

/* What questions of operations tell of the demo shop is what its map tells. */

let store: EventStore;
let orders: ObjectMap;
beforeAll(async () => {
  store = await openDemoStore();
  const { objects } = await ask(store, 'demo', { kind: 'map', object: 'order', limit: 1000 });
  if (objects['order'] === undefined) throw new RangeError('no orders');
  orders = objects['order'];
});
afterAll(() => store.close());

const journeysOf = (more: object) =>
  ask<'journeys'>(store, 'demo', JourneysQuestion.parse({ kind: 'journeys', object: 'order', ...more }));
const flowOf = (more: object = {}) =>
  ask<'throughput'>(
    store,
    'demo',
    ThroughputQuestion.parse({ kind: 'throughput', object: 'order', limit: 1000, ...more }),
  );
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('questions of operations agree with the map', () => {
  test('journeys, by outcome and in all', async () => {
    for (const outcome of ['reached', 'lost', 'open'] as const)
      expect(await journeysOf({ outcome })).toMatchObject({ count: orders[outcome] });
    const { journeys, count } = await journeysOf({ limit: 1000 });
    expect(count).toBe(orders.journeys);
    expect(sum(journeys.map(({ events }) => events))).toBe(
      sum(orders.activities.map(({ events }) => events)),
    );
  });

  test('a timeline holds the events of its journey', async () => {
    const { journeys } = await journeysOf({ limit: 3, sort: { by: 'events' } });
    for (const { id, events, start, finish } of journeys) {
      const question = TimelineQuestion.parse({ kind: 'timeline', object: 'order', id });
      const timeline = await ask<'timeline'>(store, 'demo', question);
      const own = timeline.events.filter((event) => event.own);
      expect([timeline.count, own[0]?.time, own.at(-1)?.time]).toEqual([events, start, finish]);
    }
  });

  test('a dotted chart has a dot for each event', async () => {
    const question = DottedQuestion.parse({ kind: 'dotted', object: 'order', limit: 5000 });
    const { journeys, count } = await ask<'dotted'>(store, 'demo', question);
    expect(count).toBe(orders.journeys);
    expect(sum(journeys.map(({ seconds }) => seconds.length))).toBe(
      sum(orders.activities.map(({ events }) => events)),
    );
  });

  test('a replay moves along each edge as often as the map counts', async () => {
    const question = ReplayQuestion.parse({ kind: 'replay', object: 'order' });
    const { activities, edges, ...replay } = await ask<'replay'>(store, 'demo', question);
    const played = edges.map(({ from, to, starts }) =>
      [activities[from], activities[to], starts.length].join(),
    );
    const counted = orders.edges.map(({ from, to, count }) => [from, to, count].join());
    expect(played.sort()).toEqual(counted.sort());
    expect(replay).toMatchObject({ journeys: orders.journeys, cut: 0 });
    expect(sum(replay.arrivals.counts)).toBe(orders.journeys);
  });

  test('throughput: steps and ways are those of the map, and queues empty themselves', async () => {
    const flow = await flowOf({ include: ['queues'] });
    expect(flow.journeys).toBe(orders.journeys);
    expect(sum(flow.arrivals.flat())).toBe(orders.journeys);
    expect(
      flow.steps.map(({ activity, events, journeys, repeated }) => [activity, events, journeys, repeated]),
    ).toEqual(
      orders.activities.map(({ activity, events, journeys, repeated }) => [
        activity,
        events,
        journeys,
        repeated,
      ]),
    );
    expect(
      flow.ways.map(({ from, to, count, journeys, time }) => [from, to, count, journeys, time.mean]),
    ).toEqual(
      orders.edges.map(({ from, to, count, journeys, seconds }) => [from, to, count, journeys, seconds.mean]),
    );
    for (const { arrivals, departures, length, activity } of flow.queues?.steps ?? []) {
      expect(sum(arrivals), activity).toBe(sum(departures));
      expect([Math.min(...length) >= 0, length.at(-1)], activity).toEqual([true, 0]);
    }
  });

  test('working time is within the time, and labour within working time', async () => {
    const { ways, steps, teams } = await flowOf();
    const worked = ways.flatMap(({ working, time }) =>
      working === null ? [] : [[working.sum, time.sum] as const],
    );
    expect(worked.length).toBeGreaterThan(3);
    for (const [working, time] of worked) expect(working).toBeLessThanOrEqual(time);
    for (const { labour, working } of steps)
      if (labour !== null) expect(labour.minutes * 60).toBeLessThanOrEqual((working?.sum ?? Infinity) + 1e-6);
    expect(teams.map(({ id }) => id)).toEqual(['picking', 'packing', 'support']);
  });

  test('conformance: those who go the happy path fit it', async () => {
    const [way] = orders.variants;
    const path = (way?.activities ?? []).map((activity) => ({ activity }));
    const question = ConformanceQuestion.parse({ kind: 'conformance', object: 'order', path });
    const answer = await ask<'conformance'>(store, 'demo', question);
    expect(answer).toMatchObject({ journeys: orders.journeys, fitting: way?.count });
    expect(sum(answer.histogram)).toBe(orders.journeys);
    expect(answer.ways[0]).toMatchObject({ fitness: 1, journeys: way?.count });
  });

  test('open: what the map calls open, less what was called off', async () => {
    const { objects } = await ask<'open'>(
      store,
      'demo',
      OpenQuestion.parse({ kind: 'open', object: 'order' }),
    );
    const order = objects['order'];
    expect((order?.open ?? NaN) + (order?.undone ?? NaN)).toBe(orders.open);
    expect(sum(order?.steps.map(({ journeys }) => journeys) ?? [])).toBe(order?.open);
  });
});
