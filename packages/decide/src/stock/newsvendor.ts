import { upperGamma } from '../numerics/incomplete-gamma.js';
import { normalQuantile } from '../numerics/distributions.js';
import { normalLoss } from './demand-over-time.js';

/** What a unit too few and a unit too many cost. */
export interface Costs {
  /** The margin lost by a unit that was wanted and not there. */
  readonly underage: number;
  /** The loss on a unit that was left. */
  readonly overage: number;
}

export interface NewsvendorResult {
  /** The probability with which demand shall be met in full. */
  readonly criticalRatio: number;
  /** Standard deviations above the mean; null for Poisson demand. */
  readonly z: number | null;
  readonly quantity: number;
  readonly expectedSales: number;
  readonly expectedLostSales: number;
  readonly expectedLeftover: number;
  /** Margin on sales less losses on what is left. */
  readonly expectedProfit: number;
  /** Expected sales over mean demand. */
  readonly fillRate: number;
}

/**
 * How much to buy once for a season (Nahmias, Production and Operations Analysis, chapter 5): as much as makes the
 * chance of selling out underage / (underage + overage).
 */
export function newsvendorNormal(mean: number, sd: number, costs: Costs): NewsvendorResult {
  const criticalRatio = ratioOf(costs);
  const z = normalQuantile(criticalRatio);
  return resultOf(costs, { criticalRatio, z, quantity: mean + z * sd, mean, short: sd * normalLoss(z) });
}

/** The same for slow movers, demand Poisson: the smallest whole quantity that reaches the ratio. */
export function newsvendorPoisson(mean: number, costs: Costs): NewsvendorResult {
  const criticalRatio = ratioOf(costs);
  const reached = (quantity: number) => upperGamma(quantity + 1, mean) >= criticalRatio;
  let quantity = Math.max(0, Math.floor(mean + normalQuantile(criticalRatio) * Math.sqrt(mean)));
  while (!reached(quantity)) quantity += 1;
  while (quantity > 0 && reached(quantity - 1)) quantity -= 1;
  return resultOf(costs, { criticalRatio, z: null, quantity, mean, short: poissonLoss(mean, quantity) });
}

const ratioOf = ({ underage, overage }: Costs): number => underage / (underage + overage);

/** E max(X − q, 0) = λ P(X ≥ q) − q P(X ≥ q + 1). */
function poissonLoss(mean: number, quantity: number): number {
  const atLeast = (count: number) => (count <= 0 ? 1 : 1 - upperGamma(count, mean));
  return mean * atLeast(quantity) - quantity * atLeast(quantity + 1);
}

interface Ordered {
  readonly criticalRatio: number;
  readonly z: number | null;
  readonly quantity: number;
  readonly mean: number;
  readonly short: number;
}

function resultOf({ underage, overage }: Costs, { criticalRatio, z, quantity, mean, short }: Ordered) {
  const expectedSales = mean - short;
  const expectedLeftover = quantity - expectedSales;
  return {
    criticalRatio,
    z,
    quantity,
    expectedSales,
    expectedLostSales: short,
    expectedLeftover,
    expectedProfit: underage * expectedSales - overage * expectedLeftover,
    fillRate: expectedSales / mean,
  };
}
