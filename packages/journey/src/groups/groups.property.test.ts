import { Question, type Answer, type Breakdown, type ShopEvent, type SplitKind } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * What a question tells of a group is what it tells of a shop that holds nothing but the journeys of the group; and
 * where each journey has one value, groups and rest add up to the whole. Which group a journey is in is told by the
 * plainest program that could.
 */

const BEGIN = Date.UTC(2026, 0, 5, 10);
const ACTIVITIES = ['Product Viewed', 'Product Added', 'Payment Failed', 'Order Completed'] as const;
const COUNTRIES: Readonly<Record<string, string>> = { s1: 'NL', s2: 'DE', c1: 'NL', c2: 'DE' };

const arbitraryEvent = fc.record({
  session: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6', 's7'),
  customer: fc.constantFrom('c1', 'c2', 'c3'),
  activity: fc.constantFrom(...ACTIVITIES),
  hours: fc.integer({ min: 0, max: 90 }),
  channel: fc.constantFrom('', 'mail', 'ads', 'search'),
  device: fc.constantFrom('phone', 'desktop'),
});
const arbitraryLog = fc.array(arbitraryEvent, { minLength: 1, maxLength: 40 });
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

const arbitraryBreakdown = fc.record({
  by: fc.constantFrom('channel', 'device', 'text.tone', 'activity', 'object.text.country', 'events'),
  attribution: fc.constantFrom<Breakdown['attribution']>('first', 'last', 'all', { step: 2 }),
  limit: fc.constantFrom(1, 2, 20),
});

function toEvent({ session, customer, activity, hours, channel, device }: Drawn, at: number): ShopEvent {
  return {
    id: `e${at}`,
    time: new Date(BEGIN + hours * 3_600_000).toISOString(),
    activity,
    position: at,
    device,
    text: channel === '' ? {} : { tone: `${channel} ${device}` },
    numbers: { stars: 1 + (hours % 5) },
    objects: [
      { type: 'session', id: session },
      { type: 'customer', id: customer },
    ],
    ...(channel !== '' && { channel }),
    ...(activity === 'Order Completed' && { amount: { value: '12.50', currency: 'EUR' } }),
  };
}

/** Something else that happened last: all shops know the same activities, and have the same last event. */
const ANCHORS: readonly ShopEvent[] = ACTIVITIES.map((activity, at) => ({
  id: `anchor${at}`,
  time: new Date(BEGIN + 100 * 3_600_000).toISOString(),
  activity,
  text: { tone: 'none' },
  numbers: { stars: 3 },
  objects: [{ type: 'item', id: 'anchor' }],
}));
const OBJECTS = Object.entries(COUNTRIES).map(([id, country]) => ({
  type: id.startsWith('s') ? 'session' : 'customer',
  id,
  text: { country },
}));

type Figures = Readonly<Record<string, unknown>>;

