import type { Team, WayCost } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { steady } from '../answer/steady.js';
import type { ShopFacts } from '../shop/facts.js';
import { journeySource } from '../source/source.js';
import type { Teams } from '../teams/teams.js';
import { workingTable, type WorkingTable } from '../teams/working.js';
import { labourOfWays, type LabourRow } from './labour.sql.js';
import type { VariantsPlan } from './plan.js';
import type { FiguresRow } from './variants.sql.js';

/** What one team did on the journeys of a way. */
interface Effort {
  readonly team: Team;
  readonly milliseconds: number;
}

/** By the hash of the way. Ways on which nobody is seen to work are missing. */
export type Labour = ReadonlyMap<string, readonly Effort[]>;

/** One pass for each team, over the journeys of those ways alone on which two of its steps follow each other. */
export async function fetchLabour(
  reader: Reader,
  { order, teams, facts }: VariantsPlan,
  ways: readonly FiguresRow[],
): Promise<Labour> {
  const labour = new Map<string, Effort[]>();
  for (const team of new Set(teams.values())) {
    const hashes = ways.filter(({ way }) => isWorkedOn(way, team, teams)).map(({ hash }) => hash);
    if (hashes.length === 0) continue;
    const activities = [...teams].flatMap(([activity, own]) => (own === team ? [activity] : []));
    const workers = { activities, table: tableOf(team, facts) };
    const rows = await reader.rows<LabourRow>(labourOfWays(journeySource(order), hashes, workers));
    for (const { hash, spent } of rows)
      labour.set(hash, [...(labour.get(hash) ?? []), { team, milliseconds: spent }]);
  }
  return labour;
}

function isWorkedOn(way: readonly number[], team: Team, teams: Teams): boolean {
  return way.some(
    (activity, at) => at > 0 && teams.get(activity) === team && teams.get(way[at - 1] ?? 0) === team,
  );
}

function tableOf({ calendar }: Team, { settings, log }: ShopFacts): WorkingTable | null {
  if (calendar === undefined || log.from === null || log.to === null) return null;
  return workingTable(calendar, { from: Date.parse(log.from), to: Date.parse(log.to) }, settings.zone);
}

/** @param count journeys that go the way. */
export function costOf(efforts: readonly Effort[] | undefined, count: number): WayCost | null {
  if (efforts === undefined) return null;
  const priced = efforts.filter(({ team }) => team.hourlyRate !== undefined);
  const total = priced.reduce(
    (sum, { team, milliseconds }) => sum + ((team.hourlyRate ?? 0) * milliseconds) / 3_600_000,
    0,
  );
  return {
    minutes: minutesOf(efforts),
    unpriced: minutesOf(efforts) - minutesOf(priced),
    total: priced.length === 0 ? null : steady(total, 4),
    mean: priced.length === 0 ? null : steady(total / count, 4),
  };
}

function minutesOf(efforts: readonly Effort[]): number {
  return efforts.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 60_000;
}
