import {
  workingMilliseconds,
  type OpenJourney,
  type OpenObjects,
  type OpenStep,
  type OpenTurn,
} from '@throughline/model';
import { byName } from '../answer/order.js';
import { steady } from '../answer/steady.js';
import type { OpenRow, StepRow } from './open.sql.js';
import type { OpenPlan } from './plan.js';
import type { Predictor } from './predict.js';
import { turnOf } from './turn.js';

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
}

/** Late ones first, the latest before the others; then by risk; then the oldest. */
export function shapeJourneys(plan: OpenPlan, rows: readonly OpenRow[], foresight: Foresight): OpenJourney[] {
  const turns = turnsOf(plan, rows, foresight.predictor);
  return rows.map((row) => shapeJourney(plan, row, { ...foresight, turns })).sort(worstFirst);
}

/** By what comes next. Told once of each activity: to place one that the taxonomy does not know takes time. */
type Turns = ReadonlyMap<number, OpenTurn>;

function turnsOf({ facts, teams }: OpenPlan, rows: readonly OpenRow[], predictor: Predictor): Turns {
  const nexts = new Set(rows.map(({ activity }) => predictor.nextOf(activity)));
  return new Map(
    [...nexts].flatMap((next) => {
      const name = next === null ? undefined : facts.nameOf.get(next);
      return next === null || name === undefined
        ? []
        : [[next, turnOf(name, teams.has(next), facts.settings)] as const];
    }),
  );
}

function worstFirst(a: OpenJourney, b: OpenJourney): number {
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
  { predictor, dues, turns }: Foresight & { readonly turns: Turns },
): OpenJourney {
  const { facts, now } = plan;
  const instant = now.getTime();
  const name = (number: number) => facts.nameOf.get(number) ?? `#${number}`;
  const waiting = instant - Date.parse(row.since);
  const due = dues.get(row.id) ?? null;
  const { finish, risk, basis } = predictor.predict(
    row.activity,
    waiting,
    due === null ? null : due - instant,
  );
  const next = predictor.nextOf(row.activity);
  const after = (milliseconds: number) => new Date(Math.round(instant + milliseconds)).toISOString();
  const late = due !== null && instant > due;
  return {
    id: row.id,
    start: row.begun,
    step: name(row.activity),
    since: row.since,
    events: row.events,
    age: (instant - Date.parse(row.begun)) / 1000,
    waiting: waiting / 1000,
    next: next === null ? null : name(next),
    turn: next === null ? null : (turns.get(next) ?? null),
    ...ofTeam(plan, next, Date.parse(row.since)),
    worth: steady(row.worth, 4),
    due: due === null ? null : new Date(due).toISOString(),
    late,
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

/** Which team's turn it is, and for how many of its working hours it has been. */
function ofTeam(
  { teams, facts, now }: OpenPlan,
  next: number | null,
  since: number,
): Pick<OpenJourney, 'team' | 'workingWait'> {
  const team = next === null ? undefined : teams.get(next);
  if (team === undefined) return { team: null, workingWait: null };
  if (team.calendar === undefined) return { team: team.id, workingWait: null };
  const worked = workingMilliseconds(since, now.getTime(), team.calendar, facts.settings.zone);
  return { team: team.id, workingWait: worked / 1000 };
}
