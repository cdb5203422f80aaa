import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface ProfileRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Sums over pairs, in milliseconds and their squares: whole numbers as text. */
  readonly total: string;
  readonly squares: string;
}

/**
 * Times between all pairs of positions i < j, by what stands there (temporal profile: Stertz, Mangler & Rinderle-Ma
 * 2020). Running sums of times and squares, one set for each kind of activity in a journey, so that the pairs never
 * exist as rows; in 128 bits, so that they are exact whatever their size.
 */
export function temporalProfile(source: JourneySource): Statement {
  const before = (sums: string, zero: string) => `arrayPushFront(arrayPopBack(${sums}), ${zero})`;
  const sum = (term: string, zero: string) =>
    before(`arrayCumSum((name, time) -> if(name = from, ${term}, ${zero}), activities, offsets)`, zero);
  const sql = `
SELECT from, to, sum(seen) AS count, toString(sum(toInt128(toInt64(seen) * time - once))) AS total,
  toString(sum(toInt128(seen) * time * time - toInt128(2) * time * once + twice)) AS squares
FROM ${source.everyShard(`
  SELECT from, activities AS tos, offsets AS times, ${sum('toUInt64(1)', 'toUInt64(0)')} AS seens,
    ${sum('time', 'toInt64(0)')} AS onces, ${sum('toInt128(time) * time', 'toInt128(0)')} AS twices
  FROM (SELECT activities, offsets, arrayDistinct(activities) AS kinds FROM ${source.journeys})
  ARRAY JOIN kinds AS from`)}
ARRAY JOIN tos AS to, times AS time, seens AS seen, onces AS once, twices AS twice
GROUP BY from, to
HAVING count > 0`;
  return source.binder.statement(sql);
}
