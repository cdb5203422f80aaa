import type { Statement } from '@throughline/stores';
import type { Binder } from '../sql/binder.js';
import type { JourneySource } from '../source/source.js';

/** Bits of the marks that all studies share. */
export const SHARED_BITS = { outcome: 0, trouble: 1, basket: 2 } as const;

/** How a study is counted. Times in milliseconds; bits are those of the source's marks. */
export interface EpisodeRule {
  readonly opportunity: number;
  readonly hit: number;
  readonly missing: boolean;
  readonly later: boolean;
  /** What tells how far a visit has come: what lies in the cart, or how often the opportunity came before. */
  readonly depth: 'basket' | 'opportunities' | 'none';
  readonly landmark: boolean;
  readonly within: number;
  readonly apart: number;
  readonly horizon: number;
  /** The bits of an event's code that tell the study's facets. */
  readonly facets: bigint;
}

/** Which episodes are asked about, and how they are told apart. */
export interface EpisodeFrame {
  readonly first: Date;
  /** What begins later than this less its horizon cannot be followed to its end. */
  readonly last: Date;
  readonly zone: string;
}

export interface EpisodeRow {
  /** Place of its rule, from 1. */
  readonly study: number;
  /** 1: hits by what they tell of themselves, of which only `n` counts. 0: episodes. */
  readonly meeting: number;
  readonly code: number;
  readonly returning: number;
  /** Quarter of the day. */
  readonly quarter: number;
  /** Things in the cart, or opportunities before this one; 3 for more. */
  readonly depth: number;
  readonly exposed: number;
  readonly n: number;
  readonly met: number;
  readonly reached: number;
  readonly worth: number;
  readonly squares: number;
  readonly trouble: number;
}

/** Time before an episode in which what happened still belongs to it. */
const DEPTH = 86_400_000;

/**
 * The episodes of many studies in one reading of the journeys, by all that is known of them. Each journey stands once for
 * each study that it has an opportunity of, with the study's rule beside it in columns: one expression serves all. An
 * episode begins with an opportunity after which none came for as long as the rule says. Facets are those of the opportunity:
 * those of a hit would be known only of who was hit. Hits stand beside as rows of their own, by the facets that they tell
 * themselves.
 */
