import { matchesRow, matchOf } from '../../source/match.js';
import type { JourneyOrder } from '../../source/order.js';
import type { JourneySource } from '../../source/source.js';
import { TROUBLE_MATCHES } from './outcomes.js';

/** Low scores of each journey, which stored journeys do not tell, as a table of `object_id` and `lows` (milliseconds since 1970). */
export function lowScores({ own, binder }: JourneySource, { facts, objectType }: JourneyOrder): string {
  const rows = { binder, zone: facts.settings.zone };
  const low = matchesRow(matchOf(TROUBLE_MATCHES.review, facts), facts, rows);
  return `(
    SELECT object_id, groupArray(toUnixTimestamp64Milli(time)) AS lows FROM ${own('event_objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)} AND ${low}
    GROUP BY object_id)`;
}
