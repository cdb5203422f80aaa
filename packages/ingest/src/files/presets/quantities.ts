import type { Expression } from '../mapping/expression.js';
import type { SumBy } from '../mapping/schema.js';

/**
 * How many pieces of each product the lines of an order hold, as orders say it (`quantities`). A line that does not say how many is
 * one piece; what a line gives back is not taken from what another sold.
 */
export function quantitiesOf(product: Expression, quantity: Expression): SumBy {
  const less = { value: quantity, less: 0 } as const;
  const sum = { when: [{ if: less, then: '0' }], else: { first: [quantity, '1'] } };
  return { sum, by: product };
}
