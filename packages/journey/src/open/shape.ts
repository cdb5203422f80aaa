import { workingMilliseconds, type OpenJourney, type OpenObjects, type OpenStep } from '@throughline/model';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import type { OpenRow, StepRow } from './open.sql.js';
import type { CutOffs } from './cut-off.js';
import type { OpenPlan } from './plan.js';
import type { Predictor } from './predict.js';
import { takersOf, type Takers } from './turn.js';

export function shapeSteps({ facts }: OpenPlan, rows: readonly StepRow[]): OpenStep[] {
  const ages = (mean: number, [p50, p90]: readonly [number, number]) => ({
    mean: mean / 1000,
    p50: p50 / 1000,
    p90: p90 / 1000,
  });
  return rows
    .map((row) => ({
      activity: facts.nameOf.get(row.activity) ?? `#${row.activity}`,
      journeys: row.journeys,
      age: ages(row.age, row.ages),
      waiting: ages(row.wait, row.waits),
    }))
    .sort((a, b) => b.journeys - a.journeys || byName(a.activity, b.activity));
}

interface Foresight {
  readonly predictor: Predictor;
  /** By id, in milliseconds since 1970. */
  readonly dues: ReadonlyMap<string, number>;
  readonly cutOffs: CutOffs;
}

/** Late ones first, the latest before the others; then by risk; then the oldest. */
export function shapeJourneys(plan: OpenPlan, rows: readonly OpenRow[], foresight: Foresight): OpenJourney[] {
  const takers = takersOf(
    plan,
    foresight.predictor,
    rows.map(({ activity }) => activity),
  );
  return rows.map((row) => shapeJourney(plan, row, { ...foresight, takers })).sort(worstFirst);
}

export function worstFirst(a: OpenJourney, b: OpenJourney): number {
  const byDue = () => (a.late && b.late ? byName(a.due ?? '', b.due ?? '') : 0);
  return (
    Number(b.late) - Number(a.late) ||
    byDue() ||
    (b.risk ?? -1) - (a.risk ?? -1) ||
    byName(a.start, b.start) ||
    byName(a.id, b.id)
  );
}

function shapeJourney(
  plan: OpenPlan,
  row: OpenRow,
  { predictor, dues, cutOffs, takers }: Foresight & { readonly takers: Takers },
): OpenJourney {
  const { facts, now } = plan;
  const instant = now.getTime();
  const waiting = instant - Date.parse(row.since);
  const due = dues.get(row.id) ?? null;
  const room = due === null ? null : due - instant;
  const { finish, risk, basis } = predictor.predict(row.activity, waiting, room);
  const { next = null, turn = null, team = null } = takers.get(row.activity) ?? {};
  const after = (milliseconds: number) => new Date(Math.round(instant + milliseconds)).toISOString();
  const late = due !== null && instant > due;
  return {
    id: row.id,
    step: facts.nameOf.get(row.activity) ?? `#${row.activity}`,
    next,
    due: due === null ? null : new Date(due).toISOString(),
    late,
    turn,
    team,
    start: row.begun,
    since: row.since,
    events: row.events,
    age: (instant - Date.parse(row.begun)) / 1000,
    waiting: waiting / 1000,
    workingWait: workingWaitOf(plan, team, Date.parse(row.since)),
    worth: steady(row.worth, 4),
    cutOff: cutOffs.of(row.activity, due),
    finish: finish && { p10: after(finish.p10), p50: after(finish.p50), p90: after(finish.p90) },
    risk: late ? 1 : risk,
    basis,
  };
}

/** From here on a journey is more likely late than not. */
const AT_RISK = 0.5;

/** How many are beyond their promise, and how many more will likely be. */
export function shapeLate(journeys: readonly OpenJourney[]): Pick<OpenObjects, 'late' | 'atRisk'> {
  const late = journeys.filter((journey) => journey.late).length;
  return { late, atRisk: journeys.filter(({ risk }) => (risk ?? 0) >= AT_RISK).length - late };
}

/** For how many seconds of a team's working hours it has been its turn. */
function workingWaitOf({ facts, now }: OpenPlan, team: string | null, since: number): number | null {
  const { teams, zone } = facts.settings;
  const calendar = teams.find(({ id }) => id === team)?.calendar;
  return calendar === undefined ? null : workingMilliseconds(since, now.getTime(), calendar, zone) / 1000;
}
