import { dateOf, dayNumber, startOfDay } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { Binder } from '../sql/binder.js';
import { groupedSource } from '../source/grouped.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { daysOf, localDate } from './days.sql.js';
import { insideSql } from './inside.sql.js';
import type { KpiPlan } from './plan.js';

export interface OrderRow {
  readonly day: string;
  readonly orders: number;
  readonly sentBack: number;
}

/**
 * Orders by when they were completed, and those of which something was sent back since: of two periods that are compared, until the
 * end of each, or what there has been of the later one, so that the orders of the earlier one have not had longer to come back.
 */
export function orders(plan: KpiPlan, order: JourneyOrder): Statement {
  const { facts, interval, activities, span, until } = plan;
  const source = journeySource(order);
  const { binder } = source;
  const days = daysOf(interval, facts.settings, binder);
  const bought = binder.activities(activities.bought);
  const sql = `
SELECT day, count() AS orders, countIf(returned) AS sentBack
FROM ${source.everyShard(`
  SELECT ${days.of('completed')} AS days, returned
  FROM (
    SELECT toUnixTimestamp64Milli(start) + offsets[arrayFirstIndex(activity -> has(${bought}, activity), activities)] AS completed,
      ${sentBack(plan, binder)} AS returned
    FROM ${source.journeys}
    WHERE hasAny(activities, ${bought})
  )
  WHERE ${insideSql(span && { ...span, to: until ?? span.to }, binder)('completed')}`)}
ARRAY JOIN days AS day
GROUP BY day`;
  return binder.statement(sql);
}

function sentBack({ activities, until }: KpiPlan, binder: Binder): string {
  const numbers = binder.activities(activities.sentBack);
  if (until === null) return `hasAny(activities, ${numbers})`;
  const left = `${binder.whole(until.getTime())} - toUnixTimestamp64Milli(start)`;
  return `arrayExists((activity, offset) -> has(${numbers}, activity) AND offset < ${left}, activities, offsets)`;
}

export interface PromiseRow {
  readonly day: string;
  readonly promised: number;
  readonly kept: number;
}

const PROMISED = 'object.text.promised';

/**
 * Orders by the day for which they were promised, once that day is over at the shop's last event: whether all their
 * parcels had arrived by its end. What never arrived was not on time; orders that were cancelled before are left out.
 */
export function promises(plan: KpiPlan, order: JourneyOrder): Statement {
  const { facts, interval, activities } = plan;
  const breakdown = { by: plan.question.promised ?? PROMISED, attribution: 'first', limit: 1 } as const;
  const source = groupedSource(order, { breakdown });
  const { binder } = source;
  const { zone } = facts.settings;
  const days = daysOf(interval, facts.settings, binder);
  const arrived = `arrayFilter((offset, activity) -> has(${binder.activities(activities.delivered)}, activity), offsets, activities)`;
  const sent = `arrayCount(activity -> has(${binder.activities(activities.handedOver)}, activity), activities)`;
  const sql = `
SELECT day, count() AS promised, countIf(inTime) AS kept
FROM ${source.everyShard(`
  SELECT ${days.ofDate('due')} AS days,
    notEmpty(arrivals) AND length(arrivals) >= sent AND ${localDate('began + arrivals[-1]', zone, binder)} <= due AS inTime
  FROM (
    SELECT assumeNotNull(${dayPromised(binder.text(zone))}) AS due, ${arrived} AS arrivals, ${sent} AS sent,
      hasAny(activities, ${binder.activities(activities.cancelled)}) AS cancelled, toUnixTimestamp64Milli(start) AS began
    FROM ${source.journeys}
    WHERE isNotNull(${dayPromised(binder.text(zone))})
  )
  WHERE ${dueIn(plan, binder)} AND NOT (cancelled AND empty(arrivals))`)}
ARRAY JOIN days AS day
GROUP BY day`;
  return binder.statement(sql);
}

/** A promise as a day of the shop: of an instant with its offset the day on which it falls, else the date as it is written. */
function dayPromised(zone: string): string {
  const instant = `toDate(toTimeZone(parseDateTime64BestEffortOrNull(grp, 3, 'UTC'), ${zone}))`;
  return `if(match(grp, 'T.*(Z|[+-][0-9][0-9]:?[0-9][0-9])$'), ${instant}, toDateOrNull(substring(grp, 1, 10)))`;
}

/** Days that begin in the period and are over at the shop's last event. */
function dueIn({ facts, span }: KpiPlan, binder: Binder): string {
  const { zone } = facts.settings;
  const day = (instant: number) => {
    const begins = startOfDay(instant, zone);
    return binder.bind('Date', dateOf(dayNumber(begins, zone) + (begins < instant ? 1 : 0)));
  };
  const today = binder.bind('Date', dateOf(dayNumber(Date.parse(facts.log.to ?? '1970-01-01'), zone)));
  const within =
    span === null ? [] : [`due >= ${day(span.from.getTime())}`, `due < ${day(span.to.getTime())}`];
  return [`due < ${today}`, ...within].join(' AND ');
}
