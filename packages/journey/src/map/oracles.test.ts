import { existsSync, readFileSync } from 'node:fs';
import type { ObjectMap, ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';

/*
 * Reference results of pm4py on public logs. The folder lies beside the repo and is not part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('process_mining.json', FOLDER));
const MILLISECOND = 0.001;

interface Case {
  readonly name: string;
  readonly input_file: string | null;
  readonly expected: unknown;
}

interface Counts {
  readonly cases: number;
  readonly events: number;
  readonly activities?: Record<string, number>;
  readonly start_activities: Record<string, number>;
  readonly end_activities: Record<string, number>;
}

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly frequency: number;
}

type Durations = Record<'n' | 'min' | 'max' | 'median' | 'mean' | 'p90_linear' | 'sum', number>;

const by = <Row>(rows: readonly Row[], name: (row: Row) => string, figure: (row: Row) => number) =>
  Object.fromEntries(rows.filter((row) => figure(row) > 0).map((row) => [name(row), figure(row)]));

const pairs = (rows: readonly { from: string; to: string; count: number }[]) =>
  by(
    rows,
    ({ from, to }) => `${from} → ${to}`,
    ({ count }) => count,
  );

const expectedPairs = (rows: readonly Pair[]) =>
  by(
    rows,
    ({ source, target }) => `${source} → ${target}`,
    ({ frequency }) => frequency,
  );

function checkCounts(map: ObjectMap, expected: Counts): void {
  expect(map.journeys).toBe(expected.cases);
  expect(map.activities.reduce((sum, { events }) => sum + events, 0)).toBe(expected.events);
  const figures = (figure: 'events' | 'first' | 'last') =>
    by(
      map.activities,
      ({ activity }) => activity,
      (row) => row[figure],
    );
  if (expected.activities) expect(figures('events')).toEqual(expected.activities);
  expect(figures('first')).toEqual(expected.start_activities);
  expect(figures('last')).toEqual(expected.end_activities);
}

function checkEdgeSeconds(
  map: ObjectMap,
  expected: readonly (Pair & Record<'mean_s' | 'median_s', number>)[],
): void {
  expect(pairs(map.edges)).toEqual(expectedPairs(expected));
  for (const row of expected) {
    const edge = map.edges.find(({ from, to }) => from === row.source && to === row.target);
    expect(Math.abs((edge?.seconds.mean ?? NaN) - row.mean_s)).toBeLessThan(MILLISECOND);
    expect(Math.abs((edge?.seconds.p50 ?? NaN) - row.median_s)).toBeLessThan(MILLISECOND);
  }
}

function checkVariants(
  map: ObjectMap,
  expected: { n_variants: number; variants: readonly { activities: string[]; count: number }[] },
): void {
  const key = ({ activities, count }: { activities: string[]; count: number }) =>
    `${count} × ${activities.join(' → ')}`;
  expect(map.variantCount).toBe(expected.n_variants);
  const listed = map.variants.map(key);
  // Where the reference lists only its top, ties at its end may fall either way.
  if (expected.variants.length === expected.n_variants)
    expect(listed.sort()).toEqual(expected.variants.map(key).sort());
  else for (const each of expected.variants) expect(listed).toContain(key(each));
}

function checkDurations({ durations }: ObjectMap, expected: Durations): void {
  const near = (figure: number | undefined, value: number) =>
    expect(Math.abs((figure ?? NaN) - value)).toBeLessThan(MILLISECOND);
  expect(durations?.n).toBe(expected.n);
  near(durations?.min, expected.min);
  near(durations?.max, expected.max);
  near(durations?.p50, expected.median);
  near(durations?.mean, expected.mean);
  near(durations?.p90, expected.p90_linear);
  near(durations?.sum, expected.sum);
}

type Check = (map: ObjectMap, expected: never) => void;

/** By the name of a case after its log. Every case that fits none of these asks for something that is not built. */
const CHECKS: Readonly<Record<string, Check>> = {
  counts: checkCounts,
  dfg_frequency: (map, expected: Pair[]) => expect(pairs(map.edges)).toEqual(expectedPairs(expected)),
  dfg_durations_seconds: checkEdgeSeconds,
  variants: checkVariants,
  case_durations_seconds: checkDurations,
  rework_cases_per_activity: (map, expected: Record<string, number>) =>
    expect(
      by(
        map.activities,
        ({ activity }) => activity,
        ({ repeated }) => repeated,
      ),
    ).toEqual(expected),
  case_arrival_average_seconds: (map, expected: { case_arrival_avg: number }) =>
    expect(Math.abs((map.durations?.arrival ?? NaN) - expected.case_arrival_avg)).toBeLessThan(MILLISECOND),
  minimum_self_distances: (map, expected: Record<string, number>) => {
    const repeating = map.activities.filter(({ selfDistance }) => typeof selfDistance === 'number');
    expect(Object.fromEntries(repeating.map((row) => [row.activity, row.selfDistance]))).toEqual(expected);
  },
  eventually_follows: (map, expected: Pair[]) =>
    expect(pairs(map.eventuallyFollows ?? [])).toEqual(expectedPairs(expected)),
};

const LOGS: Readonly<Record<string, string>> = {
  running_example: 'pm_running_example.csv',
  roadtraffic100: 'pm_roadtraffic100.csv',
  reviewing: 'pm_reviewing.csv',
  receipt: 'pm_receipt.csv',
};
const OBJECT_CENTRIC = 'ocel_order_simulated';

function readCases(): Case[] {
  if (!present) return [];
  const file = readFileSync(new URL('process_mining.json', FOLDER), 'utf8');
  return (JSON.parse(file) as { cases: Case[] }).cases;
}

function checkFor({ name, input_file }: Case): { log: string; check: Check } | null {
  for (const [log, file] of Object.entries(LOGS)) {
    const check = name.startsWith(`${log}_`) ? CHECKS[name.slice(log.length + 1)] : undefined;
    if (check !== undefined && input_file === file) return { log, check };
  }
  return null;
}

/** Fields with quotes are put together again; the reference files have no line breaks in fields. */
function readCsv(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split(/\r?\n/u);
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    );
  const columns = fields(head);
  return lines.map((line) => Object.fromEntries(fields(line).map((value, at) => [columns[at] ?? '', value])));
}

