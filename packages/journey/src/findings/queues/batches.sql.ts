import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** Ends no further apart than this belong to one run. Milliseconds. */
export const BATCH_GAP = 60_000;
/** Fewer at once are no batch. */
const LEAST_IN_BATCH = 5;
/** Nothing was done for at least this long before a batch, and for so many times as long as the batch itself took. */
const LEAST_STILL = 15 * 60_000;
const STILL_TIMES = 10;

/** How the ends of one wait come: all of them, and those that come in batches. Times in milliseconds. */
export interface BatchRow {
  /** Place of the wait, from 1. */
  readonly wait: number;
  readonly ends: number;
  /** From the first end to the last. */
  readonly span: number;
  readonly batches: number;
  /** Ends in batches. */
  readonly batched: number;
  /** Of these, waits that are long and would not have been, had nothing waited for the batch to fill. */
  readonly late: number;
  /** Sum of all waits in batches, and of the part of them until the last of the batch had come. */
  readonly waited: number;
  readonly filling: number;
}

/**
 * Batches in which waits end: ends that follow one another within a minute, after a standstill. Of each wait in one, the time
 * until the last of its batch had come is what the batch takes (the batching part of waiting time: Lashkevich et al. 2023). The
 * source's marks: bits 2i and 2i + 1 are beginning and end of wait i.
 * @param usual milliseconds, for each wait: what takes longer is long.
 */
export function batchedEnds(
  { journeys, everyShard, binder }: JourneySource,
  usual: readonly number[],
): Statement {
  const numbers = binder.bind(
    'Array(UInt8)',
    usual.map((_, at) => at + 1),
  );
  const bounds = binder.bind('Array(Int64)', usual);
  const next =
    'arrayReverseFill(end -> end >= 0, arrayMap((mark, at) -> if(bitTest(mark, 2 * wait - 1), at, -1), marks, offsets))';
  const sql = `
SELECT wait, sum(size) AS ends, max(ending) - min(first) AS span, countIf(batch) AS batches, sumIf(size, batch) AS batched,
  sumIf(arrayCount((begun, ended) -> ended - begun > bound AND ended - ready <= bound, beginnings, endings), batch) AS late,
  sumIf(arraySum((begun, ended) -> ended - begun, beginnings, endings), batch) AS waited,
  sumIf(arraySum(begun -> ready - begun, beginnings), batch) AS filling
FROM (
  SELECT wait, count() AS size, min(ended) AS first, max(ended) AS ending, max(begun) AS ready, max(gap) AS still,
    groupArray(begun) AS beginnings, groupArray(ended) AS endings, ${bounds}[wait] AS bound,
    size >= ${LEAST_IN_BATCH} AND still >= ${LEAST_STILL} AND still >= ${STILL_TIMES} * (ending - first) AS batch
  FROM (
    SELECT wait, begun, ended, gap, sum(gap > ${BATCH_GAP}) OVER (PARTITION BY wait ORDER BY ended ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run
    FROM (
      SELECT wait, begun, ended, ended - lagInFrame(ended, 1, ended) OVER (PARTITION BY wait ORDER BY ended ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS gap
      FROM (
        SELECT wait, pair.1 AS begun, pair.2 AS ended
        FROM ${everyShard(`
          SELECT wait, arrayJoin(arrayFilter(each -> each.2 >= each.1, arrayMap((mark, at, end) -> (began + at, if(bitTest(mark, 2 * wait - 2) AND end >= 0, began + end, toInt64(-1))), marks, offsets, ${next}))) AS pair
          FROM (
            SELECT toUnixTimestamp64Milli(start) AS began, marks, offsets, arrayReduce('groupBitOr', marks) AS any FROM ${journeys}
          )
          ARRAY JOIN arrayFilter(number -> bitTest(any, 2 * number - 2) AND bitTest(any, 2 * number - 1), ${numbers}) AS wait`)}
      )
    )
  )
  GROUP BY wait, run
)
GROUP BY wait`;
  return binder.statement(sql);
}
