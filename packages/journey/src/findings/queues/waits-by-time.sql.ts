import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** Bins of the logarithm of a wait: so many for each doubling, from a second on. */
export const BINS_PER_DOUBLING = 4;

export interface WaitCount {
  /** Place of the wait, from 1. */
  readonly wait: number;
  /** Days since 1970 on which it began, 0 in rows that count bins. */
  readonly day: number;
  /** 1: longer than is usual; of rows that count days. */
  readonly late: number;
  /** Hour of the week in which it began, from 1 on Monday; 0 in rows that count days. */
  readonly slot: number;
  /** Bin of its length, from 1. */
  readonly bin: number;
  readonly n: number;
}

/**
 * How many waits began on each day and were longer than is usual, and how many of each length began in each hour of the
 * week: two small tables in one reading of journeys as they are stored. The source's marks: bits 2i and 2i + 1 are beginning
 * and end of wait i. Waits that have not ended are not among them.
 * @param usual milliseconds, for each wait.
 */
export function waitsByTime(
  { journeys, everyShard, binder }: JourneySource,
  { usual, zone }: { readonly usual: readonly number[]; readonly zone: string },
): Statement {
  const numbers = binder.bind(
    'Array(UInt8)',
    usual.map((_, at) => at + 1),
  );
  const bounds = binder.bind('Array(Int64)', usual);
  const clock = binder.text(zone);
  const next =
    'arrayReverseFill(end -> end >= 0, arrayMap((mark, at) -> if(bitTest(mark, 2 * wait - 1), at, -1), marks, offsets))';
  const sql = `
SELECT wait, day, late, slot, bin, sum(waits) AS n
FROM ${everyShard(`
  SELECT wait, day, late, slot, bin, count() AS waits
  FROM (
    SELECT wait, toInt64(toDate(begun, ${clock})) AS day, toUInt8(gap > ${bounds}[wait]) AS late,
      toUInt16((toDayOfWeek(begun, 0, ${clock}) - 1) * 24 + toHour(begun, ${clock}) + 1) AS slot,
      toUInt16(1 + round(${BINS_PER_DOUBLING} * log2(greatest(gap, 1000) / 1000))) AS bin
    FROM (
      SELECT wait, fromUnixTimestamp64Milli(began + each.1, 'UTC') AS begun, each.2 AS gap
      FROM (
        SELECT wait, toUnixTimestamp64Milli(start) AS began,
          arrayFilter(each -> each.2 >= 0, arrayMap((mark, at, end) -> (at, if(bitTest(mark, 2 * wait - 2) AND end >= 0, end - at, toInt64(-1))), marks, offsets, ${next})) AS own
        FROM (
          SELECT start, marks, offsets, arrayReduce('groupBitOr', marks) AS any FROM ${journeys}
        )
        -- Most journeys have none of the waits, and are passed over.
        ARRAY JOIN arrayFilter(number -> bitTest(any, 2 * number - 2) AND bitTest(any, 2 * number - 1), ${numbers}) AS wait
      )
      ARRAY JOIN own AS each
    )
  )
  GROUP BY GROUPING SETS ((wait, day, late), (wait, slot, bin))`)}
GROUP BY wait, day, late, slot, bin`;
  return binder.statement(sql);
}
