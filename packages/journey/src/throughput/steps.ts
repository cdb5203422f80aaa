import type { Labour, ThroughputStep, ThroughputWay } from '@throughline/model';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import { endsOf } from '../map/compute.js';
import type { ThroughputRows } from './fetch.js';
import type { GapRow } from './flow.sql.js';
import type { ThroughputPlan } from './plan.js';
import { timesOf } from './figures.js';

const isWay = ({ key }: GapRow) => key >= 65_536;

export function shapeWays({ facts }: ThroughputPlan, { gaps, worked }: ThroughputRows): ThroughputWay[] {
  const working = new Map(worked.map((row) => [row.key, row]));
  const name = (number: number) => facts.nameOf.get(number) ?? `#${number}`;
  return gaps
    .filter(isWay)
    .map((row) => {
      const { from, to } = endsOf(row.key);
      const inHours = working.get(row.key);
      return {
        from: name(from),
        to: name(to),
        count: row.count,
        journeys: row.journeys,
        time: timesOf(row),
        working: inHours === undefined ? null : timesOf(inHours),
      };
    })
    .sort((a, b) => b.count - a.count || byName(a.from, b.from) || byName(a.to, b.to));
}

/** Each event is either the first of its journey or the end of one way, so a second pass over events is not needed. */
export function shapeSteps(plan: ThroughputPlan, rows: ThroughputRows): ThroughputStep[] {
  const { facts, teams } = plan;
  const gaps = new Map(rows.gaps.map((row) => [row.key, row]));
  const worked = new Map(rows.worked.map((row) => [row.key, row]));
  const services = new Map(rows.services.map((row) => [row.activity, row]));
  const firsts = new Map(rows.firsts.map((row) => [row.activity, row.journeys]));
  const labour = labourOf(plan, rows);
  return facts.activities
    .filter(({ id }) => gaps.has(id) || firsts.has(id))
    .map(({ id, name, canonical }) => {
      const [gap, working, service] = [gaps.get(id), worked.get(id), services.get(id)];
      const events = (firsts.get(id) ?? 0) + (gap?.count ?? 0);
      const journeys = (firsts.get(id) ?? 0) + (gap?.fresh ?? 0);
      return {
        activity: name,
        canonical,
        team: teams.get(id)?.id ?? null,
        events,
        journeys,
        repeated: gap?.again ?? 0,
        repeats: events - journeys,
        wait: gap === undefined ? null : timesOf(gap),
        working: working === undefined ? null : timesOf(working),
        service: service === undefined ? null : timesOf(service),
        labour: labour.get(id) ?? null,
      };
    })
    .sort((a, b) => b.events - a.events || byName(a.activity, b.activity));
}

/**
 * How long teams worked, by activity: from starts to completions where those are told; else on the ways between two
 * steps of one team, in its working hours, since between them the thing was in its hands.
 */
function labourOf(plan: ThroughputPlan, rows: ThroughputRows): Map<number, Labour> {
  const milliseconds = plan.lifecycle === null ? withinTeams(plan, rows) : served(rows);
  return new Map([...milliseconds].map(([activity, spent]) => [activity, ofTeam(spent, activity, plan)]));
}

function served({ services }: ThroughputRows): Map<number, number> {
  return new Map(services.map(({ activity, sum }) => [activity, sum]));
}

function withinTeams({ teams }: ThroughputPlan, { gaps, worked }: ThroughputRows): Map<number, number> {
  const inHours = new Map(worked.map((row) => [row.key, row.sum]));
  const spent = new Map<number, number>();
  for (const row of gaps.filter(isWay)) {
    const { from, to } = endsOf(row.key);
    const team = teams.get(to);
    if (team === undefined || teams.get(from) !== team) continue;
    spent.set(to, (spent.get(to) ?? 0) + (inHours.get(row.key) ?? row.sum));
  }
  return spent;
}

function ofTeam(milliseconds: number, activity: number, { teams }: ThroughputPlan): Labour {
  const rate = teams.get(activity)?.hourlyRate;
  const cost = rate === undefined ? null : steady((milliseconds / 3_600_000) * rate, 4);
  return { minutes: milliseconds / 60_000, cost };
}
