import { TAXONOMY_PARTS } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';

/** The activities of a shop that are feedback, by number: surveys that are sent and answered, reviews. */
export function feedbackNumbers(facts: ShopFacts): number[] {
  const names = (TAXONOMY_PARTS['Feedback'] ?? []).map(({ name }) => name);
  return [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
}
