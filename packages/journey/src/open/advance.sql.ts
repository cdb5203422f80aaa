import type { Statement } from '@throughline/stores';
import { journeySource, type JourneySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import type { OpenPlan } from './plan.js';

/** Past: journeys that began in a stretch of time, instants in milliseconds since 1970. */
export interface Past {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** One in so many of the journeys, drawn by hash. */
  readonly oneIn: number;
}

export const began = ({ from, to, oneIn }: Past, binder: Binder) =>
  `toUnixTimestamp64Milli(start) >= ${binder.whole(from)} AND toUnixTimestamp64Milli(start) < ${binder.whole(to)}
      AND cityHash64(object_id, 'drawn') % ${binder.whole(oneIn)} = 0`;

export interface LeftRow {
  readonly activity: number;
  /** Mean milliseconds from it to the goal. */
  readonly left: number;
}

/** How far from the goal each activity is. */
export function meanLeft(plan: OpenPlan, past: Past): Statement {
  const { binder, everyShard, journeys } = journeySource(plan.order);
  const reach = binder.activities(plan.goal.reach);
  const sql = `
SELECT activity, avg(left) AS left
FROM ${everyShard(`
  SELECT activity, reached - offset AS left
  FROM (
    SELECT activities, offsets, arrayFirstIndex(activity -> has(${reach}, activity), activities) AS goal, offsets[goal] AS reached
    FROM ${journeys} WHERE ${began(past, binder)} AND hasAny(activities, ${reach})
  )
  ARRAY JOIN activities AS activity, offsets AS offset, arrayEnumerate(activities) AS place
  WHERE place < goal`)}
GROUP BY activity`;
  return binder.statement(sql);
}

/** At index id - 1, how many activities are nearer to the goal than that one; those that say nothing are furthest. */
export type Ranks = readonly number[];

const FURTHEST = 65_535;

export function ranksOf({ facts, goal }: OpenPlan, rows: readonly LeftRow[]): Ranks {
  const most = Math.max(0, ...facts.activities.map(({ id }) => id));
  const ranks = Array.from({ length: most }, () => FURTHEST);
  const nearest = [...rows].sort((a, b) => a.left - b.left || a.activity - b.activity);
  nearest.forEach(({ activity }, rank) => (ranks[activity - 1] = rank + 1));
  for (const number of goal.reach) ranks[number - 1] = 0;
  return ranks;
}

/** A condition over the columns of `journeys`. */
export type Wanted = (binder: Binder) => string;

/**
 * Journeys with what brought them on beside what happened: `stages` and their `moments` (milliseconds since the start)
 * are the events that are no further from the goal than any before them. A mail that is opened after a parcel was packed
 * does not put the order back to where mails are usually opened.
 * @param wanted which journeys: the others are not worked on.
 */
export function advancing({ order }: OpenPlan, ranks: Ranks, wanted: Wanted): JourneySource {
  const source = journeySource(order);
  const ranked = `arrayMap(activity -> ${source.binder.bind('Array(UInt16)', ranks)}[activity], activities)`;
  const kept = (column: string) => `arrayFilter((each, advances) -> advances, ${column}, advance)`;
  const journeys = `(
    SELECT *, ${kept('activities')} AS stages, ${kept('offsets')} AS moments
    FROM (
      SELECT *, ${ranked} AS ranked, arrayMap((rank, place) -> rank <= arrayMin(arraySlice(ranked, 1, place)),
        ranked, arrayEnumerate(ranked)) AS advance
      FROM ${source.journeys} WHERE ${wanted(source.binder)}
    ))`;
  return { ...source, journeys };
}
