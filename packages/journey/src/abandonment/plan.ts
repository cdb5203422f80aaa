import { millisecondsOf, type AbandonmentQuestion, type EventMatch } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { activityNumbers } from '../shop/names.js';
import { numberNames } from '../shop/number-names.js';
import { requireProperty } from '../shop/properties.js';
import type { ShopFacts } from '../shop/facts.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { causesOf, type Cause } from './causes.js';

/** The way to an order, from the cart on. */
const WAY: readonly (readonly string[])[] = [
  ['Product Added', 'Wishlist Product Added to Cart'],
  ['Cart Viewed'],
  ['Checkout Started'],
  ['Checkout Step Viewed'],
  ['Checkout Step Completed'],
  ['Delivery Info Entered'],
  ['Payment Info Entered'],
  ['Payment Started'],
];
const ADDED: EventMatch = { activity: ['Product Added', 'Wishlist Product Added to Cart'] };
const REMOVED: EventMatch = { activity: 'Product Removed' };
const GOAL: EventMatch = { activity: 'Order Completed' };
const PRICE = 'number.price';

export interface AbandonmentPlan {
  readonly facts: ShopFacts;
  readonly objectType: string;
  /** Journeys that took one of the steps, marked by step, goal, what goes into the cart and out of it, and cause. */
  readonly order: JourneyOrder;
  readonly steps: readonly EventMatch[];
  readonly goal: EventMatch;
  readonly causes: readonly Cause[];
  readonly bits: {
    readonly goal: number;
    readonly added: number;
    readonly removed: number;
    readonly causes: number;
  };
  /** Carts in which something happened since are not left yet; null where there is no event. */
  readonly leftBefore: Date | null;
  readonly now: Date | null;
  readonly within: number;
  readonly limit: number;
}

/** @throws QuestionError where the question names an object type, a period or a property that cannot be. */
export async function planAbandonment(inquiry: Inquiry<AbandonmentQuestion>): Promise<AbandonmentPlan> {
  const { question, facts, store } = inquiry;
  const { object: objectType, goal = GOAL, limit } = question;
  if (question.value !== undefined)
    await requireProperty(store, facts, { path: question.value, field: 'value' });
  const numbers = await numberNames(store, facts);
  const steps = stepsOf(inquiry);
  const causes = causesOf(facts, numbers);
  const matches = [...steps, goal, ADDED, REMOVED, ...causes.map(({ match }) => match)];
  const entered = enteringOrder(inquiry);
  const value = question.value ?? (numbers.has('price') ? PRICE : undefined);
  const now = facts.log.to === null ? null : new Date(facts.log.to);
  return {
    facts,
    objectType,
    order: {
      ...entered,
      marks: matches.map((match) => matchOf(match, facts)),
      ...(value !== undefined && { value }),
    },
    steps,
    goal,
    causes,
    bits: {
      goal: steps.length,
      added: steps.length + 1,
      removed: steps.length + 2,
      causes: steps.length + 3,
    },
    leftBefore: now && new Date(now.getTime() - millisecondsOf(question.idle)),
    now,
    within: millisecondsOf(question.within),
    limit,
  };
}

/** The journeys that took one of the steps. */
export function enteringOrder(inquiry: Inquiry<AbandonmentQuestion>): JourneyOrder {
  const order = orderOf(inquiry, inquiry.question.object, 'starting');
  const any = stepsOf(inquiry).flatMap((step) => ('any' in step ? step.any : [step]));
  return { ...order, where: [...order.where, { with: { any } }] };
}

const stepsOf = ({ question, facts }: Inquiry<AbandonmentQuestion>) => question.steps ?? usualSteps(facts);

/** Those of the usual way that the shop has; its first step at least, so that there is something to enter by. */
function usualSteps(facts: ShopFacts): EventMatch[] {
  const there = (name: string) => activityNumbers(name, facts).length > 0;
  const steps = WAY.map((names) => names.filter(there)).filter((names) => names.length > 0);
  const [first = []] = WAY;
  return (steps.length === 0 ? [first] : steps).map((names) => ({
    activity: names.length === 1 ? (names[0] ?? '') : [...names],
  }));
}
