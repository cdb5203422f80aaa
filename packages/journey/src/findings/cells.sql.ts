import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { matchesRow, type Match } from '../source/match.js';
import type { JourneySource } from '../source/source.js';

/** How a study is counted. Times in milliseconds. */
export interface EpisodeRule {
  readonly within: number;
  readonly horizon: number;
  /** True where an episode counts as hit when the hit stays away. */
  readonly missing: boolean;
  /** True where the hit has to stand behind the opportunity. */
  readonly later: boolean;
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
  /** Episodes that met a hit later, while they were followed. */
  readonly later: number;
  readonly reached: number;
  readonly worth: number;
  readonly squares: number;
}

/**
 * Episodes by all that is known of them. The source's marks: bit 0 an opportunity, bit 1 a hit, bit 2 the outcome, whose
 * amounts are its worth, bit 3 what takes of it again (refunds), whose amounts are below 0. An episode begins with an opportunity after which none came for as long as the horizon, so that
 * no outcome is counted for two; what came before it tells new from returning. Facets are those of the opportunity:
 * those of a hit would be known only of who was hit.
 */
export function cells(source: JourneySource, rule: EpisodeRule): Statement {
  const { binder } = source;
  const within = binder.whole(rule.within);
  const horizon = binder.whole(rule.horizon);
  const sql = `
SELECT facetValues, returning, quarter, exposed, count() AS n, sum(laterHere) AS later, sum(reachedHere) AS reached, sum(worthHere) AS worth,
  sum(worthHere * worthHere) AS squares
FROM ${source.everyShard(`
  SELECT facetValues, returning, quarter, ${rule.missing ? '1 - met' : 'met'} AS exposed, worthHere, reachedHere, laterHere
  FROM (
    SELECT
      offsets[place] AS since,
      arrayFirstIndex((mark, at, number) -> bitTest(mark, 1) AND ${rule.later ? 'number > place' : 'at >= since'} AND at <= since + ${within},
        marks, offsets, arrayEnumerate(marks)) AS hitPlace,
      toUInt8(hitPlace > 0) AS met,
      toUInt64(arrayExists((mark, at) -> bitTest(mark, 1) AND at > since + ${within} AND at <= since + ${horizon}, marks, offsets)) AS laterHere,
      facets[place] AS facetValues,
      toUInt8(arrayExists((mark, at) -> bitTest(mark, 2) AND at < since, marks, offsets)) AS returning,
      toUInt8(intDiv(toHour(addMilliseconds(start, since), ${binder.text(rule.zone)}), 6)) AS quarter,
      toUInt64(arrayExists((mark, at) -> bitTest(mark, 2) AND at >= since AND at <= since + ${horizon}, marks, offsets)) AS reachedHere,
      arraySum((mark, at, amount) -> if((bitTest(mark, 2) OR bitTest(mark, 3)) AND at >= since AND at <= since + ${horizon}, toFloat64(amount), 0.),
        marks, offsets, amounts) AS worthHere
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
  /** Hits after which none had come for as long as the horizon. */
  readonly meetings: number;
}

/**
 * Every first meeting with a hit, by the facets that it tells itself: episodes know of hits soon after they begin, and who
 * meets one later in them meets it too. Hits that follow another within the horizon are no meetings of their own: what
 * became of the first is what became of them too. Over the same stretch of time as the episodes. Bit 1 of the source's
 * marks is the hit.
 */
export function meetings(source: JourneySource, { first, last, horizon }: EpisodeRule): Statement {
  const { binder } = source;
  const sql = `
SELECT facetValues, count() AS meetings
FROM ${source.everyShard(`
  SELECT facets[place] AS facetValues
  FROM (
    SELECT start, offsets, facets,
      arrayFilter(at -> bitTest(marks[at], 1), arrayEnumerate(marks)) AS hits,
      arrayFilter((at, before) -> before = 0 OR offsets[at] - offsets[before] >= ${binder.whole(horizon)},
        hits, arrayPopBack(arrayPushFront(hits, 0))) AS firsts
    FROM ${source.journeys}
    WHERE notEmpty(firsts)
  )
  ARRAY JOIN firsts AS place
  WHERE addMilliseconds(start, offsets[place]) BETWEEN ${binder.instant(first)} AND ${binder.instant(last)}`)}
GROUP BY facetValues`;
  return binder.statement(sql);
}

export interface KnownRow {
  /** Events of a match, and those of them that belong to a journey. */
  readonly events: number;
  readonly known: number;
}

/** How many of a match's events belong to journeys of the order: the others happened to nobody who is known. */
export function knownShare(
  { own, everyShard, binder }: JourneySource,
  {
    facts,
    objectType,
    match,
  }: { readonly facts: ShopFacts; readonly objectType: string; readonly match: Match },
): Statement {
  const rows = { binder, zone: facts.settings.zone };
  const shop = binder.text(facts.shop);
  const sql = `
SELECT sum(all) AS events, sum(mine) AS known
FROM ${everyShard(`
  SELECT count() AS all, toUInt64(0) AS mine FROM ${own('events')}
  WHERE shop = ${shop} AND ${matchesRow(match, facts, rows)}
  UNION ALL
  SELECT toUInt64(0) AS all, count() AS mine FROM ${own('event_objects')}
  WHERE shop = ${shop} AND object_type = ${binder.text(objectType)} AND ${matchesRow(match, facts, rows)}`)}`;
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