/** How a kind is asked, whose journeys it splits, and some of what it tells that adds up over groups. */
interface Asked {
  readonly question: Figures;
  readonly types: readonly string[];
  readonly adds: (answer: never) => readonly number[];
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const session = { object: 'session' };
const event = { activity: 'Product Viewed' };

type Of<Kind extends SplitKind> = Extract<Answer, { kind: Kind }>;
const KINDS: { readonly [Kind in SplitKind]: Asked & { adds: (answer: Of<Kind>) => readonly number[] } } = {
  map: {
    question: session,
    types: ['session'],
    adds: ({ objects }) => [
      objects['session']?.journeys ?? 0,
      sum(objects['session']?.edges ?? [], ({ count }) => count),
    ],
  },
  variants: {
    question: { ...session, limit: 3 },
    types: ['session'],
    adds: ({ variants, cut }) => [sum(variants, ({ count }) => count) + cut.journeys],
  },
  paths: {
    question: { ...session, depth: 3, period: { from: '2026-01-06', to: '2026-01-08' } },
    types: ['session'],
    adds: ({ runs, links }) => [runs, sum(links, ({ journeys }) => journeys)],
  },
  stickiness: {
    question: { ...session, event },
    types: ['session'],
    adds: ({ active }) => [sum(active, ({ journeys }) => journeys)],
  },
  lifecycle: {
    question: { ...session, event, period: { from: '2026-01-06', to: '2026-01-08' } },
    types: ['session'],
    adds: ({ intervals }) => intervals.flatMap((each) => [each.new, each.returning, each.dormant]),
  },
  matrix: {
    question: { ...session, of: 'transitions' },
    types: ['session'],
    adds: ({ transitions }) => [sum(transitions, ({ value }) => value)],
  },
  forecast: {
    question: { measure: 'revenue', method: 'theta', horizon: 2 },
    types: ['customer'],
    adds: () => [],
  },
  'next-order': {
    question: {},
    types: ['customer'],
    adds: ({ told }) => [told],
  },
  'lifetime-value': {
    question: {},
    types: ['customer'],
    adds: ({ told }) => [told],
  },
  throughput: {
    question: { ...session, include: ['queues', 'batches', 'temporal-profile'] },
    types: ['session'],
    adds: ({ journeys, steps, ways }) => [
      journeys,
      sum(steps, ({ events }) => events),
      sum(ways, ({ count }) => count),
    ],
  },
  conformance: {
    question: { ...session, path: [{ activity: 'Product Viewed' }, { activity: 'Order Completed' }] },
    types: ['session'],
    adds: ({ journeys, fitting, histogram }) => [journeys, fitting, ...histogram],
  },
  kpis: {
    question: {},
    types: ['session', 'customer'],
    adds: ({ figures }) => [
      figures.visitors.value ?? 0,
      figures.sessions.value ?? 0,
      figures.repeatRate.n,
      Number(figures.revenue.value?.gross ?? 0),
    ],
  },
  feedback: {
    question: { ...session, csat: 'number.stars' },
    types: ['session'],
    adds: ({ csat }) => [csat.n],
  },
  abandonment: {
    question: {},
    types: ['session'],
    adds: ({ entered, converted, abandoned, open, recovery }) => [
      entered,
      converted,
      abandoned,
      open,
      recovery?.recovered ?? 0,
    ],
  },
  exits: {
    question: {},
    types: ['session'],
    adds: ({ total, without }) => [total.events, total.entries, total.bounces, without],
  },
  friction: {
    question: {},
    types: ['session'],
    adds: ({ journeys, signals }) => [journeys, sum(signals, (signal) => signal.with.n)],
  },
  devices: {
    question: {},
    types: ['session', 'customer'],
    adds: ({ steps, changes }) => [steps[0]?.all.n ?? 0, changes?.customers ?? 0, changes?.several ?? 0],
  },
  correlation: {
    question: { least: 1 },
    types: ['session'],
    adds: ({ journeys, converted }) => [journeys, converted],
  },
};

let store: EventStore;
/** The same store, which has the engine plan every statement. */
let watched: EventStore;
let shops = 0;
beforeAll(async () => {
  store = await openEmbedded();
  watched = explaining(store).store;
});
afterAll(() => store.close());

const made = new Map<string, Promise<string>>();

/** A shop that holds these events. Kinds that split the same journeys alike are asked of the same shops: to make one takes longest. */
function shopOf(events: readonly ShopEvent[]): Promise<string> {
  const key = JSON.stringify(events);
  const known = made.get(key) ?? makeShop(events);
  made.set(key, known);
  return known;
}

async function makeShop(events: readonly ShopEvent[]): Promise<string> {
  const shop = `shop${(shops += 1)}`;
  const objects = OBJECTS.filter(({ id }) =>
    events.some((each) => each.objects.some((own) => own.id === id)),
  );
  await store.append(shop, { events: [...events, ...ANCHORS], objects });
  return shop;
}

/** The values of an object, from its events in their order. */
function valuesOf(id: string, own: readonly ShopEvent[], { by, attribution }: Breakdown): string[] {
  if (by === 'object.text.country') return [COUNTRIES[id] ?? ''];
  if (by === 'events') return [String(own.length)];
  const all = own.map((each) => saidBy(each, by));
  if (typeof attribution === 'object') return [all[attribution.step - 1] ?? ''];
  const said = all.filter((value) => value !== '');
  if (attribution === 'all') return said.length === 0 ? [''] : [...new Set(said)];
  return [(attribution === 'first' ? said[0] : said.at(-1)) ?? ''];
}

function saidBy(each: ShopEvent, by: string): string {
  if (by === 'text.tone') return each.text?.['tone'] ?? '';
  return (by === 'channel' ? each.channel : by === 'device' ? each.device : each.activity) ?? '';
}

interface Split {
  readonly breakdown: Breakdown;
  readonly types: readonly string[];
  /** Events that the question takes of journeys, in their order. */
  readonly taken: readonly ShopEvent[];
}

/** The events as they would be if nothing but some objects of the types were. */
function only(events: readonly ShopEvent[], split: Split, isMeant: (value: string) => boolean): ShopEvent[] {
  const meant = new Set<string>();
  const ids = new Set(
    events.flatMap(({ objects }) =>
      objects.filter(({ type }) => split.types.includes(type)).map(({ id }) => id),
    ),
  );
  for (const id of ids) {
    const own = split.taken.filter(({ objects }) => objects.some((each) => each.id === id));
    if (own.length > 0 && valuesOf(id, own, split.breakdown).some(isMeant)) meant.add(id);
  }
  return events
    .map((each) => ({
      ...each,
      objects: each.objects.filter(({ type, id }) => !split.types.includes(type) || meant.has(id)),
    }))
    .filter(({ objects }) => objects.length > 0);
}

/** Follow the orders, here purchases of the customers, of a group: a shop with its visits too holds more of them. */
const OF_HOLDERS: readonly string[] = ['orders', 'revenue', 'averageOrderValue'];

/** What of an answer is learned from all customers, whichever of them it tells of. */
const LEARNED: readonly string[] = ['customers', 'estimate', 'cannotEstimate', 'listed', 'other'];
const LEARNING: readonly SplitKind[] = ['lifetime-value', 'next-order'];

function without(figures: unknown, left: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(figures ?? {}).filter(([name]) => !left.includes(name)));
}

