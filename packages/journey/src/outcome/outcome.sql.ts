import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import type { GoalNumbers } from './goal.js';

export interface TimeToGoalRow {
  readonly reached: number;
  /** 95th percentile of the time from start to goal in milliseconds; NaN comes as null. */
  readonly p95: number | null;
}

/** How long it took the journeys that reached their goal. */
export function timeToGoal(source: JourneySource, goal: GoalNumbers): Statement {
  const { binder } = source;
  const reach = binder.activities(goal.reach);
  const sql = `
SELECT count() AS reached, if(reached = 0, NULL, quantileExactInclusive(0.95)(taken)) AS p95
FROM ${source.everyShard(`
  SELECT offsets[arrayFirstIndex(activity -> has(${reach}, activity), activities)] AS taken
  FROM ${source.journeys}
  WHERE ${reachesGoal(goal, binder)}`)}`;
  return binder.statement(sql);
}

/** Goal and the instant after which a journey that has not reached it is too young to be called lost. */
export interface OutcomeRule {
  readonly goal: GoalNumbers;
  /** Null: none is old enough. */
  readonly openSince: Date | null;
}

/** What a rule says of a journey, as conditions over the columns of `journeys`; without a rule none reaches anything. */
export function outcomeSql(
  rule: OutcomeRule | null,
  binder: Binder,
): { readonly reached: string; readonly young: string } {
  if (rule === null) return { reached: 'false', young: 'true' };
  const { goal, openSince } = rule;
  const young = openSince === null ? 'true' : `start > ${binder.instant(openSince)}`;
  return { reached: reachesGoal(goal, binder), young };
}

/** Whether a journey reached its goal, as a condition over the columns of `journeys`. */
export function reachesGoal({ reach, without }: GoalNumbers, binder: Binder): string {
  return `hasAny(activities, ${binder.activities(reach)}) AND NOT hasAny(activities, ${binder.activities(without)})`;
}
