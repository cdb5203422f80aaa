import type { EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { Day } from '../customers/days.js';
import type { Match } from '../source/match.js';
import { matchesRow } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { Binder } from '../sql/binder.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';

/** What was spent on a touchpoint on a day of the shop's calendar. */
export interface SpendRow {
  readonly channel: string;
  readonly day: Day;
  /** A decimal, in the shop's currency. */
  readonly spent: string;
  /** Events in other currencies, which are not in it. */
  readonly others: number;
}

/**
 * Spend touches campaigns, which are context, so that it is in no journey: it is read from the events themselves.
 * @param order whose period counts.
 */
export function spendByDay({ facts, span }: JourneyOrder, match: Match, channel: EventProperty): Statement {
  const binder = new Binder();
  const { shop, layout, settings } = facts;
  const rows = { binder, zone: settings.zone };
  const inTime =
    span === null ? '' : ` AND time >= ${binder.instant(span.from)} AND time < ${binder.instant(span.to)}`;
  const spent = `
  SELECT ${valueText(eventOperand(channel, rows))} AS touchpoint, toInt32(toDate(time, ${binder.text(settings.zone)})) AS day,
    toDecimal128(amount, 4) AS cost, currency = ${binder.text(settings.currency)} AS own
  FROM ${layout.own('events')}
  WHERE shop = ${binder.text(shop)} AND ${matchesRow(match, facts, rows)}${inTime}`;
  return binder.statement(`
SELECT touchpoint AS channel, day, toString(sumIf(cost, own)) AS spent, toUInt32(countIf(NOT own)) AS others
FROM ${layout.everyShard(spent)}
WHERE touchpoint != ''
GROUP BY touchpoint, day ORDER BY touchpoint, day`);
}
