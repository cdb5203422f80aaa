import type { Statement } from '@throughline/stores';
import { activeIntervals } from '../active/active.sql.js';
import type { ActivePlan } from '../active/plan.js';

export interface OftenRow {
  readonly intervals: number;
  readonly journeys: number;
}

/** Journeys by how many intervals they are active in. */
export function howOften(plan: ActivePlan): Statement {
  const { source } = plan.history;
  const sql = `
SELECT intervals, count() AS journeys
FROM ${source.everyShard(`SELECT length(numbers) AS intervals FROM ${activeIntervals(plan, false)}`)}
GROUP BY intervals`;
  return source.binder.statement(sql);
}

export interface ActiveRow {
  readonly number: number;
  readonly journeys: number;
}

/** Journeys by interval. */
export function activeIn(plan: ActivePlan): Statement {
  const { source } = plan.history;
  const sql = `
SELECT number, count() AS journeys
FROM ${source.everyShard(`SELECT arrayJoin(numbers) AS number FROM ${activeIntervals(plan, false)}`)}
GROUP BY number`;
  return source.binder.statement(sql);
}
