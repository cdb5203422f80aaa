import { existsSync, readFileSync } from 'node:fs';
import {
  intervalStart,
  intervalNumber,
  Question,
  ShopSettings,
  type Cohort,
  type Interval,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * PostHog's own tests of its retention, transcribed. The folder lies beside the repo and is not part of it.
 */

const FILE = new URL('../../../../../shared/oracles/retention.json', import.meta.url);
const present = existsSync(FILE);

interface Told {
  readonly person: string;
  readonly event: string;
  readonly timestamp: string;
  readonly properties?: Readonly<Record<string, string>>;
}

interface Filter {
  readonly property: string;
  readonly value: string;
}

interface Point {
  readonly event: string | null;
  readonly filters?: readonly Filter[];
}

interface Query {
  readonly period: Interval;
  readonly target: Point;
  readonly returning: Point;
  readonly first_time: boolean;
  readonly cumulative: boolean;
  readonly minimum_occurrences?: number;
  readonly total_intervals: number;
  readonly date_to: string;
  readonly filters?: readonly Filter[];
  readonly persons?: Readonly<Record<string, string>>;
  readonly cohort_interval?: number;
}

type Matrix = readonly (readonly number[])[];

interface Case {
  readonly name: string;
  readonly input: { readonly query: Query; readonly events: readonly Told[] };
  readonly expected: {
    readonly first_interval?: string;
    readonly values?: Matrix;
    readonly breakdowns?: Readonly<Record<string, Matrix>>;
    /** By person, the intervals after that of the cohort in which they were there. */
    readonly appearances?: Readonly<Record<string, readonly number[]>>;
  };
}

function readCases(): Case[] {
  return present ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases : [];
}

const CALENDAR = { zone: 'UTC', weekStart: 'sunday' } as const;

const textOf = (properties: Told['properties'] = {}) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name.replace('$', ''), value]));

function eventsOf({ input }: Case): ShopEvent[] {
  return input.events.map(({ person, event, timestamp, properties }, position) => ({
    id: `e${position}`,
    time: timestamp,
    activity: event,
    position,
    objects: [{ type: 'customer', id: person }],
    text: textOf(properties),
  }));
}

/** Persons bear their names as an attribute, so that answers can be split by person. */
function objectsOf({ query, events }: Case['input']) {
  return [...new Set(events.map(({ person }) => person))].map((person) => ({
    type: 'customer',
    id: person,
    text: { name: person, country: query.persons?.[person] ?? '' },
  }));
}

const filtersOf = (filters: readonly Filter[] = []) =>
  filters.map(({ property, value }) => ({ property: `text.${property.replace('$', '')}`, value }));

const matchOf = ({ event, filters }: Point) => ({
  ...(event !== null && { activity: event }),
  ...(filters && { where: filtersOf(filters) }),
});

/** The last interval is the one of `date_to`; as many as are told come before it and with it. */
function periodOf({ period, total_intervals, date_to }: Query): { from: string; to: string } {
  const last = intervalNumber(Date.parse(date_to), period, CALENDAR);
  const start = (number: number) => new Date(intervalStart(number, period, CALENDAR)).toISOString();
  return { from: start(last - total_intervals + 1), to: start(last + 1) };
}

function questionOf({ query }: Case['input']): unknown {
  return {
    kind: 'retention',
    object: 'customer',
    start: matchOf(query.target),
    return: matchOf(query.returning),
    interval: query.period,
    intervals: query.total_intervals,
    entry: query.first_time ? 'first' : 'every',
    window: query.cumulative ? 'unbounded' : 'calendar',
    minimum: query.minimum_occurrences,
    period: periodOf(query),
    breakdown: { by: query.persons ? 'object.text.country' : 'object.text.name' },
    where: filtersOf(query.filters).map((filter) => ({ events: { where: [filter] } })),
  };
}

const matrixOf = (cohorts: readonly Cohort[]) => cohorts.map(({ returned }) => returned);

let store: EventStore;

describe.skipIf(!present)(
  'retention, as PostHog has it (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    beforeAll(async () => void (store = explaining(await openEmbedded()).store));
    afterAll(() => store.close());

    test.each(cases.map((each, at) => ({ ...each, at })))('$name', async ({ at, ...each }) => {
      const { input, expected } = each;
      const shop = `shop-${at}`;
      await store.append(shop, { events: eventsOf(each), objects: objectsOf(input) });
      await store.saveShop(shop, ShopSettings.parse(CALENDAR));
      const asked = Question.parse(questionOf(input));
      if (asked.kind !== 'retention') throw new RangeError('not retention');
      const answer = await ask(store, shop, asked);
      if (expected.values) expect(matrixOf(answer.cohorts)).toEqual(expected.values);
      if (expected.first_interval !== undefined)
        expect(answer.cohorts[0]?.from.startsWith(expected.first_interval)).toBe(true);
      const of = (value: string) => answer.breakdowns?.find((group) => group.value === value)?.cohorts ?? [];
      for (const [value, matrix] of Object.entries(expected.breakdowns ?? {}))
        expect(matrixOf(of(value))).toEqual(matrix);
      for (const [person, intervals] of Object.entries(expected.appearances ?? {})) {
        const returned = of(person)[input.query.cohort_interval ?? 0]?.returned ?? [];
        expect(returned.flatMap((count, at) => (count > 0 ? [at] : []))).toEqual(intervals);
      }
    });

    test('every case is run', () => expect(cases).toHaveLength(15));
  },
);
