import { type Deciding, recommendation } from '@throughline/decide';
import type { RecommendationAnswer, RecommendationQuestion } from '@throughline/model';
import { DAY_MILLISECONDS, millisecondsOf } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { type Known, readKnown } from './known.js';
import { saidOfProducts, type SaidRow } from './products.sql.js';
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
  const known = { purchases, ...(await readKnown(inquiry)) };
  const { estimate, cannotEstimate } = await estimated(() => run(question, known, decide));
  const judged =
    estimate === null || question.evaluate === undefined ? null : await judge(question, known, decide);
  const recommended = (estimate?.recommendations ?? []).map((list, at) => ({
    customer: question.to.customers?.[at] ?? null,
    products: list.map(({ item, ...rest }) => ({ product: item, ...rest })),
  }));
  const names = await namesOf(inquiry, recommended);
  const journeys = new Set(purchases.map(({ customer }) => customer)).size;
  return {
    kind: 'recommendation',
    customers: journeys,
    products: new Set(purchases.map(({ item }) => item)).size,
    recommended,
    names,
    evaluation: judged?.estimate?.evaluation ?? null,
    cannotEstimate: cannotEstimate ?? judged?.cannotEstimate ?? null,
    meta: metaOf(inquiry, { journeys, types: [question.object] }),
  };
}

/** What the products that are told of call themselves, those for whose sake they are told of too. */
async function namesOf(
  { facts, reader, question }: Inquiry<RecommendationQuestion>,
  recommended: RecommendationAnswer['recommended'],
): Promise<RecommendationAnswer['names']> {
  const told = new Set(
    recommended.flatMap(({ products }) => products.flatMap(({ product, because }) => [product, because])),
  );
  if (told.size === 0) return {};
  const said = await reader.rows<SaidRow>(saidOfProducts(facts, question.product, 'name'));
  return Object.fromEntries(
    said.filter(({ product }) => told.has(product)).map(({ product, value }) => [product, value]),
  );
}

interface Told extends Known {
  readonly purchases: readonly Purchase[];
}

/** What the model is told, whichever way it is asked. */
function modelInput(
  { method, similarity, rules, limit }: RecommendationQuestion,
  { purchases, segments, margins, inStock }: Told,
) {
  const { excluded, notFromLastOrders, marginWeight } = rules;
  return {
    purchases: [...purchases],
    segments: { ...segments },
    method,
    similarity,
    quantities: false,
    neighbours: 50,
    together: 2,
    again: 1,
    most: limit,
    rules: {
      excluded,
      notFromLastOrders,
      marginWeight,
      margins: { ...margins },
      ...(inStock === null ? {} : { inStock: [...inStock] }),
    },
    for: [],
  };
}

function run(question: RecommendationQuestion, known: Told, decide: Deciding) {
  const { customers = [], products = [], inSegment: segment } = question.to;
  const to = [
    ...customers.map((customer) => ({ customer })),
    ...(products.length > 0 || segment !== undefined
      ? [{ items: products, ...(segment === undefined ? {} : { segment }) }]
      : []),
  ];
  return decide(recommendation, { ...modelInput(question, known), for: to });
}

/** Stock and segments are those of today: they are not held against what was shown then, nor do they help it. */
function judge(question: RecommendationQuestion, known: Told, decide: Deciding) {
  const last = known.purchases.reduce((latest, { time }) => Math.max(latest, time), 0);
  const from = last - Math.max(DAY_MILLISECONDS, millisecondsOf(question.evaluate ?? '1d'));
  const input = modelInput(question, { ...known, inStock: null, segments: {} });
  return estimated(() => decide(recommendation, { ...input, evaluate: { from, newOnly: false } }));
}
