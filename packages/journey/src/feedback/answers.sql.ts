import type { Statement } from '@throughline/stores';
import { daysOf } from '../kpis/days.sql.js';
import { insideSql } from '../kpis/inside.sql.js';
import { scaled, type ScoreRow } from '../kpis/events.sql.js';
import { journeySource } from '../source/source.js';
import type { FeedbackPlan } from './plan.js';

/** Answers of one score, of one day (`WHOLE` where no interval was asked for), after one step. */
export interface AnswersRow extends ScoreRow {
  /** The number of the last activity before them that is no feedback; 0 where there is none. */
  readonly step: number;
  /** Sum of the answers. */
  readonly total: number;
  /** Journeys of which one of these answers is the first of the period. */
  readonly journeys: number;
}

/**
 * Scores that customers gave, by the step before. Usual names count in feedback, names that were asked for anywhere.
 * @param plan whose order marks feedback, and has the names of the scores as its facets.
 */
export function answersGiven({ order, names, feedback, scales, interval }: FeedbackPlan): Statement {
  const { facts, span } = order;
  const source = journeySource(order);
  const { binder } = source;
  const isFeedback = `has(${binder.activities(feedback)}, activity)`;
  // arrayFill keeps the last that counts; one place on, each event sees what was before it.
  const before = `arrayPopBack(arrayPushFront(arrayFill(step -> step != 0,
    arrayMap(activity -> if(${isFeedback}, 0, activity), activities)), 0))`;
  const asked = binder.texts(names.asked);
  const said = `arrayFilter(pair -> pair.2 != '' AND (bitTest(mark, 0) OR has(${asked}, pair.1)),
    arrayZip(${binder.texts([...names.asked, ...names.usual])}, facet))`;
  const name = scaled(
    {
      name: 'pair.1',
      value: 'toFloat64(pair.2)',
      at: (numbers) => `has(${binder.activities(numbers)}, activity)`,
    },
    { names, scales },
    binder,
  );
  const given = `arrayMap((step, offset, mark, facet, activity) -> arrayMap(pair ->
    (step, toUnixTimestamp64Milli(start) + offset, ${name}, toFloat64(pair.2)), ${said}),
    ${before}, offsets, marks, facets, activities)`;
  const counted = `arrayFilter(answer -> ${insideSql(span, binder)('answer.2')}, arrayFlatten(${given}))`;
  const day = daysOf(interval, facts.settings, binder).of('given.2');
  const sql = `
SELECT given.1 AS step, ${day}[-1] AS day, given.3 AS name, count() AS answers, countIf(nth = 1) AS journeys,
  sum(given.4) AS total, min(given.4) AS least, max(given.4) AS most, countIf(given.4 >= 9) AS promoters,
  countIf(given.4 <= 6) AS detractors, countIf(given.4 >= 4) AS satisfied
FROM ${source.everyShard(`SELECT ${counted} AS all FROM ${source.journeys} WHERE notEmpty(all)`)}
ARRAY JOIN all AS given, arrayEnumerate(all) AS nth
GROUP BY step, day, name`;
  return binder.statement(sql);
}
