import {
  addAmounts,
  intervalNumber,
  intervalStart,
  RetentionQuestion,
  ShopSettings,
  type Interval,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Retention against the plainest program that could follow cohorts, in a zone that changes its clocks (on 29 March).
 */

const CALENDAR = { zone: 'Europe/Berlin', weekStart: 'sunday' } as const;
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-03-20T00:00:00Z');
const LENGTHS: Readonly<Record<Interval, number>> = { hour: 1, day: 24, week: 168, month: 720 };

const arbitraryEvent = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd'),
  activity: fc.constantFrom('came', 'bought'),
  hour: fc.integer({ min: 0, max: 24 * 40 }),
  cents: fc.integer({ min: 1, max: 999 }),
});
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

const arbitraryQuestion = fc.record({
  start: fc.constantFrom('came', 'bought'),
  return: fc.constantFrom('came', 'bought'),
  interval: fc.constantFrom<Interval>('hour', 'day', 'week', 'month'),
  intervals: fc.integer({ min: 1, max: 5 }),
  entry: fc.constantFrom<'first' | 'every'>('first', 'every'),
  window: fc.constantFrom<'calendar' | 'rolling' | 'unbounded'>('calendar', 'rolling', 'unbounded'),
  minimum: fc.integer({ min: 1, max: 2 }),
  from: fc.integer({ min: 0, max: 24 * 20 }),
  length: fc.integer({ min: 1, max: 24 * 30 }),
  split: fc.boolean(),
});
type Asked = typeof arbitraryQuestion extends fc.Arbitrary<infer T> ? T : never;

const CURRENCY_OF: Readonly<Record<string, string>> = { a: 'EUR', b: 'EUR', c: 'USD', d: 'EUR' };

function toEvent({ customer, activity, hour, cents }: Drawn, position: number): ShopEvent {
  return {
    id: `e${position}`,
    time: new Date(BEGIN + hour * HOUR).toISOString(),
    activity,
    position,
    objects: [{ type: 'customer', id: customer }],
    amount: { value: (cents / 100).toFixed(2), currency: CURRENCY_OF[customer] ?? 'EUR' },
  };
}

const periodOf = ({ from, length }: Asked) => ({
  from: BEGIN + from * HOUR,
  to: BEGIN + (from + length) * HOUR,
});

function questionOf(asked: Asked, list?: object): RetentionQuestion {
  const { start, return: back, from: _, length: __, split, ...rest } = asked;
  const { from, to } = periodOf(asked);
  return RetentionQuestion.parse({
    kind: 'retention',
    object: 'customer',
    ...rest,
    start: { activity: start },
    return: { activity: back },
    money: true,
    period: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    ...(split && { breakdown: { by: 'object.text.country', limit: 1 } }),
    ...(list && { list }),
  });
}

const numberOf = (instant: number, { interval }: Asked) => intervalNumber(instant, interval, CALENDAR);

interface Entry {
  readonly customer: string;
  readonly cohort: number;
  /** For each return: how far from the entry, and what it brought. */
  readonly returns: readonly { readonly apart: number; readonly cents: number; readonly since: boolean }[];
}

function entriesOf(events: readonly Drawn[], asked: Asked): Entry[] {
  const { from, to } = periodOf(asked);
  const counts = ({ instant }: { instant: number }) => instant >= from && instant < to;
  return ['a', 'b', 'c', 'd'].flatMap((customer) => {
    const own = events
      .filter((event) => event.customer === customer)
      .map((event) => ({ ...event, instant: BEGIN + event.hour * HOUR }))
      .sort((a, b) => a.instant - b.instant);
    const all = own.filter(({ activity }) => activity === asked.start);
    const starts = (asked.entry === 'first' ? all.slice(0, 1) : all).filter(counts);
    const cohorts = [...new Set(starts.map(({ instant }) => numberOf(instant, asked)))];
    return cohorts.map((cohort) => {
      const entry = starts.find(({ instant }) => numberOf(instant, asked) === cohort)?.instant ?? 0;
      const apart = (instant: number) =>
        asked.window === 'rolling'
          ? Math.floor((instant - entry) / (LENGTHS[asked.interval] * HOUR))
          : numberOf(instant, asked) - cohort;
      const returns = own
        .filter((event) => event.activity === asked.return && counts(event))
        .map(({ instant, cents }) => ({ apart: apart(instant), cents, since: instant >= entry }));
      return { customer, cohort, returns };
    });
  });
}

