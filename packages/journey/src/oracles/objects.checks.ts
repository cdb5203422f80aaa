import type { ObjectMap } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { expect } from 'vitest';
import { readFacts } from '../shop/facts.js';
import { checkCounts } from './map.checks.js';
import { mapsOf, type Check, type Place } from './reference.js';

interface LogCounts {
  readonly events: number;
  readonly objects: number;
  readonly e2o_relations: number;
  readonly o2o: number;
  readonly events_per_type: Record<string, number>;
  readonly objects_per_type: Record<string, number>;
  readonly relations_per_object_type: Record<string, number>;
}

/** Counts over what is stored: no question is about relations alone. */
async function counted(store: EventStore, shop: string, key: string, from: string) {
  const sql = `SELECT ${key} AS name, count() AS n FROM ${from} WHERE shop = {shop:String} GROUP BY name`;
  const rows = await store.query<{ name: string; n: number }>({ sql, params: { shop } });
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Changes of attributes are left out: objects are kept as they were last known. */
const checkLog: Check = async ({ store, shop }, { expected }) => {
  const want = expected as LogCounts;
  const { log } = await readFacts(store, shop);
  expect(log.events).toBe(want.events);
  expect(log.objects).toEqual(want.objects_per_type);
  expect(total(log.objects)).toBe(want.objects);
  const relations = await counted(store, shop, 'toString(object_type)', 'event_objects');
  expect(relations).toEqual(want.relations_per_object_type);
  expect(total(relations)).toBe(want.e2o_relations);
  expect(await counted(store, shop, 'toString(activity)', 'events')).toEqual(want.events_per_type);
  expect(total(await counted(store, shop, 'qualifier', 'object_relations'))).toBe(want.o2o);
};

interface Figures {
  readonly unique_objects: number;
  readonly total_objects: number;
}
interface ObjectGraph {
  readonly edges: readonly (Figures & { source: string; target: string })[];
  readonly activities: Readonly<Record<string, Figures>>;
  readonly start: Readonly<Record<string, Figures>>;
  readonly end: Readonly<Record<string, Figures>>;
}

/** Pairs of events are left out: an edge counts the steps of objects, and the objects that take it. */
function checkGraph(map: ObjectMap, want: ObjectGraph): void {
  const edges = map.edges.map(({ from, to, count, journeys }) => [from, to, count, journeys].join('|'));
  const wanted = want.edges.map((each) =>
    [each.source, each.target, each.total_objects, each.unique_objects].join('|'),
  );
  expect(edges.sort()).toEqual(wanted.sort());
  const figures = (key: 'events' | 'journeys' | 'first' | 'last') =>
    Object.fromEntries(map.activities.filter((row) => row[key] > 0).map((row) => [row.activity, row[key]]));
  const of = (rows: Readonly<Record<string, Figures>>, key: keyof Figures) =>
    Object.fromEntries(Object.entries(rows).map(([name, each]) => [name, each[key]]));
  expect(figures('events')).toEqual(of(want.activities, 'total_objects'));
  expect(figures('journeys')).toEqual(of(want.activities, 'unique_objects'));
  expect(figures('first')).toEqual(of(want.start, 'total_objects'));
  expect(figures('last')).toEqual(of(want.end, 'total_objects'));
}

/** @param check is given what the case expects of that type. */
async function eachType(
  { store, shop }: Place,
  expected: unknown,
  check: (map: ObjectMap, want: never) => void,
): Promise<void> {
  const maps = await mapsOf(store, shop);
  for (const [type, want] of Object.entries(expected as Record<string, never>)) {
    const map = maps[type];
    if (map === undefined) throw new RangeError(`no map of ${type}`);
    check(map, want);
  }
}

/** `n_variants` is left out: it tells more ways apart than the case's own edges leave room for (3 where there are 2). */
const checkFlat: Check = (place, { expected }) => eachType(place, expected, checkCounts);

const checkNames: Check = (place, { expected }) =>
  eachType(place, expected, ({ activities }, want: string[]) =>
    expect(activities.map(({ activity }) => activity).sort()).toEqual([...want].sort()),
  );

/** How many objects of each type an event touches, of the events that touch any. */
const checkTouched: Check = async ({ store, shop }, { expected }) => {
  const sql = `
SELECT type, count() AS events, min(n) AS min, max(n) AS max, avg(n) AS mean
FROM (
  SELECT toString(object_type) AS type, event_id, count() AS n
  FROM event_objects WHERE shop = {shop:String} GROUP BY type, event_id
)
GROUP BY type`;
  const rows = await store.query<{ type: string; mean: number }>({ sql, params: { shop } });
  const want = expected as Record<string, { mean: number }>;
  expect(rows).toHaveLength(Object.keys(want).length);
  for (const { type, ...row } of rows)
    expect(row).toEqual({ ...want[type], mean: expect.closeTo(want[type]?.mean ?? NaN, 9) as number });
};

export const objectChecks: Readonly<Record<string, Check>> = {
  counts: checkLog,
  ocdfg: (place, { expected }) => eachType(place, expected, checkGraph),
  flattened: checkFlat,
  activities_per_object_type: checkNames,
  objects_per_event: checkTouched,
};
