import { describe, expect, it } from 'vitest';
import { ShopSettings } from '../settings.js';
import type { ActivityContext } from './definition.js';
import { calibrationError, type Claim } from './evaluation.js';
import { definitionOf } from './names.js';
import { placeActivities } from './place.js';

/** A made-up shop: ways that objects of each type take, with how often, as `type count: activity > …`. */
const WAYS = `
session 900: Page Viewed > Product List Viewed > Product Viewed
session 500: Page Viewed > Products Searched > Product Viewed > Product Viewed > Product Added > Cart Viewed
session 250: Page Viewed > Product Viewed > Product Added > Cart Viewed > Checkout Started > Form Field Failed
session 60: Product Viewed > Product Added > Checkout Started > Payment Info Entered > Payment Failed > Payment Failed
session 300: Page Viewed > Product List Viewed > Product Viewed > Product Added > Cart Viewed > Checkout Started > Checkout Step Completed > Payment Info Entered > Payment Authorised > Order Completed
session 60: Message Clicked > Product Viewed > Product Added > Coupon Entered > Coupon Denied > Cart Viewed > Checkout Started > Payment Info Entered > Payment Authorised > Order Completed
session 80: Page Viewed > Product Viewed > Product Added > Product Removed > Product Viewed
order 300: Order Completed > Order Confirmed > Stock Reserved > Item Picked > Parcel Packed > Payment Captured > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Parcel Delivered
order 40: Order Completed > Order Confirmed > Item Out of Stock > Item Restocked > Item Picked > Parcel Packed > Payment Captured > Parcel Handed Over > Parcel In Transit > Parcel Delayed > Parcel Out for Delivery > Parcel Delivered
order 30: Order Completed > Order Confirmed > Stock Reserved > Item Picked > Parcel Packed > Payment Captured > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Parcel Delivered > Return Requested > Return Received > Return Inspected > Return Refunded > Payment Refunded
order 20: Order Completed > Order Confirmed > Order Cancelled
parcel 320: Parcel Packed > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Parcel Delivered
parcel 30: Parcel Packed > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Delivery Failed > Parcel Out for Delivery > Parcel Delivered
ticket 60: Ticket Opened > Ticket Replied > Ticket Solved
ticket 20: Ticket Opened > Ticket Assigned > Ticket Replied > Ticket Solved > Ticket Reopened > Ticket Replied > Ticket Solved
return 30: Return Requested > Return Approved > Return Received > Return Inspected > Return Refunded > Payment Refunded
customer 90: Parcel Delivered > Survey Answered > Message Sent > Message Opened > Message Clicked > Page Viewed > Product Viewed
customer 40: Order Completed > Loyalty Points Earned > Parcel Delivered > Review Posted > Message Sent > Message Opened
customer 40: Parcel Delivered > Ticket Opened > Ticket Replied > Ticket Solved > Survey Answered`;

