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
  /** Where given, only what could not be followed to its end by then. */
  readonly done?: Date;
  readonly zone: string;
}

/**
 * The cells of one study, as columns side by side: a row for each would be mostly the names of its fields, and a large shop has
 * hundreds of thousands.
 */
export interface EpisodeCells {
  /** Place of its rule, from 1. */
  readonly study: number;
  /** 1: hits by what they tell of themselves, of which only `n` counts. 0: episodes. */
  readonly meeting: number;
  readonly code: readonly number[];
  /** What else is known of an episode, see `kindOf`. */
  readonly kind: readonly number[];
  readonly n: readonly number[];
  readonly met: readonly number[];
  readonly reached: readonly number[];
  readonly worth: readonly number[];
  readonly squares: readonly number[];
  readonly trouble: readonly number[];
  /** Sum of the logarithms of the place that the opportunity has in its journey, and of their squares. */
  readonly past: readonly number[];
  readonly pastSquares: readonly number[];
}

export interface EpisodeKind {
  readonly exposed: number;
  readonly returning: number;
  /** Quarter of the day. */
  readonly quarter: number;
  /** Things in the cart, or opportunities before this one; 3 for more. */
  readonly depth: number;
}

/** The parts of a kind, which stands in bits: one for who was hit, one for who returned, two for each of the others. */
export function kindOf(kind: number): EpisodeKind {
  return { exposed: kind & 1, returning: (kind >> 1) & 1, quarter: (kind >> 2) & 3, depth: kind >> 4 };
}

const KIND = 'toUInt8(exposed + 2 * returning + 4 * quarter + 16 * depth)';

/** Later than anything that was recorded, in milliseconds. */
const FAR = 10 ** 15;
/** Time before an episode in which what happened still belongs to it. */
const DEPTH = 86_400_000;

