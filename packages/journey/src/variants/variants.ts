import type { VariantsAnswer, VariantsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchVariants } from './fetch.js';
import { planVariants } from './plan.js';
import { shapeVariants } from './shape.js';

/**
 * The ways that journeys go as wholes, the most frequent first, ties by the names of their activities; each with the
 * share of the journeys that go it, how long it takes, what it brings and what it costs. A period takes the journeys that start in
 * it. The happy path is the most frequent of the ways that reach the goal. A journey that is cut at the cap on its
 * events goes the way of the events that are kept.
 *
 * @throws QuestionError where the question cannot be answered as asked.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askVariants(
  store: EventStore,
  asked: Asked<VariantsQuestion>,
  options: AskOptions = {},
): Promise<VariantsAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, reader, question } = inquiry;
  const plan = await planVariants(inquiry);
  const { journeys, ...shaped } = shapeVariants(plan, await fetchVariants(reader, plan), facts.nameOf);
  const meta = metaOf(inquiry, { journeys, types: [question.object] });
  return { kind: 'variants', currency: facts.settings.currency, ...shaped, meta };
}
