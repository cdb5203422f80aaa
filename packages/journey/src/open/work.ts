import { DAY_MILLISECONDS, startOfDay, type ExpectedWork } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import type { Ranks } from './advance.sql.js';
import type { StepRow } from './open.sql.js';
import type { OpenPlan } from './plan.js';
import { ARRIVING, came, OTHER, stood, type CameRow, type StoodRow } from './work.sql.js';

const HOUR = 3_600_000;
/** Weeks that are looked back. */
const MOST_WEEKS = 8;

export interface Work {
  readonly weeks: number;
  readonly work: ExpectedWork[] | null;
}

interface Standing {
  /** Milliseconds for which a journey counts as open. */
  readonly young: number;
  readonly ranks: Ranks;
  readonly steps: readonly StepRow[];
}

/**
 * What teams will have to do, hour by hour: what came after the same hour of the week in the weeks before, for each open
 * journey by the step at which it stands, and for the journeys that were not open.
 */
export async function expectedWork(
  reader: Reader,
  plan: OpenPlan,
  { young, ranks, steps }: Standing,
): Promise<Work> {
  const { question, teams } = plan;
  const moments = momentsBefore(plan);
  if (moments.length === 0 || teams.size === 0) return { weeks: moments.length, work: null };
  const asked = { moments, ahead: question.hours * HOUR, young, ranks };
  const before = await reader.rows<StoodRow>(stood(plan, asked));
  const rows = await reader.rows<CameRow>(came(plan, asked));
  return { weeks: moments.length, work: shapeWork(plan, { before, rows, steps, weeks: moments.length }) };
}

/** The same time of the same weekday by the shop's clocks, while there were events, as far back as is looked. */
function momentsBefore({ now, facts }: OpenPlan): number[] {
  const { zone } = facts.settings;
  const first = Date.parse(facts.log.from ?? now.toISOString());
  const intoDay = now.getTime() - startOfDay(now.getTime(), zone);
  const noon = startOfDay(now.getTime(), zone) + DAY_MILLISECONDS / 2;
  return Array.from(
    { length: MOST_WEEKS },
    (_, week) => startOfDay(noon - (week + 1) * 7 * DAY_MILLISECONDS, zone) + intoDay,
  )
    .filter((moment) => moment >= first)
    .sort((a, b) => a - b);
}

interface Past {
  readonly before: readonly StoodRow[];
  readonly rows: readonly CameRow[];
  readonly steps: readonly StepRow[];
  readonly weeks: number;
}

function shapeWork(
  { teams, question, facts }: OpenPlan,
  { before, rows, steps, weeks }: Past,
): ExpectedWork[] {
  const stoodAt = new Map(before.map(({ standing, journeys }) => [standing, journeys]));
  const openAt = new Map(steps.map(({ activity, journeys }) => [activity, journeys]));
  const none = () => Array.from({ length: question.hours }, () => 0);
  const work = new Map(
    facts.settings.teams.map(({ id }) => [id, { team: id, open: none(), arriving: none(), other: none() }]),
  );
  for (const { standing, activity, hour, journeys } of rows) {
    const expected = work.get(teams.get(activity)?.id ?? '');
    const part = standing === ARRIVING ? 'arriving' : standing === OTHER ? 'other' : 'open';
    const rate = part === 'open' ? (openAt.get(standing) ?? 0) / (stoodAt.get(standing) ?? 1) : 1 / weeks;
    const hours = expected?.[part];
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + journeys * rate;
  }
  const busy = new Set([...teams.values()].map(({ id }) => id));
  return [...work.values()].filter(({ team }) => busy.has(team));
}
