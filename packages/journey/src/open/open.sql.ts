import type { Statement } from '@throughline/stores';
import type { OutcomeRule } from '../outcome/outcome.sql.js';
import { dueOf, withAttribute } from '../promises/promises.sql.js';
import type { Promised } from '../promises/promise.js';
import { journeySource } from '../source/source.js';
import { Binder } from '../sql/binder.js';
import { worthSql } from '../worth/worth.sql.js';
import { advancing, type Ranks, type Wanted } from './advance.sql.js';
import type { OpenPlan } from './plan.js';

/** Open journeys that are looked at one by one: those promised first. */
export const MOST_SEEN = 5000;

/** What became of journeys, as conditions over their columns. `open`: nothing yet, and young enough. */
function fates({ goal, openSince }: OutcomeRule, binder: Binder) {
  const reach = `hasAny(activities, ${binder.activities(goal.reach)})`;
  const undone = `hasAny(activities, ${binder.activities(goal.without)})`;
  const young = openSince === null ? 'true' : `start > ${binder.instant(openSince)}`;
  return { young, reach, undone, pending: `NOT ${reach} AND NOT ${undone}` };
}

function isOpen(rule: OutcomeRule): Wanted {
  return (binder) => {
    const { young, pending } = fates(rule, binder);
    return `${young} AND ${pending}`;
  };
}

export interface FateRow {
  readonly open: number;
  readonly undone: number;
  readonly overdue: number;
  readonly reached: number;
  /** All journeys, whatever became of them. */
  readonly all: number;
}

export function countOpen({ order }: OpenPlan, rule: OutcomeRule): Statement {
  const { binder, everyShard, journeys } = journeySource(order);
  const { young, reach, undone, pending } = fates(rule, binder);
  const sql = `
SELECT countIf(young AND pending) AS open, countIf(young AND undone) AS undone, countIf(NOT young AND pending) AS overdue,
  countIf(done) AS reached, count() AS all
FROM ${everyShard(`SELECT ${young} AS young, ${reach} AS done, ${undone} AS undone, ${pending} AS pending FROM ${journeys}`)}`;
  return binder.statement(sql);
}

export interface StepRow {
  readonly activity: number;
  readonly journeys: number;
  /** Milliseconds: p50 and p90. */
  readonly age: number;
  readonly ages: readonly [number, number];
  readonly wait: number;
  readonly waits: readonly [number, number];
}

/** Open journeys by how far they came. */
export function openSteps(plan: OpenPlan, rule: OutcomeRule, ranks: Ranks): Statement {
  const { binder, everyShard, journeys } = advancing(plan, ranks, isOpen(rule));
  const now = binder.instant(plan.now);
  const quantiles = 'quantilesExactInclusive(0.5, 0.9)';
  const sql = `
SELECT activity, count() AS journeys, avg(lived) AS age, ${quantiles}(lived) AS ages, avg(waited) AS wait,
  ${quantiles}(waited) AS waits
FROM ${everyShard(`
  SELECT stages[-1] AS activity, dateDiff('millisecond', start, ${now}) AS lived, lived - moments[-1] AS waited
  FROM ${journeys}`)}
GROUP BY activity`;
  return binder.statement(sql);
}

export interface OpenRow {
  readonly id: string;
  readonly begun: string;
  readonly since: string;
  readonly activity: number;
  readonly events: number;
  readonly worth: number;
  /** Milliseconds from the start to where the promise begins; -1 where that has not happened. */
  readonly opened: number;
}

interface Meant {
  readonly rule: OutcomeRule;
  readonly ranks: Ranks;
  /** Where they stand; null for anywhere. */
  readonly standing: readonly number[] | null;
  /** Whether all that are open are looked at, so that it is of no matter which are first. */
  readonly all: boolean;
}

/**
 * The open journeys whose promise ends first, of the others the oldest; or those of the objects that are asked for. Promised time
 * is the same for all, or an attribute says when: so late ones are seen before any other, however many are open. Where all are
 * looked at, or fewer objects are asked for than that, no attribute is read: it would be of every object of the type.
 */
export function openJourneys(plan: OpenPlan, { rule, ranks, standing, all }: Meant): Statement {
  const { worth, promise } = plan;
  const { binder, everyShard, journeys } = advancing(plan, ranks, isOpen(rule));
  const { ids } = plan.question;
  const conditions = [
    ...(ids === undefined ? [] : [`object_id IN ${binder.texts(ids)}`]),
    ...(standing === null ? [] : [`has(${binder.activities(standing)}, stages[-1])`]),
  ];
  const meant = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const isEvery = all || ids !== undefined;
  const { source, due } = isEvery ? { source: journeys, due: 'NULL' } : promisedBy(plan, journeys, binder);
  const sql = `
SELECT id, begun, since, activity, events, worth, opened
FROM ${everyShard(`
  SELECT object_id AS id, ${due} AS promised, start AS begun, addMilliseconds(start, moments[-1]) AS since, stages[-1] AS activity, length(activities) + cut AS events,
    ${worth === null ? '0.' : worthSql(worth, binder)} AS worth, ${openedAt(promise, binder)} AS opened
  FROM ${source}${meant}`)}
ORDER BY promised NULLS LAST, begun, id
LIMIT ${binder.whole(MOST_SEEN)}`;
  return binder.statement(sql);
}

/** Something that grows with when a journey's promise ends, null where it has none; and the journeys with what that takes. */
function promisedBy(
  { promise, order }: OpenPlan,
  journeys: string,
  binder: Binder,
): { readonly source: string; readonly due: string } {
  if (promise === null) return { source: journeys, due: 'NULL' };
  if (promise.due.kind === 'attribute')
    return { source: withAttribute(journeys, promise.due.name, order, binder), due: 'due' };
  const begins = openedAt(promise, binder);
  return { source: journeys, due: `if(${begins} < 0, NULL, toUnixTimestamp64Milli(start) + ${begins})` };
}

/** Where in a journey a promise begins. */
export function openedAt(promise: Promised | null, binder: Binder): string {
  if (promise === null || promise.from === null) return 'toInt64(0)';
  const place = `arrayFirstIndex(activity -> has(${binder.activities(promise.from)}, activity), activities)`;
  return `if(${place} = 0, toInt64(-1), offsets[${place}])`;
}

export interface DueRow {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly by: number;
}

/** By when objects are promised, from an attribute. */
export function duesOf(
  { order: { facts, objectType } }: OpenPlan,
  attribute: string,
  ids: readonly string[],
): Statement {
  const binder = new Binder();
  const { layout, shop } = facts;
  const sql = `
SELECT id, by FROM ${layout.everyShard(`
  SELECT object_id AS id, ${dueOf(attribute, facts, binder)} AS by FROM ${layout.own('objects')}
  WHERE shop = ${binder.text(shop)} AND object_type = ${binder.text(objectType)} AND object_id IN ${binder.texts(ids)}`)}
WHERE by IS NOT NULL`;
  return binder.statement(sql);
}
