import type { FeedbackAnswer, FeedbackQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { daysBetween } from '../kpis/days.js';
import { findScores } from '../kpis/scores.js';
import { answersGiven, type AnswersRow } from './answers.sql.js';
import { planFeedback } from './plan.js';
import { scoresOf, stepsOf, taken } from './shape.js';

/**
 * What customers answered: NPS and CSAT with their bounds, over time and by the last step before the answer that is no
 * feedback itself. A period counts the answers given in it; the step before may lie earlier, in journeys taken whole.
 *
 * @throws QuestionError where the object type has no journeys, a number is not there, or there are too many intervals.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askFeedback(
  store: EventStore,
  asked: Asked<FeedbackQuestion>,
  options: AskOptions = {},
): Promise<FeedbackAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, question, reader, words } = inquiry;
  const plan = await planFeedback(inquiry);
  const rows = await reader.rows<AnswersRow>(answersGiven(plan));
  const telling = { found: findScores(taken(rows), question), words };
  const steps = stepsOf(telling, rows, facts);
  const { nps, csat } = scoresOf(telling, rows);
  const { interval } = plan;
  const days = interval === undefined ? [] : daysBetween(interval, plan.order.span, facts);
  const on = (from: string) =>
    scoresOf(
      telling,
      rows.filter(({ day }) => day === from),
    );
  return {
    kind: 'feedback',
    nps,
    csat,
    ...(interval && { intervals: days.map((from) => ({ from, ...on(from) })) }),
    steps: steps.slice(0, question.limit),
    cut: Math.max(0, steps.length - question.limit),
    meta: metaOf(inquiry, {
      journeys: rows.reduce((sum, row) => sum + row.journeys, 0),
      types: [question.object],
    }),
  };
}