/** What an answer tells, its making aside. Of KPIs, why there is nothing may differ: a shop without visits knows none. */
function figuresOf(answer: Figures): unknown {
  const { kind: _, meta: __, journeys: ___, value: ____, log: _____, ...figures } = answer;
  if (!('figures' in figures)) return figures;
  return JSON.parse(
    JSON.stringify(figures, (key, value: unknown) =>
      key === 'why' || OF_HOLDERS.includes(key) ? undefined : key === 'value' && value === null ? 0 : value,
    ),
  );
}

async function check(kind: SplitKind, drawn: readonly Drawn[], breakdown: Breakdown): Promise<void> {
  const { question, types, adds } = KINDS[kind];
  const learned = LEARNING.includes(kind) ? LEARNED : [];
  const compared = (figures: Figures) => without(figuresOf(figures), learned);
  const events = drawn.map(toEvent);
  const sorted = [...events].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const inPeriod = ({ time }: ShopEvent) => time >= '2026-01-06' && time < '2026-01-09';
  const taken = kind === 'paths' ? sorted.filter(inPeriod) : sorted;
  const split: Split = { breakdown, types, taken };
  const asking = (shop: string, more: object) =>
    ask(
      'breakdown' in more ? watched : store,
      shop,
      Question.parse({ kind, ...question, ...more }),
    ) as Promise<Of<SplitKind>>;
  const answer = await asking(await shopOf(events), { breakdown });
  const { groups = [], groupsCut = 0, rest = null } = answer;
  const of = async (isMeant: (value: string) => boolean) =>
    asking(await shopOf(only(events, split, isMeant)), {});
  for (const group of groups) {
    const alone = await of((value) => value === group.value);
    expect(compared(group), `${kind}, ${group.value}`).toEqual(compared({ ...alone }));
  }
  const listed = groups.map(({ value }) => value);
  expect(groupsCut > 0).toBe(rest !== null);
  if (rest !== null)
    expect(compared(rest)).toEqual(compared({ ...(await of((value) => !listed.includes(value))) }));
  if (breakdown.attribution === 'all') return;
  const parts = [...groups, ...(rest === null ? [] : [rest])];
  const total = adds(answer as never);
  const added = parts.map((part) => adds(part as never));
  expect(total.map((_, at) => sum(added, (each) => each[at] ?? 0))).toEqual(total);
}

/** Logs, and what they are split by. */
const WORLDS = fc.sample(fc.tuple(arbitraryLog, arbitraryBreakdown), 3);

describe('groups are what a shop with their journeys alone is, and add up', () => {
  test.each(Object.keys(KINDS) as SplitKind[])('%s', { timeout: 300_000 }, async (kind) => {
    for (const [log, breakdown] of WORLDS) await check(kind, log, breakdown);
  });
});
