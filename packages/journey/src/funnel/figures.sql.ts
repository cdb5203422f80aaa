import type { Statement } from '@throughline/stores';
import { bestAttempts } from './journeys.sql.js';
import { timeOf } from './keys.sql.js';
import type { FunnelPlan } from './plan.js';
import { placesOf, requiredBefore, requiredPlaces, type AttemptRules } from './rules.js';
import { isEach, ofValues, type Values } from './values.sql.js';

/** How long a way took, in milliseconds: mean (null where nobody went it), p50 and p90, least and most. */
export type TimeRow = readonly [
  mean: number | null,
  quantiles: readonly [number, number],
  least: number,
  most: number,
];

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

/** A way between two steps: its milliseconds, and whether it was gone. */
export interface Way {
  readonly milliseconds: string;
  readonly gone: string;
}

/** The ways to each step but the first, then the way from the first to the last that cannot be left out. */
export function waysOf(rules: AttemptRules): Way[] {
  const last = requiredPlaces(rules).at(-1) ?? 1;
  const way = (from: string, to: number) => ({
    milliseconds: `${timeOf(`at[${to}]`)} - ${timeOf(from)}`,
    gone: `at[${to}] > 0`,
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
  const counts = placesOf(rules).map((place) => `countIf(at[${place}] > 0)`);
  const times = waysOf(rules).map(({ milliseconds, gone }) => {
    const of = (name: string) => `${name}(${milliseconds}, ${gone})`;
    return `(${of('avgIf')}, ${of('quantilesExactInclusiveIf(0.5, 0.9)')}, ${of('minIf')}, ${of('maxIf')})`;
  });
  const { binder } = source;
  const each = isEach(values);
  const most = values !== null && 'most' in values ? ` LIMIT ${binder.whole(values.most)}` : '';
  const sql = `
SELECT [${counts.join(', ')}] AS journeys, [${times.join(', ')}] AS times, ${each ? 'grp' : otherValues(values)}
FROM ${source.everyShard(`SELECT at${plan.split === null ? '' : ', grp'} FROM ${source.journeys}`)}
WHERE ${ofValues(values, binder)}${each ? `\nGROUP BY grp ORDER BY journeys[1] DESC, grp${most}` : ''}`;
  return binder.statement(sql);
}

const otherValues = (values: Values): string => `${values === null ? '0' : 'uniqExact(grp)'} AS values`;
