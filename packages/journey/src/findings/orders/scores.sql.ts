import { matchesRow, type Match } from '../../source/match.js';
import type { JourneyOrder } from '../../source/order.js';
import type { JourneySource } from '../../source/source.js';

/** Low scores of each journey, which stored journeys do not tell, as a table of `object_id` and `lows` (milliseconds since 1970). */
export function lowScores(
  { own, binder }: JourneySource,
  { facts, objectType }: JourneyOrder,
  low: Match,
): string {
  const rows = { binder, zone: facts.settings.zone };
  return `(
    SELECT object_id, groupArray(toUnixTimestamp64Milli(time)) AS lows FROM ${own('event_objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)} AND ${matchesRow(low, facts, rows)}
    GROUP BY object_id)`;
}
