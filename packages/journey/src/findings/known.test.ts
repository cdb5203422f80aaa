import { expect, test } from 'vitest';
import type { ShopFacts } from '../shop/facts.js';
import { Binder } from '../sql/binder.js';
import { propertiesOf, samplingOf } from './known.sql.js';

const LOG = {
  events: 10_000_000,
  rejected: 0,
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  objects: {},
};
const HOUR = 3_600_000;

const factsOf = (events: number) => ({ shop: 'shop', log: { ...LOG, events } }) as unknown as ShopFacts;

test('properties of very large shops are looked for in an eighth of the time, all over it and at all hours, and in the last days', () => {
  expect(samplingOf(factsOf(2_000_000))).toBe('everywhere');
  expect(samplingOf(factsOf(LOG.events))).toBe('stretches');
  const source = { own: (table: string) => table, everyShard: (sql: string) => `(${sql})` };
  const asked = { facts: factsOf(LOG.events), objectType: 'customer', activities: ['Page Viewed'] };
  const binder = new Binder();
  const statement = propertiesOf({ ...source, kind: 'stored', journeys: '', binder }, asked, 'stretches');
  const times = [...statement.sql.matchAll(/time (?:>=|<) \{(\w+):/gu)].map(([, name = '']) =>
    Date.parse(`${String(statement.params?.[name]).replace(' ', 'T')}Z`),
  );
  // What is told in the last days alone, to the last event, is seen: from there on all is read.
  const newest = times.pop() ?? 0;
  expect(statement.sql).toMatch(/ OR time >= \{\w+:[^}]*\}\) AND id %/u);
  expect(Date.parse(LOG.to) - newest).toBe((90 / 8) * 24 * HOUR);
  const stretches = times.flatMap((begin, at) =>
    at % 2 === 0 ? [{ begin, length: (times[at + 1] ?? 0) - begin }] : [],
  );
  const all = Date.parse(LOG.to) - Date.parse(LOG.from);
  expect(stretches).toHaveLength(32);
  expect(stretches.reduce((sum, { length }) => sum + length, 0) / all).toBeCloseTo(1 / 8, 6);
  stretches.forEach(({ begin }, at) => {
    expect(Math.floor((32 * (begin - Date.parse(LOG.from))) / all)).toBe(at);
  });
  expect(new Set(stretches.map(({ begin }) => Math.floor(begin / (6 * HOUR)) % 4)).size).toBe(4);
});
