import { FOLLOWING } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

/** A study whose aftermath is asked about; bits are those of the source's marks, times milliseconds. */
export interface FollowRule {
  readonly opportunity: number;
  readonly hit: number;
  readonly missing: boolean;
  readonly later: boolean;
  readonly within: number;
  readonly horizon: number;
}

export interface FollowRow {
  /** Place of its rule, from 1. */
  readonly study: number;
  readonly hit: number;
  /** Bit i: the i-th of `FOLLOWING` came. */
  readonly after: number;
  readonly n: number;
}

/**
 * What came after each opportunity of some studies, by whether it was hit: one number tells all of it, so that chains can be
 * read from the counts. The source's marks: those of `FOLLOWING`, then those of the rules.
 */
export function followed(
  { journeys, everyShard, binder }: JourneySource,
  rules: readonly FollowRule[],
  { first, last }: { readonly first: Date; readonly last: Date },
): Statement {
  const flags = (of: (rule: FollowRule) => boolean) =>
    binder.bind(
      'Array(UInt8)',
      rules.map((rule) => Number(of(rule))),
    );
  const numbers = (of: (rule: FollowRule) => number) => binder.bind('Array(Int64)', rules.map(of));
  const of = {
    opportunity: numbers(({ opportunity }) => opportunity),
    hit: numbers(({ hit }) => hit),
    missing: flags(({ missing }) => missing),
    later: flags(({ later }) => later),
    within: numbers(({ within }) => within),
    horizon: numbers(({ horizon }) => horizon),
  };
  const following = `arrayReduce('groupBitOr', arrayMap((mark, at, number) -> if(number > place AND at > since + waited AND at <= since + horizon, bitAnd(mark, ${2 ** FOLLOWING.length - 1}), toUInt64(0)), marks, offsets, arrayEnumerate(marks)))`;
  const sql = `
SELECT study, hit, after, count() AS n
FROM ${everyShard(`
  SELECT study, ${following} AS after,
    toUInt8(${of.missing}[study] != arrayExists((mark, at, number) -> bitTest(mark, ${of.hit}[study]) AND at <= since + ${of.within}[study]
      AND if(${of.later}[study], number > place, at >= since), marks, offsets, arrayEnumerate(marks))) AS hit
  FROM (
    SELECT study, toUnixTimestamp64Milli(start) AS began, marks, offsets, place, offsets[place] AS since, ${of.horizon}[study] AS horizon,
      -- What has not come in time is known then: what ended the wait before (a cancellation) does not follow it.
      if(${of.missing}[study], ${of.within}[study], 0) AS waited
    FROM (
      SELECT start, marks, offsets, arrayReduce('groupBitOr', marks) AS any FROM ${journeys}
    )
    ARRAY JOIN arrayFilter((number, opportunity) -> bitTest(any, opportunity), arrayEnumerate(${of.opportunity}), ${of.opportunity}) AS study
    ARRAY JOIN arrayFilter((number, mark) -> bitTest(mark, ${of.opportunity}[study]), arrayEnumerate(marks), marks) AS place
  )
  WHERE began + since >= toUnixTimestamp64Milli(${binder.instant(first)}) AND began + since <= toUnixTimestamp64Milli(${binder.instant(last)}) - horizon`)}
GROUP BY study, hit, after`;
  return binder.statement(sql);
}
