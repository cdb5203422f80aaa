import type { JourneySource } from '../source/source.js';
import { attempts, best, depthOf } from './attempts.sql.js';
import { KEYS, placeOf, timeOf } from './keys.sql.js';
import type { FunnelPlan } from './plan.js';
import { isQuick, quickAttempts } from './quick.sql.js';
import { placesOf, stepCount } from './rules.js';
import { funnelSource, startBits } from './source.sql.js';

/*
 * From journeys to attempts, one subquery inside the other; each adds a column to those before it (`*`: what no one
 * reads is not read).
 */

/**
 * All attempts of each journey that has one: `tries`, an array of arrays of keys, beside the columns of the journey, and
 * `grp` and `part` where journeys are split or taken apart.
 */
export function allAttempts(plan: FunnelPlan): JourneySource {
  const source = funnelSource(plan);
  const window = source.binder.whole(plan.rules.window);
  const arrays = { keys: 'keys', marks: 'hits' };
  const tried = `
SELECT *, ${attempts({ rules: plan.rules, arrays, window })} AS tries FROM ${relevantEvents(plan, source.journeys)}`;
  return { ...source, journeys: `(SELECT * FROM (${tried}) WHERE notEmpty(tries))` };
}

/** The events that can matter, as `keys` and `hits` side by side. Where steps follow each other strictly all do. */
function relevantEvents(plan: FunnelPlan, journeys: string): string {
  const started = `
SELECT *, ${KEYS} AS every FROM ${journeys} WHERE arrayExists(mark -> bitAnd(mark, ${startBits(plan)}) > 0, marks)`;
  const { table, apart } = split(plan, `(${started})`);
  const matters = [
    plan.rules.order === 'strict' ? [] : ['mark > 0'],
    apart === null ? [] : [`value = ${apart}`],
  ].flat();
  if (matters.length === 0) return `(SELECT *, every AS keys, marks AS hits FROM ${table})`;
  const [names, arrays] = apart === null ? ['mark', 'marks'] : ['mark, value', 'marks, values'];
  const kept = (array: string) =>
    `arrayFilter((each, ${names}) -> ${matters.join(' AND ')}, ${array}, ${arrays})`;
  return `(SELECT *, ${kept('every')} AS keys, ${kept('marks')} AS hits FROM ${table})`;
}

/** Adds `grp` or `part` where the events say it; `apart` names the column that events have to share. */
function split(plan: FunnelPlan, table: string): { table: string; apart: 'grp' | 'part' | null } {
  const { same } = plan;
  const values = (test: string) =>
    `arrayDistinct(arrayFilter((value, mark) -> value != ''${test}, values, marks))`;
  const ofSteps = ` AND bitAnd(mark, ${2 ** stepCount(plan.rules) - 1}) > 0`;
  if (same !== null && 'property' in same)
    return { table: `(SELECT *, arrayJoin(${values('')}) AS part FROM ${table})`, apart: 'part' };
  if (plan.split?.kind === 'parts') {
    const each = `arrayJoin(emptyArrayToSingle(${values(ofSteps)}))`;
    return { table: `(SELECT *, ${each} AS grp FROM ${table})`, apart: 'grp' };
  }
  if (plan.split?.kind !== 'events') return { table, apart: null };
  const pick = plan.split.breakdown.attribution === 'last' ? 'arrayLast' : 'arrayFirst';
  return {
    table: `(SELECT *, ${pick}((value, mark) -> value != ''${ofSteps}, values, marks) AS grp FROM ${table})`,
    apart: null,
  };
}

/**
 * The attempt that counts of each journey that has one: `at`, an array with the key of each step, beside the columns of
 * the journey; `grp` where the plan has a split; `money`, what the event of each step says, where it wants amounts.
 * With `same`, a journey stands once for each of its values (`part`).
 */
export function bestParts(plan: FunnelPlan): JourneySource {
  const source = isQuick(plan) ? quickAttempts(plan) : bestOfAll(plan);
  const { split: by, withAmounts } = plan;
  const more = withAmounts ? [`[${moneyOf(plan)}] AS money`] : [];
  if (by?.kind === 'step' && typeof by.breakdown.attribution === 'object')
    more.push(`values[${placeOf(`at[${by.breakdown.attribution.step}]`)}] AS grp`);
  if (more.length === 0) return source;
  return { ...source, journeys: `(SELECT *, ${more.join(', ')} FROM ${source.journeys})` };
}

function bestOfAll(plan: FunnelPlan): JourneySource {
  const source = allAttempts(plan);
  return { ...source, journeys: `(SELECT *, ${best('tries', plan.rules)} AS at FROM ${source.journeys})` };
}

/** Index 0 is beside the array, and gives 0: a step that is not reached says no amount. */
function moneyOf({ rules }: FunnelPlan): string {
  return placesOf(rules)
    .map((place) => `amounts[${placeOf(`at[${place}]`)}]`)
    .join(', ');
}

/** The same with one row for each journey (and value of the split): of its parts the one that got furthest. */
export function bestAttempts(plan: FunnelPlan): JourneySource {
  const source = bestParts(plan);
  if (plan.same === null) return source;
  const columns = ['at', 'start', ...(plan.withAmounts ? ['money', 'currency'] : [])];
  const keys = ['object_id', ...(plan.split === null ? [] : ['grp'])];
  const began = `toUnixTimestamp64Milli(start) + ${timeOf('at[1]')}`;
  const named = columns.map((column, at) => `furthest.${at + 1} AS ${column}`);
  const furthest = `(
SELECT ${[...keys, ...named].join(', ')}
FROM (
  SELECT ${keys.join(', ')}, argMax((${columns.join(', ')}), (${depthOf('at', plan.rules)}, -(${began}), part)) AS furthest
  FROM ${source.journeys} GROUP BY ${keys.join(', ')}
))`;
  return { ...source, journeys: furthest };
}
