import { goalOf, type Goal, type VariantsQuestion } from '@throughline/model';
import { type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { readTeams, type Teams } from '../teams/teams.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';
import { ranksOf } from './listed.js';

/** All that is needed to list the ways of one object type. */
export interface VariantsPlan {
  readonly facts: ShopFacts;
  readonly order: JourneyOrder;
  readonly source: JourneySource;
  readonly teams: Teams;
  readonly goal: Goal | null;
  readonly goalNumbers: GoalNumbers | null;
  /** Null where the shop has no activity that moves money. */
  readonly worth: WorthNumbers | null;
  readonly limit: number;
  readonly ranks: readonly number[];
}

/** @throws QuestionError where the object type or the period cannot be. */
export async function planVariants(inquiry: Inquiry<VariantsQuestion>): Promise<VariantsPlan> {
  const { question, facts, reader } = inquiry;
  const order = stepsOf(inquiry, question.object, 'starting');
  return {
    facts,
    order,
    source: journeySource(order),
    teams: await readTeams(reader, facts),
    goal: goalOf(question.object, facts.settings),
    goalNumbers: goalNumbersOf(question.object, facts),
    worth: worthNumbersOf(facts),
    limit: question.limit,
    ranks: ranksOf(facts.activities),
  };
}
