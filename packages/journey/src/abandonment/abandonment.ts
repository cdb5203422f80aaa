import type { AbandonmentAnswer, AbandonmentQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { matchLabel } from '../answer/match-label.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchAbandonment } from './fetch.js';
import { listCarts } from './list.js';
import { planAbandonment } from './plan.js';
import { shapeAbandonment } from './shape.js';

/**
 * Carts and checkouts that were left: journeys that took one of the steps and, from there on, did not reach the goal. Each
 * stands at the furthest step that it got to. Recovered are those whose customer reached the goal after all, in whatever
 * journey, soon enough. Money is an estimate in the shop's currency. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question names an object type, a period or a property that cannot be.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askAbandonment(
  store: EventStore,
  asked: Asked<AbandonmentQuestion>,
  options: AskOptions = {},
): Promise<AbandonmentAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { list } = inquiry.question;
  const plan = await planAbandonment(inquiry);
  const shaped = shapeAbandonment(plan, await fetchAbandonment(inquiry, plan));
  return {
    kind: 'abandonment',
    currency: plan.facts.settings.currency,
    goal: matchLabel(plan.goal),
    ...shaped,
    ...(list && { list: await listCarts(inquiry.reader, plan, list) }),
    meta: metaOf(inquiry, { journeys: shaped.entered, types: [plan.objectType] }),
  };
}
