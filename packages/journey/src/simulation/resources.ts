import { teamCapacity, type SimulationStatistics } from '@throughline/decide';
import { dayNumber, startOfDay, type SimulatedChange, type Team } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { workedGaps, type WorkedRow } from '../throughput/flow.sql.js';
import { queues, type QueueRow } from '../throughput/load.sql.js';
import { noTeam } from '../teams/no-team.js';
import { workingTable } from '../teams/working.js';
import type { SimulationPlan } from './plan.js';
import { weekOf } from './week.js';
import { learnedSource, type Window } from './window.js';

type Resource = SimulationStatistics['resources'][number];

/**
 * The teams that changes are about, as queues: how much they get done where work piles up, and how long work is with them. A team
 * without a calendar, without steps in these journeys, or that is never busy, is not among them.
 * @throws QuestionError where the settings have no such team.
 */
export async function fetchResources(
  reader: Reader,
  plan: SimulationPlan,
  window: Window,
): Promise<Resource[]> {
  const found: Resource[] = [];
  for (const team of teamsOf(plan)) {
    const resource = await resourceOf(reader, team, { plan, window });
    if (resource !== null) found.push(resource);
  }
  return found;
}

function teamsOf({ question, facts }: SimulationPlan): Set<Team> {
  const { teams } = facts.settings;
  const named = question.changes.flatMap((change, at) => {
    const id = teamIn(change);
    if (id === null) return [];
    const team = teams.find((each) => each.id === id);
    if (team === undefined) throw noTeam(id, `changes[${at}].team`, teams);
    return [team];
  });
  return new Set(named);
}

function teamIn(change: SimulatedChange): string | null {
  return 'team' in change ? change.team : null;
}

async function resourceOf(
  reader: Reader,
  team: Team,
  { plan, window }: { readonly plan: SimulationPlan; readonly window: Window },
): Promise<Resource | null> {
  const activities = [...plan.teams].flatMap(([number, owner]) => (owner.id === team.id ? [number] : []));
  if (team.calendar === undefined || activities.length === 0) return null;
  const { zone } = plan.facts.settings;
  const source = () => learnedSource({ ...window, oneIn: 1 });
  const rows = await reader.rows<QueueRow>(queues(source(), activities, { bucket: 'hour', zone }));
  const week = weekOf(team.calendar);
  const capacity = teamCapacity(hoursOf(rows, team.calendar.zone ?? zone), week);
  if (capacity === null) return null;
  const span = { from: Date.parse(plan.facts.log.from ?? ''), to: Date.parse(plan.facts.log.to ?? '') };
  const table = workingTable(team.calendar, span, zone);
  const worked = await reader.rows<WorkedRow>(workedGaps(source(), activities, table));
  return {
    id: team.id,
    activities,
    week,
    perHour: capacity.perHour,
    servers: 1,
    variation: capacity.variation,
    handling: 0,
    observed: meanOf(worked),
    hourlyRate: team.hourlyRate ?? 0,
  };
}

const HOUR = 3600;

/** All hours from the first to the last in which something happened. */
function hoursOf(rows: readonly QueueRow[], zone: string) {
  const turns = new Map<number, { arrived: number; left: number }>();
  for (const { bucket, arrived, left } of rows) {
    const sum = turns.get(bucket) ?? { arrived: 0, left: 0 };
    turns.set(bucket, { arrived: sum.arrived + arrived, left: sum.left + left });
  }
  if (turns.size === 0) return [];
  const first = Math.min(...turns.keys());
  const count = (Math.max(...turns.keys()) - first) / HOUR + 1;
  return Array.from({ length: count }, (_, at) => {
    const instant = first + at * HOUR;
    return { hour: hourOfWeek(instant * 1000, zone), ...(turns.get(instant) ?? { arrived: 0, left: 0 }) };
  });
}

/** Monday 00:00 is 0. The day on which 1970 began was a Thursday. */
function hourOfWeek(instant: number, zone: string): number {
  const weekday = (dayNumber(instant, zone) + 3) % 7;
  const hour = Math.floor((instant - startOfDay(instant, zone)) / (HOUR * 1000));
  return weekday * 24 + Math.min(23, hour);
}

/** Working seconds from when work came until it was done, over all steps of the team. */
function meanOf(rows: readonly WorkedRow[]): number {
  const steps = rows.filter(({ key, mean }) => key < 65_536 && mean > 0);
  const count = steps.reduce((sum, each) => sum + each.sum / each.mean, 0);
  return count === 0 ? 0 : steps.reduce((sum, each) => sum + each.sum, 0) / count / 1000;
}
