import { existsSync, readFileSync } from 'node:fs';
import { FunnelQuestion, ShopSettings, type FunnelAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';

/*
 * What PostHog's own tests expect of its funnels. The folder lies beside the repo and is not part of it.
 */

const FILE = new URL('../../../../../shared/oracles/funnels.json', import.meta.url);
const present = existsSync(FILE);

interface PeerMatch {
  readonly event: string | null;
  readonly filters?: readonly { readonly property: string; readonly value: string }[];
}

type PeerExclusion = PeerMatch & { readonly from_step: number; readonly to_step: number };

interface PeerQuery {
  readonly order: 'ordered' | 'strict' | 'unordered';
  readonly window: { readonly value: number; readonly unit: string };
  readonly timezone: string;
  readonly steps: readonly PeerMatch[];
  readonly filters?: PeerMatch['filters'];
  readonly exclusions?: readonly PeerExclusion[];
  readonly exclusions_to_try?: readonly (readonly PeerExclusion[])[];
  readonly breakdown?: {
    readonly properties: readonly string[];
    readonly attribution: 'first_touch' | 'last_touch' | 'all_events' | 'step';
    readonly attribution_step?: number;
  };
  readonly interval?: 'hour' | 'day' | 'week' | 'month';
  readonly to_step?: number;
  readonly date_from: string;
  readonly date_to: string;
}

interface PeerEvent {
  readonly person: string;
  readonly event: string;
  readonly timestamp: string;
  readonly properties?: Readonly<Record<string, string | number>>;
}

interface PeerStep {
  readonly count?: number;
  readonly persons?: readonly string[];
  readonly average_conversion_time_s?: number | null;
  readonly median_conversion_time_s?: number | null;
}

interface Expected {
  readonly steps?: readonly PeerStep[];
  readonly dropped_after?: readonly (readonly string[] | null)[];
  readonly breakdowns?: readonly {
    readonly breakdown: readonly string[];
    readonly steps: readonly PeerStep[];
  }[];
  readonly bins?: readonly (readonly [number, number])[];
  readonly average_conversion_time_s?: number;
  readonly trend?: readonly {
    readonly date: string;
    readonly reached_from_step: number;
    readonly reached_to_step: number;
    readonly conversion_rate: number;
  }[];
  readonly each_must_be_rejected?: boolean;
}

interface Case {
  readonly name: string;
  readonly input: { readonly query: PeerQuery; readonly events?: readonly PeerEvent[] };
  readonly expected: Expected;
}

const ORDERS = { ordered: 'ordered', strict: 'strict', unordered: 'any' } as const;
const UNITS: Readonly<Record<string, string>> = { second: 's', minute: 'm', hour: 'h', day: 'd', week: 'w' };

const matchOf = ({ event, filters = [] }: PeerMatch) => ({
  ...(event !== null && { activity: event }),
  ...(filters.length > 0 && {
    where: filters.map(({ property, value }) => ({ property: `text.${property}`, value })),
  }),
});

const exclusionOf = (each: PeerExclusion) => ({
  ...matchOf(each),
  from: each.from_step + 1,
  to: each.to_step + 1,
});

function attributionOf({ attribution, attribution_step = 0 }: NonNullable<PeerQuery['breakdown']>) {
  if (attribution === 'step') return { step: attribution_step + 1 };
  return { first_touch: 'first', last_touch: 'last', all_events: 'all' }[attribution];
}

/** Their periods include the instant at which they end. */
const endOf = (moment: string) =>
  moment.length === 10 ? moment : new Date(Date.parse(moment) + 1).toISOString();

function questionOf(query: PeerQuery, more: Record<string, unknown> = {}): FunnelQuestion {
  const { breakdown, filters, exclusions } = query;
  return FunnelQuestion.parse({
    kind: 'funnel',
    object: 'customer',
    steps: query.steps.map(matchOf),
    order: ORDERS[query.order],
    window: `${query.window.value}${UNITS[query.window.unit] ?? ''}`,
    period: { from: query.date_from, to: endOf(query.date_to) },
    include: ['histogram'],
    ...(exclusions && { exclusions: exclusions.map(exclusionOf) }),
    ...(filters && { where: [{ events: matchOf({ event: null, filters }) }] }),
    ...(breakdown && {
      breakdown: { by: `text.${breakdown.properties[0]}`, attribution: attributionOf(breakdown) },
    }),
    ...(query.interval && { trend: query.interval }),
    ...more,
  });
}

const textOf = (properties: PeerEvent['properties'] = {}) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));

/** Activities and properties that the query names happen to something that is no customer, so that the shop knows them. */
function named({ steps, exclusions = [], exclusions_to_try = [], filters = [] }: PeerQuery): ShopEvent[] {
  const all = [...steps, ...exclusions, ...exclusions_to_try.flat(), { event: null, filters }];
  return all.map((match, at) => ({
    id: `named-${at}`,
    time: '2020-01-01T00:00:00Z',
    activity: match.event ?? 'something else',
    objects: [{ type: 'page', id: 'p' }],
    text: Object.fromEntries((match.filters ?? []).map(({ property, value }) => [property, value])),
  }));
}

