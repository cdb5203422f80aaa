import type { Factor } from '@throughline/model';

/**
 * What was done by everybody who reached the goal, and all else: an odds ratio of it says no more than that it comes before the
 * goal, and would stand above whatever does tell something.
 */
export function partedFactors(factors: readonly Factor[]): [needed: Factor[], told: Factor[]] {
  const needed = factors.filter(({ by, rateWithout }) => by === 'activity' && rateWithout === 0);
  return [needed, factors.filter((factor) => !needed.includes(factor))];
}
