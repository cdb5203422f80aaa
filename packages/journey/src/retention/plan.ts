import type { IntervalCalendar, RetentionQuestion } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { stagesOf } from '../answer/stages.js';
import type { Split } from '../source/split.sql.js';
import { historyOf, type History } from '../source/history.js';
import { pointsOf, type Points } from '../source/points.js';

/** All that is needed to follow cohorts. */
export interface RetentionPlan {
  readonly history: History;
  readonly points: Points;
  readonly calendar: IntervalCalendar;
  readonly question: RetentionQuestion;
  /** The shop's currency: amounts of journeys in others are left out. */
  readonly currency: string;
}

/** Which event is which among the points. */
export const START = 0;
export const RETURN = 1;

export interface RetentionPlans {
  readonly whole: RetentionPlan;
  /** The same with the journeys split, where the question splits them. */
  readonly split: RetentionPlan | null;
}

/** @throws QuestionError where the object type, the period or the breakdown cannot be. */
export async function planRetention(
  inquiry: Inquiry<RetentionQuestion>,
  options: AskOptions,
): Promise<RetentionPlans> {
  const { question, facts } = inquiry;
  const points = pointsOf([question.start, question.return], facts);
  const order = orderOf(inquiry, question.object, 'events');
  const marked = points.marks === undefined ? order : { ...order, marks: points.marks };
  const split = await splitOf(inquiry, options);
  const { settings } = facts;
  const shared = { points, calendar: settings, question, currency: settings.currency };
  return {
    whole: { ...shared, history: historyOf(marked) },
    split: split && { ...shared, history: historyOf(marked, split) },
  };
}

async function splitOf(
  { question: { breakdown }, store, facts }: Inquiry<RetentionQuestion>,
  options: AskOptions,
): Promise<Split | null> {
  if (breakdown === undefined) return null;
  if (breakdown.by !== 'stage') return { breakdown };
  return { breakdown, stages: await stagesOf(store, facts, options) };
}
