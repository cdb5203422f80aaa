import { teamOf, type Team } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import type { Reader } from '../answer/reader.js';
import { systems, type SystemRow } from '../map/events.sql.js';
import type { ShopFacts } from '../shop/facts.js';

/** The team that carries out each activity, by number; activities of no team are missing. */
export type Teams = ReadonlyMap<number, Team>;

/** Systems are read only where a team is told by one. */
export async function readTeams(reader: Reader, facts: ShopFacts): Promise<Teams> {
  const { activities, settings } = facts;
  const told = settings.teams.some((team) => team.systems.length > 0);
  const rows = told ? await reader.rows<SystemRow>(systems(facts)) : [];
  const byActivity = groupBy(rows, ({ activity }) => activity);
  const owned = activities.flatMap(({ id, name }) => {
    const reported = (byActivity.get(name) ?? []).map(({ system }) => system);
    const team = teamOf(name, reported, settings);
    return team === null ? [] : [[id, team] as const];
  });
  return new Map(owned);
}