export function episodes(
  source: JourneySource,
  rules: readonly EpisodeRule[],
  frame: EpisodeFrame,
): Statement {
  const { binder } = source;
  const of = columnsOf(rules, binder);
  const day = `toUInt8(intDiv(toHour(fromUnixTimestamp64Milli(began + since, 'UTC'), ${binder.text(frame.zone)}), 6))`;
  const first = `toUnixTimestamp64Milli(${binder.instant(frame.first)})`;
  const last = `toUnixTimestamp64Milli(${binder.instant(frame.last)})`;
  const bit = (name: keyof typeof SHARED_BITS) => `bitTest(mark, ${SHARED_BITS[name]})`;
  const sql = `
SELECT study, meeting, code, returning, quarter, depth, exposed, count() AS n, sum(metHere) AS met, sum(reachedHere) AS reached,
  sum(worthHere) AS worth, sum(worthHere * worthHere) AS squares, sum(troubleHere) AS trouble
FROM ${source.everyShard(`
  SELECT study, toUInt8(place < 0) AS meeting, bitAnd(codes[abs(place)], ${of.facets}[study]) AS code,
    if(meeting, 0, ${day}) AS quarter,
    toUInt8(NOT meeting AND arrayExists((mark, at) -> ${bit('outcome')} AND at < since, marks, offsets)) AS returning,
    if(meeting OR deep = 0, 0, toUInt8(least(3, arrayCount((mark, number, at) -> bitAnd(mark, deep) != 0 AND number < place AND at >= since - ${DEPTH}, marks, arrayEnumerate(marks), offsets)))) AS depth,
    -- A hit counts from its opportunity on; where it has to be another event, from the next one on.
    arrayMap((mark, at, number) -> toUInt8(bitAnd(mark, hits) != 0 AND if(later, number > place, at >= since) AND at <= since + horizon), marks, offsets, arrayEnumerate(marks)) AS met,
    toUInt8(NOT meeting AND missing != arrayExists((one, at) -> one AND at <= since + within, met, offsets)) AS exposed,
    if(missing OR later, exposed, toUInt32(arraySum(met))) AS metHere,
    toUInt8(arrayExists((mark, at, number) -> ${bit('outcome')} AND number > place AND at >= counted AND at <= since + horizon, marks, offsets, arrayEnumerate(marks))) AS reachedHere,
    arraySum((mark, at, amount, number) -> if(${bit('outcome')} AND number > place AND at >= counted AND at <= since + horizon, toFloat64(amount), 0.),
      marks, offsets, amounts, arrayEnumerate(marks)) AS worthHere,
    toUInt8(arrayExists((mark, at) -> ${bit('trouble')} AND at > since AND at <= since + horizon, marks, offsets)) AS troubleHere
  FROM (
    SELECT study, began, marks, offsets, amounts, codes, place, offsets[abs(place)] AS since, hits,
      ${of.missing}[study] AS missing, ${of.later}[study] AS later, ${of.depth}[study] AS deep,
      ${of.within}[study] AS within, ${of.horizon}[study] AS horizon, since + if(${of.landmark}[study], within, 0) AS counted
    FROM (
      SELECT study, toUnixTimestamp64Milli(start) AS began, marks, offsets, amounts, codes, ${of.hit}[study] AS hits,
        arrayFilter((number, mark) -> bitAnd(mark, ${of.opportunity}[study]) != 0, arrayEnumerate(marks), marks) AS chances,
        arrayDifference(arrayFilter((at, mark) -> bitAnd(mark, ${of.opportunity}[study]) != 0, offsets, marks)) AS gaps,
        arrayFilter((number, gap, which) -> which = 1 OR gap >= ${of.apart}[study], chances, gaps, arrayEnumerate(chances)) AS begins,
        if(${of.missing}[study] OR ${of.later}[study], [], arrayFilter((number, mark) -> bitAnd(mark, hits) != 0, arrayEnumerate(marks), marks)) AS meetings
      FROM (
        SELECT start, marks, offsets, amounts, codes, arrayReduce('groupBitOr', marks) AS any,
          arrayFilter((rule, opportunity) -> bitAnd(any, opportunity) != 0, arrayEnumerate(${of.opportunity}), ${of.opportunity}) AS rules
        FROM ${source.journeys}
        WHERE notEmpty(rules)
      )
      ARRAY JOIN rules AS study
    )
    ARRAY JOIN arrayConcat(arrayMap(number -> toInt64(number), begins), arrayMap(number -> -toInt64(number), meetings)) AS place
    WHERE began + since >= ${first} AND began + since <= ${last} - horizon
  )`)}
GROUP BY study, meeting, code, returning, quarter, depth, exposed`;
  return binder.statement(sql);
}

function depthMask({ depth, opportunity }: EpisodeRule): bigint {
  switch (depth) {
    case 'basket':
      return 1n << BigInt(SHARED_BITS.basket);
    case 'opportunities':
      return 1n << BigInt(opportunity);
    case 'none':
      return 0n;
  }
}

type Columns = Readonly<Record<keyof EpisodeRule, string>>;

/** Each part of the rules as an array, from which a study takes its own. */
function columnsOf(rules: readonly EpisodeRule[], binder: Binder): Columns {
  const masks = (of: (rule: EpisodeRule) => bigint) =>
    `CAST(${binder.texts(rules.map((rule) => String(of(rule))))} AS Array(UInt64))`;
  const times = (of: (rule: EpisodeRule) => number) => binder.bind('Array(Int64)', rules.map(of));
  const flags = (of: (rule: EpisodeRule) => boolean) =>
    binder.bind(
      'Array(UInt8)',
      rules.map((rule) => Number(of(rule))),
    );
  return {
    opportunity: masks(({ opportunity }) => 1n << BigInt(opportunity)),
    hit: masks(({ hit }) => 1n << BigInt(hit)),
    facets: masks(({ facets }) => facets),
    missing: flags(({ missing }) => missing),
    later: flags(({ later }) => later),
    depth: masks(depthMask),
    landmark: flags(({ landmark }) => landmark),
    within: times(({ within }) => within),
    apart: times(({ apart }) => apart),
    horizon: times(({ horizon }) => horizon),
  };
}
