import { isNamed } from './goals.js';
import type { ShopSettings, Team } from './settings.js';

/**
 * The team that owns a step: the first that names the activity (by incoming or canonical name), else the
 * first that names one of the systems it came from, else null.
 */
export function teamOf(activity: string, systems: readonly string[], settings: ShopSettings): Team | null {
  const byActivity = settings.teams.find((team) => isNamed(activity, team.activities, settings));
  if (byActivity !== undefined) return byActivity;
  return settings.teams.find((team) => team.systems.some((system) => systems.includes(system))) ?? null;
}
