import type { ActivityContext, MapAnswer } from '@throughline/model';
import { finite } from '../process/process.js';

interface Gathered {
  systems: Set<string>;
  objects: Set<string>;
  weighted: number;
  events: number;
  before: Map<string, number>;
  after: Map<string, number>;
}

/** What the map tells of each activity: systems, object types, place in journeys and neighbours. */
export function contextsOf(map: MapAnswer): ActivityContext[] {
  const gathered = new Map<string, Gathered>();
  for (const [type, object] of Object.entries(map.objects).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const activity of object.activities) {
      const entry = entryOf(gathered, activity.activity);
      entry.objects.add(type);
      for (const system of activity.systems) entry.systems.add(system);
      entry.weighted += finite(activity.position) * activity.events;
      entry.events += activity.events;
    }
    for (const edge of object.edges) {
      if (edge.from === edge.to) continue;
      count(entryOf(gathered, edge.from).after, edge.to, edge.count);
      count(entryOf(gathered, edge.to).before, edge.from, edge.count);
    }
  }
  return [...gathered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, entry]) => contextOf(name, entry));
}

function entryOf(gathered: Map<string, Gathered>, activity: string): Gathered {
  const known = gathered.get(activity);
  if (known) return known;
  const fresh: Gathered = {
    systems: new Set(),
    objects: new Set(),
    weighted: 0,
    events: 0,
    before: new Map(),
    after: new Map(),
  };
  gathered.set(activity, fresh);
  return fresh;
}

function count(neighbours: Map<string, number>, activity: string, by: number): void {
  neighbours.set(activity, (neighbours.get(activity) ?? 0) + by);
}

function contextOf(activity: string, entry: Gathered): ActivityContext {
  const neighbours = (from: Map<string, number>) =>
    [...from]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([name, times]) => ({ activity: name, count: times }));
  return {
    activity,
    systems: [...entry.systems].sort(),
    objects: [...entry.objects].sort(),
    position: entry.events > 0 ? entry.weighted / entry.events : 0,
    before: neighbours(entry.before),
    after: neighbours(entry.after),
  };
}
