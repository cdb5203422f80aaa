import type { EventMatch } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { ShopFacts } from '../shop/facts.js';
import { type Match, matchOf } from '../source/match.js';
import { worthNumbersOf } from '../worth/worth.js';

/**
 * Which events are orders: those that the question says, else those that earn money.
 * @throws QuestionError where it says none and the shop has no activity that earns money.
 */
export function ordersMatch(orders: EventMatch | undefined, facts: ShopFacts): Match {
  if (orders !== undefined) return matchOf(orders, facts);
  const earned = worthNumbersOf(facts)?.earned ?? [];
  if (earned.length > 0) return { ways: [{ numbers: earned, where: [] }], plain: true };
  throw QuestionError.because('orders', ({ noOrders }) => noOrders);
}
