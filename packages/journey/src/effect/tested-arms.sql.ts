import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';
import type { SeriesRule } from './series.sql.js';

/** Sums over those who saw one variant first, and came to an opportunity afterwards. */
export interface TestedRow {
  readonly variant: string;
  readonly objects: number;
  readonly chances: number;
  readonly hits: number;
  readonly chanceSquares: number;
  readonly hitSquares: number;
  readonly products: number;
  /** Who saw another variant too: they count nowhere else. */
  readonly mixed: number;
}

/**
 * Opportunities after the first exposure, and how many of them were hit, by variant. The source's marks: bit 0 an
 * opportunity of those whom the finding is about, bit 1 a hit, bit 2 an exposure; its value is the variant.
 */
export function testedArms(source: JourneySource, rule: Omit<SeriesRule, 'zone'>): Statement {
  const { binder } = source;
  const other = rule.later ? ' AND each > place' : '';
  const met = `arrayExists((mark, at, each) -> bitTest(mark, 1) AND at >= offsets[place] AND at <= offsets[place] + ${binder.whole(rule.within)}${other},
        marks, offsets, arrayEnumerate(marks))`;
  const sql = `
SELECT variant, toUInt32(countIf(NOT torn AND n > 0)) AS objects, sumIf(n, NOT torn) AS chances, sumIf(met, NOT torn) AS hits,
  sumIf(n * n, NOT torn) AS chanceSquares, sumIf(met * met, NOT torn) AS hitSquares, sumIf(n * met, NOT torn) AS products,
  toUInt32(countIf(torn)) AS mixed
FROM ${source.everyShard(`
  SELECT variant, torn, length(begins) AS n,
    arrayCount(place -> ${rule.missing ? `NOT ${met}` : met}, begins) AS met
  FROM (
    SELECT start, marks, offsets, values[first] AS variant, torn,
      arrayFilter((at, before) -> before = 0 OR offsets[at] - offsets[before] >= ${binder.whole(rule.apart)},
        chances, arrayPopBack(arrayPushFront(chances, 0))) AS begins
    FROM (
      SELECT start, marks, offsets, values, arrayFirstIndex(mark -> bitTest(mark, 2), marks) AS first,
        length(arrayDistinct(arrayFilter((value, mark) -> bitTest(mark, 2) AND value != '', values, marks))) > 1 AS torn,
        arrayFilter(at -> bitTest(marks[at], 0) AND offsets[at] >= offsets[first]
          AND addMilliseconds(start, offsets[at]) <= ${binder.instant(rule.last)}, arrayEnumerate(marks)) AS chances
      FROM ${source.journeys}
      WHERE arrayExists((mark, value) -> bitTest(mark, 2) AND value != '', marks, values)
    )
  )
  WHERE variant != ''`)} AS arms
GROUP BY variant
ORDER BY variant`;
  return binder.statement(sql);
}
