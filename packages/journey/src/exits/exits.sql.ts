import { millisecondsOf, type ExitsQuestion } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

export interface ValueRow {
  /** Empty for all values together; the number of an activity where values are activities. */
  readonly value: string;
  readonly events: number;
  readonly journeys: number;
  readonly entries: number;
  readonly bounces: number;
  readonly exits: number;
  readonly lost: number;
  /** How many different values there are. */
  readonly values: number;
}

/** Bits of an event's mark. */
export const GOAL_BIT = 0;
export const VIEW_BIT = 1;

/**
 * Each value once for each journey that holds it, and all of them together as the empty value, so that one pass tells
 * both. Google Analytics 4 calls a session engaged that lasts longer than ten seconds, has a key event, or has two
 * page views or more; one that is not engaged is a bounce.
 * @param order whose marks say what reaches the goal and what views a page.
 */
export function exits(order: JourneyOrder, { by, bounce, engagedAfter, limit }: ExitsQuestion): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const values =
    by === 'activity'
      ? 'arrayMap(each -> toString(each), activities)'
      : "arrayFilter(each -> each != '', values)";
  const won = `arrayExists(mark -> bitTest(mark, ${GOAL_BIT}), marks)`;
  const engaged = `(dateDiff('millisecond', start, finish) > ${binder.whole(millisecondsOf(engagedAfter))} OR ${won}
      OR arrayCount(mark -> bitTest(mark, ${VIEW_BIT}), marks) > 1)`;
  const sql = `
SELECT *, count() OVER () - 1 AS values
FROM (
  SELECT seen.1 AS value, sum(seen.2) AS events, countIf(seen.2 > 0) AS journeys, countIf(seen.3) AS entries,
    countIf(seen.3 AND bounced) AS bounces, countIf(seen.4) AS exits, countIf(seen.4 AND NOT won) AS lost
  FROM ${source.everyShard(`
    SELECT won, bounced,
      arrayPushFront(arrayMap(each -> (each, countEqual(told, each), each = told[1], each = told[-1]), arrayDistinct(told)),
        ('', length(told), notEmpty(told), notEmpty(told))) AS each
    FROM (
      SELECT ${values} AS told, ${won} AS won,
        ${bounce === 'single' ? 'length(activities) + cut = 1' : `NOT ${engaged}`} AS bounced
      FROM ${source.journeys}
    )`)}
  ARRAY JOIN each AS seen
  GROUP BY value
)
ORDER BY value = '' DESC, events DESC, value
LIMIT ${binder.whole(limit + 1)}`;
  return binder.statement(sql);
}

/** How many journeys there are, with values and without. */
export function journeyCount(order: JourneyOrder): Statement {
  const source = journeySource(order);
  const sql = `SELECT count() AS journeys FROM ${source.everyShard(`SELECT start FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}
