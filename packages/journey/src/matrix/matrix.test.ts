import type { MatrixAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

const WAYS = [['a', 'b', 'b'], ['a'], ['b', 'a', 'c', 'a']];

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  const events = WAYS.flatMap((way, order) =>
    way.map((activity, position) => ({
      id: `e${order}-${position}`,
      time: '2026-01-01T00:00:00Z',
      activity,
      position,
      objects: [{ type: 'order', id: `o${order}` }],
    })),
  );
  await store.append('shop', { events });
});
afterAll(() => store.close());

const matrix = (question: Record<string, unknown>): Promise<MatrixAnswer> =>
  ask(store, 'shop', {
    kind: 'matrix',
    object: 'order',
    of: 'transitions',
    weight: 'count',
    depth: 3,
    ...question,
  });

describe('matrix', () => {
  test('transitions start and end with every journey, by name', async () => {
    const { transitions, activities, meta } = await matrix({});
    expect(transitions.map(({ from, to, value }) => [from, to, value])).toEqual([
      [null, 'a', 2],
      [null, 'b', 1],
      ['a', 'b', 1],
      ['a', 'c', 1],
      ['a', null, 2],
      ['b', 'a', 1],
      ['b', 'b', 1],
      ['b', null, 1],
      ['c', 'a', 1],
    ]);
    expect([activities, meta.journeys]).toEqual([['a', 'b', 'c'], 3]);
  });

  test('shares of what leaves add up to 1, and so do those of what comes', async () => {
    for (const [weight, end] of [
      ['out', 'from'],
      ['in', 'to'],
    ] as const) {
      const { transitions } = await matrix({ weight });
      const sums = new Map<string | null, number>();
      for (const row of transitions) sums.set(row[end], (sums.get(row[end]) ?? 0) + row.value);
      expect([...sums.values()]).toEqual([...sums].map(() => expect.closeTo(1, 12) as number));
    }
  });

  test('steps: who has ended stays so, and each step adds up to 1', async () => {
    const { steps, meta } = await matrix({ of: 'steps' });
    expect(steps.map(({ step, activity, value }) => [step, activity, value])).toEqual([
      [1, 'a', 2 / 3],
      [1, 'b', 1 / 3],
      [2, 'a', 1 / 3],
      [2, 'b', 1 / 3],
      [2, null, 1 / 3],
      [3, 'b', 1 / 3],
      [3, 'c', 1 / 3],
      [3, null, 1 / 3],
    ]);
    expect(meta.journeys).toBe(3);
  });

  test('nothing is at any step where there is no journey', async () => {
    const period = { from: '2020-01-01', to: '2020-01-02' };
    expect(await matrix({ of: 'steps', period })).toMatchObject({
      steps: [],
      transitions: [],
      activities: [],
    });
    expect(await matrix({ weight: 'per journey', period })).toMatchObject({ steps: [], transitions: [] });
  });
});
