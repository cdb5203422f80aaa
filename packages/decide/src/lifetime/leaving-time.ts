import { gaussLegendre, type Quadrature } from '../numerics/gauss-legendre.js';
import type { Four } from './buying-process.js';
import type { History } from './history.js';

const COARSE = gaussLegendre(10);
const FINE = gaussLegendre(20);
const FINEST = gaussLegendre(40);
/** The integrand is left out where it is less than e^−36 of its largest. */
const DEPTH = 36;

/**
 * When a customer left who ordered last at tx: ln ∫ (α + τ)^−(r + x) (β + τ)^−(s + 1) dτ from tx to T, and the means
 * of ln(α + τ), 1 / (α + τ), ln(β + τ) and 1 / (β + τ) over its integrand, which the gradient is made of.
 */
export class LeavingTime {
  logIntegral = -Infinity;
  logOrder = 0;
  inverseOrder = 0;
  logLeave = 0;
  inverseLeave = 0;

  /** Over the logarithm of (the smaller of α and β) + τ, where the integrand is smooth even if τ is near 0. */
  over([r, alpha, s, beta]: Four, { x, tx, T }: History): void {
    const smaller = Math.min(alpha, beta);
    const gap = Math.max(alpha, beta) - smaller;
    const from = smaller + tx;
    const [ofSmaller, ofLarger] = alpha <= beta ? [r + x, s + 1] : [s + 1, r + x];
    const falling = ofSmaller + (ofLarger * from) / (gap + from) - 1;
    const whole = Math.log((smaller + T) / from);
    const length = falling > 0 ? Math.min(whole, DEPTH / falling) : whole;
    const rule = ruleFor(length, falling);
    const logFrom = Math.log(from);
    const start = -(ofSmaller - 1) * logFrom - ofLarger * Math.log(gap + from);
    let [sum, logSmaller, inverseSmaller, logLarger, inverseLarger] = [0, 0, 0, 0, 0];
    for (let at = 0; at < rule.nodes.length; at += 1) {
      const step = length * (rule.nodes[at] ?? 0);
      const time = from * Math.exp(step);
      const log = Math.log(gap + time);
      const height = Math.exp(-(ofSmaller - 1) * (logFrom + step) - ofLarger * log - start);
      const share = (rule.weights[at] ?? 0) * height;
      sum += share;
      logSmaller += share * step;
      inverseSmaller += share / time;
      logLarger += share * log;
      inverseLarger += share / (gap + time);
    }
    this.logIntegral = start + Math.log(sum * length);
    const smallerMeans = [logFrom + logSmaller / sum, inverseSmaller / sum] as const;
    const largerMeans = [logLarger / sum, inverseLarger / sum] as const;
    const [order, leave] = alpha <= beta ? [smallerMeans, largerMeans] : [largerMeans, smallerMeans];
    [this.logOrder, this.inverseOrder] = order;
    [this.logLeave, this.inverseLeave] = leave;
  }
}

function ruleFor(length: number, falling: number): Quadrature {
  const difficulty = length * (3 + Math.abs(falling));
  if (difficulty < 3) return COARSE;
  return difficulty < 25 && length < 4 ? FINE : FINEST;
}
