import { goalOf, type EventMatch } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { ShopFacts } from '../shop/facts.js';

/** What reaches the goal of an object type: what the question says, else what the shop says; null where neither does. */
export function goalMatch(
  objectType: string,
  { settings }: ShopFacts,
  asked: EventMatch | undefined,
): EventMatch | null {
  if (asked !== undefined) return asked;
  const goal = goalOf(objectType, settings);
  return goal === null ? null : { activity: [...goal.reach] };
}

/** @throws QuestionError where neither the question nor the shop says what the goal is. */
export function requireGoal(objectType: string, facts: ShopFacts, asked: EventMatch | undefined): EventMatch {
  const match = goalMatch(objectType, facts, asked);
  if (match !== null) return match;
  throw QuestionError.because('goal', ({ noGoal }) => noGoal(objectType));
}