/**
 * The episodes of many studies in one reading of the journeys, by all that is known of them. Each journey stands once for
 * each study that it has an opportunity of, with the study's rule beside it in columns: one expression serves all. An
 * episode begins with an opportunity after which none came for as long as the rule says. Facets are those of the opportunity:
 * those of a hit would be known only of who was hit. Hits stand beside as rows of their own, by the facets that they tell
 * themselves.
 *
 * What an episode is held against is picked out of a journey before its episodes stand apart: its outcomes and its trouble
 * once, its hits once for each study. Most journeys have none of them, and an episode takes along nothing else.
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
  const ahead =
    frame.done === undefined
      ? ''
      : ` AND began + since > toUnixTimestamp64Milli(${binder.instant(frame.done)}) - horizon`;
  const sql = `
SELECT study, meeting, ${COLUMNS.map((column) => `groupArray(${column}) AS ${column}`).join(', ')}
FROM (
SELECT study, meeting, code, kind, count() AS n, sum(metHere) AS met, sum(reachedHere) AS reached, sum(worthHere) AS worth,
  sum(worthHere * worthHere) AS squares, sum(troubleHere) AS trouble,
  round(sum(pastHere), 4) AS past, round(sum(pastHere * pastHere), 4) AS pastSquares
FROM ${source.everyShard(`
  SELECT study, toUInt8(place < 0) AS meeting, bitAnd(told, ${of.facets}[study]) AS code,
    if(meeting, 0, ${day}) AS quarter,
    toUInt8(NOT meeting AND notEmpty(outcomeAt) AND outcomeAt[1] < since) AS returning,
    if(meeting, 0, toUInt8(least(3, arrayCount((number, at) -> number < place AND at >= since - ${DEPTH}, deepNumbers, deepAt)))) AS depth,
    toUInt8(NOT meeting AND missing != arrayExists((number, at) -> ${BY_HIT} AND at <= since + within AND (at < ended OR at = since), hitNumbers, hitAt)) AS exposed,
    ${KIND} AS kind,
    if(missing OR later, exposed, toUInt32(arrayCount((number, at) -> ${BY_HIT}, hitNumbers, hitAt))) AS metHere,
    toUInt8(arrayExists((number, at) -> ${BY_OUTCOME}, outcomeNumbers, outcomeAt)) AS reachedHere,
    arraySum((number, at, amount) -> if(${BY_OUTCOME}, amount, 0.), outcomeNumbers, outcomeAt, outcomeAmounts) AS worthHere,
    toUInt8(arrayExists(at -> at > since AND at <= since + horizon, troubleAt)) AS troubleHere,
    log(abs(place)) AS pastHere
  FROM (
    SELECT study, began, outcomeNumbers, outcomeAt, outcomeAmounts, troubleAt, hits.1 AS hitNumbers, hits.2 AS hitAt,
      deep.1 AS deepNumbers, deep.2 AS deepAt, place, since, told, ended, ${of.missing}[study] AS missing, ${of.later}[study] AS later,
      ${of.within}[study] AS within, ${of.horizon}[study] AS horizon, since + if(${of.landmark}[study], within, 0) AS counted
    FROM (
      SELECT study, began, outcomeNumbers, outcomeAt, outcomeAmounts, troubleAt, ${of.apart}[study] AS apart,
        ${of.opportunity}[study] AS opportunity, ${of.hit}[study] AS hit, ${of.depth}[study] AS depths,
        bitOr(bitOr(opportunity, hit), depths) AS wanted,
        arrayFilter(each -> bitAnd(each.4, wanted) != 0, events) AS own,
        arrayFilter(each -> bitAnd(each.4, opportunity) != 0, own) AS chances,
        arrayFilter(each -> bitAnd(each.4, hit) != 0, own) AS hits,
        arrayFilter(each -> bitAnd(each.4, depths) != 0, own) AS deep,
        arrayFilter((each, gap, which) -> which = 1 OR gap >= apart, chances, arrayDifference(chances.2), arrayEnumerate(chances)) AS begins,
        if(${of.meets}[study], hits, []) AS meetings,
        arrayConcat(begins.1, arrayMap(number -> -number, meetings.1)) AS places,
        arrayConcat(begins.2, meetings.2) AS placeAt,
        arrayConcat(begins.3, meetings.3) AS placeTold,
        -- Where each opportunity counts, what hits after the next one is the next one's.
        arrayResize(if(apart = 0, arrayPopFront(chances.2), []), length(places), toInt64(${FAR})) AS placeEnd
      FROM (
        SELECT toUnixTimestamp64Milli(start) AS began, arrayReduce('groupBitOr', marks) AS any,
          arrayFilter((rule, opportunity) -> bitAnd(any, opportunity) != 0, arrayEnumerate(${of.opportunity}), ${of.opportunity}) AS rules,
          CAST(arrayEnumerate(marks) AS Array(Int64)) AS numbers,
          arrayZip(numbers, offsets, codes, marks) AS events,
          ${marked('numbers', 'outcome')} AS outcomeNumbers,
          ${marked('offsets', 'outcome')} AS outcomeAt,
          ${marked('amounts', 'outcome')} AS outcomeAmounts,
          ${marked('offsets', 'trouble')} AS troubleAt
        FROM ${source.journeys}
        WHERE notEmpty(rules)
      )
      ARRAY JOIN rules AS study
    )
    ARRAY JOIN places AS place, placeAt AS since, placeTold AS told, placeEnd AS ended
    WHERE began + since >= ${first} AND began + since <= ${last} - horizon${ahead}
  )`)}
GROUP BY study, meeting, code, kind)
GROUP BY study, meeting`;
  return binder.statement(sql);
}

/** Columns of cells that add up. */
export const SUMS = ['n', 'met', 'reached', 'worth', 'squares', 'trouble', 'past', 'pastSquares'] as const;
const COLUMNS = ['code', 'kind', ...SUMS];

/** A hit counts from its opportunity on; where it has to be another event, from the next one on. */
const BY_HIT = 'if(later, number > place, at >= since) AND at <= since + horizon';
const BY_OUTCOME = 'number > place AND at >= counted AND at <= since + horizon';

/** What one of a journey's arrays tells of the events that bear a mark. */
const marked = (array: string, bit: keyof typeof SHARED_BITS): string =>
  `arrayFilter((each, mark) -> bitTest(mark, ${SHARED_BITS[bit]}), ${array}, marks)`;

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

type Columns = Readonly<Record<keyof EpisodeRule | 'meets', string>>;

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
    meets: flags(({ missing, later }) => !missing && !later),
    depth: masks(depthMask),
    landmark: flags(({ landmark }) => landmark),
    within: times(({ within }) => within),
    apart: times(({ apart }) => apart),
    horizon: times(({ horizon }) => horizon),
  };
}
