import type { Statement } from '@throughline/stores';
import type { UsualAges } from '../answer/comparing.js';
import type { JourneySource } from '../source/source.js';

/** Activities by number lie above all ways, whose numbers are from * 65536 + to. */
export const ACTIVITY = 2 ** 32;

const HOUR_MS = 3_600_000;

/** The shares of those that ever come somewhere that are told apart by how old they are when they do. */
export const CAME: readonly number[] = [...Array.from({ length: 19 }, (_, at) => (at + 1) / 20), 0.99];

/**
 * Places that most journeys come to: no change of what a handful does is beyond chance. All their ages together, ten digits each, are
 * less than the 128 KiB that a ClickHouse takes in one field of a form.
 */
const MOST_PLACES = 500;

/** From an age on, in whole hours, how much each arrival at it counts. */
export interface Weight {
  readonly from: number;
  readonly weight: number;
}

/**
 * When journeys come to each place. What comes late has been seen of old journeys alone: each arrival counts for as many journeys as
 * there are for one that is old enough to have been seen there (Horvitz & Thompson 1952; ages at the end of the log are known
 * of all, so that this estimates the cumulative incidence under right-censoring).
 *
 * @param source all journeys of the type: those of a short period have not come late to anything.
 */
export function arrivals(source: JourneySource, weights: readonly Weight[]): Statement {
  const { binder } = source;
  const from = binder.bind(
    'Array(UInt32)',
    weights.map((each) => each.from),
  );
  const known = binder.bind(
    'Array(UInt64)',
    weights.map(({ weight }) => weight),
  );
  const weight = `transform(roundDown(toUInt32(intDiv(arrival.2, ${HOUR_MS})), ${from}), ${from}, ${known}, toUInt64(1))`;
  const sql = `
SELECT arrival.1 AS place,
  arrayMap(each -> toUInt32(ceil(each / ${HOUR_MS})), quantilesExactWeighted(${CAME.join(', ')})(arrival.2, ${weight})) AS hours
FROM ${source.everyShard(`SELECT ${ARRIVALS} AS arrivals FROM ${source.journeys}`)}
ARRAY JOIN arrivals AS arrival
GROUP BY place
ORDER BY count() DESC, place
LIMIT ${MOST_PLACES}`;
  return binder.statement(sql);
}

export interface ArrivedRow {
  readonly place: number;
  /** How many of the place's ages a journey has passed. */
  readonly band: number;
  readonly journeys: number;
}

/** More hours than journeys are old: a hundred years. */
const HOURS = 2 ** 20;

/** Of the journeys that are younger than nearly all were that came to a place, those that have come there, by their ages. */
export function arrived(source: JourneySource, now: Date, rows: readonly UsualAges[]): Statement {
  const { binder } = source;
  // Places and ages as one ascending number, so that both are found by halving and by hash: no row carries the list of ages.
  const bands = rows.flatMap(({ hours }, at) =>
    [0, ...hours].flatMap((hour, band) =>
      hours[band] === hour ? [] : [{ begins: (at + 1) * HOURS + hour, band }],
    ),
  );
  const numbers = (type: string, values: readonly number[]) => binder.bind(`Array(${type})`, values);
  const places = numbers(
    'UInt64',
    rows.map(({ place }) => place),
  );
  const oldest = numbers(
    'UInt32',
    rows.map(({ hours }) => hours.at(-1) ?? 0),
  );
  const begins = numbers(
    'UInt32',
    bands.map((each) => each.begins),
  );
  const known = numbers(
    'UInt8',
    bands.map(({ band }) => band),
  );
  const at = `toUInt32(transform(arrival.1, ${places}, arrayEnumerate(${places}), 0) * ${HOURS} + age)`;
  const sql = `
SELECT arrival.1 AS place, transform(roundDown(${at}, ${begins}), ${begins}, ${known}, 0) AS band, count() AS journeys
FROM ${source.everyShard(`SELECT ${ageAt(source, now)} AS age, ${ARRIVALS} AS arrivals FROM ${source.journeys}`)}
ARRAY JOIN arrivals AS arrival
WHERE age < transform(arrival.1, ${places}, ${oldest}, 0)
GROUP BY place, band`;
  return binder.statement(sql);
}

export interface AgeRow {
  /** Whole hours since the journey began. */
  readonly age: number;
  readonly journeys: number;
}

export function ages(source: JourneySource, now: Date): Statement {
  const sql = `
SELECT age, count() AS journeys
FROM ${source.everyShard(`SELECT ${ageAt(source, now)} AS age FROM ${source.journeys}`)}
GROUP BY age
ORDER BY age`;
  return source.binder.statement(sql);
}

const ageAt = ({ binder }: JourneySource, now: Date): string =>
  `toUInt32(intDiv(greatest(0, dateDiff('millisecond', start, ${binder.instant(now)})), ${HOUR_MS}))`;

/** Each activity and each way of a journey once, with the milliseconds to its first time. Marks tell which are first. */
const ARRIVALS = `arrayConcat(
    [(toUInt64(${ACTIVITY} + first), toInt64(0))],
    arrayMap(step -> (toUInt64(${ACTIVITY} + bitAnd(step.1, 65535)), toInt64(step.3)),
      arrayFilter(step -> bitTest(step.2, 1), arrayZip(steps.edge, steps.mark, arrayPopFront(offsets)) AS moves)),
    arrayMap(step -> (toUInt64(step.1), toInt64(step.3)), arrayFilter(step -> bitTest(step.2, 0), moves)))`;
