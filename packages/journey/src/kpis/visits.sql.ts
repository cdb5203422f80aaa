import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { daysOf } from './days.sql.js';
import { insideSql } from './inside.sql.js';
import type { KpiPlan } from './plan.js';

export interface SessionRow {
  readonly day: string;
  readonly sessions: number;
  readonly converted: number;
}

/** Visits that began, and those in which something was bought. */
export function sessions({ facts, interval, activities }: KpiPlan, order: JourneyOrder): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const days = daysOf(interval, facts.settings, binder);
  const sql = `
SELECT day, count() AS sessions, countIf(bought) AS converted
FROM ${source.everyShard(`
  SELECT ${days.of('toUnixTimestamp64Milli(start)')} AS days, hasAny(activities, ${binder.activities(activities.bought)}) AS bought
  FROM ${source.journeys}`)}
ARRAY JOIN days AS day
GROUP BY day`;
  return binder.statement(sql);
}

/** The activities that happen in visits, by number: what else a customer's journey holds goes on without the customer. */
export function visiting(order: JourneyOrder): Statement {
  const source = journeySource(order);
  const sql = `
SELECT arraySort(groupUniqArrayArray(done)) AS numbers
FROM ${source.everyShard(`SELECT activities AS done FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}

export interface CustomerRow {
  readonly day: string;
  readonly visitors: number;
  readonly buyers: number;
  readonly again: number;
}

/**
 * Customers who visited, who bought, and who bought not for the first time. Orders before the period count as earlier
 * ones, so that a regular customer is one on the first day of a period too.
 * @param visits activities of visits; null where the shop knows no visits, and whatever a customer did is one.
 */
export function customers(plan: KpiPlan, order: JourneyOrder, visits: readonly number[] | null): Statement {
  const { facts, interval, activities, span } = plan;
  const source = journeySource(order);
  const { binder } = source;
  const days = daysOf(interval, facts.settings, binder);
  const inside = insideSql(span, binder);
  const visited = visits === null ? 'true' : `has(${binder.activities(visits)}, activity)`;
  const sql = `
SELECT seen.1 AS day, countIf(seen.2 = 'visit') AS visitors, countIf(seen.2 = 'order') AS buyers,
  countIf(seen.2 = 'order again') AS again
FROM ${source.everyShard(`
  SELECT arrayConcat(arrayMap(each -> (each, 'visit'), ${days.each('visits')}),
    arrayMap(each -> (each, 'order'), ${days.each('orders')}),
    arrayMap(each -> (each, 'order again'), ${days.each('again')})) AS done
  FROM (
    SELECT arrayFilter((instant, activity) -> ${visited} AND ${inside('instant')}, instants, acts) AS visits,
      arrayFilter((instant, activity) -> has(${binder.activities(activities.bought)}, activity), instants, acts) AS all,
      arrayFilter(instant -> ${inside('instant')}, all) AS orders,
      arrayFilter((instant, rank) -> rank > 1 AND ${inside('instant')}, all, arrayEnumerate(all)) AS again
    FROM (
      SELECT activities AS acts, arrayMap(offset -> toUnixTimestamp64Milli(start) + offset, offsets) AS instants
      FROM ${source.journeys}
    )
  )`)}
ARRAY JOIN done AS seen
GROUP BY day`;
  return binder.statement(sql);
}