function eventsOf({ query, events = [] }: Case['input']): ShopEvent[] {
  const own = events.map((event, position) => ({
    id: `e${position}`,
    time: event.timestamp,
    activity: event.event,
    position,
    objects: [{ type: 'customer', id: event.person }],
    text: textOf(event.properties),
  }));
  const nobody = { id: 'nobody', time: '1999-01-01T00:00:00Z', activity: 'something else' };
  return [...own, ...named(query), { ...nobody, objects: [{ type: 'customer', id: 'nobody' }] }];
}

let store: EventStore;

async function checkSteps(shop: string, query: PeerQuery, expected: readonly PeerStep[]): Promise<void> {
  const answer = await ask(store, shop, questionOf(query));
  expect(answer.steps).toHaveLength(expected.length);
  for (const [at, step] of expected.entries()) {
    checkStep(answer.steps[at], step);
    if (step.persons !== undefined)
      expect(await listed(shop, query, { step: at + 1, outcome: 'reached' })).toEqual(
        [...step.persons].sort(),
      );
  }
}

function checkStep(step: FunnelAnswer['steps'][number] | undefined, expected: PeerStep): void {
  const { average_conversion_time_s: mean, median_conversion_time_s: median } = expected;
  const count = expected.count ?? expected.persons?.length;
  if (count !== undefined) expect(step?.journeys).toBe(count);
  if (mean !== undefined) expect(step?.seconds?.mean ?? null).toBe(mean);
  if (median !== undefined) expect(step?.seconds?.p50 ?? null).toBe(median);
}

async function listed(shop: string, query: PeerQuery, list: Record<string, unknown>): Promise<string[]> {
  const answer = await ask(store, shop, questionOf(query, { list }));
  return answer.list?.objects ?? [];
}

async function checkDropped(shop: string, query: PeerQuery, expected: Expected): Promise<void> {
  for (const [at, persons] of (expected.dropped_after ?? []).entries()) {
    if (persons === null) continue;
    expect(await listed(shop, query, { step: at + 1, outcome: 'dropped' })).toEqual([...persons].sort());
  }
}

function checkBreakdowns(answer: FunnelAnswer, expected: NonNullable<Expected['breakdowns']>): void {
  const values = (answer.breakdowns ?? []).map(({ value }) => value);
  expect([...values].sort()).toEqual(expected.map(({ breakdown }) => breakdown[0]).sort());
  for (const { breakdown, steps } of expected) {
    const group = answer.breakdowns?.find(({ value }) => value === breakdown[0]);
    steps.forEach((step, at) => checkStep(group?.steps[at], step));
  }
}

function checkTrend({ trend = [] }: FunnelAnswer, query: PeerQuery, expected: Expected): void {
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: query.timezone, dateStyle: 'short' });
  const told = trend.map(({ from, journeys, rate }) => ({
    date: dates.format(new Date(from)),
    reached_from_step: journeys[0],
    reached_to_step: journeys.at(-1),
    conversion_rate: rate * 100,
  }));
  expect(told).toEqual(expected.trend);
}

async function check(shop: string, { input: { query }, expected }: Case): Promise<void> {
  if (expected.each_must_be_rejected === true) {
    for (const each of query.exclusions_to_try ?? [])
      await expect(
        ask(store, shop, questionOf(query, { exclusions: each.map(exclusionOf) })),
      ).rejects.toThrow(/^exclusions\[0\]\.(?:from|to): /u);
    return;
  }
  if (expected.steps !== undefined) await checkSteps(shop, query, expected.steps);
  await checkDropped(shop, query, expected);
  const answer = await ask(store, shop, questionOf(query));
  if (expected.breakdowns !== undefined) checkBreakdowns(answer, expected.breakdowns);
  if (expected.trend !== undefined) checkTrend(answer, query, expected);
  if (expected.bins === undefined) return;
  const step = answer.steps[query.to_step ?? 1];
  expect(step?.histogram?.map(({ from, journeys }) => [from, journeys])).toEqual(expected.bins);
  expect(step?.seconds?.mean).toBe(expected.average_conversion_time_s);
}

function readCases(): Case[] {
  if (!present) return [];
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases;
}

describe.skipIf(!present)(
  'funnels, as PostHog has them (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    beforeAll(async () => {
      store = await openEmbedded();
      for (const [at, { input }] of cases.entries()) {
        await store.saveShop(`case-${at}`, ShopSettings.parse({ zone: input.query.timezone }));
        await store.append(`case-${at}`, { events: eventsOf(input) });
      }
    });
    afterAll(() => store.close());

    test('are all there, and none is left out', () => {
      expect(cases.length).toBeGreaterThanOrEqual(43);
    });

    test.each(cases.map((each, at) => ({ ...each, at })))('$name', (each) => check(`case-${each.at}`, each));
  },
);
