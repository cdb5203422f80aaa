import { intervalSql } from '../sql/interval.sql.js';
import type { ActivePlan } from './plan.js';

/**
 * The numbers of the intervals in which each journey is active, as `numbers`, in their order: to stand after FROM
 * within `everyShard`.
 * @param past whether what happened before the span counts too.
 */
export function activeIntervals(plan: ActivePlan, past: boolean): string {
  const { history, points, calendar, interval, minimum } = plan;
  const { source, within } = history;
  const { binder } = source;
  const { column, holds } = points.sql(0, binder);
  const counts: string[] = [];
  if (within !== null) counts.push(`instant < ${binder.whole(within.to.getTime())}`);
  if (within !== null && !past) counts.push(`instant >= ${binder.whole(within.from.getTime())}`);
  const left = counts.length === 0 ? 'instants' : `arrayFilter(instant -> ${counts.join(' AND ')}, instants)`;
  const number = intervalSql('instant', interval, calendar, binder);
  return `(
SELECT object_id, arrayFilter((number, time) -> time = ${minimum}, each, arrayEnumerateUniq(each)) AS numbers
FROM (
  SELECT object_id, arrayMap(instant -> ${number}, ${left}) AS each
  FROM (
    SELECT object_id, arrayMap(offset -> toUnixTimestamp64Milli(start) + offset,
      arrayFilter((offset, each) -> ${holds}, offsets, ${column})) AS instants
    FROM ${source.journeys}
    WHERE ${points.holdsOne(0, binder)}
  )
)
WHERE notEmpty(numbers))`;
}
