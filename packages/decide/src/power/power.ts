import { normalCdf, normalQuantile } from '../numerics/distributions.js';
import { sequentialReach } from '../experiment/sequential.js';

/** What is planned: two arms of one size, seen by the delta method. */
export interface Plan {
  /** The control's figure, and the variance of one visitor, taken to be the same in both arms. */
  readonly mean: number;
  readonly variance: number;
  readonly difference: 'relative' | 'absolute';
  readonly level: number;
  /** Where the test is sequential: the number of visitors at which it is best. */
  readonly tuning?: number | undefined;
}

/** Variance of the effect where each arm has one visitor: divide by the visitors of an arm. */
export function unitVariance({ mean, variance, difference }: Plan, effect: number): number {
  if (difference === 'absolute') return 2 * variance;
  const square = mean * mean;
  return (variance * (1 + (1 + effect) ** 2)) / square;
}

/** Standard errors that an effect must have to be seen. */
const threshold = ({ level }: Plan): number => normalQuantile(0.5 + level / 2);

/** How much wider a sequential interval is than one that is looked at once: as GrowthBook plans, errors count so much more. */
function widening(plan: Plan, visitors: number): number {
  const { level, tuning } = plan;
  return tuning === undefined ? 1 : sequentialReach(2 * visitors, { level, tuning }) / threshold(plan);
}

/** The chance that an effect of this size is seen, on either side, with so many visitors in each arm. */
export function powerOf(plan: Plan, effect: number, visitors: number): number {
  const z = effect / (Math.sqrt(unitVariance(plan, effect) / visitors) * widening(plan, visitors));
  const needed = threshold(plan);
  return normalCdf(z - needed) + normalCdf(-z - needed);
}

/**
 * The least effect that is seen with this chance: effect = z × its standard error, which for a relative effect is a
 * quadratic equation. Null where the figure varies so much that no effect is large enough.
 */
export function leastEffect(plan: Plan, power: number, visitors: number): number | null {
  const z = (threshold(plan) + normalQuantile(power)) * widening(plan, visitors);
  if (plan.difference === 'absolute') return z * Math.sqrt((2 * plan.variance) / visitors);
  const unit = (z * z * plan.variance) / (plan.mean * plan.mean * visitors);
  if (unit >= 1) return null;
  // (1 − u) e² − 2 u e − 2 u = 0
  return (unit + Math.sqrt(unit * unit + 2 * unit * (1 - unit))) / (1 - unit);
}

const MOST_VISITORS = 1e15;

/** The least visitors of an arm at which the effect is seen with this chance; null where there are none so many. */
export function visitorsFor(plan: Plan, effect: number, power: number): number | null {
  const enough = (visitors: number) => powerOf(plan, effect, visitors) >= power;
  let high = 2;
  while (!enough(high)) {
    high *= 2;
    if (high > MOST_VISITORS) return null;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
