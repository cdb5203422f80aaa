import { FunnelQuestion, type FunnelAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import type { AttemptRules } from './rules.js';
import { plainAttempts, plainBest, type PlainAttempt, type PlainEvent } from './testing/reference.js';

/*
 * Funnels against the plainest program that could make them. Few names, few instants and few values, so that ties,
 * repeats and windows that just hold are the rule. Positions settle the order of events at the same instant.
 */

const NAMES = ['a', 'b', 'c', 'x'] as const;
const VALUES = ['', 'red', 'blue'] as const;
const START = Date.parse('2026-01-01T00:00:00Z');

interface Drawn {
  readonly name: string;
  readonly second: number;
  readonly value: string;
}

const drawnJourney = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      second: fc.integer({ min: 0, max: 12 }),
      value: fc.constantFrom(...VALUES),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((events) => events.sort((a, b) => a.second - b.second));

const drawnLog = fc.array(drawnJourney, { minLength: 1, maxLength: 12 });

const match = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c').map((activity) => ({ activity })) },
  { weight: 2, arbitrary: fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((activity) => ({ activity })) },
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('red', 'blue')
      .map((value) => ({ where: [{ property: 'text.value', value }] })),
  },
);
type DrawnMatch = typeof match extends fc.Arbitrary<infer T> ? T : never;

const drawnQuestion = fc
  .record({
    order: fc.constantFrom('ordered', 'ordered', 'strict', 'any'),
    steps: fc.array(match, { minLength: 1, maxLength: 5 }),
    optional: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    window: fc.integer({ min: 1, max: 9 }),
    windowFrom: fc.constantFrom('first', 'first', 'previous'),
    entry: fc.constantFrom('every', 'every', 'first'),
    exclusions: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 2 }) },
    ),
    same: fc.constantFrom(undefined, undefined, undefined, 'text.value'),
    mayLeave: fc.boolean(),
  })
  .map(({ mayLeave, optional, exclusions, ...rest }) => ({
    ...rest,
    optional: rest.steps.map(
      (_, at) => mayLeave && at > 0 && rest.order === 'ordered' && (optional[at] ?? false),
    ),
    exclusions:
      rest.steps.length < 2 || (mayLeave && rest.order === 'ordered') ? [] : rangesOf(exclusions, rest),
  }));
type DrawnQuestion = typeof drawnQuestion extends fc.Arbitrary<infer T> ? T : never;

function rangesOf(
  drawn: readonly (readonly [number, number])[],
  { steps, order }: { readonly steps: readonly unknown[]; readonly order: string },
): { from: number; to: number }[] {
  const last = steps.length;
  return drawn.map(([a, b]) => {
    const from = order === 'any' ? 1 : 1 + (a % (last - 1));
    return { from, to: order === 'any' ? last : from + 1 + (b % (last - from)) };
  });
}

function isOne({ name, value }: Drawn, wanted: DrawnMatch): boolean {
  if ('activity' in wanted) return [wanted.activity].flat().includes(name);
  return !('where' in wanted) || wanted.where.every((each) => each.value === value);
}

let store: EventStore;
let shops = 0;

beforeAll(async () => void (store = await openEmbedded()));
afterAll(() => store.close());

function eventsOf(log: readonly (readonly Drawn[])[]): ShopEvent[] {
  const named = NAMES.map((activity, at) => ({
    id: `named-${at}`,
    time: new Date(START).toISOString(),
    activity,
    objects: [{ type: 'page', id: 'p' }],
    text: { value: 'red' },
  }));
  return log
    .flatMap((journey, customer): ShopEvent[] =>
      journey.map(({ name, second, value }, position) => ({
        id: `${customer}-${position}`,
        time: new Date(START + second * 1000).toISOString(),
        activity: name,
        position,
        objects: [{ type: 'customer', id: `c${customer}` }],
        ...(value !== '' && { text: { value } }),
      })),
    )
    .concat(named);
}

function rulesOf(drawn: DrawnQuestion): AttemptRules {
  return {
    order: drawn.order,
    optional: drawn.optional,
    window: drawn.window * 1000,
    windowFrom: drawn.windowFrom,
    entry: drawn.entry,
    exclusions: drawn.exclusions.map((each, at) => ({ ...each, bit: drawn.steps.length + at })),
    rivals: [],
  };
}

/** A journey's best attempt, as milliseconds since the log's start; null where a step is not reached. */
type Reached = readonly (number | null)[];

