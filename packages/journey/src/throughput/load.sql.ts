import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface PatternRow {
  readonly activity: number;
  /** 1 Monday … 7 Sunday. */
  readonly day: number;
  readonly hour: number;
  readonly count: number;
}

/** When the activities of teams happen, by the clocks of a zone. */
export function loads(source: JourneySource, activities: readonly number[], zone: string): Statement {
  const { binder } = source;
  const clock = binder.text(zone);
  const sql = `
SELECT activity, toDayOfWeek(at, 0, ${clock}) AS day, toHour(at, ${clock}) AS hour, count() AS count
FROM ${source.everyShard(`
  SELECT activity, fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + offset, 'UTC') AS at
  FROM (SELECT start, activities, offsets FROM ${source.journeys})
  ARRAY JOIN activities AS activity, offsets AS offset
  WHERE has(${binder.activities(activities)}, activity)`)}
GROUP BY activity, day, hour`;
  return binder.statement(sql);
}

/** When journeys start. */
export function arrivals(source: JourneySource, zone: string): Statement {
  const clock = source.binder.text(zone);
  const sql = `
SELECT toUInt16(0) AS activity, toDayOfWeek(start, 0, ${clock}) AS day, toHour(start, ${clock}) AS hour, count() AS count
FROM ${source.everyShard(`SELECT start FROM ${source.journeys}`)}
GROUP BY day, hour`;
  return source.binder.statement(sql);
}

export interface QueueRow {
  readonly activity: number;
  /** Seconds since 1970. */
  readonly bucket: number;
  readonly arrived: number;
  readonly left: number;
}

/** Who begins and ends to wait for an activity: a journey waits for its next event from the one before it on. */
export function queues(
  source: JourneySource,
  activities: readonly number[],
  { bucket, zone }: { readonly bucket: 'hour' | 'day'; readonly zone: string },
): Statement {
  const { binder } = source;
  const stretch = bucket === 'day' ? 'toStartOfDay' : 'toStartOfHour';
  const sql = `
SELECT activity, toUnixTimestamp(${stretch}(fromUnixTimestamp64Milli(turn.1, 'UTC'), ${binder.text(zone)})) AS bucket,
  sum(turn.2) AS arrived, sum(1 - turn.2) AS left
FROM ${source.everyShard(`
  SELECT toUInt16(bitAnd(edge, 65535)) AS activity, toUnixTimestamp64Milli(start) + offset AS done,
    arrayJoin([(done - toInt64(gap), 1), (done, 0)]) AS turn
  FROM (SELECT start, steps.edge AS edges, steps.gap AS gaps, arrayPopFront(offsets) AS ends FROM ${source.journeys})
  ARRAY JOIN edges AS edge, gaps AS gap, ends AS offset
  WHERE has(${binder.activities(activities)}, toUInt16(bitAnd(edge, 65535)))`)}
GROUP BY activity, bucket`;
  return binder.statement(sql);
}
