import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** How far a step may lie before an opportunity, and how soon after it a hit counts, in milliseconds. */
export interface RiseRule {
  readonly back: number;
  readonly within: number;
}

/** Opportunities of one error, by the device of their journey. */
export interface RiseRow {
  /** Place of the error, from 1. */
  readonly error: number;
  readonly device: string;
  /** Activity that came before the opportunity; 0 counts all opportunities. */
  readonly step: number;
  readonly n: number;
  readonly hits: number;
}

/**
 * Opportunities for errors, and how many were hit, by each activity that came before them in the same visit; from journeys as they
 * are stored. The first opportunity after a while counts. The source's marks: bits 2i and 2i + 1 are opportunity and hit of
 * error i.
 */
export function errorsAfter(
  { journeys, everyShard, binder }: JourneySource,
  rules: readonly RiseRule[],
): Statement {
  const numbers = binder.bind(
    'Array(UInt8)',
    rules.map((_, at) => at + 1),
  );
  const column = (of: (rule: RiseRule) => number) => binder.bind('Array(Int64)', rules.map(of));
  const sql = `
SELECT error, device, step, sum(opportunities) AS n, sum(struck) AS hits
FROM ${everyShard(`
  SELECT error, device, step, count() AS opportunities, sum(hit) AS struck
  FROM (
    SELECT error, device, hit, arrayJoin(arrayPushBack(arrayDistinct(before), toUInt16(0))) AS step
    FROM (
      SELECT error, toString(device) AS device,
        arrayExists((at, mark) -> bitTest(mark, 2 * error - 1) AND at >= since AND at <= since + within, offsets, marks) AS hit,
        -- What is itself an opportunity, or an error, is no step before it.
        arrayFilter((activity, at, mark) -> at < since AND at >= since - back AND NOT bitTest(mark, 2 * error - 2) AND NOT bitTest(mark, 2 * error - 1), activities, offsets, marks) AS before
      FROM (
        SELECT device, activities, offsets, marks, error, back, within,
          -- An error without an opportunity before it is not counted: of those, all would be hit.
          arrayFilter((at, mark) -> bitTest(mark, 2 * error - 2) AND NOT bitTest(mark, 2 * error - 1), offsets, marks) AS chances,
          arrayFilter((at, gap, which) -> which = 1 OR gap > back, chances, arrayDifference(chances), arrayEnumerate(chances)) AS firsts
        FROM (
          SELECT device, activities, offsets, marks, arrayReduce('groupBitOr', marks) AS any FROM ${journeys}
        )
        ARRAY JOIN ${numbers} AS error, ${column(({ back }) => back)} AS back, ${column(({ within }) => within)} AS within
        WHERE bitTest(any, 2 * error - 2)
      )
      ARRAY JOIN firsts AS since
    )
  )
  GROUP BY error, device, step`)}
GROUP BY error, device, step`;
  return binder.statement(sql);
}
