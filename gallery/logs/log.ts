import {
  canonicalName,
  goalOf,
  type MapActivity,
  type MapAnswer,
  type MapEdge,
  type ObjectMap,
  reachesGoal,
  resolveSettings,
  type ShopSettings,
} from '@throughline/model';

/** One way that journeys of a type take, and how many take it. */
export interface Way {
  readonly count: number;
  readonly activities: readonly string[];
}

/** A log told by hand: the ways of each object type, and what is known of activities. */
export interface HandMadeLog {
  readonly ways: Readonly<Record<string, readonly Way[]>>;
  /** Typical seconds before an activity; a minute where left out. */
  readonly seconds?: Readonly<Record<string, number>>;
  readonly systems?: Readonly<Record<string, readonly string[]>>;
  /** Euros of one event. */
  readonly amounts?: Readonly<Record<string, number>>;
  readonly settings?: ShopSettings;
}

export const SETTINGS: ShopSettings = resolveSettings({ name: 'Fern & Field', zone: 'Europe/Berlin' });

/** `way(120, 'Cart Viewed > Checkout Started')` */
export function way(count: number, told: string): Way {
  return { count, activities: told.split(' > ') };
}

/** The map that the store would answer for such a log, worked out in plain code. */
export function mapOf(log: HandMadeLog): MapAnswer {
  const settings = log.settings ?? SETTINGS;
  const objects = Object.fromEntries(
    Object.entries(log.ways).map(([type, ways]) => [type, objectMap(type, ways, { ...log, settings })]),
  );
  const events = new Map<string, number>();
  for (const object of Object.values(objects)) {
    for (const { activity, events: count } of object.activities) {
      events.set(activity, Math.max(events.get(activity) ?? 0, count));
    }
  }
  return {
    kind: 'map',
    log: {
      events: [...events.values()].reduce((sum, count) => sum + count, 0),
      rejected: 0,
      from: '2026-10-01T06:12:00.000Z',
      to: '2026-10-31T21:40:00.000Z',
      objects: Object.fromEntries(Object.entries(objects).map(([type, object]) => [type, object.journeys])),
    },
    currency: 'EUR',
    objects,
    meta: { sql: [], rows: 0, asOf: null, version: 1, leftOut: { rejected: 0, bots: 0, capped: 0 }, milliseconds: 0,
      journeys: sum(Object.values(objects).map((object) => object.journeys)),
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Told = HandMadeLog & { readonly settings: ShopSettings };

function objectMap(type: string, ways: readonly Way[], log: Told): ObjectMap {
  const journeys = sum(ways.map(({ count }) => count));
  const goal = goalOf(type, log.settings);
  const reached = ways.filter(({ activities }) => goal && reachesGoal(activities, goal, log.settings));
  const names = [...new Set(ways.flatMap(({ activities }) => activities))].sort();
  return {
    journeys,
    activities: names.map((name) => activityOf(name, { ways, reached: goal ? reached : [...ways], log })),
    edges: edgesOf(ways, log),
    variants: [...ways]
      .sort((a, b) => b.count - a.count)
      .map(({ count, activities }) => ({ activities: [...activities], count, share: count / journeys })),
    variantCount: ways.length,
    capped: 0,
    goal,
    reached: goal ? sum(reached.map(({ count }) => count)) : 0,
    lost: goal ? journeys - sum(reached.map(({ count }) => count)) : 0,
    open: 0,
  };
}

function activityOf(
  name: string,
  { ways, reached, log }: { ways: readonly Way[]; reached: readonly Way[]; log: Told },
): MapActivity {
  const within = (way: Way) => way.activities.filter((activity) => activity === name).length;
  const passing = ways.filter((way) => within(way) > 0);
  const total = (pick: (way: Way) => number) => sum(passing.map((way) => way.count * pick(way)));
  const events = total(within);
  const places = (way: Way) =>
    sum(
      way.activities.map((activity, at) =>
        activity === name ? at / Math.max(1, way.activities.length - 1) : 0,
      ),
    );
  const ends = (way: Way) => (way.activities.at(-1) === name ? 1 : 0);
  const typical = log.seconds?.[name] ?? 60;
  const first = total((way) => (way.activities[0] === name ? 1 : 0));
  const amount = log.amounts?.[name];
  return {
    activity: name,
    canonical: canonicalName(name, log.settings),
    events,
    journeys: total(() => 1),
    first,
    last: total(ends),
    repeated: total((way) => (within(way) > 1 ? 1 : 0)),
    lost: total((way) => (reached.includes(way) ? 0 : ends(way))),
    open: 0,
    position: total(places) / events,
    wait: first === events ? null : { mean: typical * 1.3, p50: typical, p90: typical * 2.6 },
    amounts: amount === undefined ? [] : [{ value: (amount * events).toFixed(2), currency: 'EUR' }],
    systems: [...(log.systems?.[name] ?? [])],
  };
}

function edgesOf(ways: readonly Way[], log: Told): MapEdge[] {
  const edges = new Map<string, MapEdge>();
  for (const { count, activities } of ways) {
    const seen = new Set<string>();
    activities.slice(1).forEach((to, at) => {
      const from = activities[at] ?? to;
      const key = `${from} > ${to}`;
      const typical = log.seconds?.[to] ?? 60;
      const fresh = { from, to, count: 0, journeys: 0, amount: 0 };
      const edge = edges.get(key) ?? {
        ...fresh,
        seconds: { mean: typical * 1.3, p50: typical, p90: typical * 2.6 },
      };
      const again = seen.has(key);
      seen.add(key);
      edges.set(key, {
        ...edge,
        count: edge.count + count,
        journeys: edge.journeys + (again ? 0 : count),
        amount: edge.amount + (activities.includes('Order Completed') && !again ? count * 68 : 0),
      });
    });
  }
  return [...edges.values()];
}
