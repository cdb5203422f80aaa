import type { Team } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { ofTarget, promisesOf, type PromiseContext } from '../promises/promise.js';
import { keptPromises, type PromiseRow } from '../promises/promises.sql.js';
import { journeySource } from '../source/source.js';
import type { Teams } from '../teams/teams.js';
import { workingTable } from '../teams/working.js';
import { batches, type BatchRow } from './batches.sql.js';
import {
  firsts,
  gaps,
  services,
  workedGaps,
  type FirstRow,
  type GapRow,
  type ServiceRow,
  type WorkedRow,
} from './flow.sql.js';
import { arrivals, loads, type PatternRow } from './load.sql.js';
import { fetchPeople, type PeopleRows } from './people.js';
import type { Extent, ThroughputPlan } from './plan.js';
import { temporalProfile, type ProfileRow } from './profile.sql.js';
import { fetchQueues, type QueueRows } from './queues.js';

/** What the store says. Parts that were not asked for are undefined. */
export interface ThroughputRows {
  readonly firsts: readonly FirstRow[];
  readonly gaps: readonly GapRow[];
  readonly worked: readonly WorkedRow[];
  readonly services: readonly ServiceRow[];
  readonly loads: readonly PatternRow[];
  readonly arrivals: readonly PatternRow[];
  readonly promises: readonly (PromiseRow & { readonly name: string })[];
  readonly queues: QueueRows | undefined;
  readonly batches: readonly BatchRow[] | undefined;
  readonly profile: readonly ProfileRow[] | undefined;
  readonly people: PeopleRows | undefined;
}

/** One statement after the other: each can use all cores by itself. */
export async function fetchThroughput(reader: Reader, plan: ThroughputPlan): Promise<ThroughputRows> {
  const { order, facts, teams, extras, lifecycle } = plan;
  const source = () => journeySource(order);
  const firstRows = await reader.rows<FirstRow>(firsts(source()));
  const extent = extentOf(firstRows, facts.log.to);
  const gapRows = await reader.rows<GapRow>(gaps(source()));
  const zone = facts.settings.zone;
  return {
    firsts: firstRows,
    gaps: gapRows,
    worked: await fetchWorked(reader, plan, extent),
    services: lifecycle === null ? [] : await reader.rows<ServiceRow>(services(journeySource(lifecycle))),
    loads: teams.size === 0 ? [] : await reader.rows<PatternRow>(loads(source(), [...teams.keys()], zone)),
    arrivals: await reader.rows<PatternRow>(arrivals(source(), zone)),
    promises: await fetchPromises(reader, plan, extent),
    queues: extras.has('queues') ? await fetchQueues(reader, plan, { extent, gaps: gapRows }) : undefined,
    batches: extras.has('batches') ? await reader.rows<BatchRow>(batches(order, plan.batch)) : undefined,
    profile: extras.has('temporal-profile')
      ? await reader.rows<ProfileRow>(temporalProfile(source()))
      : undefined,
    people: await fetchPeople(reader, plan),
  };
}

function extentOf(rows: readonly FirstRow[], last: string | null): Extent {
  const from = Math.min(...rows.map(({ earliest }) => Date.parse(earliest)));
  const to = Math.max(Date.parse(last ?? ''), ...rows.map(({ latest }) => Date.parse(latest)));
  return rows.length === 0 ? { from: 0, to: 0 } : { from, to };
}

/** One pass for each calendar, over the steps of the teams that keep it. */
async function fetchWorked(
  reader: Reader,
  { order, teams, facts }: ThroughputPlan,
  extent: Extent,
): Promise<WorkedRow[]> {
  const worked: WorkedRow[] = [];
  for (const [team, activities] of ownedBy(teams)) {
    if (team.calendar === undefined) continue;
    const table = workingTable(team.calendar, extent, facts.settings.zone);
    worked.push(...(await reader.rows<WorkedRow>(workedGaps(journeySource(order), activities, table))));
  }
  return worked;
}

function ownedBy(teams: Teams): Map<Team, number[]> {
  const owned = new Map<Team, number[]>();
  for (const [activity, team] of teams) owned.set(team, [...(owned.get(team) ?? []), activity]);
  return owned;
}

async function fetchPromises(
  reader: Reader,
  { order, question, facts, teams, goal }: ThroughputPlan,
  extent: Extent,
): Promise<ThroughputRows['promises']> {
  const context: PromiseContext = { facts, teams, span: extent };
  const promises = [
    ...promisesOf(question.object, context),
    ...(question.targets ?? []).map((target) => ofTarget(target, context)),
  ];
  const now = new Date(facts.log.to ?? 0);
  const rows: ThroughputRows['promises'][number][] = [];
  for (const promise of promises) {
    const row = await reader.row<PromiseRow>(keptPromises({ order, promise, goal, now }));
    rows.push({ ...row, name: promise.name });
  }
  return rows;
}
