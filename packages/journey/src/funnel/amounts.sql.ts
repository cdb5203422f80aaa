import type { Statement } from '@throughline/stores';
import { bestAttempts } from './journeys.sql.js';
import type { FunnelPlan } from './plan.js';
import { placesOf, requiredAfter } from './rules.js';
import { isEach, ofValues, type Values } from './values.sql.js';

export interface AmountsRow {
  readonly grp?: string;
  readonly currency: string;
  /** By step: decimals, summed over the journeys that reach it, and over those that then go no further. */
  readonly reached: readonly string[];
  readonly lost: readonly string[];
}

/**
 * What journeys carry: at each step the amount of its event, else that of the last step before it that says one.
 * `arrayFill` brings it along.
 */
export function amountsCarried(plan: FunnelPlan, values: Values = null): Statement {
  const { rules } = plan;
  const source = bestAttempts(plan);
  const reached = placesOf(rules).map((place) => `sumIf(carried[${place}], at[${place}] > 0)`);
  const lost = placesOf(rules).map((place) => {
    const next = rules.optional[place - 1] === true ? undefined : requiredAfter(place, rules);
    const gone = next === undefined ? 'false' : `at[${place}] > 0 AND at[${next}] = 0`;
    return `sumIf(carried[${place}], ${gone})`;
  });
  const strings = (sums: string[]) => `[${sums.map((sum) => `toString(${sum})`).join(', ')}]`;
  const { binder } = source;
  const each = isEach(values) ? 'grp, ' : '';
  const sql = `
SELECT ${each}toString(currency) AS currency, ${strings(reached)} AS reached, ${strings(lost)} AS lost
FROM ${source.everyShard(`
  SELECT ${each}currency, at, arrayFill(each -> each != 0, money) AS carried FROM ${source.journeys} WHERE currency != ''`)}
WHERE ${ofValues(values, binder)}
GROUP BY ${each}currency ORDER BY ${each}currency`;
  return binder.statement(sql);
}
