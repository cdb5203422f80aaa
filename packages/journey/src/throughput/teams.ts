import type { HandOver, Labour, TeamLoad, ThroughputStep } from '@throughline/model';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import { endsOf } from '../map/compute.js';
import type { ThroughputRows } from './fetch.js';
import type { ThroughputPlan } from './plan.js';
import { weekOf } from './figures.js';

/** In the order of the shop's settings; teams that did nothing here are left out. */
export function shapeTeams(
  { facts, teams }: ThroughputPlan,
  { loads }: ThroughputRows,
  steps: readonly ThroughputStep[],
): TeamLoad[] {
  return facts.settings.teams
    .map(({ id, name }) => {
      const rows = loads.filter(({ activity }) => teams.get(activity)?.id === id);
      const events = rows.reduce((sum, { count }) => sum + count, 0);
      return { id, name, events, pattern: weekOf(rows), labour: sumLabour(steps, id) };
    })
    .filter(({ events }) => events > 0);
}

function sumLabour(steps: readonly ThroughputStep[], team: string): Labour | null {
  const known = steps.flatMap(({ team: own, labour }) => (own === team && labour !== null ? [labour] : []));
  if (known.length === 0) return null;
  const costs = known.map(({ cost }) => cost);
  return {
    minutes: known.reduce((sum, { minutes }) => sum + minutes, 0),
    cost: costs.includes(null)
      ? null
      : steady(
          costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
          4,
        ),
  };
}

/** Hand-over of work between teams, self included (van der Aalst, Reijers & Song 2005). */
export function shapeHandOvers({ teams }: ThroughputPlan, { gaps }: ThroughputRows): HandOver[] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { key, count } of gaps.filter((row) => row.key >= 65_536)) {
    const ends = endsOf(key);
    const [from, to] = [teams.get(ends.from)?.id, teams.get(ends.to)?.id];
    if (from === undefined || to === undefined) continue;
    const known = counts.get(JSON.stringify([from, to])) ?? { from, to, count: 0 };
    counts.set(JSON.stringify([from, to]), { from, to, count: known.count + count });
  }
  const all = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return [...counts.values()]
    .map((row) => ({ ...row, share: row.count / all }))
    .sort((a, b) => b.count - a.count || byName(a.from, b.from) || byName(a.to, b.to));
}
