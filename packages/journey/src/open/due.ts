import { afterWorking } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { duesOf, type DueRow } from './open.sql.js';
import type { OpenPlan } from './plan.js';

interface Promising {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Milliseconds from there to where the promise begins; -1 where that has not happened. */
  readonly opened: number;
}

/** By when journeys are promised to be done, in milliseconds since 1970; those without a promise are missing. */
export async function readDues(
  reader: Reader,
  plan: OpenPlan,
  journeys: readonly Promising[],
): Promise<ReadonlyMap<string, number>> {
  const { promise } = plan;
  if (promise === null || journeys.length === 0) return new Map();
  const { due } = promise;
  if (due.kind === 'attribute') {
    const ids = journeys.map(({ id }) => id);
    const rows = await reader.rows<DueRow>(duesOf(plan, due.name, ids));
    return new Map(rows.map(({ id, by }) => [id, by]));
  }
  const { calendar, zone } = { calendar: calendarOf(plan), zone: plan.facts.settings.zone };
  const dueAt = (from: number) =>
    due.kind === 'clock' || calendar === undefined
      ? from + due.milliseconds
      : afterWorking(from, due.milliseconds, calendar, zone);
  return new Map(
    journeys.flatMap(({ id, begun, opened }) => {
      const at = opened < 0 ? null : dueAt(begun + opened);
      return at === null ? [] : [[id, at] as const];
    }),
  );
}

/** Of the team that carries out what is promised. */
function calendarOf({ promise, teams }: OpenPlan) {
  return promise?.to.map((number) => teams.get(number)?.calendar).find((each) => each !== undefined);
}