function referenceOf(journey: readonly Drawn[], drawn: DrawnQuestion): Reached | undefined {
  const rules = rulesOf(drawn);
  const parts =
    drawn.same === undefined
      ? [journey]
      : ['blue', 'red'].map((value) => journey.filter((event) => event.value === value));
  const attempts = parts.flatMap((part) =>
    plainAttempts(
      part.map((event) => plainOf(event, drawn)),
      rules,
    ).map((attempt) => ({ part, attempt })),
  );
  // Of the parts whose attempts get equally far the one that begins first; of those, by value, the last.
  const depth = (attempt: PlainAttempt) =>
    rules.optional.filter((may, at) => !may && (attempt[at] ?? -1) >= 0).length;
  const furthest = Math.max(0, ...attempts.map(({ attempt }) => depth(attempt)));
  const ofPart = parts.flatMap((part) => {
    const own = attempts.filter((each) => each.part === part).map(({ attempt }) => attempt);
    const best = plainBest(own, rules);
    return best === undefined || depth(best) < furthest ? [] : [timesOf(part, best)];
  });
  const first = Math.min(...ofPart.map(([start]) => start ?? Infinity));
  return ofPart.filter(([start]) => start === first).at(-1);
}

function timesOf(part: readonly Drawn[], attempt: PlainAttempt): Reached {
  return attempt.map((at) => (at < 0 ? null : (part[at]?.second ?? NaN) * 1000));
}

function plainOf(event: Drawn, { steps, exclusions }: DrawnQuestion): PlainEvent {
  return {
    time: event.second * 1000,
    steps: steps.flatMap((step, at) => (isOne(event, step) ? [at + 1] : [])),
    excluded: event.name === 'x' ? exclusions.map((_, at) => steps.length + at) : [],
  };
}

function questionOf(drawn: DrawnQuestion): FunnelQuestion {
  return FunnelQuestion.parse({
    kind: 'funnel',
    object: 'customer',
    steps: drawn.steps.map((step, at) => ({ ...step, optional: drawn.optional[at] })),
    order: drawn.order,
    window: `${drawn.window}s`,
    windowFrom: drawn.windowFrom,
    entry: drawn.entry,
    exclusions: drawn.exclusions.map((each) => ({ activity: 'x', ...each })),
    ...(drawn.same !== undefined && { same: drawn.same }),
    trend: 'hour',
    list: { step: drawn.steps.length, outcome: 'reached' },
  });
}

function check(answer: FunnelAnswer, reached: readonly (Reached | undefined)[], drawn: DrawnQuestion): void {
  const found = reached.filter((each) => each !== undefined);
  expect(answer.steps.map(({ journeys }) => journeys)).toEqual(
    drawn.steps.map((_, at) => found.filter((each) => each[at] !== null).length),
  );
  drawn.steps.forEach((_, at) => {
    const took = found.flatMap((each) => {
      const end = each[at] ?? null;
      if (at === 0 || end === null) return [];
      const before = each.slice(0, at).findLast((time) => time !== null);
      return [(end - (before ?? NaN)) / 1000];
    });
    const mean = took.reduce((sum, each) => sum + each, 0) / took.length;
    const told = answer.steps[at]?.seconds?.mean;
    if (took.length === 0) expect(told).toBeUndefined();
    else expect(told).toBeCloseTo(mean, 6);
  });
  const last = drawn.steps.length - 1;
  const ids = reached.flatMap((each, at) => (each !== undefined && each[last] !== null ? [`c${at}`] : []));
  expect(answer.list).toEqual({ total: ids.length, objects: ids.sort() });
  // All of the log lies in one hour.
  expect(answer.trend?.map(({ journeys }) => journeys)).toEqual([
    answer.steps.map(({ journeys }) => journeys),
  ]);
}

test('any log and any rules give the funnel that a plain program gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawnLog,
      fc.array(drawnQuestion, { minLength: 4, maxLength: 4 }),
      async (log, questions) => {
        shops += 1;
        const shop = `shop-${shops}`;
        await store.append(shop, { events: eventsOf(log) });
        for (const drawn of questions) {
          const answer = await ask(store, shop, questionOf(drawn));
          check(
            answer,
            log.map((journey) => referenceOf(journey, drawn)),
            drawn,
          );
        }
      },
    ),
    { numRuns: 25 },
  );
}, 300_000);
