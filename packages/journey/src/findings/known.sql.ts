import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import type { Binder } from '../sql/binder.js';
import type { JourneySource } from '../source/source.js';

export interface ActivityCount {
  readonly activity: string;
  /** Its events, and those of them that belong to a journey of the type; an event of two journeys counts twice. */
  readonly events: number;
  readonly known: number;
  /** Journeys that have one. */
  readonly owners: number;
  /** Sum of their amounts, and how many tell none. */
  readonly amount: number;
  readonly untold: number;
}

/** How many of each activity's events belong to journeys: the others happened to nobody who is known. */
export function activityCounts(
  { own, everyShard, binder }: JourneySource,
  asked: ActivitiesAsked,
): Statement {
  const { facts, objectType, activities } = asked;
  const meant = `shop = ${binder.text(facts.shop)} AND activity IN ${binder.texts(activities)}`;
  const sql = `
SELECT toString(activity) AS activity, sum(everyone) AS events, sum(mine) AS known, sum(journeys) AS owners, sum(money) AS amount, sum(bare) AS untold
FROM ${everyShard(`
  SELECT activity, count() AS everyone, toUInt64(0) AS mine, toUInt64(0) AS journeys, sum(toFloat64(amount)) AS money, countIf(amount = 0 AND currency = '') AS bare FROM ${own('events')} WHERE ${meant} GROUP BY activity
  UNION ALL
  SELECT activity, toUInt64(0) AS everyone, count() AS mine, uniq(object_id) AS journeys, toFloat64(0) AS money, toUInt64(0) AS bare FROM ${own('event_objects')}
  WHERE ${meant} AND object_type = ${binder.text(objectType)} GROUP BY activity`)}
GROUP BY activity`;
  return binder.statement(sql);
}

export interface ActivitiesAsked {
  readonly facts: ShopFacts;
  readonly objectType: string;
  readonly activities: readonly string[];
}

export interface PropertyRow {
  readonly activity: string;
  /** Empty for the row that counts all events. */
  readonly property: string;
  readonly events: number;
  /** Up to one more than `MOST_VALUES`; of a number no more than that it was set. */
  readonly found: readonly string[];
  /** Of a number, the values below which a quarter, a half and three quarters of it lie; of a text, nothing. */
  readonly quartiles: readonly number[];
}

/** Properties with more values than this are names, not kinds. */
export const MOST_VALUES = 40;
/** How many events are read to know which properties they have. */
export interface SampleBounds {
  /** So many are enough. */
  readonly enough: number;
  /** Where stretches of time hold fewer, a date that is far out has pulled them apart. */
  readonly least: number;
}

export const SAMPLE: SampleBounds = { enough: 250_000, least: 62_500 };
/** Of very large shops one part in so many of the time is read. */
const TIME_SHARE = 8;
/** That part is so many stretches all over the time: what is told for as long as two of them are apart is in one of them. */
const STRETCHES = 32;
/** What is new is told in the last days alone: they are read whole, but for no more than as much again. */
const NEWEST_MS = 14 * 86_400_000;
/** They come at ever other hours of the day: this share of the way from one to the next further each time. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export type Sampling = 'everywhere' | 'stretches';

/** How properties are looked for: events lie in the order of time, so that to read a few from everywhere takes as long as to read all. */
export function samplingOf({ log }: ShopFacts, { enough }: SampleBounds = SAMPLE): Sampling {
  const large = Math.ceil(log.events / enough) > TIME_SHARE;
  return large && log.from !== null && log.to !== null ? 'stretches' : 'everywhere';
}

/**
 * Properties of some activities' events, with their values. Of large shops every nth event is read, by its
 * id, which is a hash: from everywhere, or in stretches of time and the last days.
 */
export function propertiesOf(
  { own, everyShard, binder }: JourneySource,
  asked: ActivitiesAsked,
  { sampling, enough }: Pick<SampleBounds, 'enough'> & { readonly sampling: Sampling },
): Statement {
  const { facts, activities } = asked;
  const { log } = facts;
  const every = Math.max(1, Math.ceil(log.events / enough));
  const byId = (each: number) => (each === 1 ? 'true' : `id % ${binder.whole(each)} = 0`);
  const sampled =
    sampling === 'everywhere'
      ? byId(every)
      : `${stretchesOf(log, binder)} AND ${byId(Math.max(1, Math.round(every / TIME_SHARE)))}`;
  const sql = `
SELECT toString(activity) AS activity, property, count() AS events, arraySort(groupUniqArrayIf(${MOST_VALUES + 1})(value, value != '')) AS found,
  quantilesExactIf(0.25, 0.5, 0.75)(number, numeric) AS quartiles
FROM ${everyShard(`
  SELECT activity, pair.1 AS property, pair.2 AS value, pair.3 AS number, pair.1 = 'amount' OR startsWith(pair.1, 'number.') AS numeric
  FROM (
    SELECT activity, arrayConcat([('', '', 0.), ('device', toString(device), 0.), ('channel', toString(channel), 0.), ('system', toString(system), 0.), ('amount', if(currency = '', '', 'set'), toFloat64(amount))],
      arrayMap((name, value) -> (concat('text.', name), value, 0.), mapKeys(text), mapValues(text)),
      arrayMap((name, number) -> (concat('number.', name), 'set', number), mapKeys(numbers), mapValues(numbers))) AS pairs
    FROM ${own('events')}
    WHERE shop = ${binder.text(facts.shop)} AND activity IN ${binder.texts(activities)} AND ${sampled}
  )
  ARRAY JOIN pairs AS pair
  WHERE pair.1 = '' OR pair.2 != ''`)}
GROUP BY activity, property
ORDER BY activity, property`;
  return binder.statement(sql);
}

function stretchesOf({ from, to }: ShopFacts['log'], binder: Binder): string {
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  const apart = (last - first) / STRETCHES;
  const stretches = Array.from({ length: STRETCHES }, (_, at) => {
    const begin = first + (at + ((at * GOLDEN) % 1) * (1 - 1 / TIME_SHARE)) * apart;
    const end = begin + apart / TIME_SHARE;
    return `(time >= ${binder.instant(new Date(begin))} AND time < ${binder.instant(new Date(end))})`;
  });
  const newest = last - Math.min(NEWEST_MS, (last - first) / TIME_SHARE);
  return `(${stretches.join(' OR ')} OR time >= ${binder.instant(new Date(newest))})`;
}
