import type { Interval } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { intervalSql } from '../sql/interval.sql.js';
import { depthOf } from './attempts.sql.js';
import { allAttempts } from './journeys.sql.js';
import { timeOf } from './keys.sql.js';
import type { FunnelPlan } from './plan.js';
import { placesOf } from './rules.js';

export interface TrendRow {
  /** Of the interval, as the model numbers them. */
  readonly number: number;
  /** By step. */
  readonly journeys: readonly number[];
}

/**
 * Journeys by the interval in which their first step falls, once for each interval: of the attempts that start in it,
 * the one that gets furthest.
 */
export function trendOf(plan: FunnelPlan, interval: Interval): Statement {
  const { journeys, everyShard, binder } = allAttempts(plan);
  const number = intervalSql('entered', interval, plan.order.facts.settings, binder);
  const counts = placesOf(plan.rules).map((place) => `countIf(furthest[${place}] > 0)`);
  const sql = `
SELECT number, [${counts.join(', ')}] AS journeys
FROM ${everyShard(`
  SELECT number, argMax(attempt, (${depthOf('attempt', plan.rules)}, -entered${plan.same === null ? '' : ', part'})) AS furthest
  FROM (
    SELECT *, toUnixTimestamp64Milli(start) + ${timeOf('attempt[1]')} AS entered, ${number} AS number
    FROM (SELECT *, arrayJoin(tries) AS attempt FROM ${journeys})
  )
  GROUP BY object_id, number`)}
GROUP BY number ORDER BY number`;
  return binder.statement(sql);
}
