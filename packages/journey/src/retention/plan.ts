import { intervalNumber, type IntervalCalendar, type RetentionQuestion } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { stagesOf } from '../answer/stages.js';
import type { Split } from '../source/grouped.js';
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
  if (typeof breakdown.attribution === 'object')
    throw new QuestionError({
      field: 'breakdown.attribution',
      message: 'breakdown.attribution: only funnels have steps.',
      hint: 'Give “first”, “last” or “all”.',
    });
  if (breakdown.by !== 'stage') return { breakdown };
  return { breakdown, stages: await stagesOf(store, facts, options) };
}

/** Numbers of intervals, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Cohorts told at most. */
const MOST = 1000;

/**
 * The intervals that cohorts are told of: those of the period where it says what counts, else those in which a
 * journey entered.
 * @param entered numbers of the intervals in which one did.
 * @throws QuestionError where they are too many.
 */
export function cohortRange(plan: RetentionPlan, entered: readonly number[]): Range | null {
  const { within } = plan.history;
  const { interval } = plan.question;
  const numberOf = (date: Date) => intervalNumber(date.getTime(), interval, plan.calendar);
  const range =
    within === null
      ? { first: Math.min(...entered), last: Math.max(...entered) }
      : { first: numberOf(within.from), last: numberOf(new Date(within.to.getTime() - 1)) };
  const count = range.last - range.first + 1;
  if (count > MOST)
    throw new QuestionError({
      field: 'interval',
      message: `interval: there are ${count} cohorts by ${interval}, of which at most ${MOST} are told.`,
      hint: 'Give a shorter period or a longer interval.',
    });
  return Number.isFinite(count) ? range : null;
}
