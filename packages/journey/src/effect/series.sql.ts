import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface SeriesRule {
  /** How soon after an opportunity a hit counts, in milliseconds. */
  readonly within: number;
  /** Opportunities less than this apart are one: the first counts. Milliseconds. */
  readonly apart: number;
  /** True where it is the staying away that counts as hit. */
  readonly missing: boolean;
  /** True where the hit has to be another event than the opportunity. */
  readonly later: boolean;
  /** What begins later cannot be followed to its end. */
  readonly last: Date;
  readonly zone: string;
}

export interface DayRow {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly inside: number;
  readonly n: number;
  readonly hits: number;
}

/**
 * Opportunities by the day on which they came, inside and outside the segment, and how many were hit. The source's marks: bit
 * 0 an opportunity, bit 1 a hit, bit 2 an opportunity of the segment. Nothing but counts by day leaves a shard.
 */
export function dailySeries(source: JourneySource, rule: SeriesRule): Statement {
  const { binder } = source;
  const other = rule.later ? ' AND each > place' : '';
  const sql = `
SELECT day, inside, count() AS n, sum(hit) AS hits
FROM ${source.everyShard(`
  SELECT toString(toDate(addMilliseconds(start, since), ${binder.text(rule.zone)})) AS day,
    toUInt8(bitTest(marks[place], 2)) AS inside,
    arrayExists((mark, at, each) -> bitTest(mark, 1) AND at >= since AND at <= since + ${binder.whole(rule.within)}${other},
      marks, offsets, arrayEnumerate(marks)) AS met,
    ${rule.missing ? 'toUInt8(NOT met)' : 'toUInt8(met)'} AS hit
  FROM (
    SELECT start, marks, offsets, place, offsets[place] AS since
    FROM (
      SELECT start, marks, offsets,
        arrayFilter(at -> bitTest(marks[at], 0), arrayEnumerate(marks)) AS chances,
        arrayFilter((at, before) -> before = 0 OR offsets[at] - offsets[before] >= ${binder.whole(rule.apart)},
          chances, arrayPopBack(arrayPushFront(chances, 0))) AS begins
      FROM ${source.journeys}
      WHERE notEmpty(begins)
    )
    ARRAY JOIN begins AS place
  )
  WHERE addMilliseconds(start, since) <= ${binder.instant(rule.last)}`)}
GROUP BY day, inside
ORDER BY day, inside`;
  return binder.statement(sql);
}
