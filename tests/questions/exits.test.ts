import { ask } from '@throughline/journey';
import { CorrelationQuestion, ExitsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoStore } from './demo-shop.js';

let store: EventStore;
beforeAll(async () => void (store = await openDemoStore(40_000, 3)));
afterAll(() => store.close());

const exits = (more: object = {}) =>
  ask<'exits'>(store, 'demo', ExitsQuestion.parse({ kind: 'exits', limit: 1000, ...more }));

test.each(['activity', 'text.page', 'text.category'])(
  'entries and exits by %s add up to journeys',
  async (by) => {
    const { rows, total, without, cut, meta } = await exits({ by });
    const sum = (key: 'events' | 'entries' | 'exits' | 'bounces' | 'exitsWithoutGoal') =>
      rows.reduce((all, row) => all + row[key], 0);
    expect(cut).toBe(0);
    for (const key of ['events', 'entries', 'exits', 'bounces', 'exitsWithoutGoal'] as const)
      expect(sum(key)).toBe(total[key]);
    expect(total.entries).toBe(total.exits);
    expect(total.journeys + without).toBe(meta.journeys);
  },
);

test('exits by activity are the ends of the map, and entries its starts', async () => {
  const { rows } = await exits();
  const { objects } = await ask(store, 'demo', { kind: 'map', object: 'session', limit: 1 });
  const order = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) =>
    a[0] < b[0] ? -1 : 1;
  const mapped = objects['session']?.activities.map(
    (each) => [each.activity, each.first, each.last] as const,
  );
  const told = rows.map((row) => [row.value, row.entries, row.exits] as const);
  expect(told.sort(order)).toEqual(mapped?.sort(order));
});

test('what leads to an order stands out of what is done, and conversion is that of the KPIs', async () => {
  const question = CorrelationQuestion.parse({ kind: 'correlation', limit: 1000 });
  const { factors, journeys, converted, cut } = await ask<'correlation'>(store, 'demo', question);
  const { figures } = await ask(store, 'demo', { kind: 'kpis' });
  expect([journeys, converted]).toEqual([
    figures.sessions.n,
    Math.round(journeys * (figures.conversion.value ?? 0)),
  ]);
  expect(cut).toBe(0);
  const checkout = factors.find(({ value }) => value === 'Checkout Started');
  expect(checkout?.low).toBeGreaterThan(10);
  expect(checkout?.falseDiscovery).toBeLessThan(1e-6);
  expect(factors.every(({ value }) => value !== 'Order Completed')).toBe(true);
  // Each visit has one device: values and their conversions add up.
  const devices = factors.filter(({ by }) => by === 'device');
  expect(devices.reduce((sum, { n }) => sum + n, 0)).toBe(journeys);
  expect(devices.reduce((sum, each) => sum + each.converted, 0)).toBe(converted);
});
