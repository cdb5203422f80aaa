import {
  addAmounts,
  type Amount,
  type JourneyDurations,
  type MapActivity,
  type MapEdge,
  type MapVariant,
  type ObjectMap,
} from '@throughline/model';
import type { StoredActivity } from '@throughline/stores';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import { secondsOf } from '../answer/seconds.js';
import { steady } from '../answer/steady.js';
import { activityFigures, endsOf, outcomesOf, type ActivityFigures } from './compute.js';
import type { AmountRow } from './events.sql.js';
import type { TypeRows } from './fetch.js';
import type { EdgeRow } from './map.sql.js';
import type { TypePlan } from './plan.js';
import type { DurationRow } from './structure.sql.js';

/** What turns numbers into names, the same for all object types of an answer. */
export interface Names {
  readonly activities: ReadonlyMap<number, StoredActivity>;
  /** By activity name: the systems that report it, those that report most of it first. */
  readonly systems: ReadonlyMap<string, readonly string[]>;
}

/** Answers are ordered by count, most first, then by name, whatever the engine's threads did. */
export function shapeType(plan: TypePlan, rows: TypeRows, names: Names): ObjectMap {
  const name = nameBy(names);
  const { journeys, reached, lost, open, capped } = outcomesOf(rows.ends, plan.goal !== null);
  return {
    journeys,
    activities: shapeActivities(plan, rows, names),
    edges: rows.edges.map((row) => shapeEdge(row, name)).sort(byCount),
    variants: rows.variants.map(
      (row): MapVariant => ({
        activities: row.way.map(name),
        count: row.count,
        share: row.count / journeys,
      }),
    ),
    variantCount: rows.frequencies.reduce((sum, row) => sum + row.variants, 0),
    capped,
    goal: plan.goal,
    reached,
    lost,
    open,
    ...shapeExtras(rows, name),
  };
}

type NameOf = (activity: number) => string;

/** What an activity is called, by its number. */
export function nameBy(names: Names): NameOf {
  return (activity) => names.activities.get(activity)?.name ?? `#${activity}`;
}

function byCount(
  a: { count: number; from: string; to: string },
  b: { count: number; from: string; to: string },
): number {
  return b.count - a.count || byName(a.from, b.from) || byName(a.to, b.to);
}

function shapeEdge(row: EdgeRow, name: NameOf): MapEdge {
  const { from, to } = endsOf(row.edge);
  const { count, journeys, worth } = row;
  return {
    from: name(from),
    to: name(to),
    count,
    journeys,
    seconds: secondsOf(row),
    amount: steady(worth, 4),
  };
}

function shapeActivities(plan: TypePlan, rows: TypeRows, names: Names): MapActivity[] {
  const waits = new Map(rows.waits.map((row) => [row.activity, secondsOf(row)]));
  const amounts = amountsBy(rows.amounts);
  const distances =
    rows.selfDistances && new Map(rows.selfDistances.map((row) => [row.activity, row.distance]));
  const figures = [...activityFigures(rows.edges, rows.ends)];
  return figures
    .map(([number, each]) => {
      const activity = nameBy(names)(number);
      return {
        activity,
        canonical: names.activities.get(number)?.canonical ?? null,
        ...shapeFigures(each, plan.goal !== null),
        wait: waits.get(number) ?? null,
        amounts: amounts.get(activity) ?? [],
        systems: [...(names.systems.get(activity) ?? [])],
        ...(distances && { selfDistance: distances.get(number) ?? null }),
      };
    })
    .sort((a, b) => b.events - a.events || byName(a.activity, b.activity));
}

function shapeFigures({ place, lost, open, ...figures }: ActivityFigures, hasGoal: boolean) {
  const position = figures.events === 0 ? 0 : steady(place / figures.events, 9);
  return { ...figures, position, lost: hasGoal ? lost : 0, open: hasGoal ? open : 0 };
}

function amountsBy(rows: readonly AmountRow[]): Map<string, Amount[]> {
  const byActivity = groupBy(rows, ({ activity }) => activity);
  return new Map([...byActivity].map(([activity, each]) => [activity, addAmounts(each)]));
}

function shapeExtras(rows: TypeRows, name: NameOf): Pick<ObjectMap, 'durations' | 'eventuallyFollows'> {
  const follows = rows.follows?.map((row) => ({ from: name(row.from), to: name(row.to), count: row.count }));
  return {
    ...(rows.durations && { durations: shapeDurations(rows.durations) }),
    ...(follows && { eventuallyFollows: follows.sort(byCount) }),
  };
}

function shapeDurations(row: DurationRow): JourneyDurations | null {
  if (row.n === 0) return null;
  const { min, max, sum } = row;
  const arrival = row.n < 2 ? null : row.span / (row.n - 1) / 1000;
  return { n: row.n, min: min / 1000, ...secondsOf(row), max: max / 1000, sum: sum / 1000, arrival };
}
