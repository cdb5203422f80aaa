import { type Deciding, recommendation } from '@throughline/decide';
import type { RecommendationAnswer, RecommendationQuestion } from '@throughline/model';
import { DAY_MILLISECONDS, millisecondsOf } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, inquire, metaOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { type Purchase, readPurchases } from './purchases.js';

/**
 * Which products to show to whom, by what was bought together or one after the other: the `recommendation` model of
 * docs/models.md over the shop's own orders. A product is in an order where the order's event touches it, or touches
 * an object that is related to it, such as an item. A period takes what happened in it.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askRecommendation(
  store: EventStore,
  asked: Asked<RecommendationQuestion>,
  options: AskOptions = {},
): Promise<RecommendationAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, decide } = inquiry;
  const purchases = await readPurchases(inquiry);
  const { estimate, cannotEstimate } = await estimated(() => run(question, purchases, decide));
  const judged =
    estimate === null || question.evaluate === undefined ? null : await judge(question, purchases, decide);
  const journeys = new Set(purchases.map(({ customer }) => customer)).size;
  return {
    kind: 'recommendation',
    customers: journeys,
    products: new Set(purchases.map(({ item }) => item)).size,
    recommended: (estimate?.recommendations ?? []).map((list, at) => ({
      customer: question.to.customers?.[at] ?? null,
      products: list.map(({ item, ...rest }) => ({ product: item, ...rest })),
    })),
    evaluation: judged?.estimate?.evaluation ?? null,
    cannotEstimate: cannotEstimate ?? judged?.cannotEstimate ?? null,
    meta: metaOf(inquiry, { journeys, types: [question.object] }),
  };
}

/** What the model is told, whichever way it is asked. */
function modelInput(
  { method, similarity, rules, limit }: RecommendationQuestion,
  purchases: readonly Purchase[],
) {
  return {
    purchases: [...purchases],
    segments: {},
    method,
    similarity,
    quantities: false,
    neighbours: 50,
    together: 2,
    again: 1,
    most: limit,
    rules: { ...rules, margins: {}, marginWeight: 0 },
    for: [],
  };
}

function run(question: RecommendationQuestion, purchases: readonly Purchase[], decide: Deciding) {
  const { customers = [], products = [] } = question.to;
  const to = [
    ...customers.map((customer) => ({ customer })),
    ...(products.length > 0 ? [{ items: products }] : []),
  ];
  return decide(recommendation, { ...modelInput(question, purchases), for: to });
}

/** Stock is that of today: what was shown then is not held against it. */
function judge(question: RecommendationQuestion, purchases: readonly Purchase[], decide: Deciding) {
  const last = purchases.reduce((latest, { time }) => Math.max(latest, time), 0);
  const from = last - Math.max(DAY_MILLISECONDS, millisecondsOf(question.evaluate ?? '1d'));
  const { inStock: _, ...rules } = question.rules;
  const input = modelInput({ ...question, rules }, purchases);
  return estimated(() => decide(recommendation, { ...input, evaluate: { from, newOnly: false } }));
}