function caseEvents(file: string): ShopEvent[] {
  return readCsv(file).map((row, position) => ({
    id: `row-${position}`,
    time: row['timestamp'] ?? '',
    activity: row['activity'] ?? '',
    position,
    objects: [{ type: 'case', id: row['case_id'] ?? '' }],
  }));
}

let store: EventStore;
const maps = new Map<string, ObjectMap>();
const EVERYTHING = {
  kind: 'map',
  limit: 1000,
  include: ['durations', 'self-distances', 'eventually-follows'],
} as const satisfies Parameters<typeof ask>[2];

describe.skipIf(!present)(
  'process mining, as pm4py has it (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    const built = cases.flatMap((each) => {
      const found = checkFor(each);
      return found === null ? [] : [{ ...each, ...found }];
    });
    const flattened = cases.filter(
      ({ name }) => name.startsWith(OBJECT_CENTRIC) && /_(flattened|ocdfg)$/u.test(name),
    );
    const others = cases.filter((each) => checkFor(each) === null && !flattened.includes(each));

    beforeAll(async () => {
      store = await openEmbedded();
      for (const [log, file] of Object.entries(LOGS)) {
        const shop = log.replaceAll('_', '-');
        await store.append(shop, { events: caseEvents(file) });
        const { objects } = await ask(store, shop, EVERYTHING);
        if (objects['case'] !== undefined) maps.set(log, objects['case']);
      }
    });
    afterAll(() => store.close());

    test.each(built)('$name', ({ log, check, expected }) => {
      const map = maps.get(log);
      if (map === undefined) throw new RangeError(`no map of ${log}`);
      check(map, expected as never);
    });

    // Its `n_variants` is left out: it tells 176 ways of items apart, where its own edges leave room for two.
    test('an object-centric log, flattened by type', async () => {
      await store.append('orders', { events: objectCentricEvents() });
      const { objects } = await ask(store, 'orders', { ...EVERYTHING, include: [] });
      expect(flattened).toHaveLength(2);
      for (const { name, expected } of flattened) checkFlattened(name, expected, objects);
    });

    test('cases that ask for what is not built are counted and named', () => {
      const names = others.map(({ name }) => name).sort();
      process.stdout.write(
        `Checked ${built.length + flattened.length} of ${cases.length} reference cases. Not built:\n  ${names.join('\n  ')}\n`,
      );
      expect(built.length).toBeGreaterThanOrEqual(27);
      const offered =
        /_(counts|dfg_\w+|variants|case_durations\w+|rework_cases\w+|case_arrival\w+|minimum_self\w+|eventually\w+)$/u;
      expect(names.filter((name) => !name.startsWith('ocel_') && offered.test(name))).toEqual([]);
    });
  },
);

function objectCentricEvents(): ShopEvent[] {
  const events = new Map<string, ShopEvent>();
  readCsv('ocel_order_simulated_relations.csv').forEach((row, position) => {
    const id = row['event_id'] ?? '';
    const ref = { type: row['object_type'] ?? '', id: row['object_id'] ?? '' };
    const known = events.get(id);
    if (known !== undefined) known.objects.push(ref);
    else
      events.set(id, {
        id,
        time: row['timestamp'] ?? '',
        activity: row['activity'] ?? '',
        position,
        objects: [ref],
      });
  });
  return [...events.values()];
}

interface ObjectEdges {
  readonly edges: readonly {
    source: string;
    target: string;
    unique_objects: number;
    total_objects: number;
  }[];
}

function checkFlattened(name: string, expected: unknown, objects: Readonly<Record<string, ObjectMap>>): void {
  for (const [type, figures] of Object.entries(expected as Record<string, Counts | ObjectEdges>)) {
    const map = objects[type];
    if (map === undefined) throw new RangeError(`${name}: no map of ${type}`);
    if ('cases' in figures) checkCounts(map, figures);
    else {
      const want = figures.edges.map((each) =>
        [each.source, each.target, each.total_objects, each.unique_objects].join('|'),
      );
      expect(
        map.edges.map((each) => [each.from, each.to, each.count, each.journeys].join('|')).sort(),
      ).toEqual(want.sort());
    }
  }
}
