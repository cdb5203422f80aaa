import {
  AbandonmentQuestion,
  CorrelationQuestion,
  DevicesQuestion,
  ExitsQuestion,
  FrictionQuestion,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';

/*
 * What is asked of visits, against the plainest program that could answer. Few names, few visits and few customers, so that
 * repeats, orders before carts, and customers who come back are the rule.
 */

const GOAL = 'Order Completed';
const STEPS = ['Product Added', 'Cart Viewed', 'Checkout Started'];
const FAILED = 'Payment Failed';
const ACTIVITIES = ['Page Viewed', ...STEPS, FAILED, GOAL] as const;
const SESSIONS = ['1a', '1b', '1c', '2a', '2b', '3a'] as const;

const arbitraryLog = fc.array(
  fc.record({
    session: fc.constantFrom(...SESSIONS),
    activity: fc.constantFrom(...ACTIVITIES),
    minutes: fc.integer({ min: 1, max: 300 }),
  }),
  { minLength: 1, maxLength: 60 },
);

interface Told {
  readonly session: string;
  readonly activity: string;
  readonly at: number;
}

/** A visit in which nothing else happens, long after: every other one is over. */
const LAST: Told = { session: '9z', activity: 'Page Viewed', at: Date.UTC(2027, 0, 1) };

let store: EventStore;
beforeAll(async () => void (store = await openEmbedded()));
afterAll(() => store.close());

function toldBy(drawn: readonly { session: string; activity: string; minutes: number }[]): Told[] {
  let at = Date.UTC(2026, 0, 1);
  return [...drawn.map(({ minutes, ...each }) => ({ ...each, at: (at += minutes * 60_000) })), LAST];
}

function eventOf({ session, activity, at }: Told, place: number): ShopEvent {
  return {
    id: `e${place}`,
    time: new Date(at).toISOString(),
    activity,
    device: session.endsWith('a') ? 'phone' : 'desktop',
    objects: [
      { type: 'session', id: session },
      { type: 'customer', id: session.slice(0, 1) },
    ],
  };
}

function visitsOf(log: readonly Told[]): Told[][] {
  const sessions = [...new Set(log.map(({ session }) => session))];
  return sessions.map((session) => log.filter((each) => each.session === session));
}

/** How often each name comes up, those that do not left out. */
function counts(names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

function nonZero<Row>(rows: readonly Row[], name: (row: Row) => string, count: (row: Row) => number) {
  return Object.fromEntries(rows.filter((row) => count(row) > 0).map((row) => [name(row), count(row)]));
}

async function checkAbandonment(shop: string, log: readonly Told[]): Promise<void> {
  const way = log.some(({ activity }) => STEPS.includes(activity)) ? STEPS : ['Product Added'];
  const steps = way.map((activity) => ({ activity }));
  const question = AbandonmentQuestion.parse({ kind: 'abandonment', steps, within: '10h' });
  const answer = await ask<'abandonment'>(store, shop, question);
  const entered = visitsOf(log).filter((visit) => visit.some(({ activity }) => STEPS.includes(activity)));
  const isStep = ({ activity }: Told) => STEPS.includes(activity);
  const left = entered.filter(
    (visit) => !visit.slice(visit.findIndex(isStep)).some(({ activity }) => activity === GOAL),
  );
  const furthest = left.map(
    (visit) => STEPS[Math.max(...visit.map(({ activity }) => STEPS.indexOf(activity)))] ?? '',
  );
  expect([answer.entered, answer.abandoned, answer.open]).toEqual([entered.length, left.length, 0]);
  expect(
    nonZero(
      answer.steps,
      ({ name }) => name,
      ({ abandoned }) => abandoned,
    ),
  ).toEqual(counts(furthest));
  const recovered = left.filter((visit) => {
    const end = visit.at(-1) ?? LAST;
    const owner = end.session.slice(0, 1);
    const inTime = ({ at }: Told) => at > end.at && at <= end.at + 10 * 3_600_000;
    return log.some((each) => each.session.startsWith(owner) && each.activity === GOAL && inTime(each));
  });
  expect(answer.recovery).toMatchObject({ known: left.length, recovered: recovered.length, undecided: 0 });
  const failing = left.filter((visit) =>
    visit.slice(visit.findLastIndex(isStep)).some(({ activity }) => activity === FAILED),
  );
  expect(answer.causes.find(({ cause }) => cause === 'payment failed')?.abandoned ?? 0).toBe(failing.length);
}

async function checkExits(shop: string, log: readonly Told[]): Promise<void> {
  const { rows } = await ask<'exits'>(store, shop, ExitsQuestion.parse({ kind: 'exits' }));
  const visits = visitsOf(log);
  const name = ({ value }: (typeof rows)[number]) => value;
  const firsts = (some: readonly Told[][]) => counts(some.map((visit) => visit[0]?.activity ?? ''));
  expect(nonZero(rows, name, ({ entries }) => entries)).toEqual(firsts(visits));
  expect(nonZero(rows, name, ({ bounces }) => bounces)).toEqual(
    firsts(visits.filter(({ length }) => length === 1)),
  );
  expect(nonZero(rows, name, ({ exits }) => exits)).toEqual(
    counts(visits.map((visit) => visit.at(-1)?.activity ?? '')),
  );
}

/** What a visit did before it reached the goal; all that it did where it never does. */
function before(visit: readonly Told[]): string[] {
  const goal = visit.findIndex(({ activity }) => activity === GOAL);
  return visit.slice(0, goal < 0 ? visit.length : goal).map(({ activity }) => activity);
}

async function checkFactors(shop: string, log: readonly Told[]): Promise<void> {
  const question = CorrelationQuestion.parse({ kind: 'correlation', by: [], least: 1, limit: 1000 });
  const { factors, journeys, converted } = await ask<'correlation'>(store, shop, question);
  const visits = visitsOf(log);
  const buying = visits.filter((visit) => visit.some(({ activity }) => activity === GOAL));
  expect([journeys, converted]).toEqual([visits.length, buying.length]);
  for (const { value, n, converted: won } of factors) {
    expect(n).toBe(visits.filter((visit) => before(visit).includes(value)).length);
    expect(won).toBe(buying.filter((visit) => before(visit).includes(value)).length);
  }
}

async function checkFriction(shop: string, log: readonly Told[]): Promise<void> {
  const signal = { name: 'mine', event: { activity: FAILED }, among: { activity: 'Cart Viewed' } };
  const question = FrictionQuestion.parse({ kind: 'friction', signals: [signal] });
  const { signals } = await ask<'friction'>(store, shop, question);
  const mine = signals.find((each) => each.signal === 'mine');
  const done = visitsOf(log).map(before);
  const among = done.filter((names) => names.includes(FAILED) || names.includes('Cart Viewed'));
  expect(mine).toMatchObject({
    journeys: among.length,
    with: { n: among.filter((names) => names.includes(FAILED)).length },
    events: done.flat().filter((name) => name === FAILED).length,
  });
}

async function checkDevices(shop: string, log: readonly Told[]): Promise<void> {
  const way = [...STEPS, GOAL];
  const question = DevicesQuestion.parse({ kind: 'devices', steps: way.map((activity) => ({ activity })) });
  const { steps } = await ask<'devices'>(store, shop, question);
  const got = visitsOf(log).map((visit) =>
    visit.reduce((place, { activity }) => (activity === way[place] ? place + 1 : place), 0),
  );
  const reached = way.map((_, step) => got.filter((place) => place > step).length);
  expect(steps.map(({ all }) => [all.n, all.converted])).toEqual(
    reached.slice(1).map((to, at) => [reached[at], to]),
  );
}

test('any log of visits gives the answers that a plain program gives', async () => {
  let shops = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryLog, async (drawn) => {
      shops += 1;
      const shop = `shop-${shops}`;
      const log = toldBy(drawn);
      await store.append(shop, { events: log.map(eventOf) });
      await checkAbandonment(shop, log);
      await checkExits(shop, log);
      await checkFactors(shop, log);
      await checkFriction(shop, log);
      await checkDevices(shop, log);
      await store.removeShop(shop);
    }),
    { numRuns: 6, seed: 20260302 },
  );
}, 300_000);
