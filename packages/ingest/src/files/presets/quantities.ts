import type { Expression } from '../mapping/expression.js';
import type { SumBy } from '../mapping/schema.js';

/** How many pieces a line of an order is: one where it does not say how many; what it gives back is not taken from what another sold. */
export function piecesOfLine(quantity: Expression): Expression {
  return { when: [{ if: { value: quantity, less: 0 }, then: '0' }], else: { first: [quantity, '1'] } };
}

/** How many pieces of each product the lines of an order hold, as orders say it (`quantities`). */
export function quantitiesOf(product: Expression, quantity: Expression): SumBy {
  return { sum: piecesOfLine(quantity), by: product };
}
