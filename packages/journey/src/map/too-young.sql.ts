import type { Statement } from '@throughline/stores';
import type { UsualAge } from '../answer/comparing.js';
import type { JourneySource } from '../source/source.js';

/** Activities by number lie above all ways, whose numbers are from * 65536 + to. */
export const ACTIVITY = 2 ** 32;

const HOUR_MS = 3_600_000;

/** @param source all journeys of the type: those of a short period have not come late to anything. */
export function arrivals(source: JourneySource): Statement {
  const sql = `
SELECT arrival.1 AS place, toUInt32(ceil(quantileExactInclusive(0.95)(arrival.2) / ${HOUR_MS})) AS hours
FROM ${source.everyShard(`SELECT ${ARRIVALS} AS arrivals FROM ${source.journeys}`)}
ARRAY JOIN arrivals AS arrival
GROUP BY place`;
  return source.binder.statement(sql);
}

export interface ArrivedRow {
  readonly place: number;
  readonly journeys: number;
}

/** Of the journeys that are younger than most were that came to a place, those that have come there. */
export function arrived(source: JourneySource, now: Date, rows: readonly UsualAge[]): Statement {
  const { binder } = source;
  const places = binder.bind(
    'Array(UInt64)',
    rows.map(({ place }) => place),
  );
  const hours = binder.bind(
    'Array(UInt32)',
    rows.map((row) => row.hours),
  );
  const sql = `
SELECT arrival.1 AS place, count() AS journeys
FROM ${source.everyShard(`SELECT ${ageAt(source, now)} AS age, ${ARRIVALS} AS arrivals FROM ${source.journeys}`)}
ARRAY JOIN arrivals AS arrival
WHERE age < transform(place, ${places}, ${hours}, 0)
GROUP BY place`;
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
