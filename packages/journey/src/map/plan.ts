import { goalOf, type Goal, type MapExtra, type MapQuestion } from '@throughline/model';
import { tracedTypes, type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { ranksOf } from '../variants/listed.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';

/** All that is needed to map one object type. */
export interface TypePlan {
  readonly order: JourneyOrder;
  readonly source: JourneySource;
  readonly goal: Goal | null;
  readonly goalNumbers: GoalNumbers | null;
  /** Null where the shop has no activity that moves money. */
  readonly worth: WorthNumbers | null;
  /** The shop's last event: what is too young is judged from there, not from today. */
  readonly now: Date | null;
  readonly limit: number;
  readonly ranks: readonly number[];
  readonly extras: ReadonlySet<MapExtra>;
}

/** @throws QuestionError where the question names an object type or a period that cannot be. */
export function planMap(inquiry: Inquiry<MapQuestion>): TypePlan[] {
  const { question, facts } = inquiry;
  const { settings, log } = facts;
  const shared = {
    worth: worthNumbersOf(facts),
    now: log.to === null ? null : new Date(log.to),
    limit: question.limit,
    ranks: ranksOf(facts.activities),
    extras: new Set(question.include ?? []),
  };
  const types = question.object === undefined ? tracedTypes(facts) : [question.object];
  return types.map((objectType) => {
    const goal = goalOf(objectType, settings);
    const order = stepsOf(inquiry, objectType, 'starting');
    const source = journeySource(order);
    return { ...shared, order, source, goal, goalNumbers: goalNumbersOf(objectType, facts) };
  });
}
