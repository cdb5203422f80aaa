import type { Statement } from '@throughline/stores';
import { journeySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import { advancing, began, type Past, type Ranks } from './advance.sql.js';
import { openedAt } from './open.sql.js';
import type { OpenPlan } from './plan.js';

/** Past visits of one activity that predictions are drawn from: a sample, the same each time. */
const MOST_VISITS = 1000;
/** Past journeys that predictions are held against. */
const MOST_TESTED = 1000;

/** The place of the first stage that reaches the goal; 0 where none does. */
const goalPlace = ({ goal }: OpenPlan, binder: Binder) =>
  `arrayFirstIndex(stage -> has(${binder.activities(goal.reach)}, stage), stages)`;

export interface SplitRow {
  readonly journeys: number;
  /** Start of the journey seven tenths along, in milliseconds since 1970; null where there is none. */
  readonly at: number | null;
}

export function splitOf(plan: OpenPlan, past: Past): Statement {
  const { binder, everyShard, journeys } = journeySource(plan.order);
  const sql = `
SELECT count() AS journeys, quantileExactInclusive(0.7)(begun) AS at
FROM ${everyShard(`SELECT toUnixTimestamp64Milli(start) AS begun FROM ${journeys} WHERE ${began(past, binder)}`)}`;
  return binder.statement(sql);
}

export interface VisitsRow {
  readonly activity: number;
  /** Drawn number; milliseconds to the next stage and to the goal, -1 where there is none; the next activity, 0 where none. */
  readonly visits: readonly (readonly [draw: string, gap: number, left: number, next: number])[];
}

/** How it went on from each stage, on the way to the goal: up to a thousand times each, drawn by hash. */
export function visits(plan: OpenPlan, past: Past, ranks: Ranks): Statement {
  const { binder, everyShard, journeys } = advancing(plan, ranks, (bound) => began(past, bound));
  const sql = `
SELECT activity, groupArraySorted(${MOST_VISITS})(visit) AS visits
FROM ${everyShard(`
  SELECT activity, (cityHash64(object_id, place), gap, if(goal = 0, toInt64(-1), reached - offset), next) AS visit
  FROM (
    SELECT object_id, stages, moments, arrayEnumerate(stages) AS places,
      arrayPushBack(arrayPopFront(arrayDifference(moments)), toInt64(-1)) AS gaps,
      arrayPushBack(arrayPopFront(stages), toUInt16(0)) AS nexts,
      ${goalPlace(plan, binder)} AS goal, moments[goal] AS reached
    FROM ${journeys}
  )
  ARRAY JOIN stages AS activity, moments AS offset, places AS place, gaps AS gap, nexts AS next
  WHERE goal = 0 OR place < goal`)}
GROUP BY activity`;
  return binder.statement(sql);
}

export interface TestedRow {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Milliseconds from the start to the moment; and from there to the goal, -1 where it was never reached. */
  readonly lived: number;
  readonly left: number;
  readonly activity: number;
  readonly waited: number;
  readonly opened: number;
}

/** Past journeys, each at one moment of its life that is drawn by hash. */
export function tested(plan: OpenPlan, past: Past, ranks: Ranks): Statement {
  const { binder, everyShard, journeys } = advancing(plan, ranks, (bound) => began(past, bound));
  const sql = `
SELECT id, begun, lived, left, activity, waited, opened
FROM ${everyShard(`
  SELECT object_id AS id, draw, toUnixTimestamp64Milli(start) AS begun, lived,
    if(goal = 0, toInt64(-1), span - lived) AS left, arrayCount(moment -> moment <= lived, moments) AS place,
    stages[place] AS activity, lived - moments[place] AS waited, ${openedAt(plan.promise, binder)} AS opened
  FROM (
    SELECT object_id, start, activities, offsets, stages, moments, ${goalPlace(plan, binder)} AS goal,
      if(goal = 0, offsets[-1], moments[goal]) AS span, cityHash64(object_id) AS draw,
      toInt64(floor(span * (cityHash64(object_id, 'moment') % 10000) / 10000)) AS lived
    FROM ${journeys}
  )
  WHERE span > 0`)}
ORDER BY draw, id
LIMIT ${binder.whole(MOST_TESTED)}`;
  return binder.statement(sql);
}
