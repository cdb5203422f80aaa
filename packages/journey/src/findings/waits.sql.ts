import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface WaitRow {
  /** Place of the wait, from 1. */
  readonly wait: number;
  readonly waits: number;
  /** Milliseconds in which four of five have ended. */
  readonly slow: number;
}

/**
 * How long it takes from one event to the next of another kind, for many kinds in one reading. The source's marks:
 * bits 2i and 2i + 1 are the beginning and the end of wait i. Waits that have not ended are not among them.
 */
export function waitTimes({ journeys, everyShard, binder }: JourneySource, waits: number): Statement {
  const numbers = Array.from({ length: waits }, (_, at) => at + 1);
  // The next end of each event is carried backwards from it.
  const next = `arrayReverseFill(end -> end >= 0, arrayMap((mark, at) -> if(bitTest(mark, 2 * wait - 1), at, -1), marks, offsets))`;
  const sql = `
SELECT wait, sum(length(gaps)) AS waits, quantileExactInclusiveArray(0.8)(gaps) AS slow
FROM ${everyShard(`
  SELECT wait, gaps
  FROM (
    SELECT arrayMap(wait -> arrayFilter(gap -> gap >= 0,
      arrayMap((mark, at, end) -> if(bitTest(mark, 2 * wait - 2) AND end >= 0, end - at, -1), marks, offsets, ${next})),
      ${binder.bind('Array(UInt8)', numbers)}) AS each
    FROM ${journeys}
    WHERE arrayExists(mark -> mark != 0, marks)
  )
  ARRAY JOIN each AS gaps, arrayEnumerate(each) AS wait
  WHERE notEmpty(gaps)`)}
GROUP BY wait`;
  return binder.statement(sql);
}
