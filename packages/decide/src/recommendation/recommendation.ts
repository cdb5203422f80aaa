import { decisionModel } from '../model.js';
import { evaluate } from './evaluate.js';
import { type FittedRecommender, fitRecommender } from './fit.js';
import { rulesOf } from './rules.js';
import { RecommendationInput, RecommendationOutput } from './schema.js';

/** What to show whom: see docs/models.md. */
export const recommendation = decisionModel({
  name: 'recommendation',
  title: 'Which items to show to whom, and how well that would have gone before',
  input: RecommendationInput,
  output: RecommendationOutput,
  run: (input): RecommendationOutput => {
    const fitted = fitRecommender(input);
    const { histories } = fitted;
    const rules = rulesOf(fitted, input.rules);
    const nameOf = (item: number): string => histories.items[item] ?? '';
    return {
      customers: histories.orders.size,
      items: histories.items.length,
      recommendations: input.for.map(({ customer, items, segment }) =>
        fitted.recommender
          .recommend({
            orders: ordersFor(fitted, customer, items),
            segment: segment ?? (customer === undefined ? null : (input.segments[customer] ?? null)),
            rules,
            most: input.most,
          })
          .map(({ item, score, because }) => ({
            item: nameOf(item),
            score,
            because: because === null ? null : nameOf(because),
          })),
      ),
      ...(input.evaluate === undefined ? {} : { evaluation: evaluate(input, input.evaluate) }),
    };
  },
});

/** What they bought, and then what they have in hand; nothing of a customer who is not known. */
function ordersFor(
  { histories }: FittedRecommender,
  customer?: string,
  items: readonly string[] = [],
): (readonly number[])[] {
  const inHand = items.flatMap((item) => histories.numberOf.get(item) ?? []);
  const before = customer === undefined ? [] : (histories.orders.get(customer) ?? []);
  return inHand.length === 0 ? [...before] : [...before, inHand];
}
