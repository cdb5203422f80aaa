import type { EventMatch, OrderLine as Told } from '@throughline/model';
import { activityNumbers } from '../../shop/names.js';
import type { ShopFacts } from '../../shop/facts.js';
import { namesOf } from '../facets.js';
import type { Step } from './line.js';

/** The steps that orders should take, and names of those of which nothing ever came in. */
export interface Expected {
  readonly steps: readonly Step[];
  readonly unseen: readonly string[];
}

/**
 * Steps as the shop's events know them, those after the order itself. A step is called by the first of its names; an activity that
 * stands twice counts where it stands first.
 */
export function expectedOf(told: Told, outcome: EventMatch, facts: ShopFacts): Expected {
  const ordering = new Set(namesOf(outcome, facts).flatMap((name) => activityNumbers(name, facts)));
  const all = told
    .map((names) => [names].flat())
    .map(([name = '', ...more]) => ({
      name,
      numbers: [name, ...more].flatMap((each) => activityNumbers(each, facts)),
    }));
  const after = all.slice(all.findLastIndex(({ numbers }) => numbers.some((each) => ordering.has(each))) + 1);
  const taken = new Set<number>();
  const steps = after.flatMap(({ name, numbers }) => {
    const own = [...new Set(numbers)].filter((number) => !taken.has(number));
    for (const number of own) taken.add(number);
    return own.length === 0 ? [] : [{ name, numbers: own }];
  });
  return { steps, unseen: after.filter(({ numbers }) => numbers.length === 0).map(({ name }) => name) };
}
