import type { EventStore, Statement } from '@throughline/stores';
import { openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JourneyScope } from '../scope.js';
import { amounts, systems } from './events.sql.js';
import { edges, ends, timeToGoal, waits } from './map.sql.js';
import { durations, eventuallyFollows, selfDistances } from './structure.sql.js';
import { topVariants, variantFrequencies } from './variants.sql.js';

const always: JourneyScope = { shop: 'shop', objectType: 'order', period: null };
const month: JourneyScope = {
  ...always,
  period: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
};
const goal = { reach: [1], without: [2, 3] };
const worth = { earned: [1], given: [], currency: 'EUR' };

function statements(scope: JourneyScope): Record<string, Statement> {
  return {
    edges: edges(scope, null),
    'edges with worth': edges(scope, worth),
    waits: waits(scope),
    'time to goal': timeToGoal(scope, goal),
    'ends without a goal': ends(scope, null),
    'ends, none reached': ends(scope, { goal, openSince: null }),
    ends: ends(scope, { goal, openSince: new Date(0) }),
    'variant frequencies': variantFrequencies(scope),
    'top variants': topVariants(scope, { least: 2, limit: 20, ranks: [2, 0, 1] }),
    amounts: amounts(scope),
    durations: durations(scope),
    'self distances': selfDistances(scope),
    'eventually follows': eventuallyFollows(scope),
    systems: systems(scope.shop),
  };
}

let store: EventStore;
beforeAll(async () => void (store = await openEmbedded()));
afterAll(() => store.close());

describe.each([
  ['all journeys', always],
  ['a period', month],
])('the engine can plan, for %s', (_, scope) => {
  test.each(Object.entries(statements(scope)))('%s', async (name, { sql, params = {} }) => {
    const plan = await store.query<{ explain: string }>({ sql: `EXPLAIN indexes = 1 ${sql}`, params });
    expect(plan.length, name).toBeGreaterThan(1);
  });
});

test.each(Object.entries(statements(month)))('%s binds its values', (name, { sql }) => {
  for (const value of ['shop', 'order', 'EUR', '2026']) expect(sql, name).not.toContain(`'${value}`);
});
