import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** Where the bits lie that say in whose hands an event of a wait was: a shift, and a mask of what is left then. */
export interface HandBits {
  /** Place of the wait among the source's marks, from 1. */
  readonly wait: number;
  readonly shift: number;
  readonly mask: number;
}

/** Waits that began in one quarter of a day of the week. */
export interface HandRow {
  readonly wait: number;
  /** From 0 on Monday before six in the morning. */
  readonly slot: number;
  /** 1: it ended in other hands than it began in. */
  readonly handed: number;
  /** 1: longer than is usual. */
  readonly long: number;
  readonly n: number;
}

/**
 * Waits by whether they ended in other hands than they began in, and whether they took long. Those of which either is not
 * known are left out. The source's marks: bits 2i and 2i + 1 are beginning and end of wait i; its codes tell the hands.
 * @param usual milliseconds, for each place.
 */
export function waitsByHands(
  { journeys, everyShard, binder }: JourneySource,
  { bits, usual, zone }: { bits: readonly HandBits[]; usual: readonly number[]; zone: string },
): Statement {
  const waits = binder.bind(
    'Array(UInt8)',
    bits.map(({ wait }) => wait),
  );
  const column = (of: (bit: HandBits) => number) => binder.bind('Array(UInt64)', bits.map(of));
  const bounds = binder.bind('Array(Int64)', usual);
  const clock = binder.text(zone);
  const sql = `
SELECT wait, slot, handed, long, sum(waits) AS n
FROM ${everyShard(`
  SELECT wait, toUInt8((toDayOfWeek(begun, 0, ${clock}) - 1) * 4 + intDiv(toHour(begun, ${clock}), 6)) AS slot,
    toUInt8(hand != next) AS handed, toUInt8(gap > ${bounds}[wait]) AS long, count() AS waits
  FROM (
    SELECT wait, fromUnixTimestamp64Milli(began + each.1, 'UTC') AS begun, each.2 AS gap, each.3 AS hand, each.4 AS next
    FROM (
      SELECT wait, toUnixTimestamp64Milli(start) AS began,
        arrayMap(code -> bitAnd(bitShiftRight(code, shift), mask), codes) AS hands,
        arrayReverseFill(number -> number > 0, arrayMap((mark, number) -> if(bitTest(mark, 2 * wait - 1), number, 0), marks, arrayEnumerate(marks))) AS ends,
        arrayFilter(each -> each.3 > 0 AND each.4 > 0,
          arrayMap((mark, at, hand, end) -> (at, if(end > 0, offsets[end] - at, 0), if(bitTest(mark, 2 * wait - 2), hand, 0), if(end > 0, hands[end], 0)), marks, offsets, hands, ends)) AS own
      FROM ${journeys}
      ARRAY JOIN ${waits} AS wait, ${column(({ shift }) => shift)} AS shift, ${column(({ mask }) => mask)} AS mask
    )
    ARRAY JOIN own AS each
  )
  GROUP BY wait, slot, handed, long`)}
GROUP BY wait, slot, handed, long`;
  return binder.statement(sql);
}
