import { type ActivityContext, isTraced, type ShopSettings, ShopEvent } from '@throughline/model';

interface Seen {
  readonly activity: string;
  readonly time: number;
  readonly place: number;
}

interface Gathered {
  readonly systems: Set<string>;
  readonly objects: Set<string>;
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
  events: number;
  positions: number;
}

/** What a log tells of each of its activities: counted by a plain program, without the store. */
export function contextsOf(lines: Iterable<string>, settings: ShopSettings): ActivityContext[] {
  const journeys = new Map<string, Seen[]>();
  const found = new Map<string, Gathered>();
  let place = 0;
  for (const line of lines) {
    const event = ShopEvent.parse(JSON.parse(line));
    const entry = entryOf(found, event.activity);
    if (event.system !== undefined) entry.systems.add(event.system);
    for (const { type, id } of event.objects.filter((object) => isTraced(object.type, settings))) {
      entry.objects.add(type);
      const seen = { activity: event.activity, time: Date.parse(event.time), place };
      const journey = journeys.get(`${type} ${id}`);
      if (journey === undefined) journeys.set(`${type} ${id}`, [seen]);
      else journey.push(seen);
    }
    place += 1;
  }
  for (const journey of journeys.values()) count(journey, found);
  return [...found].map(([activity, entry]) => contextOf(activity, entry));
}

function entryOf(found: Map<string, Gathered>, activity: string): Gathered {
  const known = found.get(activity);
  if (known !== undefined) return known;
  const fresh: Gathered = {
    systems: new Set(),
    objects: new Set(),
    before: new Map(),
    after: new Map(),
    events: 0,
    positions: 0,
  };
  found.set(activity, fresh);
  return fresh;
}

function count(journey: Seen[], found: Map<string, Gathered>): void {
  journey.sort((a, b) => a.time - b.time || a.place - b.place);
  journey.forEach(({ activity }, index) => {
    const entry = entryOf(found, activity);
    entry.events += 1;
    entry.positions += index / Math.max(1, journey.length - 1);
    const next = journey[index + 1]?.activity;
    if (next === undefined || next === activity) return;
    entry.after.set(next, (entry.after.get(next) ?? 0) + 1);
    const other = entryOf(found, next);
    other.before.set(activity, (other.before.get(activity) ?? 0) + 1);
  });
}

function contextOf(activity: string, entry: Gathered): ActivityContext {
  const neighbours = (from: ReadonlyMap<string, number>) =>
    [...from].map(([name, times]) => ({ activity: name, count: times }));
  return {
    activity,
    systems: [...entry.systems],
    objects: [...entry.objects],
    position: entry.positions / Math.max(1, entry.events),
    before: neighbours(entry.before),
    after: neighbours(entry.after),
  };
}
