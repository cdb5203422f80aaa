import { definitionOf, isNamed, meantBy } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { ShopFacts } from './facts.js';

/** Numbers by name: names are compared by what is left of them, and one question asks for hundreds. */
const numbersOf = new WeakMap<ShopFacts, Map<string, readonly number[]>>();

/** The numbers of the activities that bear a name, incoming or canonical; none where none came in yet. */
export function activityNumbers(name: string, facts: ShopFacts): readonly number[] {
  const known = numbersOf.get(facts) ?? new Map<string, readonly number[]>();
  numbersOf.set(facts, known);
  const { activities, settings } = facts;
  const numbers =
    known.get(name) ?? activities.filter((each) => isNamed(each.name, [name], settings)).map(({ id }) => id);
  known.set(name, numbers);
  return numbers;
}

/**
 * A name of the taxonomy that never came in is no mistake: it means nothing yet.
 * @throws QuestionError where neither shop nor taxonomy knows the name.
 */
export function requireActivity(name: string, facts: ShopFacts, field: string): void {
  if (definitionOf(name) !== undefined || activityNumbers(name, facts).length > 0) return;
  const names = facts.activities.flatMap(({ name: own, canonical }) =>
    canonical === null ? [own] : [own, canonical],
  );
  const meant = meantBy(name, [...new Set(names)]);
  throw QuestionError.because(field, ({ noActivity }) => noActivity(name, meant));
}