function isBack({ returns }: Entry, at: number, { window, minimum }: Asked): boolean {
  const counts = new Map<number, number>();
  for (const { apart } of returns) counts.set(apart, (counts.get(apart) ?? 0) + 1);
  return [...counts].some(
    ([apart, count]) =>
      count >= minimum && apart > 0 && (window === 'unbounded' ? apart >= at : apart === at),
  );
}

function reference(entries: readonly Entry[], asked: Asked) {
  const { from, to } = periodOf(asked);
  const [first, last] = [numberOf(from, asked), numberOf(to - 1, asked)];
  const places = Array.from({ length: asked.intervals }, (_, at) => at);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((cohort) => {
    const those = entries.filter((entry) => entry.cohort === cohort);
    const cents = (place: number) =>
      those
        .filter(({ customer }) => CURRENCY_OF[customer] === 'EUR')
        .flatMap(({ returns }) => returns)
        .filter(
          ({ apart, since }) => since && (asked.window === 'unbounded' ? apart >= place : apart === place),
        )
        .reduce((sum, each) => sum + each.cents, 0);
    return {
      from: new Date(intervalStart(cohort, asked.interval, CALENDAR)).toISOString(),
      size: those.length,
      returned: places.map((place) =>
        place === 0 ? those.length : those.filter((entry) => isBack(entry, place, asked)).length,
      ),
      money: places.map(
        (place) => addAmounts([{ value: (cents(place) / 100).toFixed(2), currency: 'EUR' }])[0]?.value,
      ),
    };
  });
}

const COUNTRIES: Readonly<Record<string, string>> = { a: 'DE', b: 'DE', c: 'AT', d: '' };

let store: EventStore;
let shops = 0;
beforeAll(async () => void (store = explaining(await openEmbedded()).store));
afterAll(() => store.close());

async function check(shop: string, events: readonly Drawn[], asked: Asked): Promise<void> {
  const entries = entriesOf(events, asked);
  const expected = reference(entries, asked);
  // The first cohort that somebody entered has the most behind it, and more to come after the first interval.
  const cohort = expected.find(({ size }) => size > 0);
  const after = Math.min(1, asked.intervals - 1);
  const answer = await ask(store, shop, questionOf(asked, { cohort: cohort?.from, after }));
  expect(answer.cohorts).toMatchObject(expected);
  if (cohort !== undefined) expect(answer.list?.total).toBe(cohort.returned[after]);
  const back = entries.filter(
    (entry) =>
      entry.cohort === numberOf(Date.parse(cohort?.from ?? ''), asked) &&
      (after === 0 || isBack(entry, after, asked)),
  );
  expect(answer.list?.objects).toEqual(back.map(({ customer }) => customer));
  expect(answer.meta.journeys).toBe(new Set(entries.map(({ customer }) => customer)).size);
  if (!asked.split) return;
  const of = (holds: (country: string) => boolean) =>
    reference(
      entries.filter(({ customer }) => holds(COUNTRIES[customer] ?? '')),
      asked,
    );
  const [most] = answer.breakdowns ?? [];
  expect(answer.breakdowns).toHaveLength(entries.length === 0 ? 0 : 1);
  if (most) expect(most.cohorts).toMatchObject(of((country) => country === most.value));
  if (answer.other) expect(answer.other.cohorts).toMatchObject(of((country) => country !== most?.value));
}

test('any log and any question give the cohorts that a plain program follows', async () => {
  const logs = fc.array(arbitraryEvent, { minLength: 1, maxLength: 60 });
  const questions = fc.array(arbitraryQuestion, { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(logs, questions, async (events, asked) => {
      shops += 1;
      const shop = `shop-${shops}`;
      const known = ['came', 'bought'].map(
        (activity, at): ShopEvent => ({
          id: `known-${at}`,
          time: '2026-05-20T00:00:00Z',
          activity,
          objects: [{ type: 'order', id: 'known' }],
        }),
      );
      const objects = Object.entries(COUNTRIES).map(([id, country]) => ({
        type: 'customer',
        id,
        text: { country },
      }));
      await store.saveShop(shop, ShopSettings.parse(CALENDAR));
      await store.append(shop, { events: [...events.map(toEvent), ...known], objects });
      for (const each of asked) await check(shop, events, each);
      await store.removeShop(shop);
    }),
    { numRuns: 8, seed: 20260402 },
  );
}, 300_000);
