import { PAYMENT_PROVIDER_PATTERN } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

/** A way over channels, and how many paths went it. */
export interface TouchPathRow {
  readonly channels: readonly string[];
  /** Whole days of each touch before the end; empty where they were not asked for. */
  readonly days: readonly number[];
  readonly conversions: number;
  readonly value: number;
  /** The sum of the squares of what each conversion was worth. */
  readonly squares: number;
  readonly nulls: number;
}

export interface TouchRules {
  /** Milliseconds. */
  readonly lookback: number;
  readonly gap: number;
  /** Channels that are none; payment providers where nothing is said. */
  readonly skip: readonly string[] | undefined;
  readonly withDays: boolean;
  /** Only paths to the first conversion of a journey, where that comes from this instant on; null for all paths. */
  readonly firstSince: number | null;
}

const DAY = 86_400_000;

/**
 * Paths of touches. Each conversion ends one, and what follows the last is a path without conversion.
 * @param order whose first match says which events convert and whose second which can be touches; its value is the channel.
 */
export function touchPaths(
  order: JourneyOrder,
  { lookback, gap, skip, withDays, firstSince }: TouchRules,
): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const skipped =
    skip === undefined
      ? `match(lower(value), ${binder.text(PAYMENT_PROVIDER_PATTERN)})`
      : `has(${binder.texts(skip)}, value)`;
  const paid = `if(currency = ${binder.text(order.facts.settings.currency)}, toDecimal128(amount, 4), toDecimal128(0, 4))`;
  const steps = `
    SELECT arrayFilter(each -> each.2 != '' OR each.3, arrayMap((offset, value, mark, amount) ->
        (offset, if(bitTest(mark, 1) AND NOT ${skipped}, value, ''), bitTest(mark, 0) = 1, ${paid}),
      offsets, values, marks, amounts)) AS steps, toUnixTimestamp64Milli(start) AS begin
    FROM ${source.journeys}`;
  const split = 'arrayReverseSplit(each -> each.3, steps)';
  const wanted =
    firstSince === null
      ? split
      : `arrayFilter(piece -> piece[-1].3 AND begin + piece[-1].1 >= ${binder.whole(firstSince)}, arraySlice(${split}, 1, 1))`;
  const within = `arrayFilter(each -> each.2 != '' AND piece[-1].1 - each.1 <= ${binder.whole(lookback)}, piece)`;
  const pieces = `
    SELECT arrayJoin(arrayMap(piece -> (${within}, piece[-1].1, piece[-1].3, piece[-1].4), ${wanted})) AS part
    FROM (${steps})`;
  // Events of one visit are one touch: what follows on the same channel without a pause is left out.
  const heads = `
    SELECT arrayFilter((each, at) -> at = 1 OR each.2 != part.1[at - 1].2 OR each.1 - part.1[at - 1].1 > ${binder.whole(gap)},
        part.1, arrayEnumerate(part.1)) AS heads, part.2 AS finish, part.3 AS converted, part.4 AS worth
    FROM (${pieces})`;
  const days = withDays
    ? `arrayMap(each -> intDiv(finish - each.1, ${DAY}), heads)`
    : "CAST([], 'Array(Int64)')";
  const sql = `
SELECT channels, days, toUInt32(countIf(converted)) AS conversions, toFloat64(sumIf(worth, converted)) AS value,
  sumIf(pow(toFloat64(worth), 2), converted) AS squares,
  toUInt32(countIf(NOT converted)) AS nulls
FROM ${source.everyShard(`
  SELECT arrayMap(each -> each.2, heads) AS channels, ${days} AS days, converted, worth
  FROM (${heads})
  WHERE converted OR notEmpty(heads)`)}
GROUP BY channels, days
ORDER BY channels, days`;
  return binder.statement(sql);
}
