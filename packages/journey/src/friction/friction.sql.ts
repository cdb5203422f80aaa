import type { EventMatch } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import type { SignalAsked } from './signals.js';

export interface SignalRow {
  /** From 1; 0 for all journeys. */
  readonly signal: number;
  readonly among: number;
  readonly met: number;
  readonly events: number;
  readonly converted: number;
  readonly metConverted: number;
}

/**
 * For each signal the journeys that it can meet, and those that met it before they reached the goal. Signals are marks,
 * two bits for each: that it is one, and that it could be one.
 */
export function signalCounts(
  plain: JourneyOrder,
  { goal, signals }: { readonly goal: EventMatch; readonly signals: readonly SignalAsked[] },
): Statement {
  const matches = [goal, ...signals.flatMap(({ match, among }) => [match, among ?? {}])];
  const order = { ...plain, marks: matches.map((match) => matchOf(match, plain.facts)) };
  const source = journeySource(order);
  const { binder } = source;
  const bits = binder.bind(
    'Array(UInt8)',
    signals.map((_, at) => 2 * at + 1),
  );
  const sql = `
SELECT signal, count() AS among, countIf(times > 0) AS met, sum(times) AS events, countIf(won) AS converted,
  countIf(won AND times > 0) AS metConverted
FROM ${source.everyShard(`
  SELECT won,
    arrayFilter(each -> each.3, arrayPushFront(arrayMap((bit, place) ->
      (toUInt16(place), arrayCount(mark -> bitTest(mark, bit), seen), bitTest(all, bit) OR bitTest(all, bit + 1)),
      ${bits}, arrayEnumerate(${bits})), (toUInt16(0), toUInt64(0), true))) AS chances
  FROM (
    SELECT *, arrayFirstIndex(mark -> bitTest(mark, 0), marks) AS goalAt, goalAt > 0 AS won,
      if(won, arraySlice(marks, 1, goalAt - 1), marks) AS seen, arrayReduce('groupBitOr', seen) AS all
    FROM ${source.journeys}
  )`)}
ARRAY JOIN chances.1 AS signal, chances.2 AS times
GROUP BY signal`;
  return binder.statement(sql);
}
