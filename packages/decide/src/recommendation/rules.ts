import type { FittedRecommender } from './fit.js';
import type { ShopRules } from './recommender.js';
import type { Rules } from './schema.js';

/** The shop's rules by number of item; items that nobody bought are left out. */
export function rulesOf({ histories }: FittedRecommender, rules: Rules): ShopRules {
  const numbers = (names: readonly string[]) =>
    new Set(names.flatMap((name) => histories.numberOf.get(name) ?? []));
  const margins = Object.entries(rules.margins).flatMap(([name, margin]) => {
    const item = histories.numberOf.get(name);
    return item === undefined ? [] : [[item, margin] as const];
  });
  return {
    ...(rules.inStock === undefined ? {} : { inStock: numbers(rules.inStock) }),
    excluded: numbers(rules.excluded),
    notFromLastOrders: rules.notFromLastOrders,
    margin: { of: new Map(margins), weight: rules.marginWeight },
  };
}
