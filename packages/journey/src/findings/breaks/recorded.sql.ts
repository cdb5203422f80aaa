import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../../shop/facts.js';
import type { JourneySource } from '../../source/source.js';

/** Something that the shop itself did, by the day on which it happened or first showed, in days since 1970. */
export interface RecordedRow {
  readonly day: number;
  /** The activity, or what came in for the first time. */
  readonly what: string;
  readonly name: string;
}

/** Names of activities that a shop's own doings go by. */
const DOINGS =
  /\b(deploy(ed|ment)?|released?|rollout|rolled out|launch(ed)?|go-?live|prices? (changed?|updated?)|(campaign|promotion|sale) (started|launched|begun))\b/iu;
/** What happens more often than this in all is no turning point. */
const MOST_DOINGS = 400;

/**
 * What the shop recorded of its own doings: activities that are named so and stand outside the taxonomy (what that knows
 * happens to orders), and campaigns on the day on which they first brought somebody. Both are few: an activity's events are
 * read up to a bound, and campaigns stand together in `event_objects`.
 */
export function recordedDoings(
  { own, everyShard, binder }: JourneySource,
  { facts }: { readonly facts: ShopFacts },
): Statement {
  const shop = `shop = ${binder.text(facts.shop)}`;
  const zone = binder.text(facts.settings.zone);
  const sql = `
SELECT toInt64(toDate(fromUnixTimestamp64Milli(at, 'UTC'), ${zone})) AS day, what, name
FROM (
  SELECT what, name, min(at) AS at
  FROM ${everyShard(`
    SELECT toString(activity) AS what, arrayStringConcat(arraySlice(mapValues(text), 1, 3), ', ') AS name, toUnixTimestamp64Milli(time) AS at, at AS apart
    FROM ${own('events')}
    WHERE ${shop} AND activity IN ${binder.texts(doingsOf(facts))}
    LIMIT ${binder.whole(MOST_DOINGS)}
    UNION ALL
    SELECT 'Campaign' AS what, object_id AS name, min(toUnixTimestamp64Milli(time)) AS at, toInt64(0) AS apart
    FROM ${own('event_objects')}
    WHERE ${shop} AND object_type = 'campaign'
    GROUP BY object_id`)}
  GROUP BY what, name, apart
)
ORDER BY day, what, name`;
  return binder.statement(sql);
}

function doingsOf({ activities }: ShopFacts): string[] {
  return activities.flatMap(({ name, canonical }) => (canonical === null && DOINGS.test(name) ? [name] : []));
}
