import {
  JourneyProperty,
  millisecondsOf,
  type CorrelationQuestion,
  type EventMatch,
} from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { requireGoal } from '../outcome/goal-match.js';
import { QUANTITIES } from '../shop/pieces.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';

/** What is looked at: what was done, or a property of the events or of the journey as a whole. */
export interface Trait {
  readonly of: 'activity' | 'event' | 'journey';
  /** `activity`, or the property's path. */
  readonly path: string;
}

export interface CorrelationPlan {
  /** Its first mark says what reaches the goal. */
  readonly order: JourneyOrder;
  readonly goal: EventMatch;
  /** Milliseconds. */
  readonly within: number | null;
  /** Journeys that start later could not be seen for so long. */
  readonly lastStart: Date | null;
  readonly least: number;
}

/** @throws QuestionError where the question names an object type or a period that cannot be, or there is no goal. */
export function planCorrelation(inquiry: Inquiry<CorrelationQuestion>): CorrelationPlan {
  const { question, facts } = inquiry;
  const { object, least } = question;
  const order = orderOf(inquiry, object, 'starting');
  const goal = requireGoal(object, facts, question.goal);
  const within = question.within === undefined ? null : millisecondsOf(question.within);
  const last = facts.log.to;
  return {
    order: { ...order, marks: [matchOf(goal, facts)] },
    goal,
    within,
    lastStart: within === null || last === null ? null : new Date(Date.parse(last) - within),
    least,
  };
}

/** @param attributes names of text attributes, looked at where the question names no property. */
export function traitsOf({ by }: CorrelationQuestion, attributes: readonly string[]): Trait[] {
  const told = attributes.filter((name) => name !== QUANTITIES);
  const usual = ['channel', 'device', ...told.map((name) => `object.text.${name}`)];
  const paths = [...new Set(by ?? usual)];
  return [ACTIVITY, ...paths.map(traitOf)];
}

export const ACTIVITY: Trait = { of: 'activity', path: 'activity' };

export function traitOf(path: string): Trait {
  return { of: JourneyProperty.safeParse(path).success ? 'journey' : 'event', path };
}
