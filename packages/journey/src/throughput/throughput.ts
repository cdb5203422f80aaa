import type { ThroughputAnswer, ThroughputQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchThroughput } from './fetch.js';
import { planThroughput } from './plan.js';
import { shapeThroughput } from './shape.js';

/**
 * How work flows: how long journeys wait for each step and take between steps, in clock time and in the working hours of
 * the team that carries the step out; what teams do, when, and how they hand over; what is repeated, queued, batched; which
 * promises are kept. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question names what the shop has not, or wants queues in too many stretches.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askThroughput(
  store: EventStore,
  asked: Asked<ThroughputQuestion>,
  options: AskOptions = {},
): Promise<ThroughputAnswer> {
  const inquiry = await inquire(store, asked, options);
  const plan = await planThroughput(inquiry);
  const shaped = shapeThroughput(plan, await fetchThroughput(inquiry.reader, plan));
  const meta = metaOf(inquiry, { journeys: shaped.journeys, types: [plan.question.object] });
  return { kind: 'throughput', currency: plan.facts.settings.currency, ...shaped, meta };
}
