import { EVIDENCE_ALONE, type PeriodTake } from '@throughline/model';
import type { JourneyOrder } from '../source/order.js';
import { orderOf, type Inquiry, type SharedQuestion } from './inquiry.js';

/**
 * The journeys of one object type as their steps: {@link orderOf} without what is evidence alone, which would make ways and waits of
 * its own. A question that names such an activity anywhere is about it, and has it as a step. Journeys of types that have none stay
 * as they are stored.
 * @throws QuestionError as {@link orderOf} does.
 */
export function stepsOf(
  inquiry: Inquiry<SharedQuestion>,
  objectType: string,
  take: PeriodTake,
): JourneyOrder {
  const order = orderOf(inquiry, objectType, take);
  const { activities, evidence, evidenceOf } = inquiry.facts;
  const asked = JSON.stringify(inquiry.question);
  const isAsked = (name: string): boolean => asked.includes(JSON.stringify(name));
  if (!evidenceOf.has(objectType) || [...EVIDENCE_ALONE, ...evidence].some(isAsked)) return order;
  const steps = activities.map(({ name }) => name).filter((name) => !evidence.has(name));
  return { ...order, where: [...order.where, { events: { activity: steps } }] };
}
