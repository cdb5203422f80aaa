import type { Condition, EventMatch, MapAnswer, ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupBy } from '../answer/group.js';
import { ask } from '../ask.js';
import { explaining, type Explained } from '../testing/explaining.js';

/*
 * Every condition against the plainest program that could check it, whichever way the engine takes to the journeys:
 * as stored, cut, or told by their events.
 */

const NAMES = ['a', 'b', 'c'] as const;
const START = Date.parse('2026-01-01T00:00:00Z');

const drawnEvent = fc.record({
  activity: fc.constantFrom(...NAMES),
  minute: fc.integer({ min: 0, max: 9 }),
  order: fc.constantFrom('1', '2', '3', '4', '5'),
  colour: fc.constantFrom('red', 'blue', ''),
  price: fc.option(fc.integer({ min: 0, max: 3 })),
});
type Drawn = typeof drawnEvent extends fc.Arbitrary<infer T> ? T : never;

/** Times differ, so that no test depends on how ids are numbered. */
function toEvent({ activity, minute, order, colour, price }: Drawn, at: number): ShopEvent {
  return {
    id: `e${at}`,
    time: new Date(START + minute * 60_000 + at).toISOString(),
    activity,
    channel: colour === 'red' ? 'mail' : '',
    ...(colour === '' ? {} : { text: { colour } }),
    ...(price === null ? {} : { numbers: { price } }),
    objects: [{ type: 'order', id: order }],
  };
}

type Check = (event: ShopEvent) => boolean;
interface Both<Said> {
  readonly said: Said;
  readonly holds: Check;
}

const activity = fc.constantFrom(...NAMES);
const match = fc.oneof<fc.Arbitrary<Both<EventMatch>>[]>(
  activity.map((name) => ({
    said: { activity: name },
    holds: (event: ShopEvent) => event.activity === name,
  })),
  fc.constant({
    said: { activity: ['a', 'b'] },
    holds: (event: ShopEvent) => ['a', 'b'].includes(event.activity),
  }),
  fc.constant({
    said: { where: [{ property: 'text.colour', operator: 'is' as const, value: 'red' }] },
    holds: (event: ShopEvent) => event.text?.['colour'] === 'red',
  }),
  activity.map((name) => ({
    said: { activity: name, where: [{ property: 'text.colour', operator: 'is not' as const, value: 'red' }] },
    holds: (event: ShopEvent) => event.activity === name && event.text?.['colour'] !== 'red',
  })),
  fc.constant({
    said: {
      any: [{ activity: 'c' }, { where: [{ property: 'number.price', operator: '>=' as const, value: 2 }] }],
    },
    holds: (event: ShopEvent) => event.activity === 'c' || (event.numbers?.['price'] ?? -1) >= 2,
  }),
);

type Journey = readonly ShopEvent[];
interface Filter {
  readonly said: Condition;
  readonly keeps?: Check;
  readonly holds?: (journey: Journey) => boolean;
}

const at = ({ time }: ShopEvent): number => Date.parse(time);
const lasts = (journey: Journey): number => Math.max(...journey.map(at)) - Math.min(...journey.map(at));

const followed = fc
  .record({
    first: match,
    then: match,
    directly: fc.boolean(),
    minutes: fc.option(fc.integer({ min: 1, max: 4 })),
  })
  .map(
    ({ first, then, directly, minutes }): Filter => ({
      said: {
        followed: {
          first: first.said,
          then: then.said,
          directly,
          ...(minutes === null ? {} : { within: `${minutes}m` }),
        },
      },
      holds: (journey) =>
        journey.some((one, i) =>
          journey.some(
            (other, j) =>
              (directly ? j === i + 1 : j > i) &&
              first.holds(one) &&
              then.holds(other) &&
              (minutes === null || at(other) - at(one) <= minutes * 60_000),
          ),
        ),
    }),
  );

