import type { Statement } from '@throughline/stores';
import { bestAttempts } from './journeys.sql.js';
import { timeOf } from './keys.sql.js';
import type { FunnelPlan } from './plan.js';
import { placesOf, requiredBefore, requiredPlaces, type AttemptRules } from './rules.js';
import { isEach, ofValues, type Values } from './values.sql.js';

/** How long a way took, in milliseconds: mean (null where nobody went it); least, p50, p90 and most. */
export type TimeRow = readonly [mean: number | null, quantiles: readonly [number, number, number, number]];

export interface FigureRow {
  readonly grp?: string;
  /** How many different values of the split are counted as one. */
  readonly values?: number;
  /** By step. */
  readonly journeys: readonly number[];
  /** From the step before it, for each step but the first; then from the first step to the last. */
  readonly times: readonly TimeRow[];
}

/** The key of the last step before this one that was done. */
function keyBefore(place: number, rules: AttemptRules): string {
  const required = requiredBefore(place, rules) ?? 1;
  const optional = placesOf(rules).slice(required, place - 1);
  return optional.reduce((key, each) => `if(at[${each}] > 0, at[${each}], ${key})`, `at[${required}]`);
}

/** A way between two steps: its milliseconds, and the step that it leads to. */
export interface Way {
  readonly milliseconds: string;
  readonly to: number;
}

/** The ways to each step but the first, then the way from the first to the last that cannot be left out. */
export function waysOf(rules: AttemptRules): Way[] {
  const last = requiredPlaces(rules).at(-1) ?? 1;
  const way = (from: string, to: number) => ({
    milliseconds: `${timeOf(`at[${to}]`)} - ${timeOf(from)}`,
    to,
  });
  return [
    ...placesOf(rules)
      .slice(1)
      .map((place) => way(keyBefore(place, rules), place)),
    way('at[1]', last),
  ];
}

/**
 * Journeys and times of each step in one pass. Every step has aggregates of its own: to put steps below each other first
 * would make as many rows of each journey as there are steps.
 */
export function figures(plan: FunnelPlan, values: Values = null): Statement {
  const { rules } = plan;
  const source = bestAttempts(plan);
  const { binder } = source;
  const each = isEach(values);
  const most = values !== null && 'most' in values ? ` LIMIT ${binder.whole(values.most)}` : '';
  const ways = waysOf(rules);
  const reached = placesOf(rules).map((place) => `at[${place}] > 0 AS reached${place}`);
  const took = ways.map(({ milliseconds }, at) => `${milliseconds} AS took${at}`);
  const counts = placesOf(rules).map((place) => `countIf(reached${place})`);
  const times = ways.map(
    ({ to }, at) => `(avgIf(took${at}, reached${to}), ${QUANTILES}(took${at}, reached${to}))`,
  );
  const columns = [...reached, ...took, ...(plan.split === null ? [] : ['grp'])];
  const sql = `
SELECT [${counts.join(', ')}] AS journeys, [${times.join(', ')}] AS times, ${each ? 'grp' : otherValues(values)}
FROM ${source.everyShard(`SELECT ${columns.join(', ')} FROM ${source.journeys}`)}
WHERE ${ofValues(values, binder)}${each ? `\nGROUP BY grp ORDER BY journeys[1] DESC, grp${most}` : ''}`;
  return binder.statement(sql);
}

const QUANTILES = 'quantilesExactInclusiveIf(0, 0.5, 0.9, 1)';
const otherValues = (values: Values): string => `${values === null ? '0' : 'uniqExact(grp)'} AS values`;
