import type { FunnelQuestion } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { bestAttempts, bestParts } from './journeys.sql.js';
import type { FunnelPlan } from './plan.js';
import { placesOf, requiredBefore } from './rules.js';
import { isEach, ofValues, type Values } from './values.sql.js';

export interface PartsRow {
  readonly grp?: string;
  /** By step. */
  readonly objects: readonly number[];
}

/** How many different values of what the steps share reach each step. */
export function countParts(plan: FunnelPlan, values: Values = null): Statement {
  const { journeys, everyShard, binder } = bestParts(plan);
  const counts = placesOf(plan.rules).map((place) => `uniqExactIf(part, at[${place}] > 0)`);
  const each = isEach(values);
  const sql = `
SELECT ${each ? 'grp, ' : ''}[${counts.join(', ')}] AS objects
FROM ${everyShard(`SELECT part, at${plan.split === null ? '' : ', grp'} FROM ${journeys}`)}
WHERE ${ofValues(values, binder)}${each ? ' GROUP BY grp' : ''}`;
  return binder.statement(sql);
}

type List = NonNullable<FunnelQuestion['list']>;

export interface ListRow {
  readonly id: string;
}

/** Ids of those that reached a step, or that reached the one before it and not this one. */
export function listObjects(plan: FunnelPlan, list: List): Statement {
  const { journeys, everyShard, binder } = bestAttempts(plan);
  const sql = `
SELECT object_id AS id
FROM ${everyShard(`SELECT object_id FROM ${journeys} WHERE ${isListed(plan, list)}`)}
ORDER BY object_id LIMIT ${binder.whole(list.limit)} OFFSET ${binder.whole(list.offset)}`;
  return binder.statement(sql);
}

export function countListed(plan: FunnelPlan, list: List): Statement {
  const { journeys, everyShard, binder } = bestAttempts(plan);
  const listed = everyShard(`SELECT object_id FROM ${journeys} WHERE ${isListed(plan, list)}`);
  return binder.statement(`SELECT count() AS total FROM ${listed}`);
}

function isListed({ rules }: FunnelPlan, { step, outcome }: List): string {
  const before = requiredBefore(step, rules) ?? 1;
  return outcome === 'reached' ? `at[${step}] > 0` : `at[${before}] > 0 AND at[${step}] = 0`;
}
