import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { type Baskets, basketsOf, frequentItemsets, type Itemset, TooManyItemsets } from './itemsets.js';

const BasketRulesInput = z.strictObject({
  /** What was bought together, an order a list. */
  baskets: z.array(z.array(z.string())).min(1),
  /** The least share of baskets with all items of a rule. */
  support: z.number().gt(0).max(1).default(0.01),
  /** The least share of baskets with the rule's first items that have the last one too. */
  confidence: z.number().min(0).max(1).default(0.25),
  /** The most items in a rule. */
  longest: z.int().min(1).max(10).default(4),
  /** The most rules in the answer, by lift. */
  limit: z.int().min(1).max(100_000).default(1000),
});

const Rule = z.strictObject({
  if: z.array(z.string()),
  then: z.string(),
  /** Baskets with all of it. */
  count: z.number(),
  support: z.number(),
  confidence: z.number(),
  /** How much oftener than by chance. */
  lift: z.number(),
  /** The support beyond chance. */
  leverage: z.number(),
  /** How much oftener the rule would fail by chance; null where it never fails. */
  conviction: z.number().nullable(),
  /** The share of baskets that the rule speaks of. */
  coverage: z.number(),
});
type Rule = z.output<typeof Rule>;

const BasketRulesOutput = z.strictObject({
  baskets: z.number(),
  items: z.number(),
  /** Sets of items with the support, by their size, from 1. */
  itemsets: z.array(z.number()),
  /** How many rules there are in all. */
  found: z.number(),
  rules: z.array(Rule),
});

/** Where this many sets are frequent, the support is too low to say anything. */
const MOST_ITEMSETS = 1_000_000;

/** What is bought together oftener than by chance: see docs/models.md. */
export const basketRules = decisionModel({
  name: 'basket-rules',
  title: 'What is bought together oftener than by chance',
  input: BasketRulesInput,
  output: BasketRulesOutput,
  run: (input): z.output<typeof BasketRulesOutput> => {
    const baskets = basketsOf(input.baskets);
    const itemsets = itemsetsOf(baskets, input);
    const rules = rulesOf(baskets, itemsets).filter(
      ({ confidence }) => confidence >= input.confidence - 1e-12,
    );
    rules.sort((a, b) => b.lift - a.lift || b.count - a.count);
    const bySize = Array.from(
      { length: itemsets.reduce((most, { items }) => Math.max(most, items.length), 0) },
      (_, at) => itemsets.filter(({ items }) => items.length === at + 1).length,
    );
    return {
      baskets: baskets.count,
      items: baskets.names.length,
      itemsets: bySize,
      found: rules.length,
      rules: rules.slice(0, input.limit),
    };
  },
});

interface Limits {
  readonly support: number;
  readonly longest: number;
}

function itemsetsOf(baskets: Baskets, { support, longest }: Limits): Itemset[] {
  // A share that is a whole number of baskets must not fail by rounding.
  const atLeast = Math.max(1, Math.ceil(support * baskets.count - 1e-9));
  try {
    return frequentItemsets(baskets, { atLeast, longest, most: MOST_ITEMSETS });
  } catch (thrown) {
    if (!(thrown instanceof TooManyItemsets)) throw thrown;
    throw CannotEstimate.because(({ goods }) => goods.manyItemsets(MOST_ITEMSETS, atLeast));
  }
}

/** Each frequent set of two and more, split into one item and the others. */
function rulesOf({ names, count: baskets }: Baskets, itemsets: readonly Itemset[]): Rule[] {
  const counts = new Map(itemsets.map(({ items, count }) => [items.join(' '), count]));
  const countOf = (items: readonly number[]): number => counts.get(items.join(' ')) ?? NaN;
  return itemsets.flatMap(({ items, count }) =>
    items.length < 2
      ? []
      : items.map((then): Rule => {
          const first = items.filter((item) => item !== then);
          const figures = figuresOf({ both: count, first: countOf(first), then: countOf([then]), baskets });
          return { if: first.map((item) => names[item] ?? ''), then: names[then] ?? '', count, ...figures };
        }),
  );
}

interface RuleCounts {
  readonly both: number;
  readonly first: number;
  readonly then: number;
  readonly baskets: number;
}

function figuresOf({ both, first, then, baskets }: RuleCounts): Omit<Rule, 'if' | 'then' | 'count'> {
  const confidence = both / first;
  const expected = then / baskets;
  return {
    support: both / baskets,
    confidence,
    lift: confidence / expected,
    leverage: both / baskets - (first / baskets) * expected,
    conviction: both === first ? null : (1 - expected) / (1 - confidence),
    coverage: first / baskets,
  };
}
