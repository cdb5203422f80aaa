import { EVIDENCE_ALONE, type PeriodTake } from '@throughline/model';
import { activityNumbers } from '../shop/names.js';
import type { JourneyOrder } from '../source/order.js';
import { orderOf, type Inquiry, type SharedQuestion } from './inquiry.js';

/**
 * The journeys of one object type as their steps: {@link orderOf} without what is evidence alone, which would make ways and waits of
 * its own. A question that names such an activity anywhere is about it, and has it as a step.
 * @throws QuestionError as {@link orderOf} does.
 */
export function stepsOf(
  inquiry: Inquiry<SharedQuestion>,
  objectType: string,
  take: PeriodTake,
): JourneyOrder {
  const order = orderOf(inquiry, objectType, take);
  const { facts, question } = inquiry;
  const aside = new Set(EVIDENCE_ALONE.flatMap((name) => activityNumbers(name, facts)));
  const asked = JSON.stringify(question);
  const isNamed = (name: string): boolean => asked.includes(JSON.stringify(name));
  const names = facts.activities.filter(({ id }) => aside.has(id)).map(({ name }) => name);
  if (names.length === 0 || [...EVIDENCE_ALONE, ...names].some(isNamed)) return order;
  const steps = facts.activities.filter(({ id }) => !aside.has(id)).map(({ name }) => name);
  return { ...order, where: [...order.where, { events: { activity: steps } }] };
}