/** Ways that few letters and small journeys do go, one after another. */
const chosen = fc
  .record({
    ways: fc.array(fc.array(activity, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    object: fc.constantFrom(undefined, 'order', 'session'),
  })
  .map(
    ({ ways, object }): Filter => ({
      said: { variants: { ways, object } },
      holds: (journey) =>
        object === 'session' ||
        ways.some((way) => way.join() === journey.map((event) => event.activity).join()),
    }),
  );

const condition: fc.Arbitrary<Filter> = fc.oneof(
  chosen,
  match.map(({ said, holds }) => ({ said: { events: said }, keeps: holds })),
  match.map(({ said, holds }) => ({
    said: { with: said },
    holds: (journey: Journey) => journey.some(holds),
  })),
  match.map(({ said, holds }) => ({
    said: { with: said, times: { atLeast: 2, atMost: 3 } },
    holds: (journey: Journey) => [2, 3].includes(journey.filter(holds).length),
  })),
  match.map(({ said, holds }) => ({
    said: { without: said },
    holds: (journey: Journey) => !journey.some(holds),
  })),
  match.map(({ said, holds }) => ({
    said: { starts: said },
    holds: (journey: Journey) => journey.slice(0, 1).some(holds),
  })),
  match.map(({ said, holds }) => ({
    said: { not: { ends: said } },
    holds: (journey: Journey) => !journey.slice(-1).some(holds),
  })),
  followed,
  fc.constant<Filter>({
    said: {
      any: [
        { journey: 'events', operator: '>', value: 3 },
        { journey: 'duration', operator: '<', value: 120 },
      ],
    },
    holds: (journey) => journey.length > 3 || lasts(journey) < 120_000,
  }),
  fc.constant<Filter>({
    said: { journey: 'channel', operator: 'is', value: 'mail' },
    holds: (journey) => journey.some(({ channel }) => channel === 'mail'),
  }),
);

const period = fc.option(
  fc.record({
    from: fc.integer({ min: 0, max: 5 }),
    length: fc.integer({ min: 1, max: 6 }),
    take: fc.constantFrom('starting' as const, 'events' as const, 'contained' as const, 'touching' as const),
  }),
);
type Span = typeof period extends fc.Arbitrary<infer T> ? T : never;

function reference(events: readonly ShopEvent[], filters: readonly Filter[], span: Span): Journey[] {
  const inSpan = (event: ShopEvent) =>
    span === null ||
    (at(event) >= START + span.from * 60_000 && at(event) < START + (span.from + span.length) * 60_000);
  const journeys = [...groupBy(events, ({ objects }) => objects[0]?.id ?? '').values()];
  return journeys
    .map((journey) => [...journey].sort((a, b) => at(a) - at(b)))
    .filter((journey) => takes(journey, inSpan, span))
    .map((journey) => (span?.take === 'events' ? journey.filter(inSpan) : journey))
    .map((journey) => journey.filter((event) => filters.every(({ keeps }) => keeps?.(event) ?? true)))
    .filter((journey) => journey.length > 0 && filters.every(({ holds }) => holds?.(journey) ?? true));
}

function takes(journey: Journey, inSpan: Check, span: Span): boolean {
  switch (span?.take) {
    case undefined:
      return true;
    case 'starting':
      return journey.slice(0, 1).some(inSpan);
    case 'contained':
      return journey.slice(0, 1).some(inSpan) && journey.slice(-1).some(inSpan);
    case 'events':
    case 'touching':
      return journey.some(inSpan);
  }
}

let store: EventStore;
let watched: Explained;
let shops = 0;
beforeAll(async () => {
  store = await openEmbedded();
  watched = explaining(store);
});
afterAll(() => store.close());

function figuresOf(answer: MapAnswer): unknown {
  const map = answer.objects['order'];
  const seconds = map?.edges.reduce((sum, edge) => sum + edge.seconds.mean * edge.count, 0) ?? 0;
  return {
    journeys: map?.journeys ?? 0,
    ways: map?.variants.map(({ activities, count }) => `${count} ${activities.join(' ')}`).sort() ?? [],
    edges: map?.edges.reduce((sum, { count }) => sum + count, 0) ?? 0,
    seconds: Math.round(seconds * 1000),
  };
}

function figuresOfReference(journeys: readonly Journey[]): unknown {
  const ways = new Map<string, number>();
  for (const journey of journeys) {
    const way = journey.map((event) => event.activity).join(' ');
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const seconds = journeys.reduce((sum, journey) => sum + lasts(journey), 0);
  return {
    journeys: journeys.length,
    ways: [...ways].map(([way, count]) => `${count} ${way}`).sort(),
    edges: journeys.reduce((sum, journey) => sum + journey.length - 1, 0),
    seconds,
  };
}

test('any conditions and any period leave the journeys that a plain program leaves', async () => {
  const logs = fc.record({
    events: fc.array(drawnEvent, { minLength: 1, maxLength: 40 }),
    asked: fc.array(fc.record({ filters: fc.array(condition, { maxLength: 3 }), span: period }), {
      minLength: 6,
      maxLength: 6,
    }),
  });
  await fc.assert(
    fc.asyncProperty(logs, async ({ events, asked }) => {
      const shop = `shop-${(shops += 1)}`;
      // Every name and property that a condition may ask for is known to the shop.
      const known: ShopEvent[] = NAMES.map((name) => ({
        ...toEvent({ activity: name, minute: 0, order: '1', colour: 'red', price: 1 }, 0),
        id: `known-${name}`,
        objects: [{ type: 'session', id: 'known' }],
      }));
      const told = events.map((each, place) => toEvent(each, place));
      await store.append(shop, { events: [...told, ...known] });
      for (const { filters, span } of asked) {
        const answer = await ask(watched.store, shop, {
          kind: 'map',
          object: 'order',
          limit: 1000,
          where: filters.map(({ said }) => said),
          ...(span === null
            ? {}
            : {
                period: {
                  from: new Date(START + span.from * 60_000).toISOString(),
                  to: new Date(START + (span.from + span.length) * 60_000).toISOString(),
                  take: span.take,
                },
              }),
        });
        expect(figuresOf(answer)).toEqual(figuresOfReference(reference(told, filters, span)));
      }
    }),
    { numRuns: 8 },
  );
});
