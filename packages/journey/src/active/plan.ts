import type { EventMatch, Interval, IntervalCalendar } from '@throughline/model';
import { orderOf, type Inquiry, type SharedQuestion } from '../answer/inquiry.js';
import { historyOf, type History } from '../source/history.js';
import { pointsOf, type Points } from '../source/points.js';

/** A question about the intervals in which journeys are active. */
export interface ActiveQuestion extends SharedQuestion {
  readonly object: string;
  readonly event: EventMatch;
  readonly interval: Interval;
  readonly minimum: number;
}

/** All that is needed to tell when journeys are active. */
export interface ActivePlan {
  readonly history: History;
  readonly points: Points;
  readonly calendar: IntervalCalendar;
  readonly interval: Interval;
  /** Events in one interval that make a journey active in it. */
  readonly minimum: number;
}

/** @throws QuestionError where the object type or the period cannot be. */
export function planActive(inquiry: Inquiry<ActiveQuestion>): ActivePlan {
  const { question, facts } = inquiry;
  const points = pointsOf([question.event], facts);
  const order = orderOf(inquiry, question.object, 'events');
  const history = historyOf(points.marks === undefined ? order : { ...order, marks: points.marks });
  const { interval, minimum } = question;
  return { history, points, calendar: facts.settings, interval, minimum };
}
