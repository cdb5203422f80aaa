import type { Statement } from '@throughline/stores';
import type { Ids } from '../answer/listed.js';
import { groupedSource } from '../source/grouped.js';
import { journeySource, type JourneySource } from '../source/source.js';
import type { CorrelationPlan, Trait } from './plan.js';

export interface FactorRow {
  /** Empty for all journeys. */
  readonly value: string;
  readonly n: number;
  readonly converted: number;
}

/**
 * How many journeys have each value of a trait, and how many of those reach the goal. Only what comes before the goal
 * counts: what follows from it would explain it too well. Activities come as numbers.
 */
export function factors(plan: CorrelationPlan, trait: Trait): Statement {
  const source = sourceOf(plan, trait);
  const { binder } = source;
  const least = binder.whole(plan.least);
  const sql = `
SELECT * FROM (
  SELECT value, count() AS n, countIf(won) AS converted
  FROM ${source.everyShard(`
    SELECT goalAt > 0 AS won, arrayPushFront(${valuesOf(trait)}, '') AS had
    FROM (${watched(plan, source)})`)}
  ARRAY JOIN had AS value
  GROUP BY value
)
WHERE value = '' OR n >= ${least}`;
  return binder.statement(sql);
}

/** Journeys that could be seen for the whole time: where each reaches the goal (0: nowhere), and how many events count. */
function watched({ within, lastStart }: CorrelationPlan, { binder, journeys }: JourneySource): string {
  const inTime = within === null ? 'true' : `offset < ${binder.whole(within)}`;
  const seen = lastStart === null ? '' : `WHERE start <= ${binder.instant(lastStart)}`;
  return `
      SELECT *, arrayFirstIndex((mark, offset) -> bitTest(mark, 0) AND ${inTime}, marks, offsets) AS goalAt,
        if(goalAt > 0, goalAt - 1, arrayCount(offset -> ${inTime}, offsets)) AS looked
      FROM ${journeys} ${seen}`;
}

/** Whose ids are told. */
export interface Having {
  readonly trait: Trait;
  /** As `factors` tells them; null: of all journeys. */
  readonly values: readonly string[] | null;
  /** Those that have none of the values. */
  readonly lack: boolean;
  /** Those alone that reach the goal. */
  readonly won: boolean;
}

/** The journeys that a factor counts; see `factors`. */
export function factorIds(plan: CorrelationPlan, { trait, values, lack, won }: Having): Ids {
  const source = sourceOf(plan, trait);
  const { binder } = source;
  const has = values === null ? 'true' : `hasAny(${valuesOf(trait)}, ${binder.texts(values)})`;
  const ids = source.everyShard(`
  SELECT object_id AS id FROM (${watched(plan, source)})
  WHERE ${lack ? 'NOT ' : ''}${has}${won ? ' AND goalAt > 0' : ''}`);
  return { ids, binder };
}

function sourceOf({ order }: CorrelationPlan, { of, path }: Trait): JourneySource {
  if (of === 'activity') return journeySource(order);
  if (of === 'event') return journeySource({ ...order, value: path });
  return groupedSource(order, { breakdown: { by: path, attribution: 'first', limit: 1 } });
}

/** The values that a journey has, each once. */
function valuesOf({ of }: Trait): string {
  switch (of) {
    case 'activity':
      return 'arrayMap(number -> toString(number), arrayDistinct(arraySlice(activities, 1, looked)))';
    case 'event':
      return "arrayDistinct(arrayFilter(told -> told != '', arraySlice(values, 1, looked)))";
    case 'journey':
      return "if(grp = '', emptyArrayString(), [toString(grp)])";
  }
}

/** How many journeys are too young to be seen for the whole time. */
export function youngCount({ order, lastStart }: CorrelationPlan): Statement {
  const source = journeySource(order);
  const young = lastStart === null ? 'false' : `began > ${source.binder.instant(lastStart)}`;
  const sql = `SELECT countIf(${young}) AS young FROM ${source.everyShard(`SELECT start AS began FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}

/** The names of the text attributes that objects of the type have. */
export function attributeNames({ order: { facts, objectType } }: CorrelationPlan): Statement {
  const { everyShard, own } = facts.layout;
  const sql = `
SELECT arraySort(groupUniqArrayArray(keys)) AS names
FROM ${everyShard(`
  SELECT mapKeys(text) AS keys FROM ${own('objects')} WHERE shop = {shop:String} AND object_type = {type:String}`)}`;
  return { sql, params: { shop: facts.shop, type: objectType } };
}
