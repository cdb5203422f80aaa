import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** Activities, by number, that make a journey reach its goal, and that undo it. */
export interface GoalNumbers {
  readonly reach: readonly number[];
  readonly without: readonly number[];
}

/** Activities, by number, whose amounts the shop earned and gave back, in the currency that is counted. */
export interface WorthNumbers {
  readonly earned: readonly number[];
  readonly given: readonly number[];
  readonly currency: string;
}

export interface EdgeRow {
  /** from * 65536 + to */
  readonly edge: number;
  readonly count: number;
  readonly journeys: number;
  /** Steps that bring a journey to `to` for the first and for the second time. */
  readonly fresh: number;
  readonly again: number;
  /** Sum of the relative places at which the steps end, 0 … 1 each. */
  readonly place: number;
  readonly mean: number;
  /** p50 and p90. */
  readonly quantiles: readonly [number, number];
  readonly worth: number;
}

/**
 * Every step of every journey, by edge. The arrays are joined, not the events: no sort, no window, no hash of
 * object ids. Journeys are counted by the marks that were set when the journey was built, since a distinct
 * count would cost more than all the rest. Times in milliseconds.
 */
export function edges(source: JourneySource, worth: WorthNumbers | null): Statement {
  const sql = `
SELECT edge, count() AS count, sum(bitAnd(mark, 1)) AS journeys,
  sum(bitAnd(bitShiftRight(mark, 1), 1)) AS fresh, sum(bitShiftRight(mark, 2)) AS again,
  sum(at / taken) AS place, avg(gap) AS mean, quantilesExactInclusive(0.5, 0.9)(gap) AS quantiles,
  ${worth === null ? '0.' : 'sum(value * bitAnd(mark, 1))'} AS worth
FROM (
  SELECT steps.edge AS edges, steps.gap AS gaps, steps.mark AS marks, arrayEnumerate(edges) AS places,
    length(edges) AS taken${worth === null ? '' : `, ${worthOfJourney} AS value`}
  FROM ${source.table}
)
ARRAY JOIN edges AS edge, gaps AS gap, marks AS mark, places AS at
GROUP BY edge`;
  return source.binder.statement(sql, { ...worthParams(worth) });
}

/** Amounts in other currencies are left out: none is converted without a rate. Refunds count as given with either sign. */
const worthOfJourney = `if(currency = {currency:String},
      arraySum((activity, amount) -> multiIf(amount = 0, 0., has({earned:Array(UInt16)}, activity), toFloat64(amount),
        has({given:Array(UInt16)}, activity), -abs(toFloat64(amount)), 0.), activities, amounts), 0.)`;

function worthParams(worth: WorthNumbers | null): Record<string, unknown> {
  return worth === null ? {} : { ...worth };
}

export interface WaitRow {
  readonly activity: number;
  readonly mean: number;
  readonly quantiles: readonly [number, number];
}

/** Waiting time before each activity, over all ways that lead to it. Milliseconds. */
export function waits(source: JourneySource): Statement {
  const sql = `
SELECT toUInt16(bitAnd(edge, 65535)) AS activity, avg(gap) AS mean, quantilesExactInclusive(0.5, 0.9)(gap) AS quantiles
FROM (SELECT steps.edge AS edges, steps.gap AS gaps FROM ${source.table})
ARRAY JOIN edges AS edge, gaps AS gap
GROUP BY activity`;
  return source.binder.statement(sql);
}

const reachesGoal =
  'hasAny(activities, {reach:Array(UInt16)}) AND NOT hasAny(activities, {without:Array(UInt16)})';

export interface TimeToGoalRow {
  readonly reached: number;
  /** 95th percentile of the time from start to goal in milliseconds; NaN comes as null. */
  readonly p95: number | null;
}

/** How long it took the journeys that reached their goal. */
export function timeToGoal(source: JourneySource, goal: GoalNumbers): Statement {
  const sql = `
SELECT count() AS reached, if(reached = 0, NULL, quantileExactInclusive(0.95)(
  offsets[arrayFirstIndex(activity -> has({reach:Array(UInt16)}, activity), activities)])) AS p95
FROM ${source.table}
  WHERE ${reachesGoal}`;
  return source.binder.statement(sql, { ...goal });
}

/** Goal and the instant after which a journey that has not reached it is too young to be called lost. */
export interface OutcomeRule {
  readonly goal: GoalNumbers;
  /** Null: none is old enough. */
  readonly openSince: Date | null;
}

export interface EndRow {
  readonly first: number;
  readonly last: number;
  readonly journeys: number;
  readonly reached: number;
  readonly open: number;
  readonly capped: number;
}

/** Where journeys start and end, and with what outcome. */
export function ends(source: JourneySource, rule: OutcomeRule | null): Statement {
  const reached = rule === null ? 'false' : reachesGoal;
  const young = rule?.openSince ? "start > {openSince:DateTime64(3, 'UTC')}" : 'true';
  const sql = `
SELECT first, last, count() AS journeys, countIf(success) AS reached, countIf(NOT success AND young) AS open,
  countIf(cut > 0) AS capped
FROM (
  SELECT first, last, cut, ${reached} AS success, ${young} AS young
  FROM ${source.table}
)
GROUP BY first, last`;
  return source.binder.statement(sql, { ...ruleParams(rule) });
}

function ruleParams(rule: OutcomeRule | null): Record<string, unknown> {
  if (rule === null) return {};
  return { ...rule.goal, ...(rule.openSince === null ? {} : { openSince: rule.openSince }) };
}
