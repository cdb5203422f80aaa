import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../files/import/import.js';
import { storedLog } from './testing/stored.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const log = (...parts: string[]) => join(SHARED, 'data', ...parts);

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
});
afterAll(() => store.close());

interface Oracle {
  readonly cases: readonly { readonly name: string; readonly expected: Record<string, unknown> }[];
}

function oracle(name: string): Record<string, unknown> {
  const { cases } = JSON.parse(
    readFileSync(join(SHARED, 'oracles', 'process_mining.json'), 'utf8'),
  ) as Oracle;
  return cases.find((each) => each.name === name)?.expected ?? {};
}

interface ReferenceLog {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly objects: readonly { readonly id: string; readonly type: string; readonly qualifier?: string }[];
  }[];
  readonly objects: readonly { readonly id: string; readonly type: string }[];
  readonly o2o?: readonly { readonly source: string; readonly target: string; readonly qualifier: string }[];
}

const reference = (name: string) =>
  JSON.parse(readFileSync(join(SHARED, 'oracles', `${name}.json`), 'utf8')) as ReferenceLog;

const code = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** A reference log in the form of `storedLog`; `hours` puts right a file that tells its times by another zone. */
function expected({ events, objects, o2o = [] }: ReferenceLog, hours = 0) {
  const touched = (each: ReferenceLog['events'][number]) =>
    each.objects.map(({ type, id, qualifier = '' }) => `${type}:${id}:${qualifier}`).toSorted(code);
  return {
    events: events
      .map((each) => ({
        id: each.id,
        activity: each.type,
        time: new Date(Date.parse(each.time) + hours * 3_600_000).toISOString(),
        objects: touched(each),
      }))
      .toSorted((a, b) => code(a.id, b.id)),
    objects: objects.map(({ type, id }) => `${type}:${id}`).toSorted(code),
    relations: o2o.map((each) => `${each.source} ${each.qualifier} ${each.target}`).toSorted(code),
  };
}

// Public logs are not ours to ship: they are tried wherever ../shared lies beside the repository.
describe.skipIf(!existsSync(SHARED))('event logs beside the repository', () => {
  it.each([
    ['running-example.xes', 'running_example_counts'],
    ['08_receipt.xes.gz', 'receipt_counts'],
    ['roadtraffic100traces.xes', 'roadtraffic100_counts'],
  ])('XES: %s has the counts of the reference', async (file, name) => {
    const report = await importFiles(store, { inputs: [log('xes', file)] });
    expect(report).toMatchObject({ rejected: 0, duplicates: 0, preset: 'xes' });
    const counts = oracle(name);
    const cases = await store.query<{ cases: number }>({
      sql: "SELECT uniqExact(object_id) AS cases FROM event_objects WHERE object_type = 'case'",
    });
    const activities = await store.query<{ activity: string; events: number }>({
      sql: 'SELECT activity, count() AS events FROM events GROUP BY activity',
    });
    expect({
      events: report.events,
      cases: cases[0]?.cases,
      activities: Object.fromEntries(activities.map(({ activity, events }) => [activity, events])),
    }).toEqual({ events: counts['events'], cases: counts['cases'], activities: counts['activities'] });
  });

  it.each([
    ['03_repairExample.xes.gz', 'starts and ends of one activity', 11_855],
    ['10_orders.xes.gz', 'a name that is a number, times with slashes and no zone', 154],
    ['11_tickets.xes.gz', 'events of one trace at one moment', 43],
  ])('XES: %s, %s', async (file, _, events) => {
    const report = await importFiles(store, { inputs: [log('xes', file)] });
    expect(report).toMatchObject({ rejected: 0, events });
  });

  it.each([
    ['example_log.jsonocel', 'ocel_example_log', 0],
    ['example_log.xmlocel', 'ocel_example_log', 0],
    ['example_log.sqlite', 'ocel_example_log', 0],
    ['newocel.jsonocel', 'ocel_newocel', 0],
    ['ocel20_example.jsonocel', 'ocel_ocel20_example', 0],
    ['ocel20_example.xmlocel', 'ocel_ocel20_example', 1],
    ['ocel20_example.sqlite', 'ocel_ocel20_example', 1],
  ])('OCEL: %s is the reference event by event', async (file, name, hours) => {
    const report = await importFiles(store, { inputs: [log('ocel', file)] });
    expect(report).toMatchObject({ rejected: 0, duplicates: 0, preset: 'ocel' });
    expect(await storedLog(store)).toEqual(expected(reference(name), hours));
  });

  it('OCEL 1.0 with nested values', async () => {
    const inputs = [log('ocel', 'recruiting-red.jsonocel')];
    const report = await importFiles(store, { inputs });
    expect(report).toMatchObject({ rejected: 0, duplicates: 0 });
    expect(await importFiles(store, { inputs })).toMatchObject({ events: 0, duplicates: report.events });
  });
});
