import type { ObjectMap } from '@throughline/model';
import { expect } from 'vitest';
import type { Check } from './reference.js';
import { mapOf } from './reference.js';

const MILLISECOND = 0.001;

export interface Counts {
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

export function checkCounts(map: ObjectMap, expected: Counts): void {
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

type MapCheck = (map: ObjectMap, expected: never) => void;

/** By the name of a case after its log. */
const CHECKS: Readonly<Record<string, MapCheck>> = {
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

export const mapChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => [
    name,
    async ({ store, shop }, { expected }) => check(await mapOf(store, shop), expected as never),
  ]),
);
