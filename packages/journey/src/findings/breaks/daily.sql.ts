import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';

export interface DailyRow {
  /** Days since 1970 in the shop's zone. */
  readonly day: number;
  /** What sets the journeys apart, and how: `device`, `channel`; empty for all of them. */
  readonly facet: string;
  readonly value: string;
  /** 0 counts the journeys that were there on that day. */
  readonly activity: number;
  readonly n: number;
  readonly amount: number;
}

/** Devices, and channels, that are looked at each by itself: a channel is a text that anybody may write. */
const MOST_VALUES = 20;

/** Share of the amounts beyond which they count as the largest of the others (winsorized: Tukey 1962). */
const WITHIN = 0.99;

/**
 * The amount above which one of some activities is so rare that it counts as so much: a few large orders make the mean of a week,
 * and look like a break. Null where no amount came in.
 */
export function largestCounted(
  { journeys, everyShard, binder }: JourneySource,
  numbers: readonly number[],
): Statement {
  const wanted = binder.activities(numbers);
  const sql = `
SELECT if(count() = 0, NULL, quantileExactInclusive(${WITHIN})(amount)) AS most
FROM ${everyShard(`
  SELECT toFloat64(arrayJoin(arrayFilter((amount, activity) -> amount > 0 AND has(${wanted}, activity), amounts, activities))) AS amount
  FROM ${journeys}`)}`;
  return binder.statement(sql);
}

/**
 * How many of each activity's events there were on each day, and their amounts; beside them how many journeys had one of
 * `present` that day; of all journeys, and of those of
 * each of the busiest devices and channels. A small table, whatever the size of the shop, from journeys as they are stored.
 * @param counted activities by number.
 * @param most larger amounts count as so much; null where each counts as it is.
 */
export function dailyCounts(
  { journeys, everyShard, binder }: JourneySource,
  { counted, present, zone, most }: DaysAsked,
): Statement {
  const wanted = binder.activities(counted);
  const there = binder.activities(present);
  const capped = most === null ? 'toFloat64(amount)' : `least(toFloat64(amount), ${binder.number(most)})`;
  const days = `arrayMap(offset -> toInt64(toDate(fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + offset, 'UTC'), ${binder.text(zone)})), offsets)`;
  const grouped = `
SELECT day, each.1 AS facet, each.2 AS value, activity, sum(events) AS n, sum(money) AS amount
FROM ${everyShard(`
  SELECT device, channel, each.1 AS day, each.2 AS activity, count() AS events, sum(each.3) AS money
  FROM (
    SELECT device, channel, ${days} AS days,
      arrayFilter(each -> has(${wanted}, each.2), arrayZip(days, activities, arrayMap(amount -> ${capped}, amounts))) AS own,
      arrayMap(day -> (day, toUInt16(0), toFloat64(0)), arrayDistinct(arrayFilter((day, activity) -> has(${there}, activity), days, activities))) AS visits
    FROM ${journeys}
  )
  ARRAY JOIN arrayConcat(own, visits) AS each
  GROUP BY day, activity, device, channel`)}
ARRAY JOIN arrayFilter(pair -> pair.1 = '' OR pair.2 != '', [('', ''), ('device', toString(device)), ('channel', toString(channel))]) AS each
GROUP BY day, facet, value, activity`;
  const sql = `
SELECT day, facet, value, activity, n, amount
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY facet ORDER BY whole DESC, value) AS place
  FROM (SELECT *, sum(n) OVER (PARTITION BY facet, value) AS whole FROM (${grouped}))
)
WHERE place <= ${binder.whole(MOST_VALUES)}
ORDER BY day, activity`;
  return binder.statement(sql);
}

export interface DaysAsked {
  readonly counted: readonly number[];
  readonly present: readonly number[];
  readonly zone: string;
  readonly most: number | null;
}
