import { normalDensity, normalTail } from '../numerics/distributions.js';
import { upperGamma } from '../numerics/incomplete-gamma.js';
import { normalQuantile } from '../numerics/distributions.js';

/** Units wanted over a stretch of time, as a distribution. */
export interface UncertainDemand {
  readonly mean: number;
  readonly sd: number;
}

export type DemandShape = 'normal' | 'gamma';

/**
 * Above this ratio of spread to mean a normal distribution puts weight on negative demand, and a gamma distribution is
 * the better one (Silver, Pyke & Thomas 2017, Inventory and Production Management in Supply Chains, section 6.7.14).
 */
const NORMAL_UP_TO = 0.5;

export function shapeFor({ mean, sd }: UncertainDemand): DemandShape {
  return sd <= NORMAL_UP_TO * mean ? 'normal' : 'gamma';
}

/** E max(Z − z, 0): the units short, in standard deviations, of a stock z of them above the mean. */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalTail(z);
}

/** P(demand > stock). */
export function chanceAbove(stock: number, demand: UncertainDemand, shape: DemandShape): number {
  const { mean, sd } = demand;
  if (sd === 0) return mean > stock ? 1 : 0;
  if (shape === 'normal') return normalTail((stock - mean) / sd);
  return stock <= 0 ? 1 : upperGamma((mean / sd) ** 2, (stock * mean) / (sd * sd));
}

/** The stock that demand does not exceed with this probability. */
export function stockFor(service: number, demand: UncertainDemand, shape: DemandShape): number {
  const { mean, sd } = demand;
  if (sd === 0) return mean;
  if (shape === 'normal') return mean + sd * normalQuantile(service);
  return bisected(service, demand);
}

const HALVINGS = 80;

function bisected(service: number, demand: UncertainDemand): number {
  let [low, high] = [0, demand.mean + demand.sd];
  while (chanceAbove(high, demand, 'gamma') > 1 - service) high *= 2;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (chanceAbove(middle, demand, 'gamma') > 1 - service) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Demand over a lead time that is itself uncertain: the variance is L s² + d² s(L)² (Silver, Pyke & Thomas 2017,
 * equation 6.37), days independent of each other.
 * @param daily units a day. @param days of the lead time, and of a review where there is one.
 */
export function demandOver(daily: UncertainDemand, days: UncertainDemand): UncertainDemand {
  return {
    mean: daily.mean * days.mean,
    sd: Math.sqrt(days.mean * daily.sd ** 2 + (daily.mean * days.sd) ** 2),
  };
}
