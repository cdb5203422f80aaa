import type { EventProperty, FeedbackQuestion, KpiInterval } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { feedbackNumbers } from '../kpis/feedback-numbers.js';
import { scoreNames, type ScoreNames } from '../kpis/scores.js';
import { scoreScales, type ScoreScales } from '../kpis/score-scales.js';
import { requireProperty } from '../shop/properties.js';
import type { JourneyOrder } from '../source/order.js';

/** What the scores of journeys are told from. */
export interface FeedbackPlan {
  readonly order: JourneyOrder;
  readonly names: ScoreNames;
  /** Activities that are feedback themselves, by number. */
  readonly feedback: readonly number[];
  /** Those of them that have a `score`, by its scale. */
  readonly scales: ScoreScales;
  readonly interval: KpiInterval | undefined;
}

/** @throws QuestionError where the object type has no journeys, or a number that was named is not there. */
export async function planFeedback(inquiry: Inquiry<FeedbackQuestion>): Promise<FeedbackPlan> {
  const { facts, question, store } = inquiry;
  for (const field of ['nps', 'csat'] as const) {
    const path = question[field];
    if (path !== undefined) await requireProperty(store, facts, { path, field });
  }
  const names = scoreNames(question);
  const feedback = feedbackNumbers(facts);
  const order: JourneyOrder = {
    ...orderOf(inquiry, question.object, 'touching'),
    marks: [{ ways: [{ numbers: feedback, where: [] }], plain: true }],
    facets: [...names.asked, ...names.usual].map((name): EventProperty => `number.${name}`),
  };
  return { order, names, feedback, scales: await scoreScales(store, facts), interval: question.interval };
}
