import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import { workedUntil } from '../teams/working.sql.js';
import { daysOf } from './days.sql.js';
import type { KpiActivities, KpiPlan } from './plan.js';

/** Mean, p50 and p90 in milliseconds; NaN, where there is nothing, comes as null. */
export type Times = readonly [mean: number | null, quantiles: readonly (number | null)[]];

export interface TicketRow {
  readonly day: string;
  readonly tickets: number;
  readonly replied: number;
  readonly solved: number;
  readonly reply: Times;
  readonly resolution: Times;
  readonly workingReply: Times;
  readonly workingResolution: Times;
}

/**
 * Tickets by when they were opened. A ticket is solved by the last time that somebody said so, unless it was reopened
 * after that.
 */
export function tickets(plan: KpiPlan, order: JourneyOrder): Statement {
  const { facts, interval, activities, worked: hours } = plan;
  const source = journeySource(order);
  const { binder } = source;
  const days = daysOf(interval, facts.settings, binder);
  const worked = (from: string, to: string) =>
    hours === null ? '0' : `${workedUntil(to, hours, binder)} - ${workedUntil(from, hours, binder)}`;
  const sql = `
SELECT day, count() AS tickets, countIf(answered) AS replied, countIf(ended) AS solved,
  ${times('toReply', 'answered')} AS reply, ${times('toEnd', 'ended')} AS resolution,
  ${times('workToReply', 'answered')} AS workingReply, ${times('workToEnd', 'ended')} AS workingResolution
FROM ${source.everyShard(`
  SELECT ${days.of('opened')} AS days, answered, ended, replyAt - opened AS toReply, endAt - opened AS toEnd,
    ${worked('opened', 'replyAt')} AS workToReply, ${worked('opened', 'endAt')} AS workToEnd
  FROM (
    SELECT toUnixTimestamp64Milli(start) AS opened, ${placesOf(activities, binder)},
      firstReply > 0 AS answered, lastEnd > lastReopened AS ended,
      opened + offsets[greatest(firstReply, 1)] AS replyAt, opened + offsets[greatest(lastEnd, 1)] AS endAt
    FROM ${source.journeys}
  )`)}
ARRAY JOIN days AS day
GROUP BY day`;
  return binder.statement(sql);
}

/** Where in a journey it was answered first, and ended and reopened last; 0 where it was not. */
function placesOf({ replied, solved, reopened }: KpiActivities, binder: Binder): string {
  const place = (which: 'First' | 'Last', numbers: readonly number[]) =>
    `array${which}Index(activity -> has(${binder.activities(numbers)}, activity), activities)`;
  return `${place('First', replied)} AS firstReply, ${place('Last', solved)} AS lastEnd, ${place('Last', reopened)} AS lastReopened`;
}

function times(value: string, where: string): string {
  return `tuple(avgIf(${value}, ${where}), quantilesExactInclusiveIf(0.5, 0.9)(${value}, ${where}))`;
}
