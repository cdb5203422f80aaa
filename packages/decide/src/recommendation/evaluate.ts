import { CannotEstimate } from '../cannot-estimate.js';
import { type FittedRecommender, fitRecommender } from './fit.js';
import { type Quality, qualityOf, type Shown } from './quality.js';
import { rulesOf } from './rules.js';
import { type RecommendationInput, timeOf } from './schema.js';

interface Evaluation {
  readonly method: Quality;
  readonly popularity: Quality;
}

/** Splits the purchases at a time, learns from those before, and looks whether those after were foretold. */
export function evaluate(
  input: RecommendationInput,
  { from, newOnly }: NonNullable<RecommendationInput['evaluate']>,
): Evaluation {
  const split = timeOf(from);
  const before = input.purchases.filter(({ time }) => timeOf(time) < split);
  if (before.length === 0) throw CannotEstimate.because(({ goods }) => goods.nothingBefore);
  const fitted = fitRecommender({ ...input, purchases: before });
  const bought = boughtLater(input, fitted, { split, newOnly });
  const rules = rulesOf(fitted, input.rules);
  const shown = (how: (customer: string, hidden: ReadonlySet<number>) => number[]): Shown[] =>
    [...bought].map(([customer, items]) => {
      const seen = fitted.histories.quantities.get(customer);
      return { shown: how(customer, newOnly ? new Set(seen?.keys()) : new Set()), bought: items };
    });
  const byMethod = (customer: string, hidden: ReadonlySet<number>) =>
    fitted.recommender
      .recommend({
        orders: fitted.histories.orders.get(customer) ?? [],
        segment: input.segments[customer] ?? null,
        rules: { ...rules, excluded: new Set([...rules.excluded, ...hidden]) },
        most: input.most,
      })
      .map(({ item }) => item);
  const byPopularity = (_: string, hidden: ReadonlySet<number>) =>
    fitted.popularity.all.filter((item) => !hidden.has(item)).slice(0, input.most);
  const count = fitted.histories.items.length;
  return { method: qualityOf(shown(byMethod), count), popularity: qualityOf(shown(byPopularity), count) };
}

/** Of customers and items that were known before. */
function boughtLater(
  { purchases }: RecommendationInput,
  { histories }: FittedRecommender,
  { split, newOnly }: { readonly split: number; readonly newOnly: boolean },
): Map<string, Set<number>> {
  const bought = new Map<string, Set<number>>();
  for (const { customer, item, time } of purchases) {
    const number = histories.numberOf.get(item);
    const before = histories.quantities.get(customer);
    if (timeOf(time) < split || number === undefined || before === undefined) continue;
    if (newOnly && before.has(number)) continue;
    bought.set(customer, (bought.get(customer) ?? new Set()).add(number));
  }
  if (bought.size === 0) throw CannotEstimate.because(({ goods }) => goods.nobodyAfter);
  return bought;
}
