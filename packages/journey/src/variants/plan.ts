import { goalOf, type Goal, type VariantsQuestion } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';
import { ranksOf } from './listed.js';

/** All that is needed to list the ways of one object type. */
export interface VariantsPlan {
  readonly source: JourneySource;
  readonly goal: Goal | null;
  readonly goalNumbers: GoalNumbers | null;
  /** Null where the shop has no activity that moves money. */
  readonly worth: WorthNumbers | null;
  readonly limit: number;
  readonly ranks: readonly number[];
}

/** @throws QuestionError where the object type or the period cannot be. */
export function planVariants(inquiry: Inquiry<VariantsQuestion>): VariantsPlan {
  const { question, facts } = inquiry;
  return {
    source: journeySource(orderOf(inquiry, question.object, 'starting')),
    goal: goalOf(question.object, facts.settings),
    goalNumbers: goalNumbersOf(question.object, facts),
    worth: worthNumbersOf(facts),
    limit: question.limit,
    ranks: ranksOf(facts.activities),
  };
}
