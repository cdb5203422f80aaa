import { goalOf, isNamed } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';

/** Activities, by number, that make a journey reach its goal, and that undo it. */
export interface GoalNumbers {
  readonly reach: readonly number[];
  readonly without: readonly number[];
}

/** The goal of an object type by the numbers of its activities; null where it has none. */
export function goalNumbersOf(objectType: string, facts: ShopFacts): GoalNumbers | null {
  const { activities, settings } = facts;
  const goal = goalOf(objectType, settings);
  if (goal === null) return null;
  const named = (names: readonly string[]) =>
    activities.filter(({ name }) => isNamed(name, names, settings)).map(({ id }) => id);
  return { reach: named(goal.reach), without: named(goal.without) };
}