/** Which system tells of what; anything else is told by the web shop. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^Payment (?!Info)/u, 'payment provider'],
  [
    /^(?:Order Confirmed|Item Picked|Parcel Packed|Parcel Handed|Return (?:Received|Inspected))/u,
    'warehouse',
  ],
  [/^(?:Stock|Item)/u, 'stock'],
  [/^(?:Parcel|Delivery)/u, 'carrier'],
  [/^(?:Ticket|Survey)/u, 'help desk'],
  [/^Message/u, 'mailing tool'],
  [/^(?:Order Cancelled|Return Refunded)/u, 'shop'],
];

function contextsOf(): ActivityContext[] {
  const found = new Map<string, Gathered>();
  for (const line of WAYS.trim().split('\n')) {
    const [head = '', way = ''] = line.split(': ');
    const [type = '', count = ''] = head.split(' ');
    gather(found, { type, count: Number(count), way: way.split(' > ') });
  }
  return [...found].map(([activity, one]) => ({
    activity,
    systems: [SYSTEMS.find(([pattern]) => pattern.test(activity))?.[1] ?? 'web'],
    objects: [...one.objects],
    position: one.positions / one.events,
    before: [...one.before].map(([name, count]) => ({ activity: name, count })),
    after: [...one.after].map(([name, count]) => ({ activity: name, count })),
  }));
}

interface Gathered {
  readonly objects: Set<string>;
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
  events: number;
  positions: number;
}

function gather(
  found: Map<string, Gathered>,
  { type, count, way }: { type: string; count: number; way: readonly string[] },
): void {
  way.forEach((activity, index) => {
    const one = found.get(activity) ?? {
      objects: new Set(),
      before: new Map(),
      after: new Map(),
      events: 0,
      positions: 0,
    };
    found.set(activity, one);
    one.objects.add(type);
    one.events += count;
    one.positions += (count * index) / Math.max(1, way.length - 1);
    const [previous, next] = [way[index - 1], way[index + 1]];
    if (previous !== undefined) one.before.set(previous, (one.before.get(previous) ?? 0) + count);
    if (next !== undefined) one.after.set(next, (one.after.get(next) ?? 0) + count);
  });
}

/** A small seeded generator of shares (mulberry32). */
function shares(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Calls some of the activities `evt_n`, wherever they are named. Returns the new names by the old ones. */
function pickRenamed(contexts: readonly ActivityContext[], share: number, seed: number): Map<string, string> {
  const next = shares(seed);
  return new Map(
    contexts
      .map(({ activity }) => ({ activity, draw: next() }))
      .sort((a, b) => a.draw - b.draw)
      .slice(0, Math.round(contexts.length * share))
      .map(({ activity }, index) => [activity, `evt_${index + 11}`]),
  );
}

function rename(contexts: readonly ActivityContext[], names: ReadonlyMap<string, string>): ActivityContext[] {
  const nameOf = (activity: string): string => names.get(activity) ?? activity;
  const all = (list: ActivityContext['before']) =>
    (list ?? []).map(({ activity, count }) => ({ activity: nameOf(activity), count }));
  return contexts.map((context) => ({
    ...context,
    activity: nameOf(context.activity),
    before: all(context.before),
    after: all(context.after),
  }));
}

interface Outcome {
  readonly name: string;
  readonly placed: string;
  readonly stage: boolean;
  readonly lane: boolean;
  readonly claims: readonly Claim[];
}

function outcomesOf(seed: number): Outcome[] {
  const contexts = contextsOf();
  const names = pickRenamed(contexts, 0.3, seed);
  const placed = placeActivities(rename(contexts, names), ShopSettings.parse({}));
  return [...names].map(([name, opaque]) => {
    const row = definitionOf(name);
    const placement = placed.get(opaque);
    if (row === undefined || placement === undefined) throw new Error(`${name} was lost`);
    const [stage, lane] = [placement.stage === row.stage, placement.lane === row.lane];
    const claims: Claim[] = [
      [placement.stageConfidence, stage],
      [placement.laneConfidence, lane],
    ];
    return { name, placed: `${placement.stage} ${placement.lane}`, stage, lane, claims };
  });
}

describe('activities renamed to opaque names', () => {
  const outcomes = Array.from({ length: 40 }, (_, seed) => outcomesOf(seed + 1)).flat();
  const claims = outcomes.flatMap((outcome) => outcome.claims);
  const share = (holds: (outcome: Outcome) => boolean): number =>
    outcomes.filter(holds).length / outcomes.length;

  it('mostly land in the right stage and lane by system, objects and neighbours alone', async ({
    annotate,
  }) => {
    const wrong = outcomes.filter(({ stage, lane }) => !stage || !lane);
    const said = new Set(wrong.map(({ name, placed }) => `${name} as ${placed}`));
    const both = share(({ stage, lane }) => stage && lane);
    await annotate(`both right ${both}, wrong: ${[...said].join('; ')}`);
    expect(share(({ stage }) => stage)).toBeGreaterThanOrEqual(0.85);
    expect(share(({ lane }) => lane)).toBeGreaterThanOrEqual(0.85);
    expect(both).toBeGreaterThanOrEqual(0.8);
  });

  it('are placed with confidences that can be believed', () => {
    expect(calibrationError(claims)).toBeLessThan(0.1);
  });

  it('are placed the same whatever the order in which they are told', () => {
    const contexts = contextsOf();
    const renamed = rename(contexts, pickRenamed(contexts, 0.3, 7));
    const settings = ShopSettings.parse({});
    const forward = placeActivities(renamed, settings);
    const backward = placeActivities([...renamed].reverse(), settings);
    for (const [activity, { stage, lane }] of forward) {
      expect(backward.get(activity)).toMatchObject({ stage, lane });
    }
  });
});
