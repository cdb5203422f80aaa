import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** How a study is counted. Times in milliseconds. */
export interface EpisodeRule {
  readonly within: number;
  readonly horizon: number;
  /** True where an episode counts as hit when the hit stays away. */
  readonly missing: boolean;
  /** Episodes that begin earlier are not asked about; those that begin later cannot be followed to their horizon. */
  readonly first: Date;
  readonly last: Date;
  readonly zone: string;
}

export interface CellRow {
  readonly facetValues: readonly string[];
  readonly returning: number;
  /** Quarter of the day. */
  readonly quarter: number;
  readonly exposed: number;
  readonly n: number;
  readonly reached: number;
  readonly worth: number;
  readonly squares: number;
}

/**
 * Episodes by all that is known of them. The source's marks: bit 0 an opportunity, bit 1 a hit, bit 2 the outcome, whose
 * amounts are its worth. An episode begins with an opportunity after which none came for as long as the horizon, so that
 * no outcome is counted for two; what came before it tells new from returning. Facets are those of the opportunity:
 * those of a hit would be known only of who was hit.
 */
export function cells(source: JourneySource, rule: EpisodeRule): Statement {
  const { binder } = source;
  const within = binder.whole(rule.within);
  const horizon = binder.whole(rule.horizon);
  const sql = `
SELECT facetValues, returning, quarter, exposed, count() AS n, sum(reachedHere) AS reached, sum(worthHere) AS worth,
  sum(worthHere * worthHere) AS squares
FROM ${source.everyShard(`
  SELECT facetValues, returning, quarter, ${rule.missing ? '1 - met' : 'met'} AS exposed, worthHere, reachedHere
  FROM (
    SELECT
      offsets[place] AS since,
      arrayFirstIndex((mark, at) -> bitTest(mark, 1) AND at >= since AND at <= since + ${within}, marks, offsets) AS hitPlace,
      toUInt8(hitPlace > 0) AS met,
      facets[place] AS facetValues,
      toUInt8(arrayExists((mark, at) -> bitTest(mark, 2) AND at < since, marks, offsets)) AS returning,
      toUInt8(intDiv(toHour(addMilliseconds(start, since), ${binder.text(rule.zone)}), 6)) AS quarter,
      arrayMap((mark, at, amount) -> if(bitTest(mark, 2) AND at >= since AND at <= since + ${horizon}, toFloat64(amount), -1.),
        marks, offsets, amounts) AS outcomes,
      toUInt64(arrayExists(each -> each >= 0, outcomes)) AS reachedHere,
      arraySum(each -> greatest(each, 0.), outcomes) AS worthHere
    FROM (
      SELECT start, marks, offsets, amounts, facets,
        arrayFilter(at -> bitTest(marks[at], 0), arrayEnumerate(marks)) AS chances,
        arrayFilter((at, before) -> before = 0 OR offsets[at] - offsets[before] >= ${horizon},
          chances, arrayPopBack(arrayPushFront(chances, 0))) AS begins
      FROM ${source.journeys}
      WHERE notEmpty(begins)
    )
    ARRAY JOIN begins AS place
    WHERE addMilliseconds(start, offsets[place]) >= ${binder.instant(rule.first)}
      AND addMilliseconds(start, offsets[place]) <= ${binder.instant(rule.last)}
  )`)}
GROUP BY facetValues, returning, quarter, exposed`;
  return binder.statement(sql);
}

export interface HitRow {
  readonly facetValues: readonly string[];
  /** Journeys and days with a hit. */
  readonly days: number;
}

/**
 * Every meeting with a hit, by the facets that it tells itself: episodes count the first opportunity of a week, and who
 * meets a hit later in it meets it too. Over the same stretch of time as the episodes. Bit 1 of the source's marks is the
 * hit; a day is one of the shop's zone.
 */
export function hitDays(source: JourneySource, { first, last, zone }: EpisodeRule): Statement {
  const { binder } = source;
  const sql = `
SELECT facetValues, count() AS days
FROM ${source.everyShard(`
  SELECT facetValues
  FROM (
    SELECT arrayDistinct(arrayFilter((pair, mark, at) -> bitTest(mark, 1)
        AND addMilliseconds(start, at) BETWEEN ${binder.instant(first)} AND ${binder.instant(last)},
      arrayMap((values, at) -> (values, toDate(addMilliseconds(start, at), ${binder.text(zone)})), facets, offsets), marks, offsets)) AS pairs
    FROM ${source.journeys}
    WHERE arrayExists(mark -> bitTest(mark, 1), marks)
  )
  ARRAY JOIN pairs.1 AS facetValues`)}
GROUP BY facetValues`;
  return binder.statement(sql);
}

export interface FacetRow {
  /** Empty for the row that counts all events. */
  readonly facet: string;
  readonly values: number;
  readonly events: number;
}

/** So many events of each shard are enough to know which properties they have. */
const SAMPLE = 100_000;

/** Text properties of some activities' events: how many values they have, and how many events have them. */
export function facetsOfEvents(
  { own, everyShard, binder }: JourneySource,
  asked: { readonly shop: string; readonly activities: readonly string[] },
): Statement {
  const sql = `
SELECT facet, uniqExact(value) AS values, count() AS events
FROM ${everyShard(`
  SELECT pair.1 AS facet, pair.2 AS value
  FROM (
    SELECT arrayPushBack(arrayZip(mapKeys(text), mapValues(text)), ('', '')) AS pairs FROM ${own('events')}
    WHERE shop = ${binder.text(asked.shop)} AND activity IN ${binder.texts(asked.activities)}
    LIMIT ${binder.whole(SAMPLE)}
  )
  ARRAY JOIN pairs AS pair`)}
GROUP BY facet
ORDER BY facet`;
  return binder.statement(sql);
}
